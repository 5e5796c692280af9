import { officialCalendar } from '#calendar/calendar.ts'
import { addWorkdays } from '#calendar/count.ts'
import { addDays, type Day, daysBetween } from '#calendar/date.ts'
import type { Course, CourseStep, Wanted } from '../recipe.ts'
import { workdaysOf } from '../schedule.ts'
import { fractionOf, shareOf } from './fraction.ts'

const soon = 20
/** Working days at the end of the year in which nothing more is begun. */
const rest = 12
const fewTransfers = 20

/** What the courses share: the days, who acts, and the item that the next case is about. */
type Desk = { days: readonly Day[]; officers: readonly string[]; nextItem(): string }

/** Inspections, penalties and transfers of the year; every case names an item, the used empowered ones in turn. */
export function enforcementCourses(wanted: Wanted, empowered: { used: number; all: number }): Course[] {
  const days = workdaysOf(officialCalendar, wanted.year).slice(0, -rest)
  // 条目的编码从清单末尾数起：前几个就是要用到的赋权事项。
  const items = wanted.codes('power-list').toReversed()
  const usable = empowered.used > 0 ? items.slice(0, empowered.used) : items.slice(empowered.all, empowered.all + 1)
  let cases = 0
  const desk: Desk = {
    days,
    officers: wanted.codes('officers'),
    nextItem: () => usable[cases++ % Math.max(1, usable.length)] ?? '',
  }
  const { transfers, keys } = transferCourses(wanted, desk)
  const penalties = penaltyCourses(wanted, desk, keys)
  const inspections = inspectionCourses(wanted, desk)
  const short = Math.max(0, empowered.used - cases)
  const others = Array.from({ length: short }, (_, index) => inspection(desk, index, short, { kind: 'routine' }))
  return [...transfers, ...penalties, ...inspections, ...others]
}

function dayAt(desk: Desk, index: number, count: number): Day {
  const day = desk.days[Math.floor((index * desk.days.length) / count)]
  if (!day) throw new Error('a year without working days')
  return day
}

function two(desk: Desk, index: number): string[] {
  const { officers } = desk
  return [0, 1].flatMap((at) => officers[(index + at) % officers.length] ?? [])
}

type Visit = { kind: string; joint?: true; code?: true }

function inspectionCourses(wanted: Wanted, desk: Desk): Course[] {
  const special = Array.from({ length: wanted.count('inspection.special') }, (): Visit => ({ kind: 'special' }))
  const joint = Array.from(
    { length: wanted.count('inspection.joint-petitions') },
    (): Visit => ({ kind: 'complaint', joint: true }),
  )
  const shown = wanted.count('inspection.code-shown')
  const routine = Array.from(
    { length: Math.max(0, shown - special.length - joint.length) },
    (): Visit => ({ kind: 'routine' }),
  )
  const all = [...special, ...joint, ...routine]
  return all.map((visit, index) =>
    inspection(desk, index, all.length, index < shown ? { ...visit, code: true } : visit),
  )
}

/** One inspection, planned and done within a day; a firm's asks for the code to be shown. */
function inspection(desk: Desk, index: number, count: number, { kind, joint, code }: Visit): Course {
  const on = dayAt(desk, index, count)
  const officers = two(desk, index)
  const itemCode = desk.nextItem()
  const plan = { itemCode, basis: '权责事项清单。', task: `检查任务${index + 1}`, content: '按检查标准逐项检查。', on }
  const steps: CourseStep[] = [
    { step: 'plan', form: plan, after: soon },
    ...(joint ? [{ step: 'merge', form: { organs: '两个部门合并检查。', visits: 2 }, after: soon }] : []),
    { step: 'approve', form: { approver: '分管负责人' }, after: soon },
    ...(code ? [{ step: 'issueCode', form: { code: `M-${index + 1}` }, after: soon }] : []),
    { step: 'enter', form: { officers, codeShown: code === true, shown: true, own: true }, after: soon },
    { step: 'inspect', form: { way: 'site', officers, findings: '逐项检查。' }, after: soon },
    { step: 'inform', form: { result: 'clean', words: '未发现问题。' }, after: soon },
    { step: 'conclude', after: soon },
    { step: 'publish', form: { where: '行政执法公示平台' }, after: soon },
    { step: 'close', form: {}, after: soon },
  ]
  return {
    procedure: 'inspection',
    on,
    common: { title: `行政检查 第${index + 1}次`, channel: joint ? 'transfer' : 'patrol' },
    intake: {
      kind,
      target: code ? 'enterprise' : 'other',
      itemCode,
      organs: joint ? 2 : 1,
      petition: joint === true,
    },
    steps,
  }
}

type Source = { key: string; on: Day }

/** The cases filed, the fast ones first; those from a transfer begin on the day it was taken over. */
function penaltyCourses(wanted: Wanted, desk: Desk, sources: readonly Source[]): Course[] {
  const filed = Math.max(wanted.count('penalty.filed'), wanted.count('penalty.fast-track'))
  const notFiled = wanted.count('transfer.not-filed')
  const fast = wanted.count('penalty.fast-track')
  const refused = Array.from({ length: notFiled }, (_, index) =>
    penalty(desk, { index, count: notFiled, source: sources[index], transferred: true }, () => [
      { step: 'notFile', form: { reason: '经核查，不符合立案条件。' }, after: soon },
    ]),
  )
  const others = sources.slice(notFiled)
  const decided = Array.from({ length: filed }, (_, index) => {
    const source = index < fast ? undefined : others[index - fast]
    return penalty(desk, { index, count: filed, source, kind: index < fast ? 'fast' : 'ordinary' }, punished)
  })
  return [...refused, ...decided]
}

type Clue = { index: number; count: number; source: Source | undefined; transferred?: true; kind?: 'fast' | 'ordinary' }
type Case = { on: Day; itemCode: string; officers: string[]; index: number; fast: boolean }

function penalty(desk: Desk, clue: Clue, steps: (found: Case) => CourseStep[]): Course {
  const { index, count, source, transferred, kind = 'ordinary' } = clue
  const on = source?.on ?? dayAt(desk, index, count)
  const itemCode = desk.nextItem()
  return {
    procedure: 'penalty',
    on,
    common: {
      title: `${transferred ? '移送线索' : '行政处罚案件'} 第${index + 1}起`,
      channel: source ? 'transfer' : 'patrol',
    },
    intake: { kind, source: source || transferred ? 'transferred' : 'patrol', itemCode, offence: '涉嫌违反管理规定。' },
    steps: steps({ on, itemCode, officers: two(desk, index), index, fast: kind === 'fast' }),
    ...(source ? { derivedFrom: source.key } : {}),
  }
}

/** From the filing to the archive on three working days: a small fine, the statement given up, paid at once. */
function punished({ on, itemCode, officers, index, fast }: Case): CourseStep[] {
  const told = addWorkdays(officialCalendar, on, 1)
  const decided = addWorkdays(officialCalendar, told, 1)
  const fine = 200
  const number = index + 1
  const offence = { itemCode, offence: '违反管理规定。', endedOn: on, foundOn: on }
  const night = (from: Day, to: Day) => daysBetween(from, to) * 1440
  return [
    { step: 'file', form: { ...offence, officers, filing: `立案第${number}号` }, after: soon },
    { step: 'investigate', form: { way: 'site', officers, shown: true, findings: '现场查实。' }, after: soon },
    {
      step: 'report',
      form: { officers, facts: '事实清楚。', proposal: '建议罚款。', finishedOn: told },
      after: night(on, told),
    },
    ...(fast ? [{ step: 'confirmFast', form: { admitted: true, corrected: true }, after: soon }] : []),
    {
      step: 'priorNotice',
      form: {
        officers,
        servedOn: told,
        facts: '违反管理规定。',
        penalty: '罚款。',
        fine,
        statementUntil: addDays(told, 3),
      },
      after: soon,
    },
    { step: 'waiveStatement', form: { waivedOn: told, how: 'written' }, after: soon },
    {
      step: 'decidePenalty',
      form: {
        officers,
        decision: `处罚决定第${number}号`,
        kinds: ['fine'],
        fine,
        grounds: '有关管理规定的罚则。',
        discretion: '按裁量基准从轻。',
        heardNotHeavier: true,
        remediesTold: true,
      },
      after: night(told, decided),
    },
    { step: 'serve', form: { servedOn: decided, way: 'spot' }, after: soon },
    { step: 'pay', form: { total: fine, receipt: `票据第${number}号` }, after: soon },
    { step: 'close', form: { way: 'fulfilled' }, after: soon },
    { step: 'archive', form: { retention: 'ten' }, after: soon },
  ]
}

/** Cases handed over to the street, as many as the count and the rates say, and the letters of other kinds. */
function transferCourses(wanted: Wanted, desk: Desk): { transfers: Course[]; keys: Source[] } {
  const rates = ['on-time-response', 'to-source', 'handled'].map((name) => wanted.value(`transfer.${name}-rate`))
  const [onTimeRate, toSourceRate, handledRate] = rates
  const direct = wanted.value('transfer.direct-sources')
  const whole = wholeOf(rates, direct, toSourceRate)
  const onTime = shareOf(onTimeRate, whole)
  const toSource = direct ?? shareOf(toSourceRate, whole)
  const handled = shareOf(handledRate, whole)
  const handovers = Array.from({ length: whole }, (_, index) =>
    handover(dayAt(desk, index, whole), index, {
      onTime: index < onTime,
      toSource: index < toSource,
      handled: index < handled,
    }),
  )
  const letters = Array.from({ length: wanted.count('transfer.collaborations') }, (_, index) =>
    letter(dayAt(desk, index, wanted.count('transfer.collaborations')), index),
  )
  const keys = handovers.slice(0, toSource).flatMap(({ key, on }) => {
    const day = desk.days.find((one) => one === on)
    return key !== undefined && day ? [{ key, on: day }] : []
  })
  return { transfers: [...handovers, ...letters], keys }
}

function wholeOf(rates: ReadonlyArray<number | undefined>, direct: number | undefined, toSource: number | undefined) {
  if (direct !== undefined) return toSource ? Math.max(direct, Math.round((direct * 100) / toSource)) : direct
  const given = rates.filter((one) => one !== undefined)
  // 各率共用一个分母：取能同时给出各率的最小整数。
  let whole = given.length > 0 ? fewTransfers : 0
  for (let found = false; !found && given.length > 0; ) {
    const least = whole
    whole = Math.max(...given.map((percent) => fractionOf(percent, least).whole))
    found = whole === least
  }
  return whole
}

function handover(on: Day, index: number, as: { onTime: boolean; toSource: boolean; handled: boolean }): Course {
  const next = addWorkdays(officialCalendar, on, 2)
  const answer = { source: as.toSource ? 'case' : 'noted', answer: as.toSource ? '转为案源。' : '已知悉。' }
  const organ = '区级主管部门'
  return {
    procedure: 'transfer',
    on,
    key: `移送${index + 1}`,
    common: { title: `案件移送 第${index + 1}起`, channel: 'transfer' },
    intake: { kind: 'handover', direction: 'in', organ, reason: '部门移送的案件。' },
    steps: [
      {
        step: 'receive',
        form: { organ, receivedOn: on, matter: '移送案件。', replyBy: as.onTime ? next : on },
        after: soon,
      },
      as.onTime
        ? { step: 'respond', form: answer, after: soon }
        : { step: 'respondLate', form: answer, after: daysBetween(on, next) * 1440 },
      ...(as.handled ? [{ step: 'handle', form: { result: '已处理。' }, after: soon }] : []),
      { step: 'close', form: {}, after: soon },
    ],
  }
}

const letterKinds = ['assist', 'notice', 'confer'] as const
const letterNames = { assist: '协查协办', notice: '抄告抄送', confer: '联合会商' } as const

function letter(on: Day, index: number): Course {
  const kind = letterKinds[index % letterKinds.length] ?? 'assist'
  const organ = '区级主管部门'
  return {
    procedure: 'transfer',
    on,
    common: { title: `${letterNames[kind]} 第${index + 1}起`, channel: 'transfer' },
    intake: { kind, direction: 'out', organ, reason: '请予协作。' },
    steps: [
      { step: 'send', form: { organ, sentOn: on, matter: '请予协作。' }, after: soon },
      { step: 'respond', form: { source: kind === 'assist' ? 'helped' : 'noted', answer: '已协助。' }, after: soon },
      { step: 'handle', form: { result: '已处理。' }, after: soon },
      { step: 'close', form: {}, after: soon },
    ],
  }
}
