import type { DossierPaper } from '#documents/contract.ts'
import type { Procedure } from '#procedures/define.ts'

export type PaperGroups = {
  given: DossierPaper[]
  missing: DossierPaper[]
  /** Asked for by a step that can be taken now. */
  next: DossierPaper[]
  later: DossierPaper[]
}

/** The papers of a dossier as the work meets them; `open` are the steps that the state allows now. */
export function groupPapers(
  papers: readonly DossierPaper[],
  procedure: Procedure,
  open: readonly string[],
): PaperGroups {
  const of = (state: DossierPaper['state']) => papers.filter((paper) => paper.state === state)
  const sorted = of('later').map((paper) => ({ paper, step: stepAsking(paper, procedure, open) }))
  return {
    given: of('given'),
    missing: of('missing').toSorted(requiredFirst),
    next: sorted
      .flatMap(({ paper, step }) =>
        step === undefined ? [] : [{ ...paper, step, stepName: procedure.steps[step]?.name ?? step }],
      )
      .toSorted(requiredFirst),
    later: sorted.flatMap(({ paper, step }) => (step === undefined ? [paper] : [])),
  }
}

function requiredFirst(one: DossierPaper, other: DossierPaper): number {
  return Number(other.required) - Number(one.required)
}

function stepAsking({ key, name, step }: DossierPaper, procedure: Procedure, open: readonly string[]) {
  if (open.includes(step)) return step
  return open.find((id) => procedure.steps[id]?.papers?.[key]?.name === name)
}
