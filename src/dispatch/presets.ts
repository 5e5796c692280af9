import type { ClimbedKey } from '#access/ladder-order.ts'
import { type Duration, hours, minutes } from '#calendar/duration.ts'

/** Lengths of the ladder that a street may begin from; every one of them can be set otherwise. */
export type LadderPreset = {
  id: string
  name: string
  /** Where the lengths come from, and whether that was verified. */
  basis: string
  lengths: Partial<Record<ClimbedKey, Duration>>
}

export const ladderPresets: readonly LadderPreset[] = [
  {
    id: 'one-five-ten',
    name: '1-5-10',
    basis: '一分钟派单、五分钟到场、十分钟先期处置。没有查到规范性出处（未核实），可由管理员设定。',
    lengths: { assigning: minutes(1), arriving: minutes(5), firstHandling: minutes(10) },
  },
  {
    id: 'hangzhou',
    name: '1-8-1-24（杭州）',
    basis:
      '杭州市「小脑＋手脚」的公开报道：1分钟响应启动、8分钟到场处置、1小时初次反馈、24小时事件办结。原始文件未核实；初次反馈记作先期处置，办结在系统中自到场起算。可由管理员设定。',
    lengths: { assigning: minutes(1), arriving: minutes(8), firstHandling: hours(1), disposal: hours(24) },
  },
]

/** The preset of an id. */
export function findPreset(id: string): LadderPreset | undefined {
  return ladderPresets.find((one) => one.id === id)
}
