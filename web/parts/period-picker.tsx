import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, DatePicker, Segmented, Space } from 'antd'
import dayjs from 'dayjs'
import { addDays, dayOf, findDay } from '#calendar/date.ts'
import { present } from '#web/time.ts'
import { DaysField } from './date-field.tsx'
import { kindOf, type Period, type PeriodKind, periodAround, periodBeside, periodKindNames } from './period.ts'

type Props = {
  value: Period
  /** 'custom' may be asked for while the days still make up a whole year. */
  custom: boolean
  /** Which kinds may be chosen; absent: all. */
  kinds?: readonly PeriodKind[]
  onChange: (value: Period, custom: boolean) => void
}

const everyKind: readonly PeriodKind[] = ['year', 'quarter', 'month', 'custom']

/** A year, a quarter, a month, or any days. */
export function PeriodPicker({ value, custom, kinds = everyKind, onChange }: Props) {
  const kind = custom ? 'custom' : kindOf(value)
  const choose = (next: PeriodKind) => {
    if (next === 'custom') onChange(value, true)
    else onChange(periodAround(anchorOf(value), next), false)
  }
  return (
    <Space wrap className="period-picker">
      <Segmented<PeriodKind>
        aria-label="期间种类"
        options={kinds.map((one) => ({
          value: one,
          label: periodKindNames[one],
        }))}
        value={kind}
        onChange={choose}
      />
      {kind === 'custom' ? (
        <DaysField
          label="期间"
          value={[value.from, addDays(value.until, -1)]}
          onChange={([first, last]) => {
            const [from, end] = [findDay(first ?? ''), findDay(last ?? '')]
            if (from && end) onChange({ from, until: addDays(end, 1) }, true)
          }}
        />
      ) : (
        <OnePeriod kind={kind} value={value} onChange={(next) => onChange(next, false)} />
      )}
    </Space>
  )
}

type OneProps = { kind: Exclude<PeriodKind, 'custom'>; value: Period; onChange: (value: Period) => void }

function OnePeriod({ kind, value, onChange }: OneProps) {
  const beside = (step: -1 | 1) => {
    const next = periodBeside(value, step)
    if (next) onChange(next)
  }
  return (
    <Space.Compact>
      <Button icon={<LeftOutlined />} aria-label="上一期" onClick={() => beside(-1)} />
      <DatePicker
        aria-label="哪一期"
        picker={kind}
        allowClear={false}
        value={dayjs(value.from)}
        format={kind === 'year' ? 'YYYY年' : kind === 'month' ? 'YYYY年M月' : 'YYYY年第Q季度'}
        onChange={(day) => {
          const picked = findDay(day?.format('YYYY-MM-DD') ?? '')
          if (picked) onChange(periodAround(picked, kind))
        }}
      />
      <Button icon={<RightOutlined />} aria-label="下一期" onClick={() => beside(1)} />
    </Space.Compact>
  )
}

// 换成较短的期间时取今日所在的一期；今日不在其中的，取最后一期。
function anchorOf({ from, until }: Period) {
  const today = dayOf(present())
  return today >= from && today < until ? today : addDays(until, -1)
}
