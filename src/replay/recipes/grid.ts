import { addDays, dayFrom } from '#calendar/date.ts'
import type { Course, CourseStep, Recipe, Wanted } from '../recipe.ts'
import { fractionOf, shareOf } from './fraction.ts'

const done = { result: '已处置完毕', resolved: true }
const seen = { onSite: true, findings: '现场复核属实' }

const onTheSpot: readonly CourseStep[] = [{ step: 'solveOnSpot', by: 'grid_worker', form: done }]
const stillOpen: readonly CourseStep[] = [
  { step: 'report', by: 'grid_worker', form: { reason: '须由专业力量处置' } },
  { step: 'accept', by: 'command_center', form: {} },
]
const disposed: readonly CourseStep[] = [
  { step: 'report', by: 'grid_worker', form: { reason: '须由专业力量处置' } },
  { step: 'route', by: 'command_center', form: {} },
  { step: 'sign', by: 'grid_leader' },
  { step: 'feedback', by: 'grid_leader', form: done },
  { step: 'verify', by: 'grid_worker', form: seen },
  { step: 'close', by: 'command_center' },
]
const alarmHandled: readonly CourseStep[] = [
  { step: 'route', by: 'command_center', form: { platform: 'supervision' }, after: 5 },
  { step: 'sign', by: 'grid_leader', after: 5 },
  { step: 'handleFirst', by: 'grid_leader', form: { measures: '到场制止，先行处置' }, after: 20 },
  { step: 'feedback', by: 'grid_leader', form: done },
  { step: 'verify', by: 'grid_worker', form: seen },
  { step: 'close', by: 'command_center' },
]
/** 一分钟派单、五分钟内到场、十分钟内先期处置. */
const dispatched: readonly CourseStep[] = [
  { step: 'route', by: 'command_center', form: { platform: 'emergency' }, after: 1 },
  { step: 'arrive', by: 'grid_worker', form: { scene: '已到场' }, after: 3 },
  { step: 'handleFirst', by: 'grid_worker', form: { measures: '疏散并控制现场' }, after: 4 },
  { step: 'feedback', by: 'grid_worker', form: done },
  { step: 'verify', by: 'grid_leader', form: seen },
  { step: 'close', by: 'command_center' },
]

const rungs = ['dispatch.assign-minutes', 'dispatch.arrive-minutes', 'dispatch.first-handling-minutes'] as const
const alarms = [
  { code: 'alarm.smoke', alarm: 'smoke', name: '烟火告警', category: 'emergency' },
  { code: 'alarm.building', alarm: 'building', name: '违建告警', category: 'construction' },
] as const
/** What a grid worker finds on the round, in turn. */
const categories = ['environment', 'hazard', 'opinion', 'service', 'order'] as const
/** 每月一次快呼，时限才有记录可查. */
const rapidEvents = 12

/** How many events were collected and how many of them are done; undefined when no report speaks of them. */
function collectedAnd(wanted: Wanted): { collected: number; closed: number } | undefined {
  const collected = wanted.value('grid.collected')
  const assisted = wanted.value('grid.assisted')
  const rate = wanted.value('grid.completion-rate')
  if (collected !== undefined) return { collected, closed: Math.min(collected, assisted ?? shareOf(rate, collected)) }
  if (assisted !== undefined) {
    const whole = rate ? Math.round((assisted * 100) / rate) : assisted
    return { collected: Math.max(whole, assisted), closed: assisted }
  }
  if (rate === undefined) return undefined
  const { part, whole } = fractionOf(rate, 100)
  return { collected: whole, closed: part }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => make(index))
}

/** One of the register's codes in turn; nothing when the street has none. */
function inTurn(codes: readonly string[], index: number): string | undefined {
  return codes[index % Math.max(1, codes.length)]
}

function common(wanted: Wanted, title: string, channel: 'patrol' | 'alarm', index: number): Course['common'] {
  const grid = inTurn(wanted.codes('grids'), index)
  return { title: `${title} 第${index + 1}件`, channel, ...(grid === undefined ? {} : { grid }) }
}

function alarmCourses(wanted: Wanted): Course[] {
  const points = wanted.codes('monitoring-points')
  return alarms.flatMap(({ code, alarm, name, category }) =>
    times(wanted.count(code), (index) => {
      const point = inTurn(points, index)
      return {
        procedure: 'grid-event',
        common: common(wanted, name, 'alarm', index),
        intake: { category, collected: 'device', alarm, ...(point === undefined ? {} : { point }) },
        steps: alarmHandled,
      }
    }),
  )
}

/** 上线前的同类事件靠人巡查发现，落在上一年. */
function coursesBefore(wanted: Wanted): Course[] {
  return alarms.flatMap(({ code, alarm, name, category }) => {
    const count = wanted.count(`${code}.before`)
    return times(count, (index) => ({
      procedure: 'grid-event',
      on: addDays(dayFrom(wanted.year - 1, 1, 4), Math.floor((index * 350) / count)),
      common: { title: `${name.replace('告警', '')}（上线前） 第${index + 1}件`, channel: 'patrol' },
      intake: { category, collected: 'found', alarm },
      steps: onTheSpot,
    }))
  })
}

function rapidCourses(wanted: Wanted): Course[] {
  const count = rungs.some((code) => wanted.value(code) !== undefined) ? rapidEvents : 0
  return times(count, (index) => ({
    procedure: 'grid-event',
    common: common(wanted, '快呼事件', 'alarm', index),
    intake: { category: 'emergency', collected: 'device', rapid: true },
    steps: dispatched,
  }))
}

function collectedCourses(wanted: Wanted, others: number): Course[] {
  const sizes = collectedAnd(wanted)
  if (!sizes) return []
  const make = (steps: (index: number) => readonly CourseStep[]) => (index: number) => ({
    procedure: 'grid-event',
    common: common(wanted, '网格采集信息', 'patrol', index),
    intake: { category: inTurn(categories, index), collected: index % 2 === 0 ? 'found' : 'assisted' },
    steps: steps(index),
  })
  const closed = Math.max(0, sizes.closed - others)
  return [
    ...times(
      closed,
      make((index) => (index % 10 === 9 ? disposed : onTheSpot)),
    ),
    ...times(
      sizes.collected - sizes.closed,
      make(() => stillOpen),
    ),
  ]
}

/** 告警、快呼都是网格事件，计在采集信息的总数之内. */
function gridCourses(wanted: Wanted): Course[] {
  const special = [...alarmCourses(wanted), ...rapidCourses(wanted)]
  return [...coursesBefore(wanted), ...special, ...collectedCourses(wanted, special.length)]
}

const investigated: readonly CourseStep[] = [
  { step: 'grade', by: 'grid_leader', form: { colour: 'yellow', reason: '一般纠纷，就地化解' } },
  {
    step: 'assign',
    by: 'governance_office',
    form: { leader: '分管领导', unit: '平安法治办', officer: '责任人', stabiliser: '网格长', bundle: true },
  },
  { step: 'sign', by: 'grid_leader' },
  { step: 'resolve', by: 'grid_leader', form: { way: 'persuade', result: '已疏导化解' }, after: 2880 },
  { step: 'recheck', by: 'grid_worker', form: { stable: true, findings: '没有反复' }, after: 14_400 },
  { step: 'close', by: 'governance_office', form: {} },
]

function investigationCourses(wanted: Wanted): Course[] {
  return times(wanted.count('investigation.disputes-found'), (index) => ({
    procedure: 'dispute-investigation',
    common: common(wanted, '矛盾纠纷排查', 'patrol', index),
    intake: {
      source: index % 4 === 3 ? 'special' : 'regular',
      serious: index % 3 !== 2,
      unstable: index % 3 === 2,
      headcount: 2 + (index % 9),
      cause: '排查发现的矛盾',
      demand: '妥善解决',
    },
    steps: investigated,
  }))
}

export const gridRecipes: readonly Recipe[] = [
  {
    codes: [
      'grid.collected',
      'grid.assisted',
      'grid.completion-rate',
      ...alarms.flatMap(({ code }) => [code, `${code}.before`]),
      'alarm.early-handling-growth',
      ...rungs,
    ],
    courses: gridCourses,
  },
  { codes: ['investigation.disputes-found'], courses: investigationCourses },
]
