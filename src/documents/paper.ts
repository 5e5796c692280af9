import { type Day, findDay, formatDay } from '#calendar/date.ts'
import { durationInWords } from '#calendar/duration.ts'
import { lengthOf } from '#matters/clocks.ts'
import type { ClockView, EventView } from '#matters/contract.ts'
import { openSteps } from '#matters/decide.ts'
import { wordsOf } from '#matters/describe.ts'
import { factsOf, type Matter } from '#matters/state.ts'
import type { Person } from '#procedures/common.ts'
import type { Paper, Procedure } from '#procedures/define.ts'
import { type FormField, formFields } from '#procedures/forms.ts'
import type { Block } from './official-blocks.ts'
import type { Signature } from './official-closing.ts'
import type { FormSpec, FormField as PartyLine } from './official-form.ts'

/** Room to write by hand. */
export const gap = '＿＿＿＿＿＿＿＿'

/** How the street is reached, as its administrator has set it. */
export type Contact = { phone?: string; address?: string; hours?: string }

/**
 * A matter as it is printed: codes are names already, personal fields are masked unless asked for in plain.
 * `matter` serves the rules (state, times, papers); its people stay sealed.
 */
export type MatterFile = {
  procedure: Procedure
  matter: Matter
  /** 示例街道, and its organ 示例街道办事处. */
  street: string
  organ: string
  contact: Contact
  on: Day
  title: string
  detail: string
  channel: string
  place?: string
  village?: string
  grid?: string
  unit?: string
  handler?: string
  /** Who registered it. */
  filer?: string
  stateName: string
  filedOn: Day
  people: readonly Person[]
  plain: boolean
  intake: Record<string, unknown>
  given: Record<string, Record<string, unknown>>
  /** The day each step was last taken. */
  takenOn: Record<string, Day>
  clocks: readonly ClockView[]
  timeline: readonly EventView[]
}

/** A paper at the step that asks for it. */
export type PaperAt = { key: string; step: string; name: string; basis: string }

/** One paper of a procedure, drafted from a matter; what is not yet known stays a gap. */
export type Template = (file: MatterFile, paper: PaperAt) => FormSpec

/** Every paper that the steps of a procedure name, in the order of the steps; a key may stand at several. */
export function papersOf(procedure: Procedure): Array<PaperAt & { required: boolean }> {
  return Object.entries(procedure.steps).flatMap(([step, { papers = {}, basis }]) =>
    Object.entries(papers).map(([key, paper]: [string, Paper]) => ({
      key,
      step,
      name: paper.name,
      required: paper.required === true,
      basis: paper.basis ?? basis ?? procedure.basis,
    })),
  )
}

/** The paper at the named step; without one at the step last taken, else at one open now, else at the first. */
export function findPaper(file: MatterFile, key: string, step?: string): PaperAt | undefined {
  const all = papersOf(file.procedure).filter((paper) => paper.key === key)
  if (step !== undefined) return all.find((paper) => paper.step === step)
  const taken = all
    .filter((paper) => file.takenOn[paper.step] !== undefined)
    .toSorted((one, two) => (file.takenOn[one.step] ?? '').localeCompare(file.takenOn[two.step] ?? ''))
  const open = openSteps(file.procedure, file.matter)
  return taken.at(-1) ?? all.find((paper) => open.includes(paper.step)) ?? all[0]
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function heading(text: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, text }
}

/** What was written in a field of a step's form, in words; undefined when nothing was. */
export function findSaid(file: MatterFile, step: string, key: string): string | undefined {
  const form = file.procedure.steps[step]?.form
  return form && wordsOfField(formFields(form), file.given[step], key)
}

/** As {@link findSaid}, or a gap to write in. */
export function said(file: MatterFile, step: string, key: string): string {
  return findSaid(file, step, key) ?? gap
}

/** What was written in a field of the intake form, in words; undefined when nothing was. */
export function findIntake(file: MatterFile, key: string): string | undefined {
  return wordsOfField(formFields(file.procedure.intake), file.intake, key)
}

function wordsOfField(fields: FormField[], form: Record<string, unknown> | undefined, key: string): string | undefined {
  const field = fields.find((one) => one.key === key)
  const words = field && form ? wordsOf([field], form)[0]?.value : undefined
  return words && field?.type === 'date' ? dayWords(words) : words
}

/** '2026年9月1日' of '2026-09-01'; any other text as it is. */
export function dayWords(text: string): string {
  const day = findDay(text)
  return day ? formatDay(day) : text
}

/** The people of one part; 'applicant' also takes those who stand for him when he is not named. */
export function peopleOf(file: MatterFile, part: Person['part']): Person[] {
  const own = file.people.filter((one) => one.part === part)
  if (own.length > 0 || part !== 'applicant') return own
  return file.people.filter((one) => one.part === 'representative' || one.part === 'agent').slice(0, 1)
}

export function namesOf(people: readonly Person[]): string | undefined {
  return people.length > 0 ? people.map((one) => one.name).join('、') : undefined
}

/** Whom a notice is addressed to. */
export function addressee(file: MatterFile): string {
  return namesOf(peopleOf(file, 'applicant')) ?? gap
}

/** «申请人：…» lines with what is known of each person of a part; one blank set when nobody is named. */
export function partyLines(label: string, people: readonly Person[]): PartyLine[] {
  const sets: ReadonlyArray<Partial<Person>> = people.length > 0 ? people : [{}]
  return sets.flatMap((one) => [
    { label, value: one.name ?? '' },
    { label: one.kind === 'legal' ? '统一社会信用代码' : '证件号码', value: one.idNumber ?? '' },
    { label: one.kind === 'legal' ? '住所' : '住址', value: one.address ?? '' },
    { label: '联系电话', value: one.phone ?? '' },
  ])
}

/** The length of a deadline for this matter, '60日'; a gap where the procedure has none. */
export function termOf(file: MatterFile, key: string): string {
  const rule = file.procedure.deadlines[key]
  const running = file.matter.clocks.findLast((clock) => clock.key === key)
  if (!rule) return gap
  return durationInWords(running?.within ?? lengthOf(rule, factsOf(file.matter)))
}

/** '2026年10月31日' when the clock has begun; says so when the calendar of that year is not yet published. */
export function findDue(file: MatterFile, key: string): string | undefined {
  const clock = file.clocks.findLast((one) => one.key === key && one.status !== 'void')
  if (!clock?.dueOn) return undefined
  return `${dayWords(clock.dueOn)}${clock.provisional ? '（放假安排公布前暂定）' : ''}`
}

/** «（即2026年10月31日前）», or nothing while the clock has not begun. */
export function dueNote(file: MatterFile, key: string): string {
  const due = findDue(file, key)
  return due ? `（至${due}）` : ''
}

/** A line to be signed by hand, no longer than the sixteen characters that stand right of the middle. */
export function signLine(label: string): { label: string; value: string } {
  return { label, value: '＿'.repeat(Math.max(4, 15 - label.length)) }
}

/** The organ and the day of the paper: the day its step was taken, or today. The seal's room is left. */
export function signed(file: MatterFile, paper: PaperAt, organ = file.organ): Signature {
  return { organ, day: file.takenOn[paper.step] ?? file.on, sealed: true }
}

/** 经办人与电话, and that personal fields are masked in a copy that must not be served. */
export function footNote(file: MatterFile): string {
  const reach = `经办人：${file.handler ?? gap}；联系电话：${file.contact.phone ?? gap}`
  return file.plain ? reach : `${reach}。本件个人信息已遮盖，仅供内部流转`
}

/** What every paper of a matter has: organ, title, number, foot. */
export function paperHead(file: MatterFile, paper: PaperAt): Pick<FormSpec, 'organ' | 'title' | 'number' | 'notes'> {
  return { organ: file.organ, title: paper.name, number: `编号：${file.matter.number}`, notes: footNote(file) }
}
