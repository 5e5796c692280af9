import { InputNumber } from 'antd'
import type { Settings } from '#access/settings.ts'
import { type Duration, durationInWords } from '#calendar/duration.ts'
import { findWithin, isCountable } from '#calendar/periods/period.ts'
import { type PeriodId, periodOf } from '#calendar/periods/periods.ts'
import { procedures } from '#procedures/index.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'

type Lengths = Settings['lengths']
type Row = { key: string; procedure: string; name: string; statutory: Duration; fixed: boolean; basis: string }

const rows: readonly Row[] = procedures.flatMap(({ procedure }) =>
  Object.entries(procedure.deadlines).flatMap(([key, deadline]) => {
    const found = deadline.period && rowOf(deadline.period)
    return found && deadline.bears !== 'party'
      ? [{ key: `${procedure.id}.${key}`, procedure: procedure.name, name: deadline.name, ...found }]
      : []
  }),
)

function rowOf(id: PeriodId): Pick<Row, 'statutory' | 'fixed' | 'basis'> | undefined {
  const period = periodOf(id)
  const statutory = isCountable(period) ? findWithin(period) : undefined
  return statutory && { statutory, fixed: period.kind === 'S', basis: period.basis }
}

type Props = { value?: Lengths; onChange?: (value: Lengths) => void; disabled: boolean }

/** Own lengths of the organ's deadlines; a statutory one may only be made shorter. */
export function LengthsField({ value = {}, onChange, disabled }: Props) {
  const set = (row: Row, count: number | null) => {
    const { [row.key]: _, ...others } = value
    onChange?.(count === null ? others : { ...others, [row.key]: { unit: row.statutory.unit, count } })
  }
  return (
    <QueryTable
      label="承诺期限"
      columns={columnsOf(value, set, disabled)}
      rows={rows}
      rowKey={({ key }) => key}
      empty={{ words: '没有可以设定的期限' }}
    />
  )
}

function columnsOf(
  value: Lengths,
  onSet: (row: Row, count: number | null) => void,
  disabled: boolean,
): ReadonlyArray<Column<Row>> {
  return [
    { key: 'procedure', title: '程序', width: 130, show: ({ procedure }) => procedure },
    { key: 'name', title: '期限', width: 240, show: ({ name }) => name },
    {
      key: 'statutory',
      title: '规定',
      width: 150,
      show: ({ statutory, fixed }) => `${durationInWords(statutory)}${fixed ? '（法定）' : ''}`,
    },
    {
      key: 'own',
      title: '本街道承诺',
      width: 190,
      show: (row) => (
        <InputNumber
          className="length-own"
          aria-label={`${row.procedure}${row.name}的承诺`}
          min={1}
          max={row.fixed ? row.statutory.count : 3650}
          precision={0}
          disabled={disabled}
          placeholder="按规定"
          suffix={durationInWords({ unit: row.statutory.unit, count: 0 }).slice(1)}
          value={value[row.key]?.count}
          onChange={(count) => onSet(row, count)}
        />
      ),
    },
    { key: 'basis', title: '依据', width: 420, show: ({ basis }) => <span className="prose">{basis}</span> },
  ]
}
