import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { whyReceivedLater } from '#procedures/respondent-exclusion.ts'
import { respondentSuperiors, respondents } from '#procedures/respondent-forms.ts'
import { suggestionIntake } from './forms.ts'
import { suggestionStates } from './states.ts'
import { suggestionSteps } from './steps.ts'

const away = ['returnUp', 'recordWithdrawal'] as const

// 建议是对工作的建议，不是案件：一案可有几份，各自回复。
export const judicialSuggestion = defineProcedure({
  id: 'judicial-suggestion',
  area: 'supervision',
  name: '司法建议、检察建议办理',
  mark: '函',
  basis:
    '《行政诉讼法》第二十五条、第六十六条、第九十六条；法释〔2023〕11号、人民检察院检察建议工作规定（条文未核实，可由管理员设定）',
  inForce: { from: '2017-07-01' },
  purpose: '法院、检察院指出的问题，街道逐条研究是否采纳、如何落实，在期限内书面回复，并跟踪到落实。',
  filedBy: [...respondents, 'enforcer', 'petition_officer', 'party_secretary', 'director', 'deputy_in_charge'],
  several: true,
  remedies: ['行政机关不依法履行职责的，检察院依法向人民法院提起诉讼（行政诉讼法第二十五条四款）'],
  intake: suggestionIntake,
  barredAtFiling: ({ receivedOn }, { on }) => whyReceivedLater(receivedOn, on),

  states: suggestionStates,
  initial: 'received',
  steps: suggestionSteps,

  deadlines: {
    courtReply: {
      name: '书面回复司法建议',
      period: 'SS-07',
      when: ({ intake }) => intake.kind === 'court',
      starts: 'filed',
      startsOn: ({ intake }) => intake.receivedOn,
      ends: 'sendReply',
      endsWithout: away,
      escalatesTo: respondentSuperiors,
    },
    // 社会治理、诉讼监督检察建议没有单独的规则，参照诉前检察建议（未核实，可由管理员设定）。
    procuratorialReply: {
      name: '书面回复检察建议',
      period: 'SS-08',
      when: ({ intake }) => intake.kind !== 'court',
      variant: ({ intake }) => (intake.urgent ? 'urgent' : 'ordinary'),
      starts: 'filed',
      startsOn: ({ intake }) => intake.receivedOn,
      ends: 'sendReply',
      endsWithout: away,
      escalatesTo: respondentSuperiors,
    },
    statedReply: {
      name: '按建议书写明的期限回复',
      own: { kind: 'N', basis: '建议书写明的回复期限' },
      within: ({ intake }) => days(intake.replyDays ?? 60),
      when: ({ intake }) => intake.replyDays !== undefined,
      starts: 'filed',
      startsOn: ({ intake }) => intake.receivedOn,
      ends: 'sendReply',
      endsWithout: away,
      escalatesTo: respondentSuperiors,
    },
  },
})
