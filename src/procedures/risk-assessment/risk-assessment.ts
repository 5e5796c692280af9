import { days, workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { riskIntake } from './forms.ts'
import { assessors, riskStates, riskSteps } from './steps.ts'

const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

export const riskAssessment = defineProcedure({
  id: 'risk-assessment',
  area: 'grid',
  name: '社会稳定风险评估',
  mark: '稳',
  basis:
    '《重大行政决策程序暂行条例》第二十二条至第二十四条（乡级参照执行，第四十二条）；《国有土地上房屋征收与补偿条例》第十二条；社会稳定风险评估办法（等级与期限未核实，可由管理员设定）',
  inForce: { from: '2019-09-01' },
  purpose: '重大决策、征收拆迁实施以前，先听群众意见、查风险点，评定等级和可控性；风险不可控的不得决定。',
  filedBy: [...assessors, ...superiors],
  several: true,
  remedies: ['可以在调查、公示、座谈、听证中提出意见，意见及采纳情况记入评估报告'],
  intake: riskIntake,

  states: riskStates,
  initial: 'started',
  steps: riskSteps,

  deadlines: {
    assessment: {
      name: '完成评估报告',
      own: { kind: 'L', basis: '评估方案确定的期限（未写明的默认三十日，未核实，可由管理员设定）' },
      within: ({ given }) => days(given.plan?.limit ?? 30),
      starts: 'plan',
      ends: 'report',
      endsWithout: ['abandon', 'close'],
      escalatesTo: superiors,
    },
    reassessment: {
      name: '完成再评估报告',
      own: { kind: 'L', basis: '评估方案确定的期限（未写明的默认三十日，未核实，可由管理员设定）' },
      within: ({ given }) => days(given.plan?.limit ?? 30),
      starts: ['adjust', 'sendBack'],
      ends: 'report',
      endsWithout: ['abandon', 'close'],
      escalatesTo: superiors,
    },
    filing: {
      name: '报备评估结论',
      own: { kind: 'L', basis: '审定后十个工作日内报备（未核实，可由管理员设定）' },
      within: () => workdays(10),
      starts: 'conclude',
      ends: 'file',
      endsWithout: ['adjust', 'abandon', 'close'],
      escalatesTo: superiors,
    },
  },
})
