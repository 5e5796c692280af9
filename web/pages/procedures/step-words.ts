import { listOf, type Procedure, statesBefore } from '#procedures/define.ts'

type Step = Procedure['steps'][string]

export const anyState = '任一未办结状态'

/** From which states a step may be taken, as it is said. */
export function fromWords(procedure: Procedure, step: Step): string {
  if (step.track) {
    const track = procedure.tracks[step.track.id]
    return step.track.from.map((state) => track?.states[state]?.name ?? state).join('、')
  }
  if (step.from === '*') return anyState
  return statesBefore(procedure, step)
    .map((state) => procedure.states[state]?.name ?? state)
    .join('、')
}

/** Where a step leads, as it is said. */
export function toWords(procedure: Procedure, step: Step): string {
  if (step.track) return procedure.tracks[step.track.id]?.states[step.track.to]?.name ?? step.track.to
  return step.to === undefined ? '状态不变' : (procedure.states[step.to]?.name ?? step.to)
}

/** As {@link stepsInWords}, the first few and how many there are. */
export function fewStepsInWords(procedure: Procedure, ids: string | readonly string[] | undefined): string {
  const all = listOf(ids)
  const few = stepsInWords(procedure, all.slice(0, 4))
  return all.length > 5 ? `${few}等 ${all.length} 个环节之一` : stepsInWords(procedure, all)
}

/** Names of steps ('filed': 登记), joined. */
export function stepsInWords(procedure: Procedure, ids: string | readonly string[] | undefined): string {
  return listOf(ids)
    .map((id) => (id === 'filed' ? '登记' : (procedure.steps[id]?.name ?? id)))
    .join('、')
}
