export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'month' | 'year'

/** A length with its unit. 'day' is 自然日, 'workday' 工作日; a bare number is never a length. */
export type Duration = { readonly unit: Unit; readonly count: number }

const words: Record<Unit, string> = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
}

export const minutes = (count: number): Duration => of('minute', count)
export const hours = (count: number): Duration => of('hour', count)
/** 自然日. */
export const days = (count: number): Duration => of('day', count)
/** 工作日. */
export const workdays = (count: number): Duration => of('workday', count)
export const months = (count: number): Duration => of('month', count)
export const years = (count: number): Duration => of('year', count)

/** '10个工作日', '60日', '3个月', '24小时'. */
export function durationInWords(duration: Duration): string {
  return `${duration.count}${words[duration.unit]}`
}

/** True for lengths that run on the clock, through nights and holidays, instead of by days. */
export function isClockTime(duration: Duration): boolean {
  return duration.unit === 'minute' || duration.unit === 'hour'
}

/** The minutes of a minute or hour length; throws RangeError for a length in days. */
export function inMinutes(duration: Duration): number {
  if (!isClockTime(duration)) throw new RangeError(`${durationInWords(duration)}不能按分钟计`)
  return duration.unit === 'hour' ? duration.count * 60 : duration.count
}

function of(unit: Unit, count: number): Duration {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`期限须为非负整数：${count}`)
  return { unit, count }
}
