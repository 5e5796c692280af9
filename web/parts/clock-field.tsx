import { TimePicker } from 'antd'
import dayjs from 'dayjs'

type Props = {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  placeholder?: string
  /** What it is called where no label stands beside it. */
  label?: string
}

// 日期任取一天，只用其中的时分。
const anyDay = '2026-01-05'

/** A time of the day as 'HH:mm', by the 24-hour clock whatever the browser's language. */
export function ClockField({ value, onChange, placeholder = '时:分', label, ...rest }: Props) {
  const shown = value ? dayjs(`${anyDay}T${value}`) : undefined
  return (
    <TimePicker
      {...rest}
      aria-label={label}
      className="clock-field"
      format={['HH:mm', 'HHmm', 'H:mm']}
      placeholder={placeholder}
      needConfirm={false}
      showNow={false}
      minuteStep={5}
      value={shown?.isValid() ? shown : null}
      onChange={(time) => onChange?.(time ? time.format('HH:mm') : undefined)}
    />
  )
}
