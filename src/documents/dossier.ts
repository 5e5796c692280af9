import { factsOf, type Matter } from '#matters/state.ts'
import { listOf, type Procedure, statesBefore } from '#procedures/define.ts'
import type { DossierPaper } from './contract.ts'
import { papersOf } from './paper.ts'

type State = DossierPaper['state']

export const stateNames: Record<State, string> = { given: '已有', missing: '缺少', later: '尚不需要' }

/**
 * The papers that the procedure asks of this matter: given; missing where its step was taken without it; later where
 * the step can still come. Papers of steps that can no longer come are left out, and those whose condition does not hold.
 * `late` names the deadlines (by key) that were missed.
 */
export function dossierOf(procedure: Procedure, matter: Matter, late: readonly string[] = []): DossierPaper[] {
  const ahead = matter.withdrawn ? new Set<string>() : stepsAhead(procedure, matter.state)
  const facts = factsOf(matter)
  const brought = new Set(matter.papers.map(({ key }) => key))
  const due = papersOf(procedure).filter(
    ({ key, step }) => brought.has(key) || (procedure.steps[step]?.papers?.[key]?.when?.(facts) ?? true),
  )
  const groups = Map.groupBy(due, ({ key }) => key)
  return [...groups].flatMap(([key, places]): DossierPaper[] => {
    const latest = matter.papers.findLast((paper) => paper.key === key)
    const taken = places.filter(({ step }) => (matter.times[step] ?? 0) > 0)
    const next = places.filter(({ step }) => ahead.has(step))
    const asEntry = (place: (typeof places)[number] | undefined, state: State): DossierPaper[] => {
      if (!place) return []
      const { step, name, basis } = place
      const same = [...taken, ...next].filter((other) => other.name === name)
      const required = place.required || same.some((other) => other.required)
      const stepName = procedure.steps[step]?.name ?? ''
      const given = state === 'given' ? latest : undefined
      const remarks = given ? remarksOn(procedure, matter, late, given) : []
      return [{ key, name, step, stepName, required, state, basis, attachment: given?.attachment ?? null, remarks }]
    }
    if (latest)
      return asEntry(places.find(({ step }) => step === latest.step) ?? taken.at(-1) ?? next[0] ?? places[0], 'given')
    if (taken.length > 0) return asEntry(taken.at(-1), 'missing')
    // 同一文书在不同环节名称不同（准予、不予），尚未定下时都列出。
    return [...Map.groupBy(next, ({ name }) => name).values()].flatMap((same) => asEntry(same[0], 'later'))
  })
}

// 可编辑的文本还不是发出去的文书：应有签名、盖章的扫描件。
const editable = /\.(docx?|wps|txt|xlsx?)$/i

function remarksOn(
  procedure: Procedure,
  { papers }: Matter,
  late: readonly string[],
  given: Matter['papers'][number],
): string[] {
  const missed = late.flatMap((key) => {
    const rule = procedure.deadlines[key]
    return rule && listOf(rule.ends).includes(given.step) ? [`「${rule.name}」逾期`] : []
  })
  const signed = papers.some((other) => other.key === given.key && !editable.test(other.name))
  return [...missed, ...(signed ? [] : ['只有可编辑文本，未见签章扫描件'])]
}

/** Every step that can still be taken from a state, now or after others. */
function stepsAhead(procedure: Procedure, from: string): Set<string> {
  const steps = Object.entries(procedure.steps).map(([id, step]) => ({
    id,
    to: step.to,
    before: statesBefore(procedure, step),
  }))
  const states = new Set([from])
  const ahead = new Set<string>()
  for (const state of states) {
    for (const { id, to, before } of steps) {
      if (!before.includes(state)) continue
      ahead.add(id)
      if (to) states.add(to)
    }
  }
  return ahead
}
