import { Link } from '@tanstack/react-router'
import { Input, Tag } from 'antd'
import { useState } from 'react'
import type { Procedure } from '#procedures/define.ts'
import { byArea } from '#web/areas.ts'
import { useGo } from '#web/page-search.ts'
import { kindsBehind } from '#web/pages/intake/fileable.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Nothing } from '#web/parts/states.tsx'
import { rolesOf, useMe } from '#web/session.tsx'
import { noteWork, recentWork } from './recent-work.ts'

/** What nobody comes to the window with: the house's own work, begun here by its kind. */
export function HouseWork() {
  const me = useMe()
  const go = useGo()
  const [words, setWords] = useState('')
  const all = kindsBehind('house', rolesOf(me))
  const asked = words.trim()
  const found = all.filter(({ name, purpose, basis }) => `${name}${purpose}${basis}`.includes(asked))
  const named = found.toSorted((a, b) => Number(b.name.includes(asked)) - Number(a.name.includes(asked)))
  const recent = recentWork(me).flatMap((id) => all.filter((one) => one.id === id))
  const begin = (id: string) => {
    noteWork(me, id)
    go('/intake', { procedure: id })
  }
  return (
    <>
      <PageHead title="登记工作" note="会议、文件、考核、应诉等机关工作；群众来件请到「一窗受理」" />
      <Input
        className="work-search"
        size="large"
        allowClear
        autoFocus
        aria-label="工作名称、用途中的词"
        placeholder="输入名称、用途中的词，回车打开第一项"
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={() => named[0] && begin(named[0].id)}
      />
      {asked === '' && recent.length > 0 && <Kinds name="最近登记" kinds={recent} onBegin={begin} />}
      {found.length === 0 && (
        <Nothing words="没有您可以登记的这种工作" hint="可以换一个词；别的岗位登记的不列在这里。" />
      )}
      {byArea(named, ({ area }) => area).map(({ area, name, members }) => (
        <Kinds key={area} name={name} kinds={members} onBegin={begin} />
      ))}
    </>
  )
}

type KindsProps = { name: string; kinds: readonly Procedure[]; onBegin: (id: string) => void }

function Kinds({ name, kinds, onBegin }: KindsProps) {
  return (
    <section aria-label={name} className="work-area">
      <h2>{name}</h2>
      <ul className="work-kinds">
        {kinds.map(({ id, name: title, purpose, log }) => (
          <li key={id}>
            <Link
              to="/intake"
              search={{ procedure: id }}
              className="work-kind"
              onClick={(event) => {
                event.preventDefault()
                onBegin(id)
              }}
            >
              <strong>{title}</strong> {log && <Tag>登记簿</Tag>}
              <span className="hint">{purpose}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
