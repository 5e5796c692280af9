import { Tag } from 'antd'
import type { ChangeView } from '#registry/grids-map-contract.ts'
import { Nothing } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'

type Props = { changes: readonly ChangeView[]; today: string; onDay(on: string): void }

/** What was changed, from when and why; each day can be looked at. */
export function History({ changes, today, onDay }: Props) {
  if (changes.length === 0)
    return <Nothing words="还没有调整过边界" hint="每次保存或导入都记在这里，写明自哪天起、为什么。" />
  return (
    <ol className="grids-history">
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <strong>{change.validFrom} 起</strong> {change.validFrom > today && <Tag color="gold">未到生效日</Tag>}
            {change.source === 'imported' && <Tag>导入</Tag>}
            <button type="button" onClick={() => onDay(change.validFrom)}>
              看当日边界
            </button>
          </p>
          <p>{change.reason}</p>
          <p className="hint">
            {[words('新设', change.created), words('改界', change.changed), words('撤销', change.ended)]
              .filter(Boolean)
              .join('；')}
          </p>
          <p className="hint">
            {timeOf(change.at)} {change.account}
          </p>
        </li>
      ))}
    </ol>
  )
}

function words(what: string, codes: readonly string[]): string {
  if (codes.length === 0) return ''
  return `${what} ${codes.slice(0, 6).join('、')}${codes.length > 6 ? ` 等 ${codes.length} 个` : ''}`
}
