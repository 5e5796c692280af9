import type { Tried } from '#appraisal/contract.ts'
import { Nothing } from '#web/parts/states.tsx'
import { ColourMark } from './colour-mark.tsx'

/** What the tried formula would have given each month, and in brackets what the one in force gives. */
export function TriedTable({ tried: { months, rows } }: { tried: Tried }) {
  if (months.length === 0 || rows.length === 0) return <Nothing words="这一年没有过完的月份可以试算" />
  const moved = rows.flatMap(({ points }) =>
    points.filter(({ tried, inForce }) => tried.colour !== inForce.colour),
  ).length
  return (
    <div className="appraisal-frame">
      <p className="hint">
        试算不留存。每格为新办法的分与色，括号内为现行办法的分；
        {moved === 0 ? '没有一格变色' : `${moved} 格变色，加框标出`}。
      </p>
      <table className="appraisal-table" aria-label="试算结果">
        <thead>
          <tr>
            <th scope="col">村（社区）</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {Number(month.slice(5))}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, points }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {points.map(({ tried, inForce }, at) => (
                <td key={months[at]} className={tried.colour === inForce.colour ? undefined : 'tried-moved'}>
                  {tried.total ?? '—'} <span className="hint">（{inForce.total ?? '—'}）</span>
                  <ColourMark colour={tried.colour} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
