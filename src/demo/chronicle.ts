import { sinceDay } from './entries.ts'
import { firstDayOf } from './pace.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'
import { type Tale, type Telling, tellTale } from './tale.ts'
import { aidTales } from './tales/aid.ts'
import { alarmTales } from './tales/alarm.ts'
import { careTales } from './tales/care.ts'
import { coercionTales } from './tales/coercion.ts'
import { congressTales } from './tales/congress.ts'
import { decisionTales } from './tales/decision.ts'
import { disclosureTales } from './tales/disclosure.ts'
import { documentTales } from './tales/documents.ts'
import { emergencyTales } from './tales/emergency.ts'
import { inspectionTales } from './tales/inspection.ts'
import { investigationTales } from './tales/investigation.ts'
import { leadershipTales } from './tales/leadership.ts'
import { meetingTales } from './tales/meeting.ts'
import { penaltyTales } from './tales/penalty.ts'
import { penaltyCaseTales } from './tales/penalty-cases.ts'
import { penaltyEndTales } from './tales/penalty-ends.ts'
import { publicationTales } from './tales/publication.ts'
import { receptionTales } from './tales/reception.ts'
import { reconsiderationTales } from './tales/reconsideration.ts'
import { rectificationTales } from './tales/rectification.ts'
import { riskTales } from './tales/risk.ts'
import { roomTales } from './tales/rooms.ts'
import { studyTales } from './tales/study.ts'
import { suitTales } from './tales/suits.ts'
import { voiceTales } from './tales/voices.ts'
import { yearlyTales } from './tales/yearly.ts'

/** Every tale of the year, procedure by procedure. */
export const tales: readonly Tale[] = [
  ...inspectionTales,
  ...penaltyTales,
  ...penaltyCaseTales,
  ...penaltyEndTales,
  ...coercionTales,
  ...disclosureTales,
  ...publicationTales,
  ...reconsiderationTales,
  ...suitTales,
  ...congressTales,
  ...voiceTales,
  ...rectificationTales,
  ...emergencyTales,
  ...riskTales,
  ...alarmTales,
  ...investigationTales,
  ...decisionTales,
  ...documentTales,
  ...meetingTales,
  ...leadershipTales,
  ...yearlyTales,
  ...studyTales,
  ...receptionTales,
  ...roomTales,
  ...careTales,
  ...aidTales,
]

/** The matters that are written out rather than drawn by lot; a street smaller than 3,000 has fewer of those that are alike. */
export function tellChronicle(
  { random, now, residents }: Pick<Telling, 'random' | 'now' | 'residents'>,
  size: number,
): Story[] {
  const wanted = thinned(tales, size)
  const telling: Telling = {
    random,
    now,
    residents,
    ids: keysOf(random),
    since: sinceDay(firstDayOf(now)),
  }
  return wanted.map((tale) => tellTale(telling, tale))
}

function keysOf(random: Random): ReadonlyMap<string, string> {
  return new Map(tales.flatMap(({ key }) => (key === undefined ? [] : [[key, random.uuid()] as const])))
}

// 每种程序的首末两件都留：先来的多已办结，后来的还在手里；其余按比例减。
function thinned(all: readonly Tale[], size: number): readonly Tale[] {
  const every = Math.max(1, Math.round(3000 / Math.max(1, size)))
  const many = Map.groupBy(
    all.filter(({ alike }) => alike),
    ({ procedure }) => procedure,
  )
  const kept = new Set(
    [...many.values()].flatMap((list) => list.filter((_, at) => at % every === 0 || at === list.length - 1)),
  )
  return all.filter((tale) => !tale.alike || kept.has(tale))
}
