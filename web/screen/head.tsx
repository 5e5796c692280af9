import type { ScreenView } from '#screen/contract.ts'
import { dateInWords, houseTime, timeInWords, useSecond } from './clock.ts'
import type { LineState } from './line.ts'
import { lineInWords } from './words.ts'

/** The street, the time of the house, and how new all of it is. */
export function Head({ line, view }: { line: LineState; view: ScreenView }) {
  const now = useSecond()
  const time = houseTime(view.at, line.cameAt, now)
  const updated = timeInWords(houseTime(view.at, line.cameAt, line.cameAt))
  return (
    <header className="head">
      <img src="/leaf.svg" alt="" width="48" height="48" />
      <h1>
        {view.street}
        <span>综合指挥</span>
      </h1>
      {line.lost && <p className="head-old">断线：以下是 {updated} 的数，已不是此刻</p>}
      <div className="head-right">
        <p className={line.lost ? 'head-line head-line-lost' : 'head-line'} role="status">
          <span aria-hidden="true">{line.lost ? '✕' : line.told ? '●' : '◐'}</span> {lineInWords(line)}
          <span className="head-updated">更新于 {updated}</span>
        </p>
        <p className="head-date">{dateInWords(time)}</p>
        <p className="head-time">{timeInWords(time)}</p>
      </div>
    </header>
  )
}
