import { findInstant, type Instant, minutesBetween } from '#calendar/date.ts'
import type { BoardRow } from '#dispatch/contract.ts'

type Rung = BoardRow['ladder'][number]

export const rungNames: Record<Rung['key'], string> = {
  assigning: '派单',
  arriving: '到场',
  firstHandling: '先期',
  disposal: '办结',
}

export const rungKeys = ['assigning', 'arriving', 'firstHandling', 'disposal'] as const

/** '0:42' within the hour, '3:05:09' within the day, '2天4时' and '158天' beyond; never less than nothing. */
export function spanInWords(minutes: number): string {
  const seconds = Math.max(0, Math.ceil(minutes * 60))
  const [days, hours, mins, secs] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ]
  const two = (part: number) => String(part).padStart(2, '0')
  // 十天以外，几时已无所谓，也写不下。
  if (days >= 10) return `${days}天`
  if (days > 0) return `${days}天${hours}时`
  return hours > 0 ? `${hours}:${two(mins)}:${two(secs)}` : `${mins}:${two(secs)}`
}

/** '0:42', '超0:12'. */
export function countdownInWords(dueAt: Instant, now: Instant): string {
  const left = minutesBetween(now, dueAt)
  return left > 0 ? spanInWords(left) : `超${spanInWords(-left)}`
}

export type RungLook = { tone: 'met' | 'late' | 'running' | 'near' | 'over' | 'still'; words: string; spoken: string }

/** How a rung looks at a moment: done, done late, counting down, in its last minute, over, or standing still. */
export function rungLook(rung: Rung, now: Instant): RungLook {
  const name = rungNames[rung.key]
  if (rung.metAt !== null)
    return rung.late
      ? { tone: 'late', words: '迟', spoken: `${name}已办，超时` }
      : { tone: 'met', words: '✓', spoken: `${name}按时` }
  const due = findInstant(rung.dueAt ?? '')
  if (rung.status === 'suspended') return { tone: 'still', words: '停计', spoken: `${name}停计` }
  if (rung.status === 'void' || due === undefined) return { tone: 'still', words: '—', spoken: `${name}不计` }
  const left = minutesBetween(now, due)
  const words = countdownInWords(due, now)
  if (left <= 0) return { tone: 'over', words, spoken: `${name}超时 ${spanInWords(-left)}` }
  return { tone: left <= nearMinutes ? 'near' : 'running', words, spoken: `${name}还剩 ${words}` }
}

/** Under a minute left, whatever the limit, everybody hurries. */
const nearMinutes = 1
