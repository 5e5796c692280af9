import type { Other } from '#procedures/define.ts'

/** A room and the time it is held, [from, until) of one day; times are 'HH:mm'. */
export type Slot = { room: string; on: string; from: string; until: string }

const purposes: Record<string, readonly string[]> = {
  mediation: ['mediation-centre', 'mediation-room', 'shared-court'],
  hearing: ['mediation-centre', 'mediation-room', 'service-centre', 'other'],
  counselling: ['counselling-room', 'mediation-centre'],
  court: ['shared-court', 'mediation-room', 'mediation-centre'],
}

/** The slot that these facts hold; undefined when one of its parts is missing. */
export function findSlot(facts: Record<string, unknown>): Slot | undefined {
  const { room, on, from, until } = facts
  return typeof room === 'string' && typeof on === 'string' && typeof from === 'string' && typeof until === 'string'
    ? { room, on, from, until }
    : undefined
}

/** True when both hold the same room at the same moment; one that begins when the other ends does not. */
export function overlaps(one: Slot, other: Slot): boolean {
  return one.room === other.room && one.on === other.on && one.from < other.until && other.from < one.until
}

/** Why the room may not be held then: it is another's, or the time has no length; undefined when it is free. */
export function whyNotFree(slot: Slot, others: readonly Other[]): string | undefined {
  if (slot.until <= slot.from) return '结束时间须晚于开始时间。'
  const taken = others
    .filter(({ procedure }) => procedure === 'room-booking')
    .map((other) => ({ number: other.number, held: findSlot(other.intake) }))
    .find(({ held }) => held !== undefined && overlaps(slot, held))
  return taken?.held
    ? `该场所${taken.held.on} ${taken.held.from}至${taken.held.until}已由${taken.number}预约，请改时间或者另选场所（场所预约规则，本地规定）。`
    : undefined
}

/** True when a room of this kind serves the purpose; a purpose that names no kinds may use any room. */
export function serves(kind: unknown, purpose: string): boolean {
  const kinds = purposes[purpose]
  return kinds === undefined || kind === undefined || kinds.includes(String(kind))
}
