import type { HotView } from '#screen/contract.ts'
import { None, Panel } from '../panel.tsx'
import { useTurn, useWide } from '../turn.ts'
import { meanings } from '../words.ts'

const none: HotView['topics'] = []

/** What residents speak of most. */
export function Hot({ hot }: { hot: HotView | null }) {
  const turn = useTurn(hot?.topics ?? none, useWide() ? 10 : 3)
  return (
    <Panel name="hot" title="民情热点" of="近半年" meanings={meanings.hot} turn={turn}>
      {hot === null && <None>正在归并…</None>}
      {hot?.topics.length === 0 && <None>近半年没有成组的热点</None>}
      <ol className="topics">
        {turn.shown.map(({ rank, title, count, people }) => (
          <li key={rank}>
            <span className="topic-rank">{rank}</span>
            <span className="topic-title">{title}</span>
            <span className="number">
              {count} 件 <span className="soft">{people} 人</span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
