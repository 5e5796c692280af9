import type { Instant } from '#calendar/date.ts'
import type { BoardRow } from '#dispatch/contract.ts'
import { rungKeys, rungLook, rungNames } from './countdown.ts'

/** 派单 到场 先期 办结: done, counting down, or over; each says so in words and by its frame as well as by colour. */
export function LadderChips({ ladder, now }: { ladder: BoardRow['ladder']; now: Instant }) {
  return (
    <span className="ladder">
      {rungKeys.map((key) => {
        const rung = ladder.find((one) => one.key === key)
        if (!rung)
          return (
            <span key={key} className="rung rung-none">
              {rungNames[key]}
            </span>
          )
        const { tone, words, spoken } = rungLook(rung, now)
        return (
          <span key={key} className={`rung rung-${tone}`} title={spoken}>
            <span>{rungNames[key]}</span> <span className="rung-time">{words}</span>
          </span>
        )
      })}
    </span>
  )
}
