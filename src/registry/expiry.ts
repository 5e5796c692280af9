import { addDays, type Day, daysBetween, findDay } from '#calendar/date.ts'
import { type Register, registerFields } from './define.ts'

/** How long an ended entry that nothing followed is still told of, in days. */
export const toldAfterDays = 30
/** A reminder goes out so many days before the last day. */
export const reminderDays = [30, 7] as const
const usualWarnDays = 60

/** How many days ahead the register warns; 0 when it never does. */
export function warnDaysOf(register: Register): number {
  return register.warnDays ?? usualWarnDays
}

/** What ends, in words: the title of the field that holds the day, the term to be renewed, or plainly 有效期至. */
export function endInWords(register: Register, isTerm: boolean): string {
  if (isTerm && register.renews) return register.renews.words
  return registerFields(register).find(({ key }) => key === register.expires)?.title ?? '有效期至'
}

/** An end as the store finds it: `until` is the first day on which the entry, or its term, no longer stands. */
export type Ending = { until: string; isTerm: boolean; changedOn: Day; paperUntil: string | null }

/**
 * Days from today to the last day (negative when past), or undefined when nobody need be told. An entry that a
 * person ended when its end had come is no surprise; one whose paper ran out is, whenever it was last touched.
 */
export function daysLeftOf(ending: Ending, today: Day): number | undefined {
  const until = findDay(ending.until)
  if (!until) return undefined
  const lastDay = addDays(until, -1)
  const left = daysBetween(today, lastDay)
  if (left >= 0 || ending.isTerm) return left
  const ranOut = ending.paperUntil === lastDay
  return ranOut || ending.changedOn < until ? left : undefined
}

/** Red when it has ended or ends within a week, otherwise amber. */
export function lightOf(daysLeft: number): 'red' | 'amber' {
  return daysLeft <= 7 ? 'red' : 'amber'
}

/** 还有 12 天, 今日到期, 已到期 3 天. */
export function leftInWords(daysLeft: number): string {
  if (daysLeft === 0) return '今日到期'
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : `已到期 ${-daysLeft} 天`
}

/** The reminder called for when so many days are left: 30, 7 or none. What ended unreminded is still told for a month. */
export function reminderAt(daysLeft: number, warnDays: number): number | undefined {
  if (daysLeft < -toldAfterDays) return undefined
  return reminderDays.findLast((days) => daysLeft <= days && days <= warnDays)
}

/** 2 条即将到期，1 条已到期未接续; empty when there are none. */
export function endingsInWords({ soon, ended }: { soon: number; ended: number }): string {
  const parts = [soon > 0 ? `${soon} 条即将到期` : '', ended > 0 ? `${ended} 条已到期未接续` : '']
  return parts.filter((part) => part !== '').join('，')
}

/** How many still end, and how many have. */
export function countEndings(rows: ReadonlyArray<{ daysLeft: number }>): { soon: number; ended: number } {
  const ended = rows.filter(({ daysLeft }) => daysLeft < 0).length
  return { soon: rows.length - ended, ended }
}
