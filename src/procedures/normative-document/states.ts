import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import { competitionTrack } from '#procedures/fair-competition.ts'
import type { RoleId } from '#procedures/roles.ts'

export const documentStates = {
  proposed: { name: '待立项', phase: 'pending' },
  declined: { name: '不予立项', phase: 'done', final: true },
  drafting: { name: '起草', phase: 'working' },
  reviewing: { name: '合法性审核中', phase: 'waiting' },
  reviewed: { name: '合法性审核通过', phase: 'working' },
  discussed: { name: '已集体审议', phase: 'working' },
  signed: { name: '已签署', phase: 'working' },
  numbered: { name: '已登记、编号、印发', phase: 'working' },
  published: { name: '已公布，待备案', phase: 'working' },
  filed: { name: '已备案，施行中', phase: 'waiting' },
  filingReturned: { name: '备案退回补报', phase: 'working' },
  abandoned: { name: '不予制定', phase: 'done', final: true },
  repealed: { name: '已废止', phase: 'done', final: true },
  expired: { name: '已失效', phase: 'done', final: true },
} as const satisfies Record<string, State>

const none = { name: '未开展', phase: 'pending' } as const

export const documentTracks = {
  public: {
    name: '公开征求意见',
    basis: '国办发〔2018〕37号（未核实，可由管理员设定）',
    initial: 'none',
    states: {
      none,
      open: { name: '征求意见中', phase: 'waiting' },
      summed: { name: '已汇总采纳', phase: 'done', final: true },
    },
  },
  competition: competitionTrack,
} as const satisfies Record<string, Track>

export type DocumentStep = Step<keyof typeof documentStates, keyof typeof documentTracks, AnyFacts>

/** 制定程序的政策依据，正文未读到. */
export const policy = '国办发〔2018〕37号（未核实，可由管理员设定）'
/** 登记、编号、印发、备案和清理. */
export const localRule = '行政规范性文件管理规定（本地规定，未核实，可由管理员设定）'

export const documentDrafters = [
  'gen_office',
  'command_center',
  'governance_office',
  'service_clerk',
  'enforcer',
] as const satisfies RoleId[]
export const documentLeaders = ['director', 'deputy_in_charge', 'party_secretary'] as const satisfies RoleId[]
