import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { addDays, dayOf } from '#calendar/date.ts'
import { figuresOf } from '#dispatch/figures-store.ts'
import type { Context, Resources } from '#http/context.ts'
import { systemClock } from '#http/server.ts'
import { countMatters, type Looker } from '#matters/queries-store.ts'
import { look } from '#matters/routes.ts'
import { wallEye } from '#screen/eye.ts'
import { openIncidents } from '#screen/incidents-store.ts'
import { alarmsToday, filedToday, onDutyNow, openMost, quickView } from '#screen/screen-store.ts'
import { seedMatters } from '../search/seed.ts'

const tenant = '999995001000'
const rounds = 20

/**
 * The queries of the wall over a street of `count` matters in five years, a tenth of them incidents with four clocks
 * each, half of those never closed; and 100,000 alarms.
 */
export async function benchMillion(
  resources: Resources,
  count: number,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now()
  await seedMatters(resources, { tenant, count, folder, now: systemClock() })
  await addClocks(resources)
  await addAlarms(resources)
  say(`百万件：事项 ${count} 件，造数 ${Math.round((performance.now() - began) / 1000)} 秒`)
  const context: Context = { resources, actor: wallEye(tenant), now: systemClock(), ip: '' }
  const today = dayOf(context.now)
  const days = (back: number) => ({ from: addDays(today, 1 - back), until: addDays(today, 1), by: 'all' as const })
  const queries: Array<[string, (looker: Looker) => Promise<unknown>]> = [
    ['今日', filedToday],
    ...(['red', 'amber', 'green', 'paused', 'none'] as const).map(
      (light): [string, (looker: Looker) => Promise<unknown>] => [
        `在办 ${light}`,
        (looker) => countMatters(looker, { open: 'true', light: [light] }, openMost),
      ],
    ),
    ['在办事件、梯级与位置', openIncidents],
    ['接处时长（今日）', (looker) => figuresOf(looker, days(1))],
    ['接处时长（七日）', (looker) => figuresOf(looker, days(7))],
    ['今日告警', alarmsToday],
    ['值班', onDutyNow],
    ['快的各项合计', quickView],
  ]
  for (const [name, query] of queries) {
    const taken: number[] = []
    for (let round = 0; round < rounds + 3; round++) {
      const ms = await look(context, async (looker) => {
        const from = performance.now()
        await query(looker)
        return performance.now() - from
      })
      if (round >= 3) taken.push(ms)
    }
    taken.sort((a, b) => a - b)
    say(`  ${name}：p50 ${taken[rounds / 2]?.toFixed(1)} ms，最慢 ${taken.at(-1)?.toFixed(1)} ms`)
  }
}

async function addClocks({ database: { owner } }: Resources): Promise<void> {
  await owner.query(
    `insert into deadlines (tenant, matter, key, occurrence, period, bears, status, started_at, due_at, met_at, late, provisional, calendar)
     select m.tenant, m.id, k.key, 1, '', 'organ', case when open then 'running' else 'met' end, m.filed_at, m.filed_at + k.most,
       case when open then null else m.filed_at + k.most * (0.2 + 1.2 * random()) end, case when open then null else random() < 0.1 end, false, 'bench'
     from matters m, lateral (select m.closed_at is null as open) o,
       (values ('assigning', interval '1 minute'), ('arriving', interval '5 minutes'), ('firstHandling', interval '10 minutes'),
         ('disposal', interval '5 days')) k(key, most)
     where m.tenant = $1 and m.procedure = 'grid-event'`,
    [tenant],
  )
  await owner.query('vacuum analyze deadlines')
}

async function addAlarms({ database: { owner } }: Resources): Promise<void> {
  await owner.query(
    `insert into alarm_sources (tenant, id, name, kind, changed_by, changed_at) values ($1, 'bench', '测速', 'push', 'bench', now())`,
    [tenant],
  )
  await owner.query(
    `insert into alarms (tenant, id, source, message_id, class, happened_at, received_at, raw, state, from_at, until_at)
     select $1, gen_random_uuid(), 'bench', $2 || n, (array['smoke', 'land', 'building', 'crowd'])[1 + n % 4],
       now() - n * interval '5 minutes', now() - n * interval '5 minutes', '{}', 'silenced', now(), now()
     from generate_series(1, 100000) n`,
    [tenant, randomUUID()],
  )
  await owner.query('vacuum analyze alarms')
}
