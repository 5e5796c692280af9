import { type Instant, minutesBetween } from '#calendar/date.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { Position } from '#registry/grid-geometry.ts'

/** Where somebody was, and when his phone said so. */
export type Fix = { position: Position; at: Instant }

/** Someone to whom an incident could be given. */
export type Worker = {
  account: string
  person: string
  roles: readonly RoleId[]
  grids: readonly string[]
  villages: readonly string[]
  onDuty: boolean
  onLeave: boolean
  /** Tasks in hand: given, and not yet fed back. */
  load: number
  fix?: Fix
  /** The middle of the worker's own grid: where he is taken to be without a fresh position. */
  home?: Position
}

export type Incident = {
  position?: Position
  grid?: string
  village?: string
  /** Posts that may handle it, by its platform and class. */
  roles: readonly RoleId[]
  /** Accounts that have refused it, or were too late, and are not asked again. */
  passed: readonly string[]
}

/** How distance and load weigh. A position older than `freshMinutes`, or from the future, is not one. */
export const defaultWeights = { freshMinutes: 15, metresPerMinute: 250, minutesPerTask: 6, otherGridMinutes: 4 }
export type Weights = typeof defaultWeights

export type Proposal = {
  account: string
  person: string
  /** Minutes away with what load and a strange grid add; the least is the first. */
  minutes: number
  metres?: number
  reasons: string[]
}

/**
 * Those who could take an incident, the best first: on duty, not on leave, of the right post; nearest by a fresh position
 * or else by their grid; least loaded; their own grid before another's. Nobody on duty: all of the right post, and
 * `dutyEmpty` says so. The same workers in any order give the same answer.
 */
export function proposeWorkers(
  incident: Incident,
  workers: readonly Worker[],
  now: Instant,
  weights: Weights = defaultWeights,
): { proposals: Proposal[]; dutyEmpty: boolean } {
  const able = workers.filter(
    ({ roles, onLeave, account }) =>
      !onLeave && !incident.passed.includes(account) && roles.some((role) => incident.roles.includes(role)),
  )
  const onDuty = able.filter((worker) => worker.onDuty)
  const dutyEmpty = onDuty.length === 0
  const proposals = (dutyEmpty ? able : onDuty).map((worker) => proposalFor(incident, worker, now, weights))
  proposals.sort((a, b) => a.minutes - b.minutes || (a.account < b.account ? -1 : 1))
  return { proposals, dutyEmpty }
}

function proposalFor(incident: Incident, worker: Worker, now: Instant, weights: Weights): Proposal {
  const own = incident.grid !== undefined && worker.grids.includes(incident.grid)
  const near = own || (incident.village !== undefined && worker.villages.includes(incident.village))
  const fix = freshFix(worker.fix, now, weights)
  const from = fix?.position ?? worker.home
  const metres = from && incident.position ? Math.round(metresBetween(from, incident.position)) : undefined
  const travel = metres === undefined ? (near ? 0 : 2 * weights.otherGridMinutes) : metres / weights.metresPerMinute
  const minutes = travel + worker.load * weights.minutesPerTask + (near ? 0 : weights.otherGridMinutes)
  const reasons = [
    ...(own ? ['本网格'] : near ? ['本村社'] : []),
    ...(metres === undefined ? [] : [`相距约 ${distanceInWords(metres)}${fix ? '' : '（按所在网格）'}`]),
    worker.load === 0 ? '手上没有任务' : `手上有 ${worker.load} 项任务`,
    ...(worker.onDuty ? [] : ['不在班']),
  ]
  const { account, person } = worker
  return { account, person, minutes, ...(metres === undefined ? {} : { metres }), reasons }
}

function freshFix(fix: Fix | undefined, now: Instant, { freshMinutes }: Weights): Fix | undefined {
  if (!fix) return undefined
  const age = minutesBetween(fix.at, now)
  // 手机时钟快了一点的，容一分钟。
  return age > freshMinutes || age < -1 ? undefined : fix
}

const earthMetres = 6_371_008.8

/** Great-circle distance in metres between two positions in degrees. */
export function metresBetween([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const rad = Math.PI / 180
  const [dLat, dLng] = [(lat2 - lat1) * rad, (lng2 - lng1) * rad]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(dLng / 2) ** 2
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** '80 米', '1.2 公里'. */
export function distanceInWords(metres: number): string {
  return metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`
}
