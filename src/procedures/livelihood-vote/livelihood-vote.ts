import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { voteIntake } from './forms.ts'
import { voteStates, voteSteps } from './steps.ts'

const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const

export const livelihoodVote = defineProcedure({
  id: 'livelihood-vote',
  area: 'supervision',
  name: '民生实事项目票决',
  mark: '票',
  basis:
    '《地方各级人民代表大会和地方各级人民政府组织法》第十二条、第二十五条；民生实事项目人大代表票决制为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '办哪些民生实事由群众提、代表定：征集、差额票决、公布、实施、代表监督，年底由代表测评满意不满意。',
  filedBy: ['gen_office', 'governance_office', 'party_secretary', 'director', 'deputy_in_charge'],
  remedies: ['居民可以通过代表联络站、网上征集提出项目', '票决结果、进展和测评结果向社会公布'],
  intake: voteIntake,

  states: voteStates,
  initial: 'collecting',
  steps: voteSteps,

  deadlines: {
    execute: {
      name: '完成票决项目并报告',
      own: { kind: 'L', basis: '任务分解确定的完成期限（本地规定，未核实，可由管理员设定）' },
      within: ({ given }) => days(given.start?.limit ?? 365),
      starts: 'start',
      ends: 'report',
      escalatesTo: superiors,
    },
    rework: {
      name: '整改并再次报告',
      own: { kind: 'L', basis: '测评后确定的整改期限（本地规定，未核实，可由管理员设定）' },
      within: ({ given }) => days(given.rework?.limit ?? 60),
      starts: 'rework',
      ends: 'report',
      escalatesTo: superiors,
    },
  },
})
