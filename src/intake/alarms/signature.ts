import { addMinutes, findInstant, type Instant, instantOf } from '#calendar/date.ts'

/** A push is taken no longer than this after its time, nor before it. Minutes. */
export const replayMinutes = 5

/** The text that a push is signed over: time, nonce and body, each on a line of its own. */
export function signedText(timestamp: string, nonce: string, body: string): string {
  return `${timestamp}\n${nonce}\n${body}`
}

/** In words why the time or the nonce of a push does not do; undefined: they do. */
export function whyUntimely(timestamp: string, nonce: string, now: Instant): string | undefined {
  const at = /^\d{13}$/.test(timestamp) ? instantOf(Number(timestamp)) : findInstant(timestamp)
  if (at === undefined) return '时间戳认不出，请用毫秒数'
  if (!/^[\w-]{8,64}$/.test(nonce)) return '随机数须是 8 至 64 位字母或数字'
  if (at > addMinutes(now, replayMinutes)) return '时间戳晚于现在，请校准设备时钟'
  if (at < addMinutes(now, -replayMinutes)) return `时间戳早于 ${replayMinutes} 分钟前，请校准设备时钟后重发`
  return undefined
}
