import { createHash, randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { dayOf, type Instant } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { choiceNames } from './choice-names.ts'
import { explain } from './classifier/explain.ts'
import { type Figures, type ModelFacts, readModel } from './classifier/model.ts'
import type { Example } from './classifier/plain-text.ts'
import { openModel, type Predictor } from './classifier/predict.ts'
import type { Labelled } from './classifier/train.ts'
import { trainApart } from './classifier-jobs.ts'
import { getModelKind, type ModelKind, modelKinds } from './model-kinds.ts'

const readMost = 50_000
const detailRead = 4000
const seed = 1

type Taught = { id: string; title: string; detail: string | null; label: string }

/** What the office decided about the newest unsealed matters of this kind. */
async function decisionsOf(tx: Tx, kind: ModelKind): Promise<Taught[]> {
  const { decision } = kind
  const values: unknown[] = [tx.tenant, kind.procedures]
  const label = decision === 'unit' ? 'm.unit' : `m.fold->'intake'->>$${values.push(decision.intake)}::text`
  const never = decision === 'unit' ? [] : (decision.never ?? [])
  const done = decision === 'unit' ? 'and m.closed_at is not null' : ''
  const { rows } = await tx.query<Taught>(
    `select m.id, m.title, left(m.fold->>'detail', ${detailRead}) as detail, ${label} as label from matters m
     where m.tenant = $1 and m.procedure = any($2) and not m.sealed ${done}
       and coalesce(${label}, '') <> all($${values.push(['', ...never])}::text[])
     order by m.filed_at desc, m.id limit ${readMost}`,
    values,
  )
  return rows
}

const fingerprint = (rows: readonly Taught[]) =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ id, label }) => [id, label])))
    .digest('hex')

const running = new Set<string>()

export type Retraining = { pool: pg.Pool; tenant: string; kind: string; by: string; now: Instant }

/**
 * Trains a kind from this street's own decisions and keeps the model with its figures; one that is worse than the one in
 * use, on texts that neither has seen, is kept but not adopted. Refuses too few decisions, and a second training at once.
 */
export async function retrain({ pool, tenant, kind: id, by, now }: Retraining) {
  const kind = getModelKind(id)
  const key = `${tenant} ${id}`
  if (running.has(key)) throw refuse('training-running', { name: kind.name })
  running.add(key)
  try {
    const { rows, current } = await read(pool, tenant, async (tx) => ({
      rows: await decisionsOf(tx, kind),
      current: await findAdopted(tx, id),
    }))
    const { model, file, before, adopted, words } = await trainApart({
      given: rows.map(({ title, detail, label }): Labelled => ({ title, body: detail ?? '', label })),
      options: { seed, trainedAt: now, sha256: fingerprint(rows), text: ['标题', '内容'], label: kind.name },
      compare: { current: current && fileOf(current.model) },
    })
    const row = {
      id: randomUUID(),
      kind: id,
      name: kind.name,
      adopted,
      words,
      facts: model.facts,
      before: before ?? null,
    }
    await transact(pool, tenant, (tx) =>
      tx.query(
        `insert into models (tenant, id, kind, trained_at, trained_by, adopted, words, facts, before, model)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [tenant, row.id, id, now, by, adopted, words, row.facts, row.before, gzipSync(file)],
      ),
    )
    return row
  } finally {
    running.delete(key)
  }
}

const fileOf = (model: Uint8Array) => gunzipSync(model).toString('utf8')

async function findAdopted(tx: Tx, kind: string) {
  const { rows } = await tx.query<{ id: string; model: Buffer }>(
    'select id, model from models where tenant = $1 and kind = $2 and adopted order by trained_at desc, id limit 1',
    [tx.tenant, kind],
  )
  return rows[0]
}

type Opened = { id: string; predictor: Predictor }
const opened = new Map<string, Opened>()
const openedMost = 40

/** The model in use, read once and kept until another is adopted; undefined when there is none. */
async function openAdopted(tx: Tx, kind: string): Promise<Opened | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from models where tenant = $1 and kind = $2 and adopted order by trained_at desc, id limit 1',
    [tx.tenant, kind],
  )
  const key = `${tx.tenant} ${kind}`
  const known = opened.get(key)
  if (!rows[0] || known?.id === rows[0].id) return rows[0] && known
  const found = await findAdopted(tx, kind)
  if (!found) return undefined
  const fresh = { id: found.id, predictor: openModel(readModel(fileOf(found.model))) }
  if (opened.size >= openedMost) opened.clear()
  opened.set(key, fresh)
  return fresh
}

export type Suggested = {
  kind: string
  name: string
  model: string
  /** Null when the model does not know. */
  label: string | null
  confidence: number
  abstain: 'too-little' | 'unsure' | null
  ranking: Array<{ label: string; name: string; confidence: number }>
  /** What in the text spoke for the likeliest label. */
  words: string[]
}

/** What the model of a kind says about a text; undefined when this street has none yet. */
export async function suggestClass(
  { tx, now }: { tx: Tx; now: Instant },
  kindId: string,
  example: Example,
): Promise<Suggested | undefined> {
  const kind = getModelKind(kindId)
  const found = await openAdopted(tx, kindId)
  if (!found) return undefined
  const { label, confidence, abstain, ranking } = found.predictor.predict(example)
  const names = await namesOf(tx, kind, now)
  const words = abstain === 'too-little' ? [] : explain(found.predictor, example, label).map(({ word }) => word)
  return {
    kind: kindId,
    name: kind.name,
    model: found.id,
    label: abstain === null ? label : null,
    confidence,
    abstain,
    ranking:
      abstain === 'too-little' ? [] : ranking.map((one) => ({ ...one, name: names.get(one.label) ?? one.label })),
    words,
  }
}

/** How labels are called: units by their register, choices by the form. */
async function namesOf(tx: Tx, { decision, procedures }: ModelKind, now: Instant): Promise<Map<string, string>> {
  if (decision !== 'unit') return choiceNames(procedures, decision.intake, dayOf(now))
  const { rows } = await tx.query<{ code: string; name: string }>(
    "select code, name from entries where tenant = $1 and register = 'units'",
    [tx.tenant],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}

export type Pick = {
  id: string
  kind: string
  model: string
  matter?: string
  suggested: string
  confidence: number
  abstained: boolean
  chosen: string
}

/** Keeps what was suggested and what the office chose instead or as well; the same `id` counts once. */
export async function recordPick(tx: Tx, pick: Pick, account: string, now: Instant): Promise<void> {
  const { id, kind, model, matter, suggested, confidence, abstained, chosen } = pick
  getModelKind(kind)
  await tx.query(
    `insert into model_picks (tenant, id, kind, model, matter, suggested, confidence, abstained, chosen, account, at)
     select $1, $2, kind, id, $5, $6, $7, $8, $9, $10, $11 from models where tenant = $1 and id = $4 and kind = $3
     on conflict (tenant, id) do nothing`,
    [tx.tenant, id, kind, model, matter ?? null, suggested, confidence, abstained, chosen, account, now],
  )
}

type ModelRow = {
  id: string
  kind: string
  trainedAt: Instant
  trainedBy: string
  adopted: boolean
  words: string
  facts: ModelFacts
  before: Figures | null
}

/** Every kind with its trainings, newest first, and how often people chose what its models had suggested. */
export async function listModels(tx: Tx) {
  const { rows } = await tx.query<ModelRow>(
    `select id, kind, trained_at as "trainedAt", trained_by as "trainedBy", adopted, words, facts, before
     from models where tenant = $1 order by trained_at desc, id limit 200`,
    [tx.tenant],
  )
  const { rows: picks } = await tx.query<{ kind: string; count: number; right: number; abstained: number }>(
    `select kind, count(*)::int as count, count(*) filter (where abstained)::int as abstained,
       count(*) filter (where suggested = chosen and not abstained)::int as right
     from model_picks where tenant = $1 group by kind`,
    [tx.tenant],
  )
  return modelKinds.map(({ id, name }) => {
    const trainings = rows.filter(({ kind }) => kind === id)
    const { count, right, abstained } = picks.find(({ kind }) => kind === id) ?? { count: 0, right: 0, abstained: 0 }
    return {
      kind: id,
      name,
      inUse: trainings.find(({ adopted }) => adopted)?.id ?? null,
      trainings,
      picks: { count, right, abstained },
    }
  })
}
