import { type MatterFile, type PaperAt, papersOf } from './paper.ts'

/** The paper at the step that drew it up, also when it is asked for at a later one (归档、备案 list it again). */
export function atOrigin(file: MatterFile, paper: PaperAt, ...steps: readonly [string, ...string[]]): PaperAt {
  if (steps.includes(paper.step)) return paper
  const taken = steps
    .filter((step) => file.takenOn[step] !== undefined)
    .toSorted((one, two) => (file.takenOn[one] ?? '').localeCompare(file.takenOn[two] ?? ''))
  const step = taken.at(-1) ?? steps[0]
  return papersOf(file.procedure).find((one) => one.key === paper.key && one.step === step) ?? { ...paper, step }
}
