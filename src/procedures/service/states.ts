import type { State, Track } from '#procedures/define.ts'

export const serviceStates = {
  received: { name: '待受理', phase: 'pending' },
  correcting: { name: '待补正', phase: 'waiting' },
  notNeeded: { name: '不需许可', phase: 'done', final: true },
  refused: { name: '不予受理', phase: 'done', final: true },
  accepted: { name: '已受理', phase: 'working' },
  reviewing: { name: '审查中', phase: 'working' },
  specialTime: { name: '检验鉴定等（不计期）', phase: 'waiting' },
  forwarded: { name: '已转报上级', phase: 'waiting' },
  permitted: { name: '准予许可待颁证', phase: 'working' },
  closed: { name: '已办结', phase: 'done', final: true },
  revoked: { name: '已撤销', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const serviceTracks = {
  interested: {
    name: '利害关系人',
    basis: '行政许可法第三十六条',
    initial: 'none',
    states: {
      none: { name: '未涉及', phase: 'pending' },
      notified: { name: '已告知', phase: 'waiting' },
      heard: { name: '已听取意见', phase: 'done', final: true },
    },
  },
  hearing: {
    name: '听证',
    basis: '行政许可法第四十六条至第四十八条',
    initial: 'none',
    states: {
      none: { name: '未启动', phase: 'pending' },
      told: { name: '已告知听证权利', phase: 'waiting' },
      applied: { name: '待举行', phase: 'working' },
      noticed: { name: '已通知听证', phase: 'waiting' },
      held: { name: '已举行', phase: 'done', final: true },
      waived: { name: '未申请或者放弃', phase: 'done', final: true },
    },
  },
} as const satisfies Record<string, Track>
