import { officialCalendar } from '#calendar/calendar.ts'
import { roll } from '#calendar/count.ts'
import { addDays, type Day, dayFrom } from '#calendar/date.ts'
import type { Course, CourseStep, Recipe, Wanted } from '../recipe.ts'
import { publicityEvents, sharesOf } from './publicity-events.ts'

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** A working day of the year, the `at`-th of `count` spread evenly; never after Christmas. */
function dayWithin(year: number, at: number, count: number): Day {
  return roll(officialCalendar, addDays(dayFrom(year, 1, 1), Math.floor(((at + 0.5) * 350) / count)))
}

/** 专题研究法治建设的会议. */
function meetings(wanted: Wanted): Course[] {
  const count = wanted.count('leadership.topic-meetings')
  return times(count, (at) => {
    const on = dayWithin(wanted.year, at, count)
    return {
      procedure: 'meeting',
      on,
      common: { title: `法治建设专题会 第${at + 1}次` },
      intake: { kind: 'rule_of_law', plannedOn: on, chair: '党工委书记' },
      steps: [
        { step: 'hold', form: { heldOn: on, due: 9, present: 9, ruleOfLaw: true } },
        {
          step: 'decide',
          form: {
            subject: 'rule_of_law',
            title: '法治建设工作',
            result: 'adopted',
            conclusion: '按议定意见落实。',
          },
        },
        { step: 'minute', form: { number: `专题会议纪要第${at + 1}号`, issuedOn: on } },
      ],
    }
  })
}

const noSteps: readonly CourseStep[] = []

/** 学法活动: 中心组的也是集体学法. */
function studies(wanted: Wanted): Course[] {
  const groups = wanted.count('study.group-sessions')
  const office = Math.max(0, wanted.count('study.sessions') - groups)
  const kinds = [
    ...times(groups, () => 'centre-group'),
    ...times(office, () => 'office'),
    ...times(wanted.count('study.pre-meeting'), () => 'pre-meeting'),
    ...times(wanted.count('study.lectures'), () => 'lecture'),
  ]
  return kinds.map((kind, at) => ({
    procedure: 'study',
    common: { title: `学法活动 第${at + 1}次` },
    intake: { kind, topic: '法律法规', hours: 1, participants: 20 },
    steps: noSteps,
  }))
}

/** 一场最多签到的人数. */
const perSession = 60
/** 一场最多的学时. */
const hoursPerSession = 4

type Session = { audience: string; topic: string; hours: number; codes: readonly string[] }

/** 调解员轮训一人多次，每场签到的人编号相同；不计入专题培训的学时. */
function mediatorSessions(attendances: number): Session[] {
  return sharesOf(attendances, Math.ceil(attendances / perSession)).map((size) => ({
    audience: 'mediators',
    topic: '矛盾纠纷调解',
    hours: 2,
    codes: times(size, (at) => `PX${at + 1}`),
  }))
}

/** 村社干部的培训也是专题培训，学时合在一起；一场至少半学时. */
function lawSessions(hours: number, cadres: number): Session[] {
  const halves = Math.floor(hours * 2)
  const groups = Math.ceil(cadres / perSession)
  const village = sharesOf(cadres, hours === 0 ? groups : Math.min(groups, halves))
  const before = village.map((_, at) => village.slice(0, at).reduce((sum, one) => sum + one, 0))
  const sessions = Math.max(village.length, Math.ceil(hours / hoursPerSession))
  // 报告没有学时的，每场二学时。
  const each = hours === 0 ? times(sessions, () => 4) : sharesOf(halves, sessions)
  return each.map((half, at) => {
    const size = village[at]
    return {
      audience: size === undefined ? 'cadres' : 'village_cadres',
      topic: '专题法治培训',
      hours: half / 2 + (at === 0 && hours > 0 ? hours - halves / 2 : 0),
      codes: times(size ?? 1, (one) => (size === undefined ? 'GB1' : `CG${(before[at] ?? 0) + one + 1}`)),
    }
  })
}

function trainings(wanted: Wanted): Course[] {
  const people = wanted.codes('law-people').slice(0, perSession)
  const lawPeople: Session = {
    audience: 'law_people',
    topic: '法律明白人培训',
    hours: 2,
    codes: people.length > 0 ? people : ['MB1'],
  }
  const sessions = [
    ...lawSessions(wanted.count('training.law-hours'), wanted.count('training.village-cadres')),
    ...mediatorSessions(wanted.count('training.mediator-attendances')),
    ...times(wanted.count('law-people.trainings'), () => lawPeople),
  ]
  return sessions.map(({ audience, topic, hours, codes }, at) => ({
    procedure: 'training',
    common: { title: `法治培训 第${at + 1}场` },
    intake: { audience, topic },
    steps: [
      ...codes.map((code) => ({ step: 'signIn', form: { code }, after: 1 })),
      { step: 'finish', form: { hours, participants: codes.length }, after: hours * 60 },
    ],
  }))
}

/** The fewest people, at least twenty, of whom a share gives this percentage to two decimals. */
export function peopleFor(percent: number): { all: number; some: number } {
  for (let all = 20; all < 20_000; all++) {
    const some = Math.round((percent * all) / 100)
    if (Math.round((some * 10_000) / all) === Math.round(percent * 100)) return { all, some }
  }
  throw new Error(`no share of people gives ${percent} %`)
}

function examCourse(intake: Record<string, unknown>, attended: number, expected: number): Course {
  return {
    procedure: 'exam',
    common: { title: '法治考试' },
    intake: { ...intake, expected },
    steps: [
      ...times(expected, (at) => ({
        step: 'record',
        form:
          at < attended ? { code: `KS${at + 1}`, attended: true, score: 90, passed: true } : { code: `KS${at + 1}` },
        after: 1,
      })),
      { step: 'close', form: { attended, passed: attended } },
    ],
  }
}

function exams(wanted: Wanted): Course[] {
  const rate = wanted.value('exam.online-law-attendance-rate')
  const passed = wanted.count('exam.enforcement-passed')
  const people = rate === undefined ? undefined : peopleFor(rate)
  return [
    ...(people ? [examCourse({ kind: 'theory', online: true, subject: '法治理论' }, people.some, people.all)] : []),
    ...(passed > 0 ? [examCourse({ kind: 'enforcement', subject: '行政执法' }, passed, passed)] : []),
  ]
}

/** Residents that the registers recipe gives each village. */
export const residentsPerVillage = 2000

/** 人均普法经费: as much as the residents of the villages times the figure, in four parts, to the cent. */
function budgets(wanted: Wanted): Course[] {
  const residents = wanted.codes('villages').length * residentsPerVillage
  const cents = Math.round(residents * wanted.count('budget.publicity-per-capita') * 100)
  return sharesOf(cents, 4)
    .filter((part) => part > 0)
    .map((part, at) => ({
      procedure: 'budget-use',
      on: dayWithin(wanted.year, at, 4),
      common: { title: `普法经费使用 第${at + 1}笔` },
      intake: { use: 'activity', source: 'fiscal', amount: part / 100, voucher: `第${at + 1}号` },
      steps: noSteps,
    }))
}

export const leadershipRecipes: readonly Recipe[] = [
  { codes: ['leadership.topic-meetings'], courses: meetings },
  { codes: ['study.sessions', 'study.group-sessions', 'study.pre-meeting', 'study.lectures'], courses: studies },
  {
    codes: ['training.law-hours', 'training.mediator-attendances', 'training.village-cadres', 'law-people.trainings'],
    courses: trainings,
  },
  { codes: ['exam.online-law-attendance-rate', 'exam.enforcement-passed'], courses: exams },
  { codes: ['budget.publicity-per-capita'], courses: budgets },
  {
    codes: [
      'publicity.events',
      'publicity.square',
      'publicity.village',
      'publicity.lectures',
      'publicity.epidemic',
      'publicity.materials',
      'publicity.banners',
      'publicity.constitution-booklets',
      'publicity.constitution-day-units',
      'publicity.joint-units',
      'legal-service.publicity',
      'legal-service.materials',
    ],
    courses: publicityEvents,
  },
]
