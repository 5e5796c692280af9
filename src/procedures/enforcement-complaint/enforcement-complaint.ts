import { daysBetween, findDay } from '#calendar/date.ts'
import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { complaintIntake } from './forms.ts'
import { remedySteps } from './remedies.ts'
import { complaintStates, complaintSteps } from './steps.ts'

/** Days from the acceptance to the day that was promised. */
function promised(accept: { acceptedOn?: string; replyBy?: string } | undefined): number {
  const [from, until] = [findDay(accept?.acceptedOn ?? ''), findDay(accept?.replyBy ?? '')]
  return from && until ? Math.max(1, daysBetween(from, until)) : 1
}

const replies = ['answer', 'answerLate', 'refuse'] as const

export const enforcementComplaint = defineProcedure({
  id: 'enforcement-complaint',
  area: 'enforcement',
  name: '执法投诉举报',
  mark: '督',
  basis:
    '《中华人民共和国行政处罚法》第五十四条、第七十五条二款；《行政执法监督条例》第六条、第十一条（2026年2月1日施行）',
  inForce: { from: '2021-07-15' },
  purpose: '举报违法行为、投诉执法不当，有人受理、有人核查、被投诉的人回避，查实的立案或者纠正，给人答复。',
  filedBy: ['judicial_office', 'command_center', 'window_clerk', 'hotline_officer', 'petition_officer', 'enforcer'],
  remedies: [
    '对行政处罚有权申诉或者检举，行政机关应当认真审查，发现有错误的应当主动改正（行政处罚法第七十五条二款）',
    '投诉举报人的信息应当保密',
    '对执法行为不服的，可以依法申请行政复议或者提起行政诉讼；投诉不影响复议、诉讼期限',
  ],
  cues: {
    words: [
      [3, '投诉执法 执法不规范 执法人员态度 乱罚款 暴力执法'],
      [2, '执法不公 选择性执法 不出示证件'],
    ],
  },
  intake: complaintIntake,

  states: complaintStates,
  initial: 'received',
  steps: { ...complaintSteps, ...remedySteps },

  deadlines: {
    // 举报违法行为的，核查决定立案与否须及时；投诉执法行为没有法定天数，按受理时承诺的日期。
    check: {
      name: '核查举报线索',
      period: 'CF-01',
      when: ({ intake }) => intake.about === 'violation',
      starts: 'filed',
      ends: 'conclude',
      endsWithout: ['refuse', 'handOver'],
      escalatesTo: ['deputy_in_charge', 'director'],
    },
    duty: {
      name: '履行法定职责或者答复',
      period: 'SS-06',
      when: ({ intake }) => intake.about === 'violation' && intake.own,
      starts: 'filed',
      ends: [...replies, 'unnamed', 'handOver'],
      endsWithout: 'withdraw',
      escalatesTo: ['deputy_in_charge', 'director'],
    },
    // 明确答复的不属于未履行法定职责，可以直接起诉（复议法实施条例第三十条）。
    reconsider: {
      name: '申请人申请行政复议',
      period: 'FY-01',
      when: ({ intake }) => intake.own,
      starts: replies,
      ends: 'receiveReview',
      endsWithout: 'receiveSuit',
      bears: 'party',
      outlives: true,
    },
    sue: {
      name: '申请人提起行政诉讼',
      period: 'SS-04',
      when: ({ intake }) => intake.own,
      starts: replies,
      ends: 'receiveSuit',
      endsWithout: 'receiveReview',
      bears: 'party',
      outlives: true,
    },
    answer: {
      name: '按承诺日期答复',
      own: { kind: 'I', basis: '行政处罚法第七十五条二款；答复日期为受理时的承诺' },
      within: ({ given }) => days(promised(given.accept)),
      starts: 'accept',
      startsOn: ({ given }) => given.accept?.acceptedOn,
      ends: ['answer', 'answerLate', 'unnamed'],
      endsWithout: ['handOver', 'withdraw'],
      escalatesTo: ['deputy_in_charge', 'director'],
    },
  },
})
