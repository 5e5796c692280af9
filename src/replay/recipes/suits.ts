import { addDays, type Day, dayFrom } from '#calendar/date.ts'
import type { Course, CourseStep, Wanted } from '../recipe.ts'
import { addedFor, type Share, sharesFor } from './changes.ts'
import { fractionOf, shareOf } from './fraction.ts'

const day = 1440
/** Suits are received in the first so many days of a year, so that their judgments take effect within it. */
const receiving = 240

type Suit = { on: Day; lost: boolean; principal: boolean }

/** 起诉状副本到生效裁判：十五日内答辩，三十日开庭，送达十五日、末日顺延后生效. */
function suitSteps({ on, lost, principal }: Suit): CourseStep[] {
  const after = (days: number) => addDays(on, days)
  return [
    {
      step: 'formTeam',
      form: { handler: '承办人', reviewer: '法制审核人', leader: '分管负责人', strategy: '一案一策' },
    },
    {
      step: 'bundleEvidence',
      form: {
        evidence: [{ name: '行政行为案卷', proves: '事实与程序', collectedOn: addDays(on, -120) }],
        norms: ['所依据的法律条文'],
      },
    },
    {
      step: 'draftAnswer',
      form: { facts: '经过', lawfulness: '主体、权限、程序、依据', answers: '逐项答复' },
      after: 5 * day,
    },
    { step: 'reviewAnswer', after: 2 * day },
    { step: 'submitAnswer', form: { submittedBy: 'direct' }, after: 3 * day },
    { step: 'noticeSession', form: { on: after(30), place: '第一法庭', principalCalled: true }, after: 10 * day },
    {
      step: 'attendSession',
      form: principal
        ? { on: after(30), principal: 'deputy', spoke: true, staff: 1 }
        : { on: after(30), principal: 'none', absence: 'duty', proven: true, staff: 1 },
      after: 10 * day,
    },
    {
      step: 'recordJudgment',
      form: { kind: 'judgment', outcome: lost ? 'unlawful' : 'dismissed', servedOn: after(45) },
      after: 15 * day,
    },
    { step: 'takeEffect', form: { on: after(75) }, after: 30 * day },
    ...(lost
      ? [{ step: 'perform', form: { content: '已履行生效裁判', performedOn: after(85) }, after: 10 * day }]
      : []),
    { step: 'learn', form: { cause: '原因', measures: '措施' }, after: 5 * day },
    { step: 'archive', form: { file: '应诉案卷', retention: 'thirty' }, after: 5 * day },
  ]
}

function suits(year: number, { part: lost, whole }: Share, principals: number): Course[] {
  return Array.from({ length: whole }, (_, index) => {
    const on = addDays(dayFrom(year, 1, 6), Math.floor((index * receiving) / whole))
    return {
      procedure: 'litigation-response',
      on,
      common: { title: `行政诉讼案件 ${year}年第${index + 1}件` },
      intake: { court: '人民法院', actKind: 'other', request: '诉讼请求' },
      steps: suitSteps({ on, lost: index < lost, principal: index < principals }),
    }
  })
}

/** Reviews that only count as disputes of a year: answered, and upheld. */
function reviews(year: number, count: number): Course[] {
  return Array.from({ length: count }, (_, index) => {
    const on = addDays(dayFrom(year, 1, 6), Math.floor((index * receiving) / count))
    return {
      procedure: 'reconsideration-reply',
      on,
      common: { title: `行政复议案件 ${year}年第${index + 1}件` },
      intake: { organ: '区人民政府', actKind: 'other', request: '复议请求' },
      steps: [
        ...suitSteps({ on, lost: false, principal: true }).slice(0, 2),
        {
          step: 'draftReply',
          form: { facts: '经过', lawfulness: '主体、权限、程序、依据', answers: '逐项答复' },
          after: day,
        },
        { step: 'reviewReply', after: day },
        { step: 'submitReply', form: { staff: 1, submittedBy: 'direct' }, after: day },
        { step: 'recordDecision', form: { outcome: 'upheld', decidedOn: addDays(on, 40) }, after: 40 * day },
        { step: 'learn', form: { cause: '原因', measures: '措施' }, after: 5 * day },
        { step: 'archive', form: { file: '复议案卷', retention: 'thirty' }, after: 5 * day },
      ],
    }
  })
}

/** How many suits each year has, and of them lost, so that the loss rate differs as reported. */
function sharesOf(wanted: Wanted): { now: Share; before: Share } {
  const cases = wanted.value('litigation.cases')
  const change = wanted.value('litigation.loss-rate-change')
  if (change !== undefined) return sharesFor(change, cases)
  const appearance = wanted.value('litigation.principal-appearance')
  const whole = cases ?? (appearance === undefined ? 0 : fractionOf(appearance, 1).whole)
  return { now: { part: 0, whole }, before: { part: 0, whole: 0 } }
}

/**
 * Suits and reviews of this year and of the year before. What only the number of disputes asks for are suits where the
 * report says nothing else of the suits of that year, else reviews.
 */
export function disputes(wanted: Wanted): Course[] {
  const { year } = wanted
  const { now, before } = sharesOf(wanted)
  const change = wanted.value('admin-dispute.change')
  const added = change === undefined ? { now: 0, before: 0 } : addedFor(change, now.whole, before.whole)
  const own = withOthers(
    now,
    added.now,
    ['litigation.cases', 'litigation.loss-rate-change'].some((code) => wanted.value(code) !== undefined),
  )
  const last = withOthers(before, added.before, before.whole > 0)
  const principals = shareOf(wanted.value('litigation.principal-appearance'), own.suits.whole)
  return [
    ...suits(year - 1, last.suits, last.suits.whole),
    ...reviews(year - 1, last.reviews),
    ...suits(year, own.suits, principals),
    ...reviews(year, own.reviews),
  ]
}

function withOthers(share: Share, added: number, fixed: boolean): { suits: Share; reviews: number } {
  return fixed
    ? { suits: share, reviews: added }
    : { suits: { part: share.part, whole: share.whole + added }, reviews: 0 }
}
