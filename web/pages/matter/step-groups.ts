import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'

export type OfferedStep = { id: string; name: string; barred: string | null }

export type GroupedSteps = {
  /** Free steps of the main line; where they are many, only those that lead on. */
  main: OfferedStep[]
  /** The others of the main line where they are many: what is recorded without leaving the state. */
  within: OfferedStep[]
  /** Free steps of each parallel track, with its state. */
  tracks: Array<{ id: string; name: string; state: string; steps: OfferedStep[] }>
  /** Free steps that any open state allows: extending, withdrawing, noting. */
  anytime: OfferedStep[]
  /** True when there are too many of those to stand beside the others. */
  fold: boolean
  /** Mine, but something stands against them now. */
  barred: OfferedStep[]
  others: OfferedStep[]
}

/** So many buttons are still taken in at a glance. */
const glance = 8
const few = 5

/** The steps of the page by where they belong: main line, track, any time, barred, for others. */
export function groupSteps(
  offered: MatterPage['steps'],
  states: MatterPage['tracks'],
  procedure: Procedure,
): GroupedSteps {
  const named = offered.map((step) => ({ ...step, name: procedure.steps[step.id]?.name ?? step.id }))
  const free = named.filter(({ mine, barred }) => mine && barred === null)
  const trackOf = (id: string) => procedure.steps[id]?.track?.id
  const isAnytime = (id: string) => procedure.steps[id]?.from === '*'
  const main = free.filter(({ id }) => trackOf(id) === undefined && !isAnytime(id))
  const anytime = free.filter(({ id }) => trackOf(id) === undefined && isAnytime(id))
  const tracks = Object.entries(procedure.tracks).flatMap(([id, track]) => {
    const steps = free.filter((step) => trackOf(step.id) === id)
    const state = states[id] ?? track.initial
    return steps.length > 0 ? [{ id, name: track.name, state: track.states[state]?.name ?? state, steps }] : []
  })
  const leading = main.filter(({ id }) => procedure.steps[id]?.to !== undefined)
  const within = main.filter((step) => !leading.includes(step))
  const apart = main.length > few && leading.length > 0
  return {
    main: apart ? leading : [...leading, ...within],
    within: apart ? within : [],
    tracks,
    anytime,
    fold: anytime.length > 2 && free.length > glance,
    barred: named.filter(({ mine, barred }) => mine && barred !== null),
    others: named.filter(({ mine }) => !mine),
  }
}
