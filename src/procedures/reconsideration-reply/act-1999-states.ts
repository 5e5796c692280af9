import type { AnyFacts, State, Step, Track } from '#procedures/define.ts'
import { reconsiderationStates, reconsiderationTracks } from './states.ts'

const { forwarded: _, changed: __, ...states } = reconsiderationStates

/** As now, without the application handed in through the street (通过本机关提出). */
export const states1999 = states satisfies Record<string, State>

/** As now, each under its article of then; the organ that made a 规定 was not yet asked for a reply. */
export const tracks1999 = {
  hearing: { ...reconsiderationTracks.hearing, basis: '行政复议法实施条例（2007年）第三十三条' },
  mediation: { ...reconsiderationTracks.mediation, basis: '行政复议法实施条例（2007年）第四十条、第五十条' },
  stop: { ...reconsiderationTracks.stop, basis: '行政复议法（2017年修正）第二十一条' },
  correction: { ...reconsiderationTracks.correction, basis: '行政复议法实施条例（2007年）第三十九条' },
  opinion: { ...reconsiderationTracks.opinion, basis: '行政复议法实施条例（2007年）第五十七条' },
} as const satisfies Record<string, Track>

export type OldReplyStep = Step<keyof typeof states1999, keyof typeof tracks1999, AnyFacts>
