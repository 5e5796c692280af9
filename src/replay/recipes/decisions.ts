import { officialCalendar } from '#calendar/calendar.ts'
import type { Course, CourseStep, Recipe, Wanted } from '../recipe.ts'
import { workdaysOf } from '../schedule.ts'
import { fractionOf, shareOf } from './fraction.ts'

type Kind = 'agreement' | 'major_enforcement' | 'major_decision' | 'norm_doc' | 'other_legal'

/** One review of the year: how far it goes, what counsel did in it. */
export type ReviewWanted = {
  kind: Kind
  /** Sent for review and not yet answered at the end of the year. */
  pending?: true
  filing?: 'none' | { timely: boolean; conforming: boolean }
  revised?: boolean
  /** Written opinions of counsel. */
  opinions?: number
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: Math.max(0, count) }, (_, at) => make(at))

/** 重大行政决策：报告有件数的用件数，只有覆盖率的取能除尽的最少件数. */
function decisions(wanted: Wanted): ReviewWanted[] {
  const [reported, rate] = [wanted.value('review.decisions'), wanted.value('review.decision-coverage')]
  if (rate === undefined) return times(reported ?? 0, () => ({ kind: 'major_decision' }))
  const { part, whole } = sharing(rate, reported)
  return [
    ...times(part, () => ({ kind: 'major_decision' as const })),
    ...times(whole - part, () => ({ kind: 'major_decision' as const, pending: true as const })),
  ]
}

/** The fewest that give the rate, of which exactly `part` are opined where the report says how many. */
function sharing(rate: number, part: number | undefined): { part: number; whole: number } {
  if (part === undefined) return fractionOf(rate, 1)
  if (part === 0 || rate === 0) return { part, whole: part + (rate === 0 ? 1 : 0) }
  return { part, whole: Math.max(part, Math.round((part * 100) / rate)) }
}

/** 规范性文件的报备率、及时率、规范率：及时、规范以已报备的为分母，报备以已印发的为分母. */
function documents(wanted: Wanted): ReviewWanted[] {
  const rate = wanted.value('review.filing-rate')
  const [timely, conforming] = [
    wanted.value('review.filing-timely-rate'),
    wanted.value('review.filing-conformity-rate'),
  ]
  if (rate === undefined && timely === undefined && conforming === undefined) return []
  const filed = rate === 0 ? 0 : fewest([rate ?? 100, timely ?? 100, conforming ?? 100])
  const issued = rate === 0 ? 1 : issuedFor(rate ?? 100, filed)
  const [inTime, inForm] = [shareOf(timely, filed), shareOf(conforming, filed)]
  return [
    ...times(filed, (at) => ({
      kind: 'norm_doc' as const,
      filing: { timely: at < inTime, conforming: at >= filed - inForm },
    })),
    ...times(issued - filed, () => ({ kind: 'norm_doc' as const, filing: 'none' as const })),
  ]
}

const most = 20_000

const gives = (part: number, whole: number, percent: number) =>
  Math.round((part * 10_000) / whole) === Math.round(percent * 100)

/** The fewest filed documents of which both shares are exact, and that themselves are the exact share of some number issued. */
function fewest([rate, ...shares]: readonly [number, ...number[]]): number {
  for (let filed = 1; filed <= most; filed++) {
    const exact = shares.every((percent) => gives(shareOf(percent, filed), filed, percent))
    if (exact && gives(filed, issuedFor(rate, filed), rate)) return filed
  }
  throw new RangeError(`no number of documents gives ${[rate, ...shares].join('、')} %`)
}

function issuedFor(rate: number, filed: number): number {
  return Math.max(filed, Math.round((filed * 100) / rate))
}

/**
 * The reviews of the year: kinds as reported, the rest up to the total contracts, or other matters where the report counts
 * the contracts. Where there is no total, as many more as counsel has taken part in.
 */
export function reviewsOf(wanted: Wanted): ReviewWanted[] {
  const contracts = wanted.value('review.contracts')
  const named: ReviewWanted[] = [
    ...times(contracts ?? 0, () => ({ kind: 'agreement' as const })),
    ...times(wanted.count('review.enforcement'), () => ({ kind: 'major_enforcement' as const })),
    ...decisions(wanted),
    ...documents(wanted),
  ]
  const [revised, opinions] = [wanted.count('counsel.documents'), wanted.count('counsel.opinions')]
  const opined = named.filter(({ pending }) => !pending).length
  const total = wanted.value('review.total') ?? Math.max(opined, revised, opinions)
  const rest = times(total - opined, (at): ReviewWanted => {
    const isPaper = contracts === undefined && (wanted.value('review.total') !== undefined || at < revised)
    return { kind: isPaper ? 'agreement' : 'other_legal' }
  })
  return withCounsel([...named, ...rest], revised, opinions)
}

/** Counsel in the first reviews that are answered: one written opinion each, the rest of the opinions in the last of them. */
function withCounsel(reviews: readonly ReviewWanted[], revised: number, opinions: number): ReviewWanted[] {
  const order = reviews.filter(({ pending }) => !pending)
  return reviews.map((review) => {
    const at = order.indexOf(review)
    if (at < 0) return review
    const own = at < opinions ? 1 : 0
    const more = at === order.length - 1 ? Math.max(0, opinions - order.length) : 0
    return {
      ...review,
      ...(at < revised ? { revised: true } : {}),
      ...(own + more > 0 ? { opinions: own + more } : {}),
    }
  })
}

const names: Record<Kind, string> = {
  agreement: '政府合同',
  major_enforcement: '重大执法决定',
  major_decision: '重大行政决策',
  norm_doc: '规范性文件',
  other_legal: '其他涉法事务',
}
const clean = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok', problems: [] }
const discussed: readonly Kind[] = ['major_decision', 'norm_doc']

function counselSteps({ kind, revised = false, opinions = 0 }: ReviewWanted): CourseStep[] {
  return times(Math.max(opinions, revised || kind === 'major_decision' ? 1 : 0), (at): CourseStep[] => [
    { step: 'askCounsel', form: { counsel: 'counsel', question: '请提出法律意见。' }, after: 2 },
    {
      step: 'recordCounsel',
      form: { opinion: '已提出法律意见。', revised, written: at < opinions },
      papers: ['counselOpinion'],
      after: 2,
    },
  ]).flat()
}

function filingSteps({ filing }: ReviewWanted, on: string): CourseStep[] {
  return filing === undefined || filing === 'none'
    ? []
    : [{ step: 'file', form: { to: 'government', filedOn: on, ...filing }, papers: ['filing'], after: 30 }]
}

/** From receipt to archive in one day, so that every day written in a form is the day of its act. */
function stepsOf(review: ReviewWanted, on: string, number: string): CourseStep[] {
  const { kind, pending, filing } = review
  const received: CourseStep = { step: 'receive', form: { complete: true }, after: 20 }
  if (pending) return [received]
  return [
    received,
    { step: 'beginReview', after: 20 },
    ...counselSteps(review),
    { step: 'examine', form: clean, after: 60 },
    { step: 'giveOpinion', form: { opinion: 'pass', advice: '同意。', changes: 0 }, after: 30 },
    ...(discussed.includes(kind)
      ? [{ step: 'meeting', form: { kind: 'director', heldOn: on, result: 'approved' }, after: 60 }]
      : []),
    { step: 'issue', form: { number, issuedOn: on }, after: 30 },
    ...filingSteps(review, on),
    ...(filing === 'none' ? [] : [{ step: 'archive', form: { retention: 'thirty' }, after: 30 }]),
  ]
}

function reviews(wanted: Wanted): Course[] {
  const days = workdaysOf(officialCalendar, wanted.year)
  const all = reviewsOf(wanted)
  return all.map((review, at) => {
    const on = days[Math.floor((at * days.length) / all.length)] ?? `${wanted.year}-12-31`
    return {
      procedure: 'legality-review',
      on,
      common: { title: `合法性审查 ${names[review.kind]} 第${at + 1}件`, channel: 'transfer' },
      intake: { reviewKind: review.kind, submittedBy: '承办单位', materials: ['form', 'draft'] },
      steps: stepsOf(review, on, `审查第${at + 1}号`),
    }
  })
}

export const decisionsRecipes: readonly Recipe[] = [
  {
    codes: [
      'review.total',
      'review.contracts',
      'review.enforcement',
      'review.decisions',
      'review.decision-coverage',
      'review.filing-rate',
      'review.filing-timely-rate',
      'review.filing-conformity-rate',
      'counsel.documents',
      'counsel.opinions',
    ],
    courses: reviews,
  },
]
