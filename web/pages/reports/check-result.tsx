import { Link } from '@tanstack/react-router'
import { Alert, Table, Tag } from 'antd'
import { printChip } from '#reports/chips.ts'
import type { FigureChange, ReportPage } from '#reports/contract.ts'
import { matterPath } from '#web/page-search.ts'
import { Problem } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'

type Checked = { changes: readonly FigureChange[]; checkedAt: string }
type Props = { data: Checked | undefined; error: unknown; figures: ReportPage['figures'] }

/** Which signed figures no longer hold, what they would be now, and which records made the difference. */
export function CheckResult({ data, error, figures }: Props) {
  if (error !== null) return <Problem error={error} />
  if (!data) return null
  if (data.changes.length === 0) {
    return (
      <Alert
        className="check-result"
        type="success"
        showIcon
        title={`各项数字与台账一致（${timeOf(data.checkedAt)} 复核）`}
      />
    )
  }
  return (
    <section className="check-result" aria-label="复核结果">
      <Alert
        type="warning"
        showIcon
        title={`${foundInWords(data.changes)}（${timeOf(data.checkedAt)} 复核）`}
        description="签发的报告不改。如需更正，请另拟更正稿。"
      />
      <Table<FigureChange>
        aria-label="变动的数字"
        size="small"
        bordered
        pagination={false}
        dataSource={data.changes}
        rowKey="code"
        columns={[
          { key: 'name', title: '指标', width: 240, render: (_, { name }) => <strong>{name}</strong> },
          {
            key: 'signed',
            title: '签发时',
            width: 110,
            align: 'right',
            render: (_, one) => shown(one, one.signed, figures),
          },
          { key: 'now', title: '现在', width: 110, align: 'right', render: (_, one) => shown(one, one.now, figures) },
          { key: 'why', title: '为什么', render: (_, one) => <Why change={one} /> },
        ]}
      />
    </section>
  )
}

function foundInWords(changes: readonly FigureChange[]): string {
  const differ = changes.filter(({ signed, now }) => signed !== now).length
  const same = changes.length - differ
  return [
    ...(differ > 0 ? [`有 ${differ} 项数字与签发时不同`] : []),
    ...(same > 0 ? [`有 ${same} 项数字未变，但其中的记录有改动`] : []),
  ].join('，')
}

function shown({ code }: FigureChange, value: number | null, figures: ReportPage['figures']): string {
  return printChip({ value, unit: figures[code]?.unit ?? '' })
}

const changeNames: Record<FigureChange['records'][number]['change'], string> = {
  added: '新增',
  removed: '移出',
  altered: '改动',
}

/** Enough to see why; a withdrawn batch may be thousands. */
const most = 20

function Why({ change }: { change: FigureChange }) {
  return (
    <>
      {change.definitionChanged && <div>统计口径已修订</div>}
      <ul className="change-records">
        {change.records.slice(0, most).map((record) => (
          <li key={`${record.id} ${record.change}`}>
            <Tag>{changeNames[record.change]}</Tag>
            <Link to={matterPath(record.id)} className="number">
              {record.number}
            </Link>{' '}
            {record.title}
            <span className="hint">
              {record.why}
              {record.at && `，${timeOf(record.at)}`}
            </span>
          </li>
        ))}
      </ul>
      {change.records.length > most && (
        <div className="hint">
          以上列出 {most} 条，另有 {change.records.length - most} 条变动的记录。
        </div>
      )}
    </>
  )
}
