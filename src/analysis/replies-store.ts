import { redactText } from '#access/masking.ts'
import { can } from '#access/rules.ts'
import { loadSection } from '#access/settings-store.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { loadLibrary } from '#laws/corpus-store.ts'
import type { Library } from '#laws/library.ts'
import { openPerson } from '#matters/acts-store.ts'
import { projectClocks } from '#matters/clocks.ts'
import type { PageLooker } from '#matters/page-store.ts'
import { filterSql } from '#matters/queries-store.ts'
import { findMatter, type Loaded, notFound } from '#matters/store.ts'
import { isRecord } from '#procedures/forms.ts'
import { checkReply } from './replies/check-reply.ts'
import type { EarlierReply } from './replies/own.ts'
import { findReplyStep, replySteps } from './replies/reply-steps.ts'
import { replySettings } from './replies/settings.ts'
import type { Deadline } from './replies/time.ts'
import type { ReplyCheckedView } from './replies-contract.ts'

export const settingsName = 'replies'

type Asked = { matter: string; step: string; text: string; open: boolean }
export type ReplyLooker = PageLooker & { dataDir: string }

const relatedMost = 40
const ofUnitMost = 100
const replyStepNames = [...new Set(Object.values(replySteps).flatMap((steps) => Object.keys(steps)))]

/** Checks a reply as typed so far against its matter and what was answered before; nothing is kept of it. */
export async function checkTypedReply(looker: ReplyLooker, asked: Asked): Promise<ReplyCheckedView> {
  const { tx, actor, now, vault } = looker
  const loaded = await loadActing(looker, asked.matter)
  const { matter, procedure } = loaded
  const step = findReplyStep(procedure.id, asked.step)
  if (!step) throw refuse('input-invalid', { problems: '该环节没有答复内容可查' })
  const settings = await loadSection(tx, settingsName, replySettings)
  // 无权查看当事人的，不得借检查试出姓名、电话。
  const revealed = can(actor, 'matter.reveal', matter)
  const checked = checkReply(
    asked.text,
    {
      title: matter.title,
      question: revealed ? matter.detail : redactText(matter.detail),
      askedOn: dayOf(matter.filedAt),
      day: dayOf(now),
      kind: step.kind,
      isPublic: asked.open || step.open === true,
      deadlines: deadlinesOf(looker, loaded, asked.step),
      people: revealed ? matter.people.map((one) => openPerson({ vault }, one)) : [],
      earlier: await earlierReplies(looker, loaded),
      library: libraryOf(looker.dataDir, now),
    },
    settings,
  )
  const { score, doubtful, answered, parts, findings } = checked
  return { score, doubtful, doubtBelow: settings.doubtBelow, answered, parts: [...parts], findings: [...findings] }
}

async function loadActing({ tx, actor }: ReplyLooker, id: string): Promise<Loaded> {
  const loaded = await findMatter(tx, id)
  const { matter } = loaded ?? {}
  if (
    !loaded ||
    !matter ||
    !can(actor, 'matter.read', matter) ||
    !can(actor, 'matter.act', matter) ||
    (matter.sealed && !can(actor, 'matter.read-sealed', matter))
  )
    throw notFound()
  return loaded
}

/** The organ's running deadlines that this step ends. */
function deadlinesOf({ calendars }: ReplyLooker, { matter, procedure }: Loaded, step: string): Deadline[] {
  return projectClocks(procedure, matter.clocks, calendars.at).flatMap((clock): Deadline[] => {
    const ends = procedure.deadlines[clock.key]?.ends
    const { status, dueOn } = clock.projection
    if (clock.bears !== 'organ' || status !== 'running' || dueOn === null) return []
    return ends === step || (Array.isArray(ends) && ends.includes(step))
      ? [{ name: clock.name, dueOn, basis: clock.basis }]
      : []
  })
}

type ReplyRow = {
  matter: string
  number: string
  procedure: string
  title: string
  detail: string
  step: string
  at: Instant
  body: string
  relation: EarlierReply['relation']
}

/**
 * Replies given before that the actor may read: of this matter, the same person (identity or telephone), the same
 * place, and the newest of the same unit; numbers that name somebody are taken out.
 */
async function earlierReplies(looker: ReplyLooker, loaded: Loaded): Promise<EarlierReply[]> {
  const { matter } = loaded
  const rows = [
    ...(await repliesOf(looker, 'same', (put) => `m.id = ${put(loaded.id)}`, relatedMost)),
    ...(await repliesOfPerson(looker, loaded)),
    ...(matter.place
      ? await repliesOf(
          looker,
          'place',
          (put) => `m.place = ${put(matter.place)} and m.id <> ${put(loaded.id)}`,
          relatedMost,
        )
      : []),
    ...(matter.unit
      ? await repliesOf(
          looker,
          'unit',
          (put) => `m.unit = ${put(matter.unit)} and m.id <> ${put(loaded.id)}`,
          ofUnitMost,
        )
      : []),
  ]
  const nearest = new Map<string, EarlierReply>()
  for (const row of rows) {
    const key = `${row.matter} ${row.step} ${row.at}`
    const reply = nearest.has(key) ? undefined : earlierOf(row)
    if (reply) nearest.set(key, reply)
  }
  return [...nearest.values()]
}

async function repliesOfPerson(looker: ReplyLooker, { id, matter }: Loaded): Promise<ReplyRow[]> {
  const known = matter.personKeys.filter((key) => /^(?:id|phone):/.test(key))
  if (known.length === 0) return []
  return repliesOf(
    looker,
    'person',
    (put) => `m.person_keys && ${put(known)}::text[] and m.id <> ${put(id)}`,
    relatedMost,
  )
}

async function repliesOf(
  looker: ReplyLooker,
  relation: EarlierReply['relation'],
  condition: (put: (value: unknown) => string) => string,
  most: number,
): Promise<ReplyRow[]> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = filterSql({}, looker, values)
  const { rows } = await looker.tx.query<Omit<ReplyRow, 'relation'>>(
    `with near as (select m.id, m.number, m.procedure, m.title, m.fold->>'detail' as detail, m.last_at from matters m
       where ${where} and ${condition(put)} order by m.last_at desc, m.id limit ${most})
     select n.id as matter, n.number, n.procedure, n.title, n.detail, e.step, e.happened_at as at, e.body
     from near n join events e on e.tenant = ${put(looker.tx.tenant)} and e.matter = n.id and e.kind = 'step'
       and e.step = any(${put(replyStepNames)}::text[])
     order by e.happened_at desc, n.id limit ${most}`,
    values,
  )
  return rows.map((row) => ({ ...row, relation }))
}

function earlierOf(row: ReplyRow): EarlierReply | undefined {
  const step = findReplyStep(row.procedure, row.step)
  const body: unknown = JSON.parse(row.body)
  const form = isRecord(body) && isRecord(body.form) ? body.form : {}
  const text = step && form[step.field]
  if (typeof text !== 'string') return undefined
  return {
    number: row.number,
    on: dayOf(row.at),
    question: `${row.title}\n${redactText(row.detail)}`,
    text: redactText(text),
    relation: row.relation,
  }
}

const freshMs = 60_000
const libraries = new Map<string, { readAt: number; library: Library }>()

/** The statutes as imported into the data folder, read at most once a minute. */
function libraryOf(dataDir: string, now: Instant): Library {
  const at = Date.parse(now)
  const known = libraries.get(dataDir)
  if (known && at >= known.readAt && at - known.readAt < freshMs) return known.library
  const library = loadLibrary(dataDir)
  libraries.set(dataDir, { readAt: at, library })
  return library
}
