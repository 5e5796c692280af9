import { type Instant, instantOf } from '#calendar/date.ts'

/** The device's two clocks read at one moment (ms): the one a person can set, and the one that only runs on. */
export type Reading = { wall: number; mono: number }
/** A moment at which the server's time was known (ms). */
export type Anchor = Reading & { server: number }

const wrongFromMs = 2 * 60_000

/** The anchor that an answer gives: the server read its clock half way between asking and hearing. */
export function anchorOf(asked: Reading, heard: Reading, server: number): Anchor {
  return { ...heard, server: server + (heard.mono - asked.mono) / 2 }
}

/** The anchor after a restart: only the clock that can be set has gone on. */
export function anchorAfterRestart(offset: number, at: Reading): Anchor {
  return { ...at, server: at.wall + offset }
}

/**
 * The anchor carried on to a later reading. While the page was seen, the running clock alone counts: a hand that sets
 * the phone's clock changes nothing. While it slept the running clock may have stood, so the longer of the two counts.
 */
export function carryOn(anchor: Anchor, at: Reading, slept: boolean): Anchor {
  const ran = at.mono - anchor.mono
  const passed = slept ? Math.max(ran, at.wall - anchor.wall) : ran
  return { ...at, server: anchor.server + Math.max(0, passed) }
}

/** The server's time at a reading. */
export function serverTimeAt(anchor: Anchor, at: Reading): Instant {
  return instantOf(Math.round(carryOn(anchor, at, false).server))
}

/** How far the server is ahead of the phone's clock (ms); negative when the phone is ahead. */
export function offsetAt(anchor: Anchor, at: Reading): number {
  return Math.round(carryOn(anchor, at, false).server - at.wall)
}

/** '手机时钟快 3 分钟……' from two minutes on; undefined when it is right enough. */
export function clockWarning(offset: number): string | undefined {
  if (Math.abs(offset) <= wrongFromMs) return undefined
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const span =
    minutes < 120
      ? ` ${minutes} 分钟`
      : minutes < 2880
        ? `约 ${Math.round(minutes / 60)} 小时`
        : `约 ${Math.round(minutes / 1440)} 天`
  return `手机时钟${offset < 0 ? '快' : '慢'}${span}，办理时间已按服务器时间校正。请在手机设置中打开「自动设置时间」。`
}

/** The time of doing of a new act: now, but never before what was done last on this device. */
export function afterLast(now: Instant, last: string | undefined): Instant {
  return last !== undefined && now <= last ? instantOf(Date.parse(last) + 1) : now
}
