import { daysBetween, findDay } from '#calendar/date.ts'
import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { transferIntake } from './forms.ts'
import { type TransferFacts, transferStates, transferSteps } from './steps.ts'

const superiors = ['deputy_in_charge', 'director'] as const satisfies RoleId[]

/** The day of the letter and the day asked for, once both are known. */
function agreed({ given }: Pick<TransferFacts, 'given'>): { from: string; within: number } | undefined {
  const letter = given.send ?? given.receive
  const from = String(letter?.sentOn ?? letter?.receivedOn)
  const [start, end] = [findDay(from), findDay(String(letter?.replyBy))]
  return start && end ? { from, within: Math.max(1, daysBetween(start, end)) } : undefined
}

export const transfer = defineProcedure({
  id: 'transfer',
  area: 'enforcement',
  name: '案件移送与协作',
  mark: '移',
  basis:
    '《中华人民共和国行政处罚法》第二十五条至第二十七条；《行政执法机关移送涉嫌犯罪案件的规定》；抄告、协查、会商为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2020-08-07' },
  purpose: '涉嫌犯罪的移送公安，不归自己管的移交主管部门，需要帮助的协查、抄告、会商，件件有回音。',
  filedBy: ['enforcer', 'command_center', 'governance_office', 'gen_office'],
  remedies: [
    '行政执法机关应当移送而不移送的，任何单位和个人有权举报（移送规定第十四条二款）',
    '公安机关不予立案的，行政机关依法作出处理；对处罚不服的可以依法申请复议、提起诉讼（移送规定第十条）',
  ],
  cues: { words: [[3, '案件移送 抄告 协查函 移送公安 联合会商 线索移交']], channels: { transfer: 1 } },
  several: true,
  intake: transferIntake,

  states: transferStates,
  initial: 'received',
  steps: transferSteps,

  deadlines: {
    approve: {
      name: '决定是否批准移送',
      period: 'YS-01',
      starts: 'reportCase',
      ends: ['approve', 'disapprove'],
      escalatesTo: superiors,
    },
    sendCase: {
      name: '向公安机关移送',
      period: 'YS-02',
      starts: 'approve',
      ends: 'sendCase',
      escalatesTo: superiors,
    },
    policeReview: {
      name: '公安机关审查立案',
      period: 'YS-03',
      starts: 'receiptOfPolice',
      ends: ['policeFiles', 'policeDeclines'],
      bears: 'party',
    },
    askReconsider: {
      name: '提请复议或者立案监督',
      period: 'YS-04',
      // 复议仍不立案的，自收到复议决定通知书起另有三日建议立案监督。
      starts: ['policeDeclines', 'reconsidered'],
      when: ({ given }) => given.askReconsider?.way !== 'supervise',
      ends: 'askReconsider',
      endsWithout: 'acceptDecline',
      escalatesTo: superiors,
    },
    respond: {
      name: '按约定日期响应',
      own: { kind: 'L', basis: '行政处罚法第二十六条；函件约定的回复日期（本地规定，未核实，可由管理员设定）' },
      within: (facts) => days(agreed(facts)?.within ?? 1),
      when: (facts) => agreed(facts) !== undefined,
      starts: ['send', 'receive'],
      startsOn: (facts) => agreed(facts)?.from,
      ends: ['respond', 'respondLate', 'openCase'],
      escalatesTo: superiors,
    },
    handGoods: {
      name: '移交涉案物品和材料',
      period: 'YS-05',
      starts: 'policeFiles',
      ends: 'handGoods',
      escalatesTo: superiors,
    },
  },
})
