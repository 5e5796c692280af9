import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { span } from '#procedures/rounds.ts'
import { assessmentSteps } from './assessment.ts'
import { decidingSteps } from './deciding.ts'
import { executingSteps } from './executing.ts'
import { decisionIntake } from './forms.ts'
import { openingSteps } from './opening.ts'
import { participationSteps } from './participation.ts'
import { decisionStates, decisionTracks, regulation, undertakers } from './states.ts'

const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

const outsideWords = {
  macro: '财政、货币政策等宏观调控决策',
  legislation: '政府立法决策',
  emergency: '突发事件应急处置决策',
} as const

export const majorDecision = defineProcedure({
  id: 'major-decision',
  area: 'decision',
  name: '重大行政决策',
  mark: '策',
  basis: `《${regulation}》（街道参照第四十二条执行，目录、标准为本地规定，可由管理员设定）`,
  inForce: { from: '2019-09-01' },
  purpose:
    '把关系街道发展和居民切身利益的大事，按听取意见、专家论证、风险评估、合法性审查、集体讨论的次序定下来，并公布、执行、评估。',
  filedBy: [...undertakers, 'director', 'party_secretary'],
  remedies: [
    '决策草案公开征求意见期间，任何人都可以提出意见',
    `认为决策及其实施存在问题的，可以通过信件、电话、电子邮件等方式提出意见建议（${regulation}第三十五条）`,
  ],
  intake: decisionIntake,
  barredAtFiling: ({ outside }) =>
    outside === 'no' ? undefined : `${outsideWords[outside]}不适用重大行政决策程序（${regulation}第三条第二款）。`,

  states: decisionStates,
  initial: 'proposed',
  tracks: decisionTracks,
  steps: { ...openingSteps, ...participationSteps, ...assessmentSteps, ...decidingSteps, ...executingSteps },

  deadlines: {
    plan: {
      name: '按计划时间作出决定',
      own: { kind: 'L', basis: '年度重大行政决策目录载明的计划完成时间（本地规定）' },
      within: ({ given }) => span(given.start?.startedOn, given.start?.plannedBy, days(180)),
      starts: 'start',
      startsOn: ({ given }) => given.start?.startedOn,
      ends: ['decide', 'reject'],
      escalatesTo: superiors,
    },
    // 第十五条保证的是公众提意见的时间，届满不算承办单位超期，只作提示。
    comment: {
      name: '公开征求意见',
      period: 'ZC-01',
      within: ({ given }) => span(given.announce?.publishedOn, given.announce?.until, days(30)),
      starts: 'announce',
      startsOn: ({ given }) => given.announce?.publishedOn,
      ends: 'summarise',
      bears: 'party',
    },
  },
})
