import type { Times as Rung, ScreenView } from '#screen/contract.ts'
import { rungNames } from '#web/pages/command/countdown.ts'
import { Panel } from '../panel.tsx'
import { meanings, spanOf } from '../words.ts'

/** How long each rung of the ladder took, today and in the last seven days. */
export function Times({ times: { today, week } }: { times: ScreenView['times'] }) {
  return (
    <Panel name="times" title="接处时长" meanings={meanings.times}>
      <table className="times">
        <thead>
          <tr>
            <td />
            <th colSpan={3} scope="colgroup">
              今日
            </th>
            <th colSpan={3} scope="colgroup">
              近七日
            </th>
          </tr>
          <tr>
            <th scope="col">环节</th>
            <Columns />
            <Columns />
          </tr>
        </thead>
        <tbody>
          {today.map((one, at) => (
            <tr key={one.key}>
              <th scope="row">{rungNames[one.key]}</th>
              <Cells rung={one} />
              <Cells rung={week[at]} />
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Columns() {
  return (
    <>
      <th scope="col">中位</th>
      <th scope="col">九成</th>
      <th scope="col">达标</th>
    </>
  )
}

function Cells({ rung }: { rung: Rung | undefined }) {
  const { median = null, p90 = null, within = null } = rung ?? {}
  return (
    <>
      <td className="number times-first">{spanOf(median)}</td>
      <td className="number">{spanOf(p90)}</td>
      <td className="number">{within === null ? '—' : `${Math.floor(within)}%`}</td>
    </>
  )
}
