import { days } from '#calendar/duration.ts'
import type { PeriodId } from '#calendar/periods/periods.ts'
import { defineProcedure } from '#procedures/define.ts'
import { whyReceivedLater } from '#procedures/respondent-exclusion.ts'
import type { RoleId } from '#procedures/roles.ts'
import { rectificationIntake } from './forms.ts'
import { rectificationStates, rectificationSteps, rectificationTracks } from './steps.ts'

const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

/** 向反馈机关报告的期限，按来源适用各自的规则. */
const report = <const P extends PeriodId>(name: string, period: P, source: string) =>
  ({
    name,
    period,
    when: ({ intake }: { intake: { source: string; repliedThere: boolean } }) =>
      intake.source === source && !intake.repliedThere,
    starts: 'filed',
    startsOn: ({ intake }: { intake: { receivedOn?: string | undefined } }) => intake.receivedOn,
    ends: 'feedBack',
    endsWithout: 'refuse',
    escalatesTo: superiors,
  }) as const

export const rectification = defineProcedure({
  id: 'rectification',
  area: 'supervision',
  name: '问题整改',
  mark: '改',
  basis:
    '《行政复议法》第七十六条；《信访工作条例》第四十条；《行政执法监督条例》第二十七条、第二十八条（2026年2月1日施行）；清单销号为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  several: true,
  purpose: '把巡察、审计、督察和各类建议指出的问题列成清单，定人定期整改，凭证据核验后销号。',
  filedBy: [
    'gen_office',
    'governance_office',
    'judicial_office',
    'legal_reviewer',
    'petition_officer',
    'party_secretary',
    'director',
    'deputy_in_charge',
  ],
  remedies: [
    '整改结果按规定公开，接受群众监督',
    '对行政执法监督处理结果有异议的，可以向监督机构提出（行政执法监督条例第三十条）',
  ],
  intake: rectificationIntake,
  barredAtFiling: ({ receivedOn }, { on }) => whyReceivedLater(receivedOn, on),

  states: rectificationStates,
  initial: 'listed',
  tracks: rectificationTracks,
  steps: rectificationSteps,

  deadlines: {
    rectify: {
      name: '整改并报请销号',
      own: { kind: 'L', basis: '整改清单逐项确定的期限（未写明的默认三十日，可由管理员设定）' },
      within: ({ given }) => days(given.postpone?.limit ?? given.assign?.limit ?? 30),
      starts: ['assign', 'postpone'],
      ends: 'submit',
      // 延期从批准之日重新计；原期限已过的，仍记为超期。
      endsWithout: ['postpone', 'dispute'],
      escalatesTo: superiors,
    },
    rework: {
      name: '退回后再整改',
      own: { kind: 'L', basis: '整改清单逐项确定的期限（未写明的默认三十日，可由管理员设定）' },
      within: ({ given }) => days(given.sendBack?.limit ?? 30),
      starts: 'sendBack',
      ends: 'submit',
      escalatesTo: superiors,
    },
    rebound: {
      name: '问题反弹后再整改',
      own: { kind: 'L', basis: '整改清单逐项确定的期限（未写明的默认三十日，可由管理员设定）' },
      within: ({ given }) => days(given.reopen?.limit ?? 30),
      starts: 'reopen',
      ends: 'submit',
      escalatesTo: superiors,
    },
    reportReconsideration: report('报送复议意见书落实情况', 'FY-09', 'reconsideration_opinion'),
    reportJudicial: report('书面回复司法建议', 'SS-07', 'judicial_advice'),
    reportProcuratorial: {
      ...report('书面回复检察建议', 'SS-08', 'procuratorial_advice'),
      variant: ({ intake }) => (intake.urgent ? 'urgent' : 'ordinary'),
    },
    reportPetition: report('书面反馈督办、三项建议', 'XF-12', 'petition_advice'),
    // 督办函、监督意见书、督察反馈写明期限的从其规定。
    reportStated: {
      name: '按文书写明的期限报送',
      own: { kind: 'N', basis: '《行政执法监督条例》第二十七条、第二十八条；反馈文书写明的期限' },
      within: ({ intake }) => days(intake.replyDays ?? 60),
      when: ({ intake }) => intake.replyDays !== undefined && !intake.repliedThere,
      starts: 'filed',
      startsOn: ({ intake }) => intake.receivedOn,
      ends: 'feedBack',
      endsWithout: 'refuse',
      escalatesTo: superiors,
    },
    reportReview: report('差评整改闭环', 'ZW-06', 'review'),
  },
})
