import type { State, Track } from '#procedures/define.ts'

export const mediationStates = {
  screening: { name: '待审查', phase: 'pending' },
  notAccepted: { name: '不予受理', phase: 'done', final: true },
  transferredOut: { name: '已移送', phase: 'done', final: true },
  settledAtOnce: { name: '当场调解成功', phase: 'done', final: true },
  accepted: { name: '待定调解员', phase: 'pending' },
  assigned: { name: '待告知权利义务', phase: 'unsigned' },
  rightsNotified: { name: '已告知权利义务', phase: 'working' },
  investigating: { name: '调查核实', phase: 'working' },
  mediating: { name: '调解中', phase: 'working' },
  appraising: { name: '鉴定评估中', phase: 'waiting' },
  agreed: { name: '待签章生效', phase: 'working' },
  effective: { name: '协议已生效', phase: 'working' },
  confirmFiled: { name: '已申请司法确认', phase: 'waiting' },
  courtReviewing: { name: '法院审查确认中', phase: 'waiting' },
  confirmRejected: { name: '司法确认被驳回', phase: 'working' },
  performing: { name: '履行中', phase: 'waiting' },
  performed: { name: '已履行待归档', phase: 'working' },
  breached: { name: '未履行', phase: 'working' },
  inCourt: { name: '已转司法途径待归档', phase: 'working' },
  failed: { name: '调解不成待归档', phase: 'working' },
  archived: { name: '调解成功已归档', phase: 'done', final: true },
  failedArchived: { name: '调解不成已归档', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const mediationTracks = {
  expert: {
    name: '邀请参与',
    basis: '人民调解法第二十条',
    initial: 'none',
    states: {
      none: { name: '未邀请', phase: 'pending' },
      invited: { name: '已邀请', phase: 'waiting' },
      recorded: { name: '已记录', phase: 'done', final: true },
    },
  },
  risk: {
    name: '激化防范',
    basis: '人民调解法第二十五条',
    initial: 'none',
    states: {
      none: { name: '无', phase: 'pending' },
      raised: { name: '有激化可能', phase: 'working' },
      reported: { name: '已报告公安', phase: 'waiting' },
      settled: { name: '已稳控', phase: 'done', final: true },
    },
  },
  subsidy: {
    name: '以案定补',
    basis: '财行〔2007〕179号；司发〔2018〕2号（标准为本地规定，未核实，可由管理员设定）',
    initial: 'none',
    states: {
      none: { name: '未申领', phase: 'pending' },
      applied: { name: '待审核', phase: 'waiting' },
      approved: { name: '已审定，待发放', phase: 'waiting' },
      refused: { name: '不予补贴', phase: 'done', final: true },
      paid: { name: '已发放', phase: 'done', final: true },
    },
  },
} as const satisfies Record<string, Track>

/** States in which the mediator is at work and no agreement stands. */
export const activeStates = ['assigned', 'rightsNotified', 'investigating', 'mediating'] as const

export const agreedStates = [
  'effective',
  'confirmFiled',
  'courtReviewing',
  'performing',
  'performed',
  'breached',
  'inCourt',
] as const
