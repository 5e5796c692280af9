import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { agreementSteps } from './agreement.ts'
import { desk, isFromCourt } from './desk.ts'
import { mediationIntake } from './intake.ts'
import { mediationStates, mediationTracks } from './states.ts'
import { mediationSteps } from './steps.ts'

const superiors = ['mediation_committee', 'judicial_office', 'deputy_in_charge'] as const satisfies RoleId[]
const outcome = ['agreeInWriting', 'agreeOrally', 'terminate'] as const
const appraisal = (basis: string) =>
  [{ from: 'beginAppraisal', until: 'endAppraisal', reason: '鉴定评估', basis }] as const

export const mediation = defineProcedure({
  id: 'mediation',
  area: 'disputes',
  name: '人民调解',
  mark: '调',
  basis: '《中华人民共和国人民调解法》（2011年1月1日施行）；《中华人民共和国民事诉讼法》第二百零五条、第二百零六条',
  inForce: { from: '2011-01-01' },
  purpose: '邻里、家庭、合同、赔偿等民间纠纷，由调解员居中说和，双方自愿达成协议；不收任何费用。',
  filedBy: [
    ...desk,
    'mediator',
    'window_clerk',
    'petition_officer',
    'hotline_officer',
    'command_center',
    'grid_leader',
    'grid_worker',
  ],
  remedies: [
    '可以选择或者接受调解员，可以接受、拒绝调解或者要求终止调解，可以要求公开或者不公开进行（人民调解法第二十三条）',
    '调解不收取任何费用（人民调解法第四条）',
    '调解不影响依法通过仲裁、行政、司法等途径维权（人民调解法第三条、第二十六条）',
    '协议生效之日起三十日内，双方可以共同向人民法院申请司法确认，不交费（人民调解法第三十三条）',
    '就协议的履行或者内容发生争议的，可以向人民法院起诉（人民调解法第三十二条）',
  ],
  cues: {
    words: [
      [3, '调解 纠纷 和解 调委会 撤诉 司法确认 诉前 委派调解'],
      [
        2,
        '邻居 邻里 相邻 漏水 争吵 打架 赔偿 欠款 借钱 借款 欠薪 拖欠工资 离婚 赡养 抚养 继承 分家 宅基地 合同违约 退押金 租客 房东',
      ],
      [1, '双方 对方 损坏 医药费 误工费 道歉 协商 不肯 不同意 矛盾'],
    ],
    channels: { court: 6, police: 3 },
    parties: 3,
  },
  intake: mediationIntake,

  states: mediationStates,
  initial: 'screening',
  tracks: mediationTracks,
  steps: { ...mediationSteps, ...agreementSteps },

  deadlines: {
    mediate: {
      name: '人民调解期限',
      period: 'TJ-01',
      when: ({ intake }) => !isFromCourt(intake.medType),
      starts: ['accept', 'mediateAgain'],
      ends: outcome,
      extendedBy: 'extend',
      pauses: appraisal('鉴定期间不计入调解期限（参照人民法院在线调解规则第二十六条，可由管理员设定）'),
      escalatesTo: superiors,
    },
    delegatedMediation: {
      name: '诉前委派调解期限',
      period: 'TJ-06',
      when: ({ intake }) => intake.medType === 'court_delegated',
      starts: ['accept', 'mediateAgain'],
      ends: outcome,
      extendedBy: 'extend',
      pauses: appraisal('人民法院在线调解规则第二十六条'),
      escalatesTo: superiors,
    },
    entrustedMediation: {
      name: '诉中委托调解期限',
      period: 'TJ-07',
      variant: ({ intake }) => intake.trial,
      when: ({ intake }) => intake.medType === 'court_entrusted',
      starts: ['accept', 'mediateAgain'],
      ends: outcome,
      extendedBy: 'extend',
      escalatesTo: superiors,
    },
    confirmAccept: {
      name: '确认接受委派',
      period: 'TJ-08',
      when: ({ intake }) => isFromCourt(intake.medType),
      starts: 'filed',
      ends: ['accept', 'refuse'],
      escalatesTo: superiors,
    },
    contactOther: {
      name: '联系对方当事人',
      period: 'TJ-09',
      when: ({ intake }) => isFromCourt(intake.medType),
      starts: 'accept',
      ends: ['contactOther', 'terminate'],
      escalatesTo: superiors,
    },
    // 不属本机关职责的才须移送，收到时尚不知道：只提示，受理、不予受理的不算移送逾期。
    adminTransfer: {
      name: '行政调解移送',
      period: 'TJ-12',
      variant: () => 'transfer',
      when: ({ intake }) => intake.medType === 'admin',
      starts: 'filed',
      ends: 'transferOut',
      endsWithout: ['accept', 'refuse'],
      bears: 'party',
    },
    adminAccept: {
      name: '行政调解受理决定',
      period: 'TJ-12',
      variant: ({ intake }) => (intake.difficulty === 'complex' ? 'complex' : 'accept'),
      when: ({ intake }) => intake.medType === 'admin',
      starts: 'filed',
      ends: ['accept', 'refuse'],
      endsWithout: 'transferOut',
      escalatesTo: superiors,
    },
    applyConfirm: {
      name: '申请司法确认',
      period: 'TJ-02',
      starts: ['takeEffect', 'agreeOrally'],
      ends: 'applyConfirm',
      endsWithout: 'recordPerformed',
      bears: 'party',
    },
    // 法院的期限：提示跟进，不计街道超期。
    courtAccept: {
      name: '法院决定是否受理确认申请',
      period: 'TJ-03',
      starts: 'applyConfirm',
      ends: ['courtAccept', 'courtDecline'],
      endsWithout: 'withdrawConfirm',
      bears: 'party',
    },
    courtRuling: {
      name: '法院作出确认裁定',
      period: 'TJ-04',
      starts: 'courtAccept',
      ends: ['confirm', 'rejectConfirm'],
      endsWithout: 'withdrawConfirm',
      extendedBy: 'courtExtend',
      bears: 'party',
    },
    objectToRuling: {
      name: '对确认裁定提出异议',
      period: 'TJ-05',
      starts: 'confirm',
      startsOn: ({ given }) => given.confirm?.receivedOn,
      ends: 'object',
      bears: 'party',
    },
  },
})
