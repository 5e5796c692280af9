import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { reviewIntake } from './forms.ts'
import { drafters, reviewStates, reviewSteps, reviewTracks } from './steps.ts'

const superiors = ['judicial_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]

/** 自材料齐备、登记收件起，至出具意见止；修改后再送审的重新起算。 */
const review = {
  starts: ['receive', 'submitAgain'],
  ends: 'giveOpinion',
  escalatesTo: superiors,
} as const

const supplementing = (basis: string) =>
  [{ from: 'requestSupplement', until: 'supplement', reason: '补充材料', basis }] as const

export const legalityReview = defineProcedure({
  id: 'legality-review',
  area: 'decision',
  name: '合法性审查',
  mark: '审',
  basis:
    '《重大行政决策程序暂行条例》第二十五条至第二十八条；《中华人民共和国行政处罚法》第五十八条；本地审查规定（未核实，可由管理员设定）',
  inForce: { from: '2019-09-01' },
  purpose:
    '文件、决策、合同和重大执法决定作出以前，先由懂法的人把关；未经审查或者审查未通过的，不上会、不签订、不作出。',
  filedBy: [...drafters, 'judicial_office', 'legal_reviewer'],
  remedies: ['送审单位不采纳审查意见的，应当书面说明理由', '未经合法性审查或者审查未通过的，不得提交讨论或者作出决定'],
  cues: {
    words: [
      [3, '合法性审查 法制审核 合同审查 送审 规范性文件 备案审查 审查意见'],
      [2, '拟签订 合同草案 协议草案 采购合同 决策事项 行政处罚决定 征求意见稿 重大执法'],
      [1, '合同 协议书 甲方 乙方 草案 条款'],
    ],
  },
  intake: reviewIntake,
  barredAtFiling: ({ listItem, reviewKind }, { around }) => {
    const kind = listItem === undefined ? undefined : around.entry('review-items', listItem)?.data.kind
    return kind === undefined || kind === reviewKind
      ? undefined
      : `清单事项${listItem}属于另一审查类别，请按清单选择审查类别（审查事项清单，本地规定，可由管理员设定）。`
  },

  states: reviewStates,
  initial: 'submitted',
  tracks: reviewTracks,
  steps: reviewSteps,

  deadlines: {
    // 条例第二十六条保证的是审查时间的下限，届满不算审查人超期，只作提示。
    leastReviewTime: {
      name: '应当保证的最短审查时间',
      period: 'HF-01',
      when: ({ intake }) => intake.reviewKind === 'major_decision',
      pauses: supplementing('重大行政决策程序暂行条例第二十六条'),
      bears: 'party',
      ...review,
    },
    reviewDocument: {
      name: '规范性文件审核',
      period: 'HF-02',
      when: ({ intake }) => intake.reviewKind === 'norm_doc' && !intake.urgent,
      pauses: supplementing('国办发〔2018〕115号（未核实，可由管理员设定）'),
      ...review,
    },
    reviewEnforcement: {
      name: '重大执法决定法制审核',
      period: 'HF-03',
      when: ({ intake }) => intake.reviewKind === 'major_enforcement',
      extendedBy: 'extend',
      ...review,
    },
    // 党的规范性文件和其他涉法事务没有专门期限，参照合同审查。
    reviewAgreement: {
      name: '合同及其他事项审查',
      period: 'HF-04',
      when: ({ intake }) => ['agreement', 'party_doc', 'other_legal'].includes(intake.reviewKind),
      extendedBy: 'extend',
      pauses: supplementing('本地规定（未核实，可由管理员设定）'),
      ...review,
    },
    file: {
      name: '规范性文件备案',
      period: 'HF-05',
      when: ({ intake }) => intake.reviewKind === 'norm_doc',
      starts: 'issue',
      startsOn: ({ given }) => given.issue?.issuedOn,
      ends: 'file',
      escalatesTo: superiors,
    },
    refile: {
      name: '备案补报',
      period: 'HF-06',
      variant: () => 'supplement',
      starts: 'returnFiling',
      ends: 'refile',
      escalatesTo: superiors,
    },
  },
})
