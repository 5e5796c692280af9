import { DatePicker } from 'antd'
import dayjs from 'dayjs'

type Props = {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  placeholder?: string
  disabled?: boolean
}

function shown(value: string | undefined) {
  const day = value ? dayjs(value) : undefined
  return day?.isValid() ? day : null
}

/** A day as 'YYYY-MM-DD'. */
export function DateField({ value, onChange, placeholder = '年-月-日', ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      className="wide"
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
      placeholder={placeholder}
      value={shown(value)}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
    />
  )
}

/** A moment as read on the wall, 'YYYY-MM-DDTHH:mm', without a zone: it is Asia/Shanghai. */
export function MomentField({ value, onChange, placeholder = '年-月-日 时:分', ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      className="wide"
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      placeholder={placeholder}
      value={shown(value)}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DDTHH:mm') : undefined)}
    />
  )
}

/** First and last day, both counted; either may be absent. */
export function DaysField(props: {
  value: [string | undefined, string | undefined]
  onChange: (value: [string | undefined, string | undefined]) => void
  label: string
}) {
  const [from, to] = props.value
  return (
    <DatePicker.RangePicker
      aria-label={props.label}
      allowEmpty={[true, true]}
      placeholder={[`${props.label}起`, '止']}
      value={[shown(from), shown(to)]}
      onChange={(days) => props.onChange([days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD')])}
    />
  )
}
