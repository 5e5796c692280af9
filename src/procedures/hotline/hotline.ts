import { defineProcedure } from '#procedures/define.ts'
import { hotlineDeskSteps } from './desk.ts'
import { hotlineIntake } from './forms.ts'
import { hotlineStates, hotlineTracks } from './states.ts'
import { hotlineUnitSteps } from './unit.ts'

const superiors = ['deputy_in_charge', 'director'] as const
const left = ['notAccept', 'refer', 'merge', 'returnUp', 'transfer', 'backToPolice', 'approveTermination'] as const
const local = '（参照潍坊热线条例第十九条、北京接诉即办条例第十一条，本地规定，可由管理员设定）。'
const disputed = {
  from: 'dispute',
  until: ['reassign', 'denyDispute'],
  reason: '派单异议审核',
  basis: '异议审核期间停计（本地规定，可由管理员设定）',
} as const

export const hotline = defineProcedure({
  id: 'hotline',
  area: 'disputes',
  name: '12345热线',
  mark: '热',
  basis:
    '国办发〔2020〕53号；GB/T 33358-2016《政府热线服务规范》；国务院办公厅2025年12345热线意见（文号未核实）；期限为本地规定，可由管理员设定',
  // 53号文以前的留言也按本程序补录，期限都是可设定的默认值。
  inForce: { from: '2004-01-01' },
  purpose: '受理、派送、答复并回访群众的咨询、求助、投诉、举报和建议。',
  filedBy: [
    'hotline_officer',
    'command_center',
    'window_clerk',
    'gen_office',
    'petition_officer',
    'governance_office',
    'grid_leader',
    'grid_worker',
  ],
  remedies: [
    '可以凭工单编号查询进展，办结后接受回访并评价是否解决、是否满意（国办发〔2020〕53号）。',
    '不予受理的，承办单位应当说明理由；应走诉讼、仲裁、复议等途径的，应当告知途径。',
    '回访时表示未解决或者不满意的，可以退回再办。',
  ],
  cues: {
    words: [
      [3, '12345 市长热线 热线工单 工单 政务热线'],
      [2, '咨询 请问 能否 何时 什么时候 建议 投诉 希望政府 停水 停电 停气 公交 物业 噪音 扰民 路灯 供暖 学区'],
      [1, '反映 求助 希望 解决 影响生活 收费 开通 维修 小区 业主'],
    ],
    channels: { hotline: 6, phone: 3, online: 3 },
  },
  excludedBy: {
    petition: `该事项已进入信访程序，热线不再受理，请告知诉求人向信访件查询进展${local}`,
    'litigation-response': `该事项已进入诉讼程序，热线不再受理，请告知诉求人向人民法院提出${local}`,
    'reconsideration-reply': `该事项已进入行政复议程序，热线不再受理，请告知诉求人向行政复议机关提出${local}`,
    disclosure: `该事项已按政府信息公开申请办理，热线不再受理，请告知诉求人等候书面答复${local}`,
  },
  intake: hotlineIntake,
  states: hotlineStates,
  initial: 'received',
  tracks: hotlineTracks,
  steps: { ...hotlineDeskSteps, ...hotlineUnitSteps },
  deadlines: {
    signing: {
      name: '签收',
      period: 'RX-01',
      variant: ({ intake }) => intake.urgency,
      starts: ['dispatch', 'reassign', 'denyDispute'],
      ends: 'sign',
      endsWithout: ['dispute', 'merge', 'returnUp', 'backToPolice'],
      escalatesTo: superiors,
    },
    // 退单是承办单位的权利：未提出视为签收，不算办理逾期。
    dispute: {
      name: '派单异议',
      period: 'RX-02',
      starts: ['dispatch', 'reassign'],
      ends: ['dispute', 'returnUp'],
      endsWithout: ['contact', 'reply', 'requestTermination', 'merge', 'transfer', 'backToPolice'],
      bears: 'party',
    },
    // 起算按派单；有的地方按签收，可由管理员另设。
    handling: {
      name: '办结并回复',
      period: 'RX-03',
      when: ({ intake, given }) =>
        intake.reqType !== 'consult' || (given.rework ?? given.sendBack ?? given.reopen) !== undefined,
      starts: ['dispatch', 'sendBack', 'rework', 'reopen'],
      ends: 'reply',
      extendedBy: 'grantExtension',
      endsWithout: left,
      pauses: [disputed],
      escalatesTo: superiors,
    },
    consult: {
      name: '咨询答复',
      period: 'RX-04',
      when: ({ intake }) => intake.reqType === 'consult',
      starts: 'filed',
      ends: ['answerOnSpot', 'reply'],
      endsWithout: left,
      pauses: [disputed],
      escalatesTo: superiors,
    },
    callback: {
      name: '回访',
      period: 'RX-05',
      starts: ['answerOnSpot', 'reply'],
      ends: ['callback', 'closeUncalled'],
      endsWithout: 'sendBack',
      escalatesTo: superiors,
    },
  },
})
