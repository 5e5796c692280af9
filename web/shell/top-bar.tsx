import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Layout, Tooltip } from 'antd'
import { useRef, useState } from 'react'
import { useKeys } from '#web/keys.ts'
import { useGo } from '#web/page-search.ts'
import { useCan, useMe } from '#web/session.tsx'
import { FontSizeSwitch } from './font-size-switch.tsx'
import { showHelp } from './help-sheet.tsx'
import { Notices } from './notices.tsx'
import { PersonMenu } from './person-menu.tsx'

/** Name of the street, search over the ledger, notices and the person's own menu. */
export function TopBar() {
  const { tenantName } = useMe()
  const can = useCan()
  return (
    <Layout.Header className="top-bar">
      <div className="brand">
        <img src="/leaf.svg" alt="" width={22} height={22} />
        <span className="brand-name">枫桥</span>
        <span className="brand-street">{tenantName}</span>
      </div>
      {can('matter.read') && <GlobalSearch />}
      <div className="top-acts">
        <FontSizeSwitch />
        <Tooltip title="快捷键（?）">
          <Button type="text" icon={<QuestionCircleOutlined />} aria-label="快捷键说明" onClick={showHelp} />
        </Tooltip>
        <Notices />
        <PersonMenu />
      </div>
    </Layout.Header>
  )
}

function GlobalSearch() {
  const go = useGo()
  const can = useCan()
  const field = useRef<InputRef>(null)
  const before = useRef('')
  const [words, setWords] = useState('')
  useKeys((key) => {
    const jump = `${before.current}${key}`
    before.current = key === 'g' ? 'g' : ''
    if (key === '/') field.current?.focus()
    else if (key === 'n' && can('matter.file')) go('/intake')
    else if (jump === 'gd' && can('matter.file')) go('/house-work')
    else if (jump === 'gw') go('/workbench')
    else if (jump === 'gl') go('/ledger')
    else return false
    return true
  })
  return (
    <search className="top-search">
      <Input
        ref={field}
        value={words}
        allowClear
        prefix={<SearchOutlined />}
        placeholder="搜索编号、标题、内容（按 / 定位）"
        aria-label="搜索事项"
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={() => go('/ledger', { words: words.trim() || undefined })}
      />
    </search>
  )
}
