import { officialCalendar } from '#calendar/calendar.ts'
import type { Course, CourseStep, EntryWanted, Recipe, Wanted } from '../recipe.ts'
import { workdaysOf } from '../schedule.ts'

const columnsCode = 'disclosure.columns-added'
const totalCode = 'disclosure.published'
/** The channel that each code counts, by the step that publishes on it. */
const channelSteps = {
  'disclosure.published.website': 'publishWebsite',
  'disclosure.published.weibo': 'publishWeibo',
  'disclosure.published.wechat': 'publishWechat',
} as const
const elsewhere = 'publishBoard'
const commonColumn = 'A00'

/** A column that was there before, for the year's information, and those begun within the year. */
function columns(wanted: Wanted): EntryWanted[] {
  const added = wanted.count(columnsCode)
  const two = (number: number) => String(number).padStart(2, '0')
  return [
    {
      register: 'disclosure-columns',
      code: commonColumn,
      name: '法定主动公开内容',
      data: {},
      validFrom: `${wanted.year - 1}-12-01`,
    },
    ...Array.from({ length: added }, (_, index) => ({
      register: 'disclosure-columns' as const,
      code: `A${two(index + 1)}`,
      name: `公开栏目${index + 1}`,
      data: {},
      validFrom: `${wanted.year}-${two(1 + Math.floor((index * 12) / added))}-15`,
    })),
  ]
}

/** How many are published on each channel; what the total has beyond the named channels went on the notice board. */
function perChannel(wanted: Wanted): ReadonlyArray<readonly [step: string, count: number]> {
  const named = Object.entries(channelSteps).map(([code, step]) => [step, wanted.count(code)] as const)
  const sum = named.reduce((before, [, count]) => before + count, 0)
  return [...named, [elsewhere, Math.max(0, (wanted.value(totalCode) ?? sum) - sum)]]
}

/** One piece of information goes out on every channel that still has some to count, so the fewest pieces give the figures. */
function publications(wanted: Wanted): Course[] {
  const channels = perChannel(wanted)
  const days = workdaysOf(officialCalendar, wanted.year)
  const total = Math.max(...channels.map(([, count]) => count))
  const shapes = new Map<string, readonly CourseStep[]>()
  return Array.from({ length: total }, (_, index) => {
    const on = days[Math.floor((index * days.length) / total)] ?? `${wanted.year}-12-31`
    const out = channels.flatMap(([step, count]) => (count > index ? [step] : []))
    const steps = shapes.get(out.join()) ?? publishing(out)
    shapes.set(out.join(), steps)
    return {
      procedure: 'disclosure-publication',
      on,
      common: { title: `公开信息 第${index + 1}件`, channel: 'patrol' },
      intake: {
        index: `${commonColumn}-${wanted.year}-${String(index + 1).padStart(5, '0')}`,
        column: commonColumn,
        kind: 'dynamic',
        summary: '主动公开的信息。',
        formedOn: on,
      },
      steps,
    }
  })
}

function publishing(out: readonly string[]): readonly CourseStep[] {
  return [
    { step: 'markAttribute', form: { attribute: 'active' }, after: 20 },
    { step: 'reviewSecrecy', form: { conclusion: 'open', opinion: '可以公开。' }, after: 30 },
    { step: 'approve', form: {}, after: 30 },
    ...out.map((step) => ({ step, form: {}, after: 20 })),
  ]
}

const onSpot: readonly CourseStep[] = [
  {
    step: 'answerOnSpot',
    form: {
      type: 'already_public',
      row: 'open',
      content: '所申请的信息已经主动公开。',
      basis: '政府信息公开条例第三十六条一项',
      channel: '街道政府信息公开专栏',
    },
    after: 30,
  },
  { step: 'close', form: {} },
]
const drafted: readonly CourseStep[] = [
  { step: 'register', form: { identified: true }, after: 60 },
  { step: 'reviewSecrecy', form: { conclusion: 'open', reason: '可以公开。' }, after: 1440 },
  {
    step: 'draftAnswer',
    form: {
      type: 'provided',
      row: 'open',
      content: '提供所申请的信息。',
      basis: '政府信息公开条例第三十六条二项',
    },
  },
  { step: 'checkAnswer', form: {}, after: 1440 },
  { step: 'sign', form: { number: '依申请公开答复' } },
  { step: 'serve', form: { way: 'direct', remedies: true }, after: 1440 },
  { step: 'close', form: {} },
]

/** One in three is answered on the spot. */
const everyOnSpot = 3

function requests(wanted: Wanted): Course[] {
  return Array.from({ length: wanted.count('disclosure.requests') }, (_, index) => {
    const isOnSpot = index % everyOnSpot === everyOnSpot - 1
    return {
      procedure: 'disclosure',
      common: { title: `信息公开申请 第${index + 1}件`, channel: isOnSpot ? 'visit' : 'letter' },
      intake: {
        kind: 'access',
        applicantType: 'natural',
        way: isOnSpot ? 'in_person' : 'registered_mail',
        information: '申请公开的政府信息。',
        medium: 'paper',
      },
      steps: isOnSpot ? onSpot : drafted,
    }
  })
}

const responding: readonly CourseStep[] = [
  { step: 'grade', form: { level: 'ordinary', concern: '街道工作' }, after: 30 },
  { step: 'verify', form: { truth: 'partly', facts: '已核查。' }, after: 180 },
  { step: 'approve', form: { words: '已核查处理，情况如下。' }, after: 60 },
  { step: 'respond', form: { channel: 'original', content: '已公开回应。' }, after: 60 },
  { step: 'close', form: { calm: true, review: '已平息。' }, after: 2880 },
]

function opinions(wanted: Wanted): Course[] {
  return Array.from({ length: wanted.count('opinion.responses') }, (_, index) => ({
    procedure: 'opinion-response',
    common: { title: `网络舆情 第${index + 1}件`, channel: 'online' },
    intake: { source: 'forum', claim: '网上反映的情况。', level: 'ordinary' },
    steps: responding,
  }))
}

export const disclosureRecipes: readonly Recipe[] = [
  {
    codes: [columnsCode, totalCode, ...Object.keys(channelSteps)],
    entries: columns,
    courses: publications,
  },
  { codes: ['disclosure.requests'], courses: requests },
  { codes: ['opinion.responses'], courses: opinions },
]
