import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseInstant } from '#calendar/date.ts'
import { proposeFor } from '#dispatch/incidents-store.ts'
import { proposeWorkers } from '#dispatch/propose.ts'
import { workersAt } from '#dispatch/workers-store.ts'
import type { Resources } from '#http/context.ts'
import { systemClock } from '#http/server.ts'
import { fileMatter, loadForAct } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { benchMatter, tenant } from './seed.ts'

const workers = 300
const grids = 60
const times = 300

/** Three hundred grid workers on duty, each with a minute's positions, in sixty grids. */
export async function seedWorkers({ database: { owner } }: Resources): Promise<void> {
  await owner.query(
    `insert into accounts (tenant, name, person, password, posts, password_at, created_at)
     select $1, 'w' || n, '网格员' || n, '', jsonb_build_array(jsonb_build_object('role', 'grid_worker', 'grids', jsonb_build_array('W' || n % ${grids}))), now(), now()
     from generate_series(1, ${workers}) n`,
    [tenant],
  )
  await owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     select $1, 'grids', gen_random_uuid(), 'W' || n, '网格' || n, '2020-01-01', jsonb_build_object('village', 'V01', 'boundary',
       jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array((
         select jsonb_agg(jsonb_build_array(120 + n % 10 * 0.01 + x, 30 + n / 10 * 0.01 + y))
         from (values (0, 0), (0.01, 0), (0.01, 0.01), (0, 0.01), (0, 0)) c(x, y))))), 1, now(), 'bench'
     from generate_series(0, ${grids - 1}) n`,
    [tenant],
  )
  await owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     select $1, 'duty-rota', gen_random_uuid(), 'B' || n || h, '班' || n, '2020-01-01',
       jsonb_build_object('place', 'command', 'from', h, 'until', case h when '00:00' then '12:00' else '00:00' end, 'account', 'w' || n), 1, now(), 'bench'
     from generate_series(1, ${workers}) n, (values ('00:00'), ('12:00')) s(h)`,
    [tenant],
  )
  await owner.query(
    `insert into positions (tenant, account, at, received_at, longitude, latitude, accuracy)
     select $1, 'w' || n, now() - m * interval '10 seconds', now(), 120 + random() * 0.1, 30 + random() * 0.06, 15
     from generate_series(1, ${workers}) n, generate_series(0, 59) m`,
    [tenant],
  )
  await owner.query('analyze')
}

const ms = (sorted: number[], share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)

async function timed(act: () => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < times + 20; n++) {
    const from = performance.now()
    await act()
    if (n >= 20) taken.push(performance.now() - from)
    await sleep(5)
  }
  return taken.sort((a, b) => a - b)
}

/** How long it takes to propose a worker for an incident. */
export async function benchPropose(resources: Resources, say: (line: string) => void): Promise<void> {
  const context = () => ({
    resources,
    actor: { tenant, account: 'centre', person: '值班', posts: [{ role: 'command_center' as const }] },
    now: systemClock(),
    ip: '',
  })
  const common = { ...benchMatter(1), grid: 'W7', longitude: 120.075, latitude: 30.005 }
  const { id } = await perform(context(), (scene) =>
    fileMatter(scene, 'grid-event', { actId: randomUUID(), common, intake: { rapid: true, category: 'order' } }),
  )
  const { proposals, dutyEmpty } = await perform(context(), async (scene) =>
    proposeFor(scene, await loadForAct(scene, id)),
  )
  const store = await perform(context(), async (scene) => {
    const loaded = await loadForAct(scene, id)
    return timed(() => proposeFor(scene, loaded))
  })
  const found = await perform(context(), ({ tx, now }) => workersAt(tx, now))
  const incident = {
    position: [120.075, 30.005] as const,
    grid: 'W7',
    village: 'V01',
    roles: ['grid_worker' as const],
    passed: [],
  }
  const now = parseInstant(new Date().toISOString())
  const pure = await timed(() => proposeWorkers(incident, found.workers, now))
  say(
    `从 ${found.workers.length} 人中提人选（${proposals.length} 人可派，${dutyEmpty ? '无人在班' : '在班'}，位置各 60 点）：连读库 p50 ${ms(store, 0.5)} ms，p99 ${ms(store, 0.99)} ms；只算 p50 ${ms(pure, 0.5)} ms，p99 ${ms(pure, 0.99)} ms（要求 < 20）`,
  )
}
