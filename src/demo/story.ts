import { dayOf, type Instant, monthOf } from '#calendar/date.ts'
import type { CommonIntake } from '#procedures/common.ts'
import { findProcedure } from '#procedures/index.ts'
import { after, type Wait } from './pace.ts'
import type { Random } from './random.ts'

export type Form = Record<string, unknown>
export type PaperWanted = { key: string; name: string }

/** What is done: by whom and when; `on` is the matter of the story, or the one that a hand-off opened. */
export type Act = { at: Instant; by: string; actId: string; on: 'own' | 'handed' } & (
  | { kind: 'file'; procedure: string; common: Partial<CommonIntake>; intake: Form; unit?: string; assignee?: string }
  | { kind: 'step'; step: string; form: Form; papers: PaperWanted[]; unit?: string; assignee?: string }
  | { kind: 'assign'; unit?: string; assignee?: string }
  | { kind: 'supervise'; how: 'urge' | 'supervise'; words: string }
  | { kind: 'note'; words: string }
  | { kind: 'repeat'; of: string }
)

/** Everything that happens to one matter, in order of time. `id` is the matter's. */
export type Story = { id: string; procedure: string; acts: Act[] }

type More = { wait?: Wait; unit?: string; assignee?: string; papers?: readonly string[] }

/** Writes a story act by act; each comes its wait after the one before. */
export type Teller = {
  readonly random: Random
  readonly id: string
  /** When the last act was taken. */
  at(): Instant
  month(): number
  step(by: string, step: string, form?: Form, more?: More): Teller
  assign(by: string, to: { unit?: string; assignee?: string }, wait: Wait): Teller
  supervise(by: string, how: 'urge' | 'supervise', words: string, wait: Wait): Teller
  note(by: string, words: string, wait: Wait): Teller
  repeats(by: string, of: string, wait: Wait): Teller
  /** Nothing more is done from here on: the matter stays as it is. */
  stall(): Teller
  /** Goes on with the matter that the last step opened in `procedure`. */
  handed(procedure: string): Teller
}

export type Opening = {
  procedure: string
  at: Instant
  by: string
  common: Partial<CommonIntake>
  intake?: Form
  unit?: string
  assignee?: string
}

/** A story begun by filing; hands back the story, which grows, and the pen. */
export function openStory(random: Random, opening: Opening): { story: Story; teller: Teller } {
  const { procedure, at, by, common, intake = {}, unit, assignee } = opening
  const story: Story = { id: random.uuid(), procedure, acts: [] }
  story.acts.push({
    kind: 'file',
    at,
    by,
    actId: random.uuid(),
    on: 'own',
    procedure,
    common,
    intake,
    ...whoOf({ unit, assignee }),
  })
  return { story, teller: tellerOf(random, story, 'own', procedure, at) }
}

function whoOf({ unit, assignee }: More): { unit?: string; assignee?: string } {
  return { ...(unit ? { unit } : {}), ...(assignee ? { assignee } : {}) }
}

function tellerOf(random: Random, story: Story, on: Act['on'], procedure: string, from: Instant): Teller {
  let last = from
  let over = false
  const next = (wait: Wait): Pick<Act, 'at' | 'actId' | 'on'> => {
    last = after(random, last, wait)
    return { at: last, actId: random.uuid(), on }
  }
  const add = (act: Act): Teller => {
    if (!over) story.acts.push(act)
    return teller
  }
  const teller: Teller = {
    random,
    id: story.id,
    at: () => last,
    month: () => monthOf(dayOf(last)),
    step: (by, step, form = {}, more = {}) =>
      add({
        kind: 'step',
        by,
        step,
        form,
        papers: papersOf(procedure, step, last, more.papers ?? []),
        ...whoOf(more),
        ...next(more.wait ?? { minutes: [3, 40] }),
      }),
    assign: (by, to, wait) => add({ kind: 'assign', by, ...whoOf(to), ...next(wait) }),
    supervise: (by, how, words, wait) => add({ kind: 'supervise', by, how, words, ...next(wait) }),
    note: (by, words, wait) => add({ kind: 'note', by, words, ...next(wait) }),
    repeats: (by, of, wait) => add({ kind: 'repeat', by, of, ...next(wait) }),
    stall: () => {
      over = true
      return teller
    },
    handed: (opened) => {
      const other = tellerOf(random, story, 'handed', opened, last)
      return over ? other.stall() : other
    },
  }
  return teller
}

/** The papers that the step requires, and those that are given besides. */
export function papersOf(procedure: string, step: string, at: Instant, besides: readonly string[]): PaperWanted[] {
  const known = findProcedure(procedure, dayOf(at))?.steps[step]?.papers ?? {}
  return Object.entries(known).flatMap(([key, { name, required }]) =>
    required || besides.includes(key) ? [{ key, name }] : [],
  )
}
