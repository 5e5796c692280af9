declare const dayBrand: unique symbol
declare const instantBrand: unique symbol

/** A calendar day 'YYYY-MM-DD' as it is lived in Asia/Shanghai. Compares as text. */
export type Day = string & { readonly [dayBrand]: true }
/** A moment 'YYYY-MM-DDTHH:mm:ss.sssZ' (UTC, always with milliseconds). Compares as text. */
export type Instant = string & { readonly [instantBrand]: true }

// 全国统一北京时间，1991 年后无夏令时：固定 +08:00，别处不得再写时区。
const offsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** True for a day that exists, written 'YYYY-MM-DD', years 1000 to 9999. */
export function isDay(text: string): text is Day {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(digits(text, 0, 4), month)
}

/** The day written in the text, or undefined when it is no day. */
export function findDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** The day written in the text; throws RangeError when it is no day. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`日期须写作 YYYY-MM-DD，且确有其日：${text}`)
  return text
}

function isInstant(text: string): text is Instant {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text
}

/**
 * The moment written in the text: UTC or with an offset, or local time of Asia/Shanghai without one
 * ('YYYY-MM-DDTHH:mm'). Undefined when it is no moment.
 */
export function findInstant(text: string): Instant | undefined {
  if (isInstant(text)) return text
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?$/.exec(text)
  if (!parts?.[1] || !parts[2] || !isDay(parts[1]) || parts[2] > '23:59') return undefined
  const ms = Date.parse(`${parts[1]}T${parts[2]}${parts[3] ?? ':00'}${parts[4] ?? ''}${parts[5] ?? '+08:00'}`)
  return Number.isNaN(ms) ? undefined : instantOf(ms)
}

/** As findInstant, but throws RangeError when the text is no moment. */
export function parseInstant(text: string): Instant {
  const instant = findInstant(text)
  if (!instant) throw new RangeError(`时间须写作 YYYY-MM-DDTHH:mm 或带时区的完整时间：${text}`)
  return instant
}

/** The moment `ms` milliseconds after 1970-01-01T00:00Z. */
export function instantOf(ms: number): Instant {
  const text = new Date(ms).toISOString()
  if (!isFourDigitYear(text)) throw new RangeError(`时间超出范围：${ms}`)
  return text
}

// toISOString 对四位数年份总给出 24 个字符，其余年份带正负号而更长。
function isFourDigitYear(text: string): text is Instant {
  return text.length === 24 && text >= '1000'
}

/** Days since 1970-01-01; the integer form that counting works on. */
export function epochOf(day: Day): number {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 10) - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The day that lies `epoch` days after 1970-01-01; throws RangeError outside the years 1000 to 9999. */
export function dayOfEpoch(epoch: number): Day {
  const shifted = epoch + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return dayFrom(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** The day of a year, month (1–12) and date; a date past the month's end becomes its last day (民法典第二百零二条). */
export function dayFrom(year: number, month: number, date: number): Day {
  const inMonth = Math.min(date, lastDateOf(year, month))
  const text = `${year}-${month < 10 ? '0' : ''}${month}-${inMonth < 10 ? '0' : ''}${inMonth}`
  if (!isTenLong(text)) throw new RangeError(`日期超出范围：${text}`)
  return text
}

// 由年月日拼成，只有年份可能越界。
function isTenLong(text: string): text is Day {
  return text.length === 10 && text >= '1000'
}

/** The day `count` natural days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOfEpoch(epochOf(day) + count)
}

/** Natural days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochOf(to) - epochOf(from)
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return weekdayOfEpoch(epochOf(day))
}

/** 1 Monday … 7 Sunday, of an epoch day. */
export function weekdayOfEpoch(epoch: number): number {
  return ((((epoch + 3) % 7) + 7) % 7) + 1
}

export function yearOf(day: Day): number {
  return digits(day, 0, 4)
}

export function monthOf(day: Day): number {
  return digits(day, 5, 7)
}

/** The day of the month, 1–31. */
export function dateOf(day: Day): number {
  return digits(day, 8, 10)
}

/** The day in Asia/Shanghai on which the moment falls. */
export function dayOf(instant: Instant): Day {
  return dayOfEpoch(Math.floor((Date.parse(instant) + offsetMs) / dayMs))
}

/** 00:00 of the day in Asia/Shanghai. */
export function startOf(day: Day): Instant {
  return endOf(addDays(day, -1))
}

/** 24:00 of the day, which is 00:00 of the next: the first moment that no longer belongs to it. */
export function endOf(day: Day): Instant {
  // 北京时间二十四时即世界时同日十六时；拼写比换算快得多。
  const text = `${day}T16:00:00.000Z`
  if (!isFourDigitYear(text)) throw new RangeError(`日期超出范围：${day}`)
  return text
}

/** The moment `minutes` later (earlier when negative). */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(Date.parse(instant) + minutes * 60_000)
}

/** Minutes from one moment to another, with fractions; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000
}

/** The moment as read on a clock in Asia/Shanghai: '2026-09-01T08:05:00+08:00'. */
export function localTime(instant: Instant): string {
  return `${new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 19)}+08:00`
}

/** '2026年9月1日'. */
export function formatDay(day: Day): string {
  return `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日`
}

/** '2026年9月1日8时05分'. */
export function formatInstant(instant: Instant): string {
  const local = localTime(instant)
  return `${formatDay(dayOf(instant))}${Number(local.slice(11, 13))}时${local.slice(14, 16)}分`
}

/** '星期一' … '星期日'. */
export function formatWeekday(day: Day): string {
  return `星期${'一二三四五六日'[weekday(day) - 1]}`
}

function lastDateOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function digits(text: string, from: number, until: number): number {
  let value = 0
  for (let at = from; at < until; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}
