import { type Day, daysBetween, findDay, formatDay } from '#calendar/date.ts'
import type { PartChecked } from './finding.ts'

export type Deadline = { name: string; dueOn: Day; basis: string }

/** Within the deadlines that this reply ends. Without a deadline there is nothing to check. */
export function checkTime(day: Day, deadlines: readonly Deadline[]): PartChecked {
  const late = deadlines.filter(({ dueOn }) => day > dueOn)
  return {
    share: late.length > 0 ? 0 : 1,
    findings: late.map(({ name, dueOn, basis }) => ({
      kind: 'time',
      severity: 'problem',
      words: `「${name}」${formatDay(dueOn)}到期，已超过${daysBetween(dueOn, day)}日。请在答复中说明原因并致歉。`,
      basis,
    })),
  }
}

type Found = { day: Day; start: number; end: number }

/** The days that a text names, with the year of `near` where it names none; months and 底 give their last day. */
export function daysIn(text: string, near: Day): Found[] {
  const year = Number(near.slice(0, 4))
  const found: Found[] = []
  const written =
    /(?:(\d{4})年|([今明去])年)?(?:(\d{1,2})月(?:(\d{1,2})[日号]|份?([底末]|上旬|中旬|下旬)?)|(年[底末]|[底末](?=前|完成|实现)))/g
  for (const match of text.matchAll(written)) {
    const [raw, stated, word, month, date, part, end] = match
    const of = stated ? Number(stated) : year + (word === '明' ? 1 : word === '去' ? -1 : 0)
    if (end !== undefined && stated === undefined && word === undefined && !raw.startsWith('年')) continue
    const day = dayWritten(of, month === undefined ? 12 : Number(month), date, part)
    if (day) found.push({ day, start: match.index, end: match.index + raw.length })
  }
  return found
}

function dayWritten(year: number, month: number, date: string | undefined, part: string | undefined): Day | undefined {
  const of = (day: number) => findDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  if (date !== undefined) return of(Number(date))
  if (part === '上旬') return of(10)
  if (part === '中旬') return of(20)
  return of(31) ?? of(30) ?? of(29) ?? of(28)
}
