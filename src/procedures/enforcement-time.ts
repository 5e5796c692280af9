import { officialCalendar } from '#calendar/calendar.ts'
import { type Day, findDay } from '#calendar/date.ts'
import type { PeriodId } from '#calendar/periods/periods.ts'
import { dueOfRule } from '#calendar/rule-due.ts'

type Length = { variant?: string; extend?: number }

/**
 * The last day of a rule counted from a day written in a form, by the published calendar; for a rule counted backward
 * the latest day of the notice. Undefined when the text is no day.
 */
export function lastDay(rule: PeriodId, from: unknown, length: Length = {}): Day | undefined {
  const day = typeof from === 'string' ? findDay(from) : undefined
  return day ? findDay(dueOfRule({ rule, from: day, ...length }, officialCalendar).due) : undefined
}

/** Words when a day written in a form is not the day of the act, which its bars count from. */
export function unlessOn(title: string, written: unknown, on: Day): string | undefined {
  return written === undefined || written === on
    ? undefined
    : `「${title}」须与办理的发生日期（${on}）一致；补登的，请把发生日期改为当日。`
}

/** Words when a day written in a form lies after the act, or before the fact that it must follow. */
export function unlessBetween(title: string, written: unknown, on: Day, since?: Day): string | undefined {
  if (typeof written !== 'string') return undefined
  if (written > on) return `「${title}」不能晚于办理的发生日期（${on}）。`
  return since !== undefined && written < since ? `「${title}」不能早于${since}。` : undefined
}

/** A number of a form, 0 when it was not given. */
export function amountOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
