import { hasRole } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { maskPersonal, redactText } from '#access/masking.ts'
import { type Action, can } from '#access/rules.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { light as clockLight, remaining } from '#calendar/clock.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { mapPersonalFields } from '#procedures/forms.ts'
import { barredAlready } from '#procedures/open-steps.ts'
import { rolesInWords } from '#procedures/roles.ts'
import type { Calendars } from '#registry/calendar-store.ts'
import { openPerson } from './acts-store.ts'
import { aroundStep, caseIds } from './around-store.ts'
import { type ProjectedClock, projectClocks } from './clocks.ts'
import type { ClockView, EventView, MatterPage } from './contract.ts'
import { openSteps } from './decide.ts'
import { describeEvent } from './describe.ts'
import type { SealedPerson } from './event.ts'
import { type Looker, rowsById } from './queries-store.ts'
import { factsOf } from './state.ts'
import { isCalled } from './steps-store.ts'
import { findMatter, type Loaded, notFound, readEvents } from './store.ts'

export type PageLooker = Looker & { calendars: Calendars; ip: string }

const rights: Action[] = [
  'matter.act',
  'matter.assign',
  'matter.edit',
  'matter.link',
  'matter.supervise',
  'matter.reveal',
]

/** Everything the matter page shows, personal fields masked; a look at a sealed matter is logged. */
export async function matterPage(looker: PageLooker, id: string): Promise<MatterPage> {
  const { tx, actor, now, vault } = looker
  const loaded = await loadReadable(looker, id)
  const { matter, procedure } = loaded
  const clocks = projectClocks(procedure, matter.clocks, looker.calendars.at)
  const kin = matter.links.length === 0 ? [] : await caseIds(tx, id)
  const rows = await rowsById(looker, [id, ...kin, ...matter.links.map((link) => link.other)])
  const row = rows.get(id)
  if (!row) throw notFound()
  const mask = (kind: 'name' | 'phone' | 'id' | 'address', text: string) => maskPersonal(kind, vault.open(text))
  return {
    row,
    edition: matter.edition,
    detail: can(actor, 'matter.reveal', matter) ? matter.detail : redactText(matter.detail),
    revision: matter.revision,
    sealed: matter.sealed,
    withdrawn: matter.withdrawn,
    people: matter.people.map((one) => maskPerson(looker, one)),
    tracks: matter.tracks,
    intake: mapPersonalFields(procedure.intake, matter.intake, mask),
    dislikes: matter.dislikes,
    clocks: clocks.map((clock) => clockView(clock, now, looker.calendar)),
    events: await timeline(looker, loaded),
    papers: matter.papers.map(({ key, name, attachment, at }) => ({ key, name, attachment, at })),
    attachments: await attachmentsOf(tx, id),
    links: matter.links.map(({ link, kind, direction, other }) => ({
      link,
      kind,
      direction,
      row: rows.get(other) ?? null,
    })),
    sameCase: kin.flatMap((other) => rows.get(other) ?? []),
    steps: await stepViews(looker, loaded),
    rights: rights.filter((right) => can(actor, right, matter) || (right === 'matter.act' && isCalled(looker, matter))),
  }
}

type AttachmentRow = Omit<MatterPage['attachments'][number], 'taken'> & {
  taken_at: string | null
  longitude: number | null
  latitude: number | null
  accuracy: number | null
}

async function attachmentsOf(tx: Tx, id: string): Promise<MatterPage['attachments']> {
  const { rows } = await tx.query<AttachmentRow>(
    `select id, name, mime, size, at, hash, taken_at, longitude, latitude, accuracy
     from attachments where tenant = $1 and matter = $2 order by at`,
    [tx.tenant, id],
  )
  return rows.map(({ taken_at, longitude, latitude, accuracy, ...row }) => ({
    ...row,
    taken: taken_at === null ? null : { at: taken_at, longitude, latitude, accuracy },
  }))
}

async function loadReadable(looker: PageLooker, id: string): Promise<Loaded> {
  const { tx, actor, now, ip } = looker
  const loaded = await findMatter(tx, id)
  const { matter } = loaded ?? {}
  if (
    !loaded ||
    !matter ||
    !can(actor, 'matter.read', matter) ||
    (matter.sealed && !can(actor, 'matter.read-sealed', matter))
  )
    throw notFound()
  if (matter.sealed)
    await writeAudit(tx, {
      at: now,
      account: actor.account,
      act: 'matter.look-sealed',
      objectKind: 'matter',
      object: id,
      detail: { number: matter.number },
      ip,
    })
  return loaded
}

function maskPerson({ vault }: PageLooker, sealed: SealedPerson): SealedPerson {
  const one = openPerson({ vault }, sealed)
  return {
    ...one,
    name: one.kind === 'legal' ? one.name : maskPersonal('name', one.name),
    ...(one.phone ? { phone: maskPersonal('phone', one.phone) } : {}),
    ...(one.idNumber ? { idNumber: maskPersonal('id', one.idNumber) } : {}),
    ...(one.address ? { address: maskPersonal('address', one.address) } : {}),
  }
}

/** The people and personal fields in plain words, with the reason in the audit log. */
export async function revealPeople(
  looker: PageLooker,
  id: string,
  reason: string,
): Promise<{ people: SealedPerson[]; intake: Record<string, unknown> }> {
  const { tx, actor, now, ip, vault } = looker
  const { matter, procedure } = await loadReadable(looker, id)
  if (!can(actor, 'matter.reveal', matter)) throw notFound()
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'person.reveal',
    objectKind: 'matter',
    object: id,
    detail: { number: matter.number, reason },
    ip,
  })
  return {
    people: matter.people.map((one) => openPerson({ vault }, one)),
    intake: mapPersonalFields(procedure.intake, matter.intake, (_, text) => vault.open(text)),
  }
}

function clockView(clock: ProjectedClock, now: Instant, calendar: Calendar): ClockView {
  const { projection, promise } = clock
  const shown = clockLight(projection, now, calendar)
  const left = remaining(projection, now, calendar)
  // 他方的期限或者权利过了就是届满，不是本街道超期。
  const lapsed = clock.bears === 'party' && projection.status === 'running' && left.overdue
  return {
    key: clock.key,
    occurrence: clock.occurrence,
    name: clock.name,
    bears: clock.bears,
    basis: clock.basis,
    status: projection.status,
    light: shown === 'met' || shown === 'met-late' ? 'done' : lapsed ? 'none' : shown,
    startedAt: projection.startedAt,
    dueOn: projection.dueOn,
    dueAt: projection.dueAt,
    promisedOn: promise?.dueOn ?? null,
    metAt: projection.metAt,
    late: projection.late,
    provisional: projection.provisional,
    leftWords: lapsed ? '已届满' : left.words,
    explanation: projection.explanation,
  }
}

async function timeline(looker: PageLooker, { id, procedure }: Loaded): Promise<EventView[]> {
  const { tx, vault } = looker
  const events = await readEvents(tx, id)
  const names = await namesOf(tx)
  const nameOf = (code: string) => names.get(code) ?? code
  const mask = (kind: 'name' | 'phone' | 'id' | 'address', text: string) => maskPersonal(kind, vault.open(text))
  return events.map((event) => ({
    ...describeEvent(procedure, event, mask, nameOf),
    actorName: nameOf(event.actor),
  }))
}

const programs = [
  ['system', '系统'],
  ['cli', '命令行'],
] as const

/** Names of accounts and units by code, for the lines of a timeline. */
export async function namesOf(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ code: string; name: string }>({
    name: 'names-of',
    text: `select name as code, person as name from accounts where tenant = $1
           union all select code, name from entries where tenant = $1 and register = 'units'`,
    values: [tx.tenant],
  })
  return new Map([...programs, ...rows.map((row) => [row.code, row.name] as const)])
}

async function stepViews(looker: PageLooker, loaded: Loaded): Promise<MatterPage['steps']> {
  const { actor, now } = looker
  const { procedure, matter } = loaded
  const open = openSteps(procedure, matter)
  const called = isCalled(looker, matter)
  const asking = open.find((id) => procedure.steps[id]?.barredBy !== undefined)
  // 各步骤所问的周围情况相同：表单都还空着。
  const around = asking === undefined ? undefined : await aroundStep(looker, loaded, asking, {}, now)
  return open.flatMap((id) => {
    const step = procedure.steps[id]
    if (!step) return []
    const mine = hasRole(actor, step.by) && (can(actor, 'matter.act', matter) || (step.forCalled === true && called))
    const legal = around && barredAlready(step, factsOf(matter), { on: dayOf(now), around })
    // Whoever may not take the step sees it with the posts that may.
    const barred = mine ? legal : `须由${rolesInWords(step.by)}办理`
    return [{ id, mine, barred: barred ?? null }]
  })
}
