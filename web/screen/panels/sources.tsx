import type { SourcesView } from '#screen/contract.ts'
import { ColourMark } from '#web/pages/appraisal/colour-mark.tsx'
import { None, Panel } from '../panel.tsx'
import { useTurn, useWide } from '../turn.ts'
import { againstBase, meanings } from '../words.ts'

const none: SourcesView['villages'] = []

/** The three sources against their base, and every village's colour with its word and pattern. */
export function Sources({ sources }: { sources: SourcesView | null }) {
  const turn = useTurn(sources?.villages ?? none, useWide() ? 12 : 8)
  const of = sources ? `${sources.monthName}${sources.state === 'settled' ? '已定' : '未定'}，与基数比` : ''
  return (
    <Panel name="sources" title="三源五色" of={of} meanings={meanings.sources} turn={turn}>
      {sources === null && <None>正在计算…</None>}
      <ul className="source-items">
        {sources?.items.map(({ id, name, count, base }) => (
          <li key={id}>
            <span>{name}</span>
            <strong>{count}</strong>
            <span className="soft">{againstBase(count, base)}</span>
          </li>
        ))}
      </ul>
      <ul className="villages">
        {turn.shown.map(({ code, name, total, colour }) => (
          <li key={code}>
            <ColourMark colour={colour} />
            <span className="village-name">{name}</span>
            <span className="number">{total === null ? '—' : Math.round(total * 10) / 10}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
