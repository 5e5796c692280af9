import type { State, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'

export const disclosureOfficers = ['disclosure_officer', 'gen_office'] as const satisfies RoleId[]
/** 政府信息公开工作机构负责人及以上. */
export const disclosureLeaders = ['gen_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]

export const disclosureStates = {
  received: { name: '已收到，待审查', phase: 'pending' },
  correcting: { name: '待申请人补正', phase: 'waiting' },
  reasoning: { name: '待申请人说明理由', phase: 'waiting' },
  registered: { name: '已登记，办理中', phase: 'working' },
  charging: { name: '待缴纳信息处理费', phase: 'waiting' },
  drafted: { name: '答复已拟', phase: 'working' },
  checked: { name: '答复已核', phase: 'working' },
  signed: { name: '答复已签发', phase: 'working' },
  served: { name: '已送达', phase: 'waiting' },
  closed: { name: '已办结', phase: 'done', final: true },
  abandoned: { name: '视为放弃申请', phase: 'done', final: true },
  withdrawn: { name: '申请人已撤回', phase: 'done', final: true },
} as const satisfies Record<string, State>

const asked = {
  none: { name: '未涉及', phase: 'pending' },
  asked: { name: '已书面征求', phase: 'waiting' },
  answered: { name: '已有结果', phase: 'done', final: true },
} as const satisfies Record<string, State>

/** 检索、征求意见、保密审查可以同时进行. */
export const disclosureTracks = {
  thirdParty: { name: '征求第三方意见', basis: '政府信息公开条例第三十二条', initial: 'none', states: asked },
  otherOrgan: {
    name: '征求其他机关意见',
    basis: '政府信息公开条例第三十三条三款、第三十四条',
    initial: 'none',
    states: asked,
  },
  secrecy: {
    name: '保密审查',
    basis: '政府信息公开条例第十七条',
    initial: 'none',
    states: {
      none: { name: '未审查', phase: 'pending' },
      reviewed: { name: '已审查', phase: 'done', final: true },
    },
  },
} as const satisfies Record<string, Track>
