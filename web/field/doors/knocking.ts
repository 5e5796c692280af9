import type { Door, FieldAct } from '#field/contract.ts'
import type { NewAct } from '../outbox/queue.ts'

export const outcomes = { done: '已见面', away: '家中无人', refused: '不愿开门' } as const
export type Outcome = keyof typeof outcomes

export function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'string' && Object.hasOwn(outcomes, value)
}

/** The visit that a knock becomes: with a request it stays open to be answered or passed on, without it is put away. */
export function actsOfKnock(
  matter: string,
  grid: string,
  door: Pick<Door, 'code' | 'name' | 'place'>,
  { outcome, request, words }: { outcome: Outcome; request?: string; words?: string },
): NewAct[] {
  const about = `敲门 ${door.name}`
  const asks = outcome === 'done' && request ? [{ kind: 'other', request }] : []
  const filed: FieldAct['act'] = {
    kind: 'file',
    matter,
    procedure: 'visit',
    common: {
      title: `敲门走访：${door.name}`,
      detail: words || outcomes[outcome],
      channel: 'patrol',
      grid,
      place: door.place,
    },
    intake: { object: 'household', programme: 'knock', door: door.code, outcome, requests: asks },
  }
  const record: FieldAct['act'] = { kind: 'step', matter, step: 'record', form: {}, papers: {} }
  return [
    { act: filed, name: outcomes[outcome], about },
    ...(asks.length === 0 ? [{ act: record, name: '归档', about }] : []),
  ]
}

type Queued = { act: FieldAct['act']; happenedAt: string; state: 'waiting' | 'sent' | 'conflict' }
export type ShownDoor = Door & { waiting: boolean }

/**
 * The doors as they stood when the list was fetched (`at`), with what this device has done since laid over; what the
 * server refused does not count.
 */
export function withQueued(doors: readonly Door[], queued: readonly Queued[], at: string): ShownDoor[] {
  const last = new Map<string, { outcome: Outcome; on: string; waiting: boolean }>()
  for (const { act, happenedAt, state } of queued) {
    const counts = state === 'waiting' || (state === 'sent' && happenedAt >= at)
    if (!counts || act.kind !== 'file' || act.procedure !== 'visit') continue
    const { door, outcome } = act.intake
    if (typeof door === 'string' && isOutcome(outcome))
      last.set(door, { outcome, on: happenedAt, waiting: state === 'waiting' })
  }
  return doors.map((door) => {
    const here = last.get(door.code)
    if (!here) return { ...door, waiting: false }
    return { ...door, result: here.outcome, knockedOn: here.on, waiting: here.waiting }
  })
}
