import { findInstant, type Instant } from '#calendar/date.ts'
import type { BoardRow } from '#dispatch/contract.ts'
import type { LightId } from '#web/names.ts'
import { byText } from './by-text.ts'

/** An incident in its place in the queue, with its light at the moment shown. */
export type Queued = { incident: BoardRow; light: LightId }

export type QueueFilter = {
  words: string
  category?: string
  grid?: string
  /** Only what the account itself has in hand. */
  mine?: string
  /** Only what nobody has in hand. */
  unassigned: boolean
  light?: LightId
}

const order: Record<LightId, number> = { red: 0, amber: 1, green: 2, none: 3, paused: 4, done: 5 }

/** The light a screen shows between two answers of the house: it only gets redder as the seconds run. */
export function lightAt({ row, warnAt }: BoardRow, now: Instant): LightId {
  if (row.light !== 'green' && row.light !== 'amber') return row.light
  const [due, warn] = [findInstant(row.dueAt ?? ''), findInstant(warnAt ?? '')]
  if (due !== undefined && due <= now) return 'red'
  return warn !== undefined && warn <= now ? 'amber' : row.light
}

/** Red, then yellow, then green; within a light the nearest deadline first, then the oldest. */
export function queueOf(incidents: readonly BoardRow[], now: Instant): Queued[] {
  return incidents
    .map((incident) => ({ incident, light: lightAt(incident, now) }))
    .sort(
      (a, b) =>
        order[a.light] - order[b.light] ||
        byText(a.incident.row.dueAt ?? '~', b.incident.row.dueAt ?? '~') ||
        byText(a.incident.row.filedAt, b.incident.row.filedAt) ||
        byText(a.incident.row.id, b.incident.row.id),
    )
}

/** Those that the officer wants to see; words are looked for in number, title, place and the name in hand. */
export function narrowed(queue: readonly Queued[], filter: QueueFilter): Queued[] {
  const words = filter.words.trim().toLowerCase()
  return queue.filter(
    ({ incident: { row, category, assigneeName }, light }) =>
      (filter.category === undefined || category === filter.category) &&
      (filter.grid === undefined || row.grid === filter.grid) &&
      (filter.mine === undefined || row.assignee === filter.mine) &&
      (!filter.unassigned || row.assignee === null) &&
      (filter.light === undefined || light === filter.light) &&
      (words === '' ||
        [row.number, row.title, row.place, assigneeName].some((text) => text?.toLowerCase().includes(words))),
  )
}

export type Counts = { red: number; amber: number; green: number; rest: number; unassigned: number }

export function countsOf(queue: readonly Queued[]): Counts {
  const counts: Counts = { red: 0, amber: 0, green: 0, rest: 0, unassigned: 0 }
  for (const { light, incident } of queue) {
    if (light === 'red' || light === 'amber' || light === 'green') counts[light] += 1
    else counts.rest += 1
    if (incident.row.assignee === null) counts.unassigned += 1
  }
  return counts
}

/** True when one key may give it out: nobody has it, or who had it gave it back or says that it is not his. */
export function awaitsSomebody({ row }: BoardRow): boolean {
  return row.assignee === null || row.state === 'objecting' || row.state === 'declined'
}

/** The next one after the chosen that nobody has; from the top again past the end. */
export function nextUnassigned(queue: readonly Queued[], chosen: string | undefined): Queued | undefined {
  const at = queue.findIndex(({ incident }) => incident.row.id === chosen)
  const turned = [...queue.slice(at + 1), ...queue.slice(0, at + 1)]
  return turned.find(({ incident }) => awaitsSomebody(incident))
}

/** How many times a light has changed by `now`: as long as it is the same, so is the queue. */
export function turnsBy(incidents: readonly BoardRow[], now: Instant): number {
  return incidents.reduce(
    (count, { row, warnAt }) =>
      count + (warnAt !== null && warnAt <= now ? 1 : 0) + (row.dueAt !== null && row.dueAt <= now ? 1 : 0),
    0,
  )
}
