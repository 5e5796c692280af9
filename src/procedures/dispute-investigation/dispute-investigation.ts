import { days, hours, months } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { investigationIntake } from './forms.ts'
import { finders, investigationStates, investigationSteps, office } from './steps.ts'

const superiors = ['governance_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]
const left = ['escalate', 'close'] as const

export const disputeInvestigation = defineProcedure({
  id: 'dispute-investigation',
  area: 'disputes',
  name: '矛盾纠纷排查',
  mark: '排',
  basis:
    '《突发事件应对法》第三十四条（2024年11月1日以前为2007年法第二十一条）；《人民调解法》第十七条；排查频次、分级和五包为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '主动查找身边的矛盾和不稳定因素，分级定人化解，回访稳定后销号。',
  filedBy: [...office, ...finders, 'judicial_office', 'petition_officer', 'deputy_in_charge', 'director'],
  remedies: ['人民调解自愿进行；当事人拒绝调解的，可以依法仲裁、申请行政处理或者起诉（人民调解法第三条、第二十六条）'],
  intake: investigationIntake,

  states: investigationStates,
  initial: 'found',
  steps: investigationSteps,

  deadlines: {
    redReport: {
      name: '红色风险上报',
      own: { kind: 'L', basis: '红色风险立即上报（一小时，参照临海做法，未核实，可由管理员设定）' },
      within: () => hours(1),
      when: ({ given }) => given.grade?.colour === 'red',
      starts: 'grade',
      ends: 'reportUp',
      endsWithout: [...left, 'grade'],
      escalatesTo: superiors,
    },
    orangeHandling: {
      name: '橙色风险当天处置',
      own: { kind: 'L', basis: '橙色风险当天处置（二十四小时，参照临海做法，未核实，可由管理员设定）' },
      within: () => hours(24),
      when: ({ given }) => given.grade?.colour === 'orange',
      starts: 'grade',
      ends: ['progress', 'toMediation', 'resolve', 'stabilise'],
      endsWithout: [...left, 'grade'],
      escalatesTo: superiors,
    },
    resolution: {
      name: '化解或者稳控',
      own: { kind: 'L', basis: '落实五包时确定的化解时限（未写明的默认三十日，可由管理员设定）' },
      within: ({ given }) => days(given.assign?.limit ?? 30),
      starts: ['sign', 'relapse'],
      ends: ['resolve', 'stabilise'],
      endsWithout: [...left, 'grade'],
      escalatesTo: superiors,
    },
    recheck: {
      name: '回访',
      own: { kind: 'L', basis: '化解或者稳控后一个月内回访（未核实，可由管理员设定）' },
      within: () => months(1),
      starts: ['resolve', 'stabilise'],
      ends: 'recheck',
      endsWithout: [...left, 'relapse', 'grade', 'resolve'],
      escalatesTo: superiors,
    },
  },
})
