import { officialCalendar } from '#calendar/calendar.ts'
import type { Day } from '#calendar/date.ts'
import type { Course, CourseStep, Wanted } from '../recipe.ts'
import { workdaysOf } from '../schedule.ts'
import { shareOf } from './fraction.ts'

const fewPetitions = 20
const day = 1440

/** Petitions, receptions by leaders, tickets and what the police handed over, so many as the figures say. */
export function complaintCourses(wanted: Wanted): Course[] {
  const led = wanted.count('petition.women-led')
  const both = wanted.value('petition-hotline.handled') ?? 0
  const petitions = Math.max(wanted.value('petition.handled') ?? Math.floor(both / fewPetitions), led)
  return [
    ...petitionCourses(wanted, petitions, led),
    ...receptions(wanted),
    ...tickets(wanted, both, petitions),
    ...policeReferrals(wanted),
  ]
}

// 2022年5月1日起适用《信访工作条例》；当年的信访都放在施行之后。
const newFrom = '2022-05-01'

function petitionDays(year: number): readonly Day[] {
  const all = workdaysOf(officialCalendar, year).slice(0, -40)
  return year === 2022 ? all.filter((one) => one >= newFrom) : all
}

/** The shortest way to a written opinion: 甄别、受理、意见书、送达、办结. */
function petitionSteps(year: number, line?: { resolved: boolean }): readonly CourseStep[] {
  const kind = year < 2022 ? { kind: 'appeal' } : { kind: 'appeal', branch: 'petition_procedure' }
  return [
    { step: 'classify', form: kind },
    { step: 'accept', after: 2 * day },
    ...(line ? [{ step: 'takeLine', form: { line: 'women', by: '街道妇联' } }] : []),
    {
      step: 'issueOpinion',
      form: {
        request: '请求核实处理',
        facts: '经调查核实，情况属实',
        conclusion: 'explain',
        opinion: '解释政策，疏导帮扶',
        basis: '有关法律、法规和政策规定',
        reviewOrgan: '上一级机关',
      },
      after: 20 * day,
    },
    { step: 'serve', form: { way: 'direct' }, after: day },
    ...(line
      ? [{ step: 'concludeLine', form: { resolved: line.resolved, result: '走访见面、交心交流、帮扶解答' } }]
      : []),
    { step: 'close', form: { result: '已解释疏导', resolved: line?.resolved ?? true } },
  ]
}

function petitionCourses(wanted: Wanted, count: number, led: number): Course[] {
  const { year } = wanted
  const days = petitionDays(year)
  const solved = wanted.count('petition.women-resolved')
  const shapes = {
    plain: petitionSteps(year),
    solved: petitionSteps(year, { resolved: true }),
    unsolved: petitionSteps(year, { resolved: false }),
  }
  return Array.from({ length: count }, (_, index) => ({
    procedure: 'petition',
    on: days[Math.floor((index * days.length) / count)],
    common: { title: `信访事项 第${index + 1}件` },
    intake: {},
    steps: index < solved ? shapes.solved : index < led ? shapes.unsolved : shapes.plain,
  }))
}

function receptions(wanted: Wanted): Course[] {
  const count = wanted.count('petition.leader-receptions')
  const days = workdaysOf(officialCalendar, wanted.year)
  return Array.from({ length: count }, (_, index) => {
    const on = days[Math.floor((index * days.length) / count)]
    return {
      procedure: 'leader-reception',
      on,
      common: { title: `领导接访 第${index + 1}次` },
      intake: { mode: index % 3 === 2 ? 'visit' : 'reception', place: '信访接待室', announced: true },
      steps: [
        { step: 'receiveVisitors', form: { on, post: '值班领导', opinion: '当场答复' } },
        { step: 'answer', form: { reply: '说明政策和办理途径', accepted: true } },
      ],
    }
  })
}

const answered: CourseStep = { step: 'answerOnSpot', form: { reply: '已答复并说明办理途径' } }
const open: readonly CourseStep[] = [{ step: 'dispatch', form: {} }, { step: 'sign' }]
const happy: readonly CourseStep[] = [
  answered,
  { step: 'callback', form: { contacted: true, solved: true, satisfaction: 'satisfied' }, after: day },
  { step: 'close' },
]
const unhappy: readonly CourseStep[] = [
  answered,
  { step: 'callback', form: { contacted: true, solved: false, satisfaction: 'dissatisfied' }, after: day },
  { step: 'explainedClose', form: { explanation: '已向诉求人说明依据和其他途径' } },
]

/** What the union has beyond its petitions came over the hotline; the ones still open are the last of the year. */
function tickets(wanted: Wanted, both: number, petitions: number): Course[] {
  const count = Math.max(0, both - petitions)
  const closed = Math.min(
    count,
    Math.max(0, shareOf(wanted.value('petition-hotline.completion-rate'), both) - petitions),
  )
  const satisfied = shareOf(wanted.value('petition-hotline.satisfaction-rate'), closed)
  return Array.from({ length: count }, (_, index) => ({
    procedure: 'hotline',
    common: { title: `热线诉求 第${index + 1}件`, channel: 'hotline' as const },
    intake: { source: index % 20 === 0 ? 'director' : '12345', reqType: 'complaint' },
    steps: index < satisfied ? happy : index < closed ? unhappy : open,
  }))
}

/** The most that may be closed so that the share of those resolved is the percentage to its two decimals. */
export function closedOf(percent: number, count: number): { resolved: number; closed: number } {
  for (let closed = count; closed > 0; closed--) {
    const resolved = Math.round((percent * closed) / 100)
    if (Math.round((resolved / closed) * 10_000) === Math.round(percent * 100)) return { resolved, closed }
  }
  return { resolved: shareOf(percent, count), closed: count }
}

function policeReferrals(wanted: Wanted): Course[] {
  const count = wanted.count('police-referral.handled')
  const { resolved, closed } = closedOf(wanted.value('police-referral.resolution-rate') ?? 100, count)
  return Array.from({ length: count }, (_, index) => ({
    procedure: 'hotline',
    common: { title: `110非警务移送 第${index + 1}件`, channel: 'police' as const },
    intake: {
      source: 'police',
      alarmNumber: `移送第${index + 1}号`,
      station: '辖区派出所',
      alarmKind: 'dispute',
      reqType: 'help',
    },
    steps: index < resolved ? happy : index < closed ? unhappy : open,
  }))
}
