import { type Calendar, findSpecialDay, noticeOf, type SpecialDay } from './calendar.ts'
import type { Clock, Projection } from './clock.ts'
import type { DayReckoning } from './clock-days.ts'
import type { Fold } from './clock-fold.ts'
import type { MinuteReckoning } from './clock-minutes.ts'
import {
  addDays,
  type Day,
  dayOf,
  dayOfEpoch,
  epochOf,
  formatDay,
  formatInstant,
  formatWeekday,
  instantOf,
  weekdayOfEpoch,
  yearOf,
} from './date.ts'
import { durationInWords } from './duration.ts'
import { citeNotice } from './year-notice.ts'

/** How a due day was reached, in sentences that name days, holidays, notices and articles. */
export function explainDays(clock: Clock, fold: Fold, calendar: Calendar, reckoning: DayReckoning): string[] {
  const { start, unrolled, due, unpublished } = reckoning
  const { unit } = clock.period
  const open = reckoning.pauses.at(-1)?.until === null
  const sentences = [
    ...restartWords(clock, fold),
    `自${formatDay(start)}起算，当日不计入，从${formatDay(addDays(start, 1))}开始计算（《民法典》第二百零一条）。`,
    `期限为${durationInWords(clock.period)}${unitWords[unit]}（${clock.basis}）。`,
    ...extensionWords(fold),
    ...pauseWords(reckoning, unit === 'workday' ? '个工作日' : '日'),
  ]
  if (open) return [...sentences, '现处于中止期间，恢复计算后才能确定届满日。']
  if (unit === 'workday') sentences.push(...uncountedWords(calendar, start, due, (epoch) => isPaused(reckoning, epoch)))
  if (due !== unrolled) {
    sentences.push(
      `期限的最后一日${formatDay(unrolled)}（${formatWeekday(unrolled)}${nameOf(calendar, unrolled)}）不是工作日，顺延至${formatDay(due)}（《民法典》第二百零三条）。`,
    )
  }
  sentences.push(`届满日为${formatDay(due)}（${formatWeekday(due)}），至当日二十四时止。`)
  if (unpublished !== undefined) sentences.push(provisionalWords(unpublished))
  return sentences
}

/** How a due moment was reached. */
export function explainMinutes(clock: Clock, fold: Fold, reckoning: MinuteReckoning): string[] {
  const sentences = [
    ...restartWords(clock, fold),
    `自${formatInstant(fold.startedAt)}起连续计算，夜间和节假日不除外（《民法典》第二百零一条第二款）。`,
    `期限为${durationInWords(clock.period)}（${clock.basis}）。`,
    ...extensionWords(fold),
  ]
  for (const { from, until, act } of reckoning.pauses) {
    const because = [act.reason, act.basis].filter(Boolean).join('，')
    const why = because && `（${because}）`
    if (until === null)
      return [...sentences, `自${formatInstant(instantOf(from))}起中止${why}，恢复计算后才能确定届满时间。`]
    const minutes = Math.round((until - from) / 60_000)
    sentences.push(
      `${formatInstant(instantOf(from))}至${formatInstant(instantOf(until))}${why}不计入，共${minutes}分钟。`,
    )
  }
  return [...sentences, `届满时间为${formatInstant(reckoning.due)}。`]
}

/** Says that a year is not published yet, or lies before the first published one. */
export function provisionalWords(year: number): string {
  return `${year}年的放假安排国务院办公厅尚未公布或未收入本历法，暂按周末和日期固定的法定节假日推算；公布后将重新计算，此日期为暂定。`
}

/** Why a new edition of the calendar moved a date: the days that changed between the start and the later of both. */
export function whyMoved(before: Projection, after: Projection, old: Calendar, now: Calendar): string {
  const last = [before.dueOn, after.dueOn].reduce<Day>((a, b) => (b && b > a ? b : a), dayOf(before.startedAt))
  const changes: string[] = []
  const years = new Set<number>()
  for (let epoch = epochOf(dayOf(before.startedAt)) + 1; epoch <= epochOf(last); epoch++) {
    const day = dayOfEpoch(epoch)
    const was = restOf(old, day)
    const is = restOf(now, day)
    if (was === is) continue
    years.add(yearOf(day))
    changes.push(`${formatDay(day)}由${was ? '休息日' : '工作日'}改为${is ? '休息日' : '工作日'}${nameOf(now, day)}`)
  }
  const notices = [...years]
    .map((year) => noticeOf(now, year))
    .flatMap((notice) => (notice ? [citeNotice(notice)] : []))
  const shown = changes.length > 6 ? [...changes.slice(0, 5), `等共${changes.length}日`] : changes
  return `放假安排由「${old.edition}」版改为「${now.edition}」版${notices.length > 0 ? `（${notices.join('、')}）` : ''}：${shown.join('，')}。`
}

const unitWords = {
  workday: '，按工作日计算，不含法定节假日和公休日',
  day: '，按自然日计算',
  month: '，按月计算，到期月的对应日为最后一日（《民法典》第二百零二条）',
  year: '，按年计算，到期月的对应日为最后一日（《民法典》第二百零二条）',
  minute: '',
  hour: '',
} as const

function restartWords(clock: Clock, fold: Fold): string[] {
  const restart = fold.restarts.at(-1)
  if (!restart) return []
  const why = [restart.reason, restart.basis].filter(Boolean).join('，')
  return [
    `原自${formatDay(dayOf(clock.startedAt))}起算，${formatDay(dayOf(restart.at))}起重新计算${why && `（${why}）`}，此前经过的时间不计。`,
  ]
}

function extensionWords(fold: Fold): string[] {
  return fold.extensions.map((act) => {
    const details = [act.approver && `批准人：${act.approver}`, act.reason, act.basis].filter(Boolean).join('，')
    return `经批准延长${durationInWords(act.by)}${details && `（${details}）`}，加在原期限上，不从顺延后的日期起加。`
  })
}

function pauseWords(reckoning: DayReckoning, unit: string): string[] {
  return reckoning.pauses.map(({ from, until, count, pause }) => {
    const because = [pause.act.reason, pause.act.basis].filter(Boolean).join('，')
    const why = because && `（${because}）`
    const first = formatDay(addDays(from, 1))
    if (until === null) return `自${first}起中止${why}。`
    const verb = pause.act.kind === 'suspend' ? '中止' : '依法扣除'
    const stretch = count === 1 && addDays(from, 1) === until ? first : `${first}至${formatDay(until)}`
    return `${stretch}${verb}${why}，${count}${unit}不计入。`
  })
}

/**
 * The days after `after`, up to and including `until`, that are no working days, by holiday and notice, and the weekend
 * days that are; `skipped` days are left out of both.
 */
export function uncountedWords(
  calendar: Calendar,
  after: Day,
  until: Day,
  skipped: (epoch: number) => boolean = () => false,
): string[] {
  const off: Array<{ from: Day; until: Day; special: SpecialDay }> = []
  const work: string[] = []
  let weekends = 0
  for (let epoch = epochOf(after) + 1; epoch <= epochOf(until); epoch++) {
    if (skipped(epoch)) continue
    const day = dayOfEpoch(epoch)
    const special = findSpecialDay(calendar, day)
    const last = off.at(-1)
    if (special?.kind === 'work') work.push(formatDay(day))
    else if (!special) weekends += weekdayOfEpoch(epoch) > 5 ? 1 : 0
    else if (last && last.special.name === special.name && addDays(last.until, 1) === day) last.until = day
    else off.push({ from: day, until: day, special })
  }
  const rests = off.map(({ from, until: last, special }) => {
    const stretch = from === last ? formatDay(from) : `${formatDay(from)}至${formatDay(last)}`
    return `${special.name}放假（${stretch}${special.notice ? `，${special.notice}` : ''}）`
  })
  if (weekends > 0) rests.push(`${rests.length > 0 ? '其他' : ''}周六周日${weekends}天`)
  return [
    ...(rests.length > 0 ? [`其间不计入：${rests.join('、')}。`] : []),
    ...(work.length > 0 ? [`其间调休上班、照常计入：${work.join('、')}。`] : []),
  ]
}

function isPaused(reckoning: DayReckoning, epoch: number): boolean {
  return reckoning.pauses.some(({ pause }) => epoch > pause.from && pause.until !== null && epoch <= pause.until)
}

function nameOf(calendar: Calendar, day: Day): string {
  const special = findSpecialDay(calendar, day)
  if (!special) return ''
  const what = special.kind === 'work' ? special.name : `${special.name}放假`
  return `，${what}${special.notice ? `，${special.notice}` : ''}`
}

function restOf(calendar: Calendar, day: Day): boolean {
  const special = findSpecialDay(calendar, day)
  return special ? special.kind === 'off' : weekdayOfEpoch(epochOf(day)) > 5
}
