import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import * as z from 'zod'

// The baseline: a bare Fastify and pg that do the same inserts and selects as the product, and nothing else:
// no validation, no fold, no clock, no encryption, no rights beyond the condition in the query.
const pool = new pg.Pool({
  connectionString: process.env.BARE_URL,
  max: 20,
  options: '-c role=fengqiao_app -c timezone=UTC',
})
const app = Fastify()
const tenant = process.env.BARE_TENANT ?? ''

const filing = z.object({
  id: z.string(),
  title: z.string(),
  words: z.string(),
  body: z.string(),
  fold: z.string(),
  deadlines: z.number(),
  rungs: z.number(),
  token: z.string(),
})

app.post('/bare', async (request) => {
  // Parsed by shape only, so that the inserts below are typed.
  const given = filing.parse(request.body)
  const client = await pool.connect()
  try {
    await client.query(`begin; set local app.tenant = '${tenant}'`)
    const { rows } = await client.query(
      `insert into counters (tenant, name, value) values ($1, 'bare', 1) on conflict (tenant, name) do update set value = counters.value + 1 returning value`,
      [tenant],
    )
    const id = randomUUID()
    await client.query(
      `insert into events (tenant, matter, position, kind, at, happened_at, actor, act_id, body, hash) values ($1, $2, 1, 'filed', now(), now(), 'bare', $3, $4, '\\x00')`,
      [tenant, id, randomUUID(), given.body],
    )
    await client.query(
      `insert into matters (tenant, id, procedure, edition, number, title, state, phase, channel, filed_by, village, grid, place, sealed, withdrawn, filed_at, last_at,
         due_at, due_key, warn_at, due_unit, paused, supervised, person_keys, words, revision, position, seq, fold)
       values ($1, $2, 'hotline', '2004-01-01', $3, $4, 'received', 'pending', 'phone', 'bare', 'V01', 'G01', '桂花巷', false, true, now(), now(),
         now(), 'sign', now(), 'workday', false, 0, $5, $6::tsvector, 1, 1, 1, $7)`,
      [tenant, id, `bare${rows[0].value}`, given.title, [randomUUID(), randomUUID()], given.words, given.fold],
    )
    const deadlines = Array.from(
      { length: given.deadlines },
      (_, index) => `($1, $2, 'd${index}', 1, 'RX-01', 'organ', 'running', now(), now(), false, '2026')`,
    )
    if (deadlines.length > 0) {
      await client.query(
        `insert into deadlines (tenant, matter, key, occurrence, period, bears, status, started_at, due_at, provisional, calendar) values ${deadlines.join(',')}`,
        [tenant, id],
      )
    }
    const rungs = Array.from(
      { length: given.rungs },
      (_, index) => `($1, $2, 'd0', 1, 'warn', ${index}, now() + interval '1 year')`,
    )
    if (rungs.length > 0)
      await client.query(
        `insert into rungs (tenant, matter, key, occurrence, kind, level, fires_at) values ${rungs.join(',')}`,
        [tenant, id],
      )
    await client.query(
      `insert into audit (tenant, at, account, act, object_kind, object, detail) values ($1, now(), 'bare', 'file', 'matter', $2, '{}')`,
      [tenant, id],
    )
    await client.query('commit')
    return { id }
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
})

app.get('/bare', async () => {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local app.tenant = '${tenant}'`)
    const { rows } = await client.query(
      `select id, number, procedure, edition, title, state, phase, channel, unit, assignee, village, grid, place, filed_at, closed_at, last_at, due_at, due_key, warn_at, due_unit, paused, likes
       from matters m where m.tenant = $1 and not m.withdrawn and not m.sealed and (m.grid = any($2) or m.unit = $3) and m.procedure = any($4) and m.closed_at is null
       order by m.filed_at desc, m.id desc limit 21`,
      [tenant, ['G01', 'G02', 'G03'], '城管办', ['hotline']],
    )
    await client.query('commit')
    return { rows }
  } finally {
    client.release()
  }
})

await app.listen({ port: Number(process.env.BARE_PORT ?? 8499) })
console.log('ready')
