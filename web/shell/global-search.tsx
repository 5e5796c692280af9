import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input, type InputRef } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useKeys } from '#web/keys.ts'
import { useGo } from '#web/page-search.ts'
import { useRecentSearches } from '#web/recent-searches.ts'
import { useCan } from '#web/session.tsx'
import { useJumps } from './use-jumps.tsx'

/** One field over everything: a matter, an entry of a register, a procedure or a page by name, number or initials. */
export function GlobalSearch() {
  const go = useGo()
  const can = useCan()
  const field = useRef<InputRef>(null)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const { add } = useRecentSearches()
  const jumps = useJumps(open ? words : '')
  useJumpKeys(() => field.current?.focus({ cursor: 'all' }))
  const leave = () => {
    setOpen(false)
    field.current?.blur()
  }
  const search = () => {
    leave()
    add(words.trim())
    if (can('matter.read')) go('/ledger', { words: words.trim() || undefined })
  }
  const options = jumps.map(({ title, members }) => ({
    label: title,
    options: members.map(({ key, label }): { value: string; label: ReactNode } => ({ value: key, label })),
  }))
  return (
    <search className="top-search">
      <AutoComplete
        className="wide"
        classNames={{ popup: { root: 'jump-list' } }}
        value={words}
        options={options}
        open={open && options.length > 0}
        onOpenChange={setOpen}
        onChange={(_, option) => {
          if (!option || Array.isArray(option)) setOpen(true)
        }}
        onSelect={(key: string) => {
          const chosen = jumps.flatMap(({ members }) => members).find((member) => member.key === key)
          leave()
          setWords('')
          if (chosen) go(chosen.path, chosen.search)
        }}
      >
        <Input
          ref={field}
          value={words}
          allowClear
          prefix={<SearchOutlined />}
          placeholder="搜索事项、清单、程序、页面（Ctrl+K）"
          aria-label="全局搜索"
          maxLength={100}
          onChange={(event) => {
            setWords(event.target.value)
            setOpen(true)
          }}
          onKeyDown={(event) => {
            const chosen = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && (!open || !chosen)) search()
          }}
        />
      </AutoComplete>
    </search>
  )
}

function useJumpKeys(focus: () => void) {
  const go = useGo()
  const can = useCan()
  const before = useRef('')
  useKeys((key) => {
    const jump = `${before.current}${key}`
    before.current = key === 'g' ? 'g' : ''
    if (key === '/' || key === 'ctrl+k') focus()
    else if (key === 'n' && can('matter.file')) go('/intake')
    else if (jump === 'gd' && can('matter.file')) go('/house-work')
    else if (jump === 'gw' && can('matter.read')) go('/workbench')
    else if (jump === 'gl' && can('matter.read')) go('/ledger')
    else return false
    return true
  })
}
