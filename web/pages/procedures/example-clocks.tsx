import { Tag } from 'antd'
import type { ProjectedClock } from '#matters/clocks.ts'
import type { Procedure } from '#procedures/define.ts'
import { dueTextOf, timeOf } from '#web/time.ts'

const statusNames = { running: '进行中', suspended: '中止', met: '已办结', void: '不再计时' } as const

/** Every deadline of an example with its date and the way there. */
export function ExampleClocks({ procedure, clocks }: { procedure: Procedure; clocks: readonly ProjectedClock[] }) {
  if (clocks.length === 0) return <p className="hint">此示例没有计时的期限。</p>
  return (
    <div className="example-clocks">
      {clocks.map(({ key, occurrence, projection }) => (
        <details key={`${key} ${occurrence}`}>
          <summary>
            <strong>
              {procedure.deadlines[key]?.name ?? key}
              {occurrence > 1 && `（第 ${occurrence} 次）`}
            </strong>
            <span>
              {projection.unit === 'minute' || projection.unit === 'hour'
                ? dueTextOf(null, projection.dueAt)
                : dueTextOf(projection.dueOn, projection.dueAt)}{' '}
              前
            </span>
            <Tag color={projection.late ? 'error' : undefined}>
              {statusNames[projection.status]}
              {projection.late && '（超期）'}
            </Tag>
            {projection.metAt && <span className="hint">{timeOf(projection.metAt)}</span>}
          </summary>
          <ol>
            {projection.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  )
}
