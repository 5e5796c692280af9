import * as z from 'zod'
import { maskPersonal, redactText } from '#access/masking.ts'
import { dayOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { EventView, MatterPage } from '#matters/contract.ts'
import { describeEvent } from '#matters/describe.ts'
import type { MatterEvent } from '#matters/event.ts'
import { matterPage, type PageLooker, revealPeople } from '#matters/page-store.ts'
import { findMatter, type Loaded, notFound, readEvents } from '#matters/store.ts'
import { channelName, type Person, type PersonalKind, person } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields, mapPersonalFields } from '#procedures/forms.ts'
import { changeTexts, nameCodes, registerCodes } from './named-codes.ts'
import type { Contact, MatterFile } from './paper.ts'

const text = z.string().trim().min(1).max(200).optional()
const settings = z.object({ contact: z.object({ phone: text, address: text, hours: text }).default({}) })

/** The street's name, its organ, and how it is reached; what is not set stays open. */
export async function readStreet(tx: Tx): Promise<{ street: string; organ: string; contact: Contact }> {
  const { rows } = await tx.query<{ name: string; settings: unknown }>(
    'select name, settings from tenants where tenant = $1',
    [tx.tenant],
  )
  const street = rows[0]?.name ?? ''
  const { contact } = settings.parse(rows[0]?.settings ?? {})
  return { street, organ: organOf(street), contact }
}

function organOf(street: string): string {
  if (street.endsWith('街道')) return `${street}办事处`
  return /[镇乡]$/.test(street) ? `${street}人民政府` : street
}

/** A matter through the door of the matter page: area, sealed matters and their log as there. */
export async function readMatter(looker: PageLooker, id: string): Promise<{ page: MatterPage; loaded: Loaded }> {
  const page = await matterPage(looker, id)
  const loaded = await findMatter(looker.tx, id)
  if (!loaded) throw notFound()
  return { page, loaded }
}

/**
 * A matter ready to be printed. `reveal` says for which paper plain personal fields are wanted: refused without the
 * right, else logged.
 */
export async function readFile(
  looker: PageLooker,
  id: string,
  reveal?: (procedure: Procedure) => string,
): Promise<MatterFile> {
  const { page, loaded } = await readMatter(looker, id)
  const { matter, procedure } = loaded
  const { tx, vault } = looker
  const isPlain = reveal !== undefined
  if (isPlain && !page.rights.includes('matter.reveal'))
    throw refuse('not-allowed', { action: '打印完整的个人信息', who: '承办人或者分管负责人' })
  const people = isPlain ? (await revealPeople(looker, id, reveal(procedure))).people : page.people
  const events = await readEvents(tx, id)
  const names = await readNames(tx, loaded, events)
  const mask = (kind: PersonalKind, sealed: string) =>
    isPlain ? vault.open(sealed) : maskPersonal(kind, vault.open(sealed))
  const open = (fields: FormField[], form: Record<string, unknown>) =>
    nameCodes(fields, isPlain ? form : changeTexts(form, redactText), names.entry)
  const formOf = (step: string, form: Record<string, unknown>) => {
    const schema = procedure.steps[step]?.form
    return schema ? open(formFields(schema), mapPersonalFields(schema, form, mask)) : form
  }
  const words = (plain: string) => (isPlain ? plain : redactText(plain))
  return {
    procedure,
    matter,
    ...(await readStreet(tx)),
    on: dayOf(looker.now),
    title: words(matter.title),
    detail: words(matter.detail),
    channel: channelName(matter.channel),
    place: matter.place === undefined ? undefined : words(matter.place),
    village: names.entry('villages', matter.village),
    grid: names.entry('grids', matter.grid),
    unit: names.entry('units', matter.unit),
    handler: names.person(matter.assignee),
    filer: names.person(matter.filedBy),
    stateName: page.row.stateName,
    filedOn: dayOf(matter.filedAt),
    people: people.map(asPerson),
    plain: isPlain,
    intake: open(formFields(procedure.intake), mapPersonalFields(procedure.intake, matter.intake, mask)),
    given: Object.fromEntries(Object.entries(matter.given).map(([step, form]) => [step, formOf(step, form)])),
    takenOn: takenOn(events),
    clocks: page.clocks,
    timeline: events.map((event) => timelineOf(loaded, event, names, mask, words)),
  }
}

// 台账中的当事人按录入时的格式存放；录入后才收紧的格式不挡打印。
function asPerson(one: MatterPage['people'][number]): Person {
  const parsed = person.safeParse(one)
  return parsed.success ? parsed.data : { part: 'applicant', kind: 'natural', name: one.name, phone: one.phone }
}

function takenOn(events: readonly MatterEvent[]): MatterFile['takenOn'] {
  return Object.fromEntries(
    events.flatMap((event) => (event.kind === 'step' ? [[event.body.step, dayOf(event.happenedAt)]] : [])),
  )
}

type Names = {
  entry(register: string, code: string): string
  entry(register: string, code: string | undefined): string | undefined
  person(account: string | undefined): string | undefined
}

/** Names for every code and account that the matter mentions; a code that no register knows stays as it is. */
async function readNames(tx: Tx, { matter, procedure }: Loaded, events: readonly MatterEvent[]): Promise<Names> {
  const handed = events.flatMap((event) => (event.kind === 'step' || event.kind === 'assigned' ? [event.body] : []))
  const stepCodes = events.flatMap((event) => {
    const form = event.kind === 'step' ? procedure.steps[event.body.step]?.form : undefined
    return form && event.kind === 'step' ? registerCodes(formFields(form), event.body.form) : []
  })
  const codes = [
    ...[matter.village, matter.grid, matter.unit, ...handed.map(({ unit }) => unit)].filter((one) => one !== undefined),
    ...registerCodes(formFields(procedure.intake), matter.intake),
    ...stepCodes,
  ]
  const { rows: entries } = await tx.query<{ register: string; code: string; name: string }>(
    'select register, code, name from entries where tenant = $1 and code = any($2)',
    [tx.tenant, codes],
  )
  const { rows: accounts } = await tx.query<{ name: string; person: string }>(
    'select name, person from accounts where tenant = $1 and name = any($2)',
    [tx.tenant, [matter.assignee, ...handed.map(({ assignee }) => assignee), ...events.map(({ actor }) => actor)]],
  )
  const byCode = new Map(entries.map(({ register, code, name }) => [`${register} ${code}`, name]))
  const byAccount = new Map(accounts.map((row) => [row.name, row.person]))
  function entry(register: string, code: string): string
  function entry(register: string, code: string | undefined): string | undefined
  function entry(register: string, code: string | undefined): string | undefined {
    return code === undefined ? undefined : (byCode.get(`${register} ${code}`) ?? code)
  }
  return { entry, person: (account) => (account === undefined ? undefined : (byAccount.get(account) ?? account)) }
}

function timelineOf(
  { procedure }: Loaded,
  event: MatterEvent,
  names: Names,
  mask: (kind: PersonalKind, sealed: string) => string,
  words: (plain: string) => string,
): EventView {
  const view = describeEvent(procedure, named(procedure, event, names), mask)
  return {
    ...view,
    words: view.words.map(({ title, value }) => ({ title, value: words(value) })),
    actorName: event.actor === 'system' ? '系统' : (names.person(event.actor) ?? ''),
  }
}

function named(procedure: Procedure, event: MatterEvent, names: Names): MatterEvent {
  if (event.kind !== 'step' && event.kind !== 'assigned') return event
  const to = { unit: names.entry('units', event.body.unit), assignee: names.person(event.body.assignee) }
  if (event.kind === 'assigned') return { ...event, body: { ...event.body, ...to } }
  const schema = procedure.steps[event.body.step]?.form
  const form = schema ? nameCodes(formFields(schema), event.body.form, names.entry) : event.body.form
  return { ...event, body: { ...event.body, ...to, form } }
}
