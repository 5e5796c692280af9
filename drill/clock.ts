import { setTimeout as sleep } from 'node:timers/promises'
import { addMinutes, type Instant, parseInstant } from '#calendar/date.ts'

/** The afternoon that is played: it began at `from` when the machine's clock said `real`, and runs `speed` times as fast. */
export type Span = { from: string; real: number; speed: number }

/** Minutes of the afternoon since it began. */
export function minutesOf({ real, speed }: Span): number {
  return ((Date.now() - real) / 60_000) * speed
}

/** The clock of everybody in the drill. */
export function clockOf(span: Span): () => Instant {
  const from = parseInstant(span.from)
  return () => addMinutes(from, minutesOf(span))
}

/** Waits so many minutes of the afternoon. */
export function pass({ speed }: Pick<Span, 'speed'>, minutes: number): Promise<void> {
  return sleep(Math.max(1, (minutes * 60_000) / speed))
}

/** Waits until so many minutes of the afternoon have gone by. */
export async function until(span: Span, minute: number): Promise<void> {
  const left = minute - minutesOf(span)
  if (left > 0) await pass(span, left)
}
