import { formatInstant, type Instant, localTime } from '#calendar/date.ts'

export type Silence = {
  point: string | null
  class: string | null
  from: Instant
  until: Instant
  fromHour: number | null
  untilHour: number | null
  reason: string
}

/** The rule that silences an alarm of this point, class and moment; undefined: it is heard. */
export function findSilence<S extends Silence>(
  alarm: { point?: string; class: string; happenedAt: Instant },
  rules: readonly S[],
): S | undefined {
  return rules.find(
    (rule) =>
      (rule.point === null || rule.point === alarm.point) &&
      (rule.class === null || rule.class === alarm.class) &&
      alarm.happenedAt >= rule.from &&
      alarm.happenedAt < rule.until &&
      isWithinHours(hourOf(alarm.happenedAt), rule.fromHour, rule.untilHour),
  )
}

/** '静默至 …：检修'. */
export function silenceInWords({ until, reason }: Pick<Silence, 'until' | 'reason'>): string {
  return `静默至 ${formatInstant(until)}：${reason}`
}

/** Hour of the day in Asia/Shanghai, 0–23. */
export function hourOf(at: Instant): number {
  return Number(localTime(at).slice(11, 13))
}

function isWithinHours(hour: number, from: number | null, until: number | null): boolean {
  if (from === null || until === null) return true
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}
