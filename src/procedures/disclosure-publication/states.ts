import type { State, Track } from '#procedures/define.ts'
import { type PublicationChannel, publicationChannels } from './kinds.ts'

export const publicationStates = {
  drafted: { name: '待定公开属性', phase: 'pending' },
  marked: { name: '待保密审查', phase: 'working' },
  referred: { name: '已报请确定', phase: 'waiting' },
  reviewed: { name: '待审定', phase: 'working' },
  approved: { name: '待发布', phase: 'working' },
  published: { name: '已公开', phase: 'done', final: true },
  changed: { name: '信息已变更，待更新', phase: 'working' },
  withdrawing: { name: '待撤回', phase: 'working' },
  withheld: { name: '不主动公开', phase: 'done', final: true },
  withdrawn: { name: '已撤回', phase: 'done', final: true },
} as const satisfies Record<string, State>

const channel = (id: PublicationChannel) =>
  ({
    name: publicationChannels[id],
    basis: '政府信息公开条例第二十三条至第二十五条',
    initial: 'none',
    states: { none: { name: '未发布', phase: 'pending' }, out: { name: '已发布', phase: 'done', final: true } },
  }) as const

/** 一种渠道一条线：同一信息在同一渠道只发布一次，更新另办. */
export const publicationTracks = {
  website: channel('website'),
  weibo: channel('weibo'),
  wechat: channel('wechat'),
  press: channel('press'),
  board: channel('board'),
  library: channel('library'),
} as const satisfies Record<PublicationChannel, Track>
