import { dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Around, Other, Procedure, Standing } from '#procedures/define.ts'
import { getEdition } from '#procedures/index.ts'
import { aroundOf, type Found, type Named, namedIn } from './around.ts'
import { deedsOf, hereOf } from './here-store.ts'
import type { Scene } from './scene-store.ts'
import type { Matter } from './state.ts'
import type { Loaded } from './store.ts'

type OtherRow = { id: string; procedure: string; edition: string; fold: Matter }

function otherOf({ procedure, fold }: OtherRow): Other {
  return {
    number: fold.number,
    procedure,
    state: fold.state,
    closed: fold.closedAt !== undefined || fold.withdrawn,
    filedOn: dayOf(fold.filedAt),
    intake: fold.intake,
    given: fold.given,
  }
}

/** Entries that stand on the day of the act, of those that are named. */
async function entriesOf(tx: Tx, named: Named['entries'], at: Instant): Promise<Found['entries']> {
  const found = new Map<string, Map<string, Standing>>()
  if (named.length === 0) return found
  const { rows } = await tx.query<Standing & { register: string; validUntil: Standing['validFrom'] | null }>({
    name: 'named-entries',
    text: `select e.register, e.code, e.name, e.data, e.valid_from as "validFrom", e.valid_until as "validUntil"
      from entries e join unnest($2::text[], $3::text[]) as n(register, code) using (register, code)
      where e.tenant = $1 and e.valid_from <= $4::date and (e.valid_until is null or e.valid_until > $4::date)`,
    values: [tx.tenant, named.map((one) => one.register), named.map((one) => one.code), dayOf(at)],
  })
  for (const { register, validUntil, ...entry } of rows) {
    const known = found.get(register) ?? new Map<string, Standing>()
    found.set(register, known.set(entry.code, { ...entry, ...(validUntil === null ? {} : { validUntil }) }))
  }
  return found
}

async function mattersOf(tx: Tx, named: Named['matters']): Promise<Found['matters']> {
  if (named.length === 0) return new Map()
  const { rows } = await tx.query<OtherRow>({
    name: 'named-matters',
    text: 'select id, procedure, edition, fold from matters where tenant = $1 and number = any($2::text[]) and not withdrawn',
    values: [tx.tenant, named.map((one) => one.number)],
  })
  return new Map(rows.map((row) => [row.fold.number, otherOf(row)]))
}

/** Ids of every matter of a case: linked with this one, directly or through others; this one is the first. */
const caseText = `
  with recursive c(id) as (
    select $2::uuid
    union
    select case when l.from_matter = c.id then l.to_matter else l.from_matter end
    from c join links l on l.tenant = $1 and (l.from_matter = c.id or l.to_matter = c.id) and l.undone_at is null
  )`

/** Ids of the matters of a case in the order they were filed; `id` among them. */
export async function caseIds(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'case-ids',
    text: `${caseText} select m.id from c join matters m on m.tenant = $1 and m.id = c.id order by m.filed_at, m.number limit 200`,
    values: [tx.tenant, id],
  })
  return rows.map((row) => row.id)
}

/** Every matter of the case of `id`, itself among them, oldest first. */
async function readCase(tx: Tx, id: string): Promise<OtherRow[]> {
  const { rows } = await tx.query<OtherRow>({
    name: 'case-of',
    text: `${caseText} select m.id, m.procedure, m.edition, m.fold from c join matters m on m.tenant = $1 and m.id = c.id
      order by m.filed_at, m.number limit 500`,
    values: [tx.tenant, id],
  })
  return rows
}

type Surrounded = Pick<Scene, 'tx' | 'calendar' | 'actor'>

/** What a step's rule may ask, for a form as it was sent (it may be empty). Gives no more than the step can use. */
export async function aroundStep(
  { tx, calendar, actor }: Surrounded,
  loaded: Loaded,
  step: string,
  form: unknown,
  at: Instant,
): Promise<Around> {
  const { id, matter, procedure } = loaded
  const rule = procedure.steps[step]
  const own = namedIn([rule?.form, form])
  if (!rule?.barredBy) {
    return aroundOf({
      ...nothing,
      calendar,
      entries: await entriesOf(tx, own.entries, at),
      matters: await mattersOf(tx, own.matters),
    })
  }
  const all = namedIn([rule.form, form], [procedure.intake, matter.intake], ...formsGiven(procedure, matter))
  const { deeds, takenOn } = await deedsOf(tx, id)
  return aroundOf({
    calendar,
    entries: await entriesOf(tx, all.entries, at),
    matters: await mattersOf(tx, all.matters),
    sameCase: matter.links.length === 0 ? [] : (await readCase(tx, id)).filter((row) => row.id !== id).map(otherOf),
    clashing: [],
    takenOn,
    here: await hereOf({ tx, actor }, loaded, step, at, deeds),
  })
}

/** A step about to be taken on one of many matters. */
export type Taking = { loaded: Loaded; step: string; form: unknown; takenOn: Found['takenOn'] }

/** As {@link aroundStep} for many at once: what they name is read once, as of one day; their cases one by one. */
export async function aroundSteps(
  scene: Pick<Surrounded, 'tx' | 'calendar'>,
  takings: readonly Taking[],
  at: Instant,
): Promise<Around[]> {
  const named = takings.map(({ loaded: { procedure, matter }, step, form }) =>
    namedIn([procedure.steps[step]?.form, form], [procedure.intake, matter.intake], ...formsGiven(procedure, matter)),
  )
  const { tx, calendar } = scene
  const entries = await entriesOf(tx, distinct(named.flatMap((one) => one.entries)), at)
  const matters = await mattersOf(
    tx,
    named.flatMap((one) => one.matters),
  )
  const arounds: Around[] = []
  for (const { loaded, takenOn } of takings) {
    const { id, matter } = loaded
    const sameCase =
      matter.links.length === 0 ? [] : (await readCase(tx, id)).filter((row) => row.id !== id).map(otherOf)
    arounds.push(aroundOf({ calendar, entries, matters, sameCase, clashing: [], takenOn }))
  }
  return arounds
}

function distinct(entries: Named['entries']): Named['entries'] {
  return [...new Map(entries.map((one) => [`${one.register} ${one.code}`, one])).values()]
}

const nothing = { matters: new Map(), sameCase: [], clashing: [], takenOn: {} }

function formsGiven(procedure: Procedure, matter: Matter) {
  return Object.entries(matter.given).map(([step, form]) => [procedure.steps[step]?.form, form] as const)
}

/** What the rules of filing may ask; `origin` is the matter of the case that this one comes from. */
export async function aroundFiling(
  { tx, calendar }: Pick<Surrounded, 'tx' | 'calendar'>,
  procedure: Procedure,
  intakes: readonly unknown[],
  at: Instant,
  origin?: string,
): Promise<Around> {
  const named = intakes.map((intake) => namedIn([procedure.intake, intake]))
  const entries = await entriesOf(
    tx,
    named.flatMap((one) => one.entries),
    at,
  )
  const matters = await mattersOf(
    tx,
    named.flatMap((one) => one.matters),
  )
  const sameCase = origin === undefined ? [] : (await readCase(tx, origin)).map(otherOf)
  const clashing = await clashingWith(tx, procedure, intakes)
  return aroundOf({ calendar, entries, matters, sameCase, clashing, takenOn: {} })
}

async function clashingWith(tx: Tx, { id, clashesOn }: Procedure, intakes: readonly unknown[]): Promise<Other[]> {
  if (clashesOn === undefined) return []
  const values = intakes.flatMap((intake) => {
    const value: unknown = Object(intake)[clashesOn]
    return typeof value === 'string' ? [value] : []
  })
  // 两人同时预约同一间：后到的等先到的办完再看。
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`clash ${tx.tenant} ${id}`])
  const { rows } = await tx.query<OtherRow>(
    `select id, procedure, edition, fold from matters where tenant = $1 and procedure = $2 and closed_at is null
     and not withdrawn and fold->'intake'->>$3 = any($4::text[])`,
    [tx.tenant, id, clashesOn, values],
  )
  return rows.map(otherOf)
}

// 封存件的编号不告诉立件的人：他未必有权知道有这一件。
function numberShown({ sealed, number }: Matter): string {
  return sealed ? '（封存件，请问司法所）' : number
}

// 同一当事人即同一件；都没有当事人的，同题才算。
function isSame(one: Matter, other: { personKeys: readonly string[]; title: string }): boolean {
  if (one.personKeys.length + other.personKeys.length === 0) return one.title === other.title
  return one.personKeys.some((key) => other.personKeys.includes(key))
}

/** Refuses `case-open` and `case-excluded`: what may not run beside what is open in the case of `origin`. */
export async function checkCase(
  tx: Tx,
  procedure: Procedure,
  origin: string,
  opened: { personKeys: readonly string[]; title: string },
): Promise<void> {
  const open = (await readCase(tx, origin)).filter(({ fold }) => fold.closedAt === undefined && !fold.withdrawn)
  for (const { procedure: other, edition, fold } of open) {
    const reason = procedure.excludedBy?.[other]
    if (reason !== undefined) throw refuse('case-excluded', { reason, number: numberShown(fold) })
    const { name } = getEdition(other, edition)
    if (other === procedure.id && !procedure.several && isSame(fold, opened))
      throw refuse('case-open', { procedure: name, number: numberShown(fold) })
  }
}
