import { redactText } from '#access/masking.ts'
import { wordsOf } from '#matters/describe.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields } from '#procedures/forms.ts'
import type { PlaceKind } from './places/endings.ts'
import { rawPlaces } from './places/find.ts'
import { explainSimilarity, type Profile, profileOf, similarity } from './similar.ts'

/** A step that was taken: its form with personal fields masked, and who took it. */
export type Taken = { step: string; form: Record<string, unknown>; actor: string }

/** How a matter ended: in what words, how satisfied the person was, who did it. */
export type Outcome = {
  /** '答复'. */
  step: string
  words: Array<{ title: string; value: string }>
  satisfaction: { level: string; name: string } | null
  actor: string
}

const TELLING = /^(reply|answers?|results?|measures?|outcome|conclusion|feedback|handling|decision|agreement|disposal)$/
const longestWords = 400

/** The outcome of a closed matter by its steps, oldest first: the last words that say what was done; undefined without any. */
export function outcomeOf(procedure: Procedure, taken: readonly Taken[]): Outcome | undefined {
  const told = lastWith(procedure, taken, (field) => TELLING.test(field.key)) ?? lastWith(procedure, taken, () => true)
  if (!told) return undefined
  return { ...told, satisfaction: satisfactionOf(procedure, taken) }
}

function fieldsOf(procedure: Procedure, step: string): FormField[] {
  const form = procedure.steps[step]?.form
  return form ? formFields(form) : []
}

function lastWith(procedure: Procedure, taken: readonly Taken[], is: (field: FormField) => boolean) {
  for (const { step, form, actor } of taken.toReversed()) {
    const fields = fieldsOf(procedure, step).filter((field) => field.type === 'long' && field.personal === undefined)
    if (!fields.some((field) => is(field) && typeof form[field.key] === 'string' && form[field.key] !== '')) continue
    const told = fieldsOf(procedure, step).filter((field) => TELLING.test(field.key) || fields.includes(field))
    const words = wordsOf(told, form).map(({ title, value }) => ({ title, value: shortened(redactText(value)) }))
    return { step: procedure.steps[step]?.name ?? step, words, actor }
  }
  return undefined
}

function shortened(text: string): string {
  const chars = [...text]
  return chars.length > longestWords ? `${chars.slice(0, longestWords).join('')}…` : text
}

function satisfactionOf(procedure: Procedure, taken: readonly Taken[]): Outcome['satisfaction'] {
  for (const { step, form } of taken.toReversed())
    for (const field of fieldsOf(procedure, step)) {
      const chosen = field.choices?.find(({ value }) => value === form[field.key])
      if (chosen && field.choices?.some(({ value }) => value === 'very_satisfied'))
        return { level: chosen.value, name: chosen.name }
    }
  return null
}

/** What a new matter says, prepared for many comparisons. */
export type Wanted = { title: Profile; whole: Profile; category?: string; kind: PlaceKind | undefined }

/** A matter as it is compared. */
export type Told = { title: string; detail: string; place: string | null; category?: string | null }

export function wantedOf(told: Told): Wanted {
  return {
    title: profileOf(told.title),
    whole: profileOf(`${told.title}。${told.detail}`),
    kind: placeKindOf(told),
    ...(told.category ? { category: told.category } : {}),
  }
}

/** What kind of place a matter is at (小区, 道路, 学校 …): by its place, else by its title. */
export function placeKindOf({ place, title }: Pick<Told, 'place' | 'title'>): PlaceKind | undefined {
  return (rawPlaces(place ?? '').at(-1) ?? rawPlaces(title).at(-1))?.kind
}

const least = 0.12
const sameCategory = 0.08
const sameKind = 0.05

/** How alike an earlier matter is, 0 to about 1.1, with the reason in words; undefined for one that has too little in common. */
export function likenessOf(wanted: Wanted, past: Told): { score: number; reason: string } | undefined {
  const [title, whole] = [profileOf(past.title), profileOf(`${past.title}。${past.detail}`)]
  const [titles, all] = [similarity(wanted.title, title), similarity(wanted.whole, whole)]
  const text = Math.max(all, 0.9 * titles)
  if (text < least) return undefined
  const category = wanted.category !== undefined && wanted.category === past.category
  const kind = wanted.kind !== undefined && wanted.kind === placeKindOf(past)
  const { words } = titles > all ? explainSimilarity(wanted.title, title) : explainSimilarity(wanted.whole, whole)
  return {
    score: text + (category ? sameCategory : 0) + (kind ? sameKind : 0),
    reason: `${category ? '同一类别；' : ''}${kind ? '同类地点；' : ''}${words}`,
  }
}

const worth: Record<string, number> = {
  very_satisfied: 0.1,
  satisfied: 0.08,
  fair: 0.03,
  dissatisfied: -0.08,
  very_dissatisfied: -0.12,
}

/** Likeness and outcome together: a good end that is told in words, and in time, comes first among the equally alike. */
export function worthOf(score: number, outcome: Outcome | undefined, late: boolean): number {
  return score + (outcome ? 0.05 : 0) + (worth[outcome?.satisfaction?.level ?? ''] ?? 0) - (late ? 0.04 : 0)
}
