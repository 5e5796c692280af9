import { type ClimbedKey, climbed } from '#access/ladder-order.ts'
import { type Ladder, ladderFor } from '#access/ladders.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { projectClock } from '#calendar/clock.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import { type Duration, durationInWords, inMinutes, isClockTime } from '#calendar/duration.ts'
import { lengthsStartedBy } from '#matters/decide.ts'
import type { Procedure } from '#procedures/define.ts'

export type PreviewRung = {
  key: ClimbedKey
  name: string
  length: Duration
  dueAt: Instant | null
  /** The ladder it comes from; absent: the procedure's own length. */
  ladder?: string
}

/**
 * When a rapid incident of a class filed at `at` would be due, by the code that starts its clocks. 办结 runs from the
 * arrival, here taken to be at its last moment.
 */
export function previewLadder(
  procedure: Procedure,
  setting: { ladders: readonly Ladder[]; lengths: Record<string, Duration> },
  incident: { category: string; at: Instant },
  calendar: Calendar,
): PreviewRung[] {
  const facts = { intake: { category: incident.category, rapid: true }, given: {}, times: {}, channel: 'phone' }
  const filed = lengthsStartedBy(procedure, 'filed', facts, incident.at, setting)
  const arriving = filed.arriving?.within
  const arrival = arriving && isClockTime(arriving) ? addMinutes(incident.at, inMinutes(arriving)) : incident.at
  const arrived = lengthsStartedBy(procedure, 'arrive', facts, arrival, setting)
  const begun = { assigning: incident.at, arriving: incident.at, firstHandling: incident.at, disposal: arrival }
  const keys: readonly ClimbedKey[] = ['assigning', 'arriving', 'firstHandling', 'disposal']
  return keys.flatMap((key) => {
    const length = (filed[key] ?? arrived[key])?.within
    if (!length) return []
    const startedAt = begun[key]
    const matter = { procedure: procedure.id, intake: facts.intake, at: startedAt }
    const ladder = ladderFor(setting.ladders, matter, key)?.name
    const { dueAt } = projectClock({ name: climbed[key], basis: '', period: length, startedAt, acts: [] }, calendar)
    return [{ key, name: climbed[key], length, dueAt, ...(ladder === undefined ? {} : { ladder }) }]
  })
}

/** '派单 1分钟（23:11 前）' with what is given by `clock`. */
export function rungInWords({ name, length, dueAt }: PreviewRung, clock: (at: Instant) => string): string {
  return `${name} ${durationInWords(length)}${dueAt === null ? '' : `（${clock(dueAt)} 前）`}`
}
