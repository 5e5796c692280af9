import { addDays, type Day, dayFrom } from '#calendar/date.ts'
import type { Course, CourseStep, Recipe, Wanted } from '../recipe.ts'
import { disputes } from './suits.ts'

const day = 1440

const kinds = ['law_check', 'inspection', 'research', 'appraisal'] as const

/** The tenth of a month, the months spread over the year. */
function tenth(year: number, index: number, count: number): Day {
  return dayFrom(year, Math.min(11, 1 + Math.floor((index * 11) / Math.max(1, count))), 10)
}

function activities({ year, count }: Wanted): Course[] {
  const total = count('congress.supervision-activities')
  return Array.from({ length: total }, (_, index) => {
    const on = tenth(year, index, total)
    return {
      procedure: 'congress-supervision',
      on,
      common: { title: `代表监督活动 第${index + 1}次` },
      intake: { kind: kinds[index % kinds.length], subject: '法治建设' },
      steps: [{ step: 'hold', form: { on, deputies: 10 } }, { step: 'close' }],
    }
  })
}

function specialReports({ year, count }: Wanted): Course[] {
  const total = count('congress.special-reports')
  return Array.from({ length: total }, (_, index) => {
    const on = tenth(year, index, total)
    return {
      procedure: 'congress-supervision',
      on,
      common: { title: `听取专项工作报告 第${index + 1}次` },
      intake: { kind: 'special_report', subject: '法治政府建设' },
      steps: [
        { step: 'prepare', form: { report: '工作情况', sentOn: on } },
        { step: 'hold', form: { on, deputies: 30, leader: '街道负责人' } },
        { step: 'close' },
      ],
    }
  })
}

const projects = ['候选项目一', '候选项目二', '候选项目三']
const voted = projects.slice(0, 2)

function projectVotes({ year, count }: Wanted): Course[] {
  const total = count('congress.project-votes')
  return Array.from({ length: total }, (_, index) => {
    const on = dayFrom(year, 1, 10)
    const task = (name: string) => ({ name, leader: '责任领导', unit: '责任单位', dueOn: dayFrom(year, 11, 30) })
    return {
      procedure: 'livelihood-vote',
      on,
      common: { title: `民生实事项目票决 第${index + 1}次` },
      intake: { year, body: 'deputies' },
      steps: [
        { step: 'collect', form: { way: 'station', suggestions: 20 } },
        {
          step: 'nominate',
          form: {
            candidates: projects.map((name) => ({ name, content: '建设内容', budget: 100_000, unit: '责任单位' })),
            chosen: voted.length,
          },
          after: 5 * day,
        },
        {
          step: 'vote',
          form: {
            on: dayFrom(year, 1, 25),
            entitled: 40,
            present: 36,
            ballots: voted.map((name) => ({ name, votes: 30 })),
          },
          after: 10 * day,
        },
        { step: 'publish', form: { where: '政务公开栏', on: dayFrom(year, 1, 27) }, after: 2 * day },
        { step: 'start', form: { tasks: voted.map(task), limit: 300 }, after: day },
        { step: 'report', form: { done: voted.length, words: '已完成' }, after: 290 * day },
        {
          step: 'evaluate',
          form: { on: dayFrom(year, 11, 19), ballots: 36, satisfied: 34, fair: 2, dissatisfied: 0 },
          after: 5 * day,
        },
        { step: 'close', after: day },
      ],
    }
  })
}

const stationDay: readonly CourseStep[] = [{ step: 'record', after: 180 }]

function stationDays({ count }: Wanted): Course[] {
  return Array.from({ length: count('congress.contact-station-days') }, (_, index) => ({
    procedure: 'contact-station',
    common: { title: `代表联络站活动 第${index + 1}次` },
    intake: { station: '代表联络站', deputies: 3, residents: 8 },
    steps: stationDay,
  }))
}

/** 沟通后答复、反馈满意、办结：约四十日. */
function replied(filed: Day): CourseStep[] {
  const on = addDays(filed, 6)
  return [
    { step: 'assign', form: { lead: '主办单位' } },
    { step: 'sign', after: day },
    { step: 'contact', form: { stage: 'before', way: 'meeting', on, views: '请予办理' }, after: 5 * day },
    { step: 'draftReply', form: { grade: 'A', reply: '已采纳' }, after: 20 * day },
    { step: 'signReply', form: { number: '建议答复函' }, after: 2 * day },
    { step: 'reply', form: { way: 'meeting', copied: true }, after: 2 * day },
    { step: 'feedback', form: { attitude: 'satisfied', result: 'satisfied' }, after: 5 * day },
    { step: 'close', after: day },
  ]
}

function proposals({ year, count }: Wanted, source: string, code: string, title: string): Course[] {
  const total = count(code)
  return Array.from({ length: total }, (_, index) => {
    const on = tenth(year, index, total)
    return {
      procedure: 'proposal',
      on,
      common: { title: `${title} 第${index + 1}件` },
      intake: { source, proposal: '建议内容' },
      steps: replied(on),
    }
  })
}

const visited: readonly CourseStep[] = [{ step: 'record', after: 60 }]

function businessVisits({ count }: Wanted): Course[] {
  return Array.from({ length: count('business.visits') }, (_, index) => ({
    procedure: 'visit',
    common: { title: `企业走访 第${index + 1}次` },
    intake: { object: 'enterprise', enterprise: `企业${index + 1}`, visitors: 2 },
    steps: visited,
  }))
}

export const supervisionRecipes: readonly Recipe[] = [
  {
    codes: [
      'litigation.cases',
      'litigation.principal-appearance',
      'litigation.loss-rate-change',
      'admin-dispute.change',
    ],
    courses: disputes,
  },
  { codes: ['congress.supervision-activities'], courses: activities },
  { codes: ['congress.special-reports'], courses: specialReports },
  { codes: ['congress.project-votes'], courses: projectVotes },
  { codes: ['congress.contact-station-days'], courses: stationDays },
  {
    codes: ['proposal.council'],
    courses: (wanted) => proposals(wanted, 'council', 'proposal.council', '居民议事会建议案'),
  },
  {
    codes: ['proposal.cppcc'],
    courses: (wanted) => proposals(wanted, 'cppcc_liaison', 'proposal.cppcc', '政协联络会建议案'),
  },
  { codes: ['business.visits'], courses: businessVisits },
]
