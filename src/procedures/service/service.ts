import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { evaluationStates, evaluationSteps } from './evaluation.ts'
import { serviceIntake } from './forms.ts'
import { type RefusalFacts, refusedOn, remedySteps } from './remedies.ts'
import { serviceStates, serviceTracks } from './states.ts'
import { serviceSteps } from './steps.ts'

const superiors = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
const decisions = ['permit', 'reject', 'complete', 'decideOnSpot', 'deemRenewed', 'forward'] as const
const pauses = [
  { from: 'applyHearing', until: 'holdHearing', reason: '听证', basis: '行政许可法第四十五条（听证）' },
  {
    from: 'beginSpecial',
    until: 'endSpecial',
    reason: '检验、检测、检疫、鉴定、专家评审等',
    basis: '行政许可法第四十五条',
  },
] as const

// 自收到材料起算、受理时重新起算：五个工作日内未一次告知补正的，不重新起算，即为自收到之日受理（许可法第三十二条）。
const decision = {
  starts: ['filed', 'supplement'],
  restartedBy: 'accept',
  ends: decisions,
  endsWithout: 'requestCorrection',
  extendedBy: 'extend',
  pauses,
  escalatesTo: superiors,
} as const

/** 不予受理、不予许可（办理）、撤销：自送达之日起可以复议、起诉（行政许可法第三十八条）。 */
const refusals = {
  starts: ['refuse', 'reject', 'revoke'],
  startsOn: ({ given }: RefusalFacts) => refusedOn(given),
  bears: 'party',
  outlives: true,
} as const

export const service = defineProcedure({
  id: 'service',
  area: 'service',
  name: '便民服务办件',
  mark: '办',
  basis:
    '《中华人民共和国行政许可法》；《优化营商环境条例》；政务服务“好差评”（国办发〔2019〕51号，未核实，可由管理员设定）',
  inForce: { from: '2004-07-01' },
  purpose: '在便民服务中心或者网上办理许可、证明、公共服务等事项，一次告知、限时办结，办完可以评价。',
  filedBy: ['service_clerk', 'window_clerk', 'command_center', 'grid_worker'],
  remedies: [
    '材料不齐的，应当当场或者五个工作日内一次告知需要补正的全部内容；逾期不告知的，自收到材料之日起即为受理（行政许可法第三十二条）',
    '受理或者不予受理，应当出具加盖专用印章并注明日期的书面凭证（行政许可法第三十二条）',
    '对不予许可决定不服的，可以依法申请行政复议或者提起行政诉讼（行政许可法第三十八条）',
    '许可直接涉及重大利益的，可以陈述、申辩和要求听证，不承担听证费用（行政许可法第三十六条、第四十七条）',
    '可以自主选择线上线下办理渠道（优化营商环境条例第三十七条）',
    '可以对服务作出评价，差评须回访整改并反馈；不设默认好评（政务服务“好差评”，未核实，可由管理员设定）',
  ],
  cues: {
    words: [
      [
        3,
        '申请办理 办证 办件 帮我办 办一张 换证 补证 出具证明 开证明 落户 社保卡 医保参保 低保申请 残疾证 老年证 生育登记 居住证',
      ],
      [2, '办理 申领 补贴申请 高龄津贴 临时救助 公租房申请 营业执照 就业登记 失业登记 养老认证 材料 证明 备案'],
      [1, '窗口 受理 盖章 身份证 户口 参保 续保'],
    ],
    channels: { visit: 1, online: 1 },
  },
  intake: serviceIntake,

  states: { ...serviceStates, ...evaluationStates },
  initial: 'received',
  tracks: serviceTracks,
  steps: { ...serviceSteps, ...evaluationSteps, ...remedySteps },

  deadlines: {
    correctionNotice: {
      name: '受理审查与一次告知补正',
      period: 'ZW-01',
      starts: ['filed', 'supplement'],
      ends: ['requestCorrection', 'accept', 'decideOnSpot', 'refuse', 'notNeeded', 'deemAccepted'],
      escalatesTo: superiors,
    },
    decide: {
      name: '办理决定',
      period: 'ZW-02',
      when: ({ intake }) => intake.kind !== 'instant' && !intake.joint,
      ...decision,
    },
    decideJointly: {
      name: '联合、集中办理决定',
      period: 'ZW-03',
      when: ({ intake }) => intake.kind !== 'instant' && intake.joint,
      ...decision,
    },
    issue: {
      name: '颁证送达',
      period: 'ZW-04',
      starts: ['permit', 'deemRenewed'],
      ends: 'issue',
      escalatesTo: superiors,
    },
    applyHearing: {
      name: '申请听证',
      period: 'ZW-05',
      variant: () => 'apply',
      starts: 'tellHearing',
      ends: ['applyHearing', 'waiveHearing'],
      bears: 'party',
    },
    organiseHearing: {
      name: '组织听证',
      period: 'ZW-05',
      variant: () => 'hold',
      when: ({ given }) => given.applyHearing?.applicant !== 'statutory',
      starts: 'applyHearing',
      ends: 'holdHearing',
      escalatesTo: superiors,
    },
    reconsider: {
      name: '申请人申请行政复议',
      period: 'FY-01',
      ...refusals,
      ends: 'receiveReview',
      endsWithout: 'receiveSuit',
    },
    sue: {
      name: '申请人提起行政诉讼',
      period: 'SS-04',
      ...refusals,
      ends: 'receiveSuit',
      endsWithout: 'receiveReview',
    },
    answerBadRating: {
      name: '差评整改闭环',
      period: 'ZW-06',
      starts: 'evaluateBad',
      ends: ['respond', 'closeBad'],
      escalatesTo: superiors,
    },
  },
})
