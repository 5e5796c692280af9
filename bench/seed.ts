import { randomUUID } from 'node:crypto'
import { type Actor, systemAccount } from '#access/actor.ts'
import { createAccount } from '#access/store.ts'
import { createTenant } from '#access/tenant-store.ts'
import { type Instant, parseInstant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { editionFor, fileMatters } from '#matters/acts-store.ts'
import { sceneIn } from '#matters/scene-store.ts'

export const tenant = '999997001000'
export const password = 'Bench-2026!'
const places = ['桂花巷', '槐树街', '东河路', '文昌里', '石桥头', '新风村', '枫林小区', '北苑']
const problems = ['路灯不亮', '垃圾未清运', '楼道堆物', '噪音扰民', '井盖松动', '占道停车', '水管渗漏', '树枝遮挡']

/** A fictional matter, different for every index. */
export function benchMatter(index: number) {
  const place = places[index % places.length] ?? ''
  const problem = problems[(index * 7) % problems.length] ?? ''
  return {
    title: `${place}${index % 300}号${problem}`,
    detail: `${place}${index % 300}号附近${problem}，已有多日，影响居民出行和休息，请派人查看并尽快处理。编号${index}。`,
    channel: 'phone',
    people: [{ part: 'applicant', name: `甲${index % 5000}`, phone: `138${String(10_000_000 + (index % 9000))}` }],
    place: `${place}${index % 300}号`,
    grid: `G${String((index % 42) + 1).padStart(2, '0')}`,
    village: `V${String((index % 8) + 1).padStart(2, '0')}`,
  }
}

/** A street with `count` matters spread over a year before `now`, and two accounts. */
export async function seed(resources: Resources, count: number, now: Instant): Promise<void> {
  const { owner, pool } = resources.database
  await createTenant(owner, tenant, '测速街道', now)
  await transact(pool, tenant, async (tx) => {
    await createAccount(tx, { name: 'clerk', person: '窗口', posts: [{ role: 'hotline_officer' }], password }, now)
    await createAccount(
      tx,
      {
        name: 'grid',
        person: '网格',
        unit: '城管办',
        posts: [{ role: 'grid_worker', grids: ['G01', 'G02', 'G03'] }],
        password,
      },
      now,
    )
  })
  const actor: Actor = { tenant, account: systemAccount, person: '测速', posts: [{ role: 'hotline_officer' }] }
  const size = 250
  for (let start = 0; start < count; start += size) {
    await transact(pool, tenant, async (tx) => {
      const scene = await sceneIn(tx, { resources, actor, now, ip: '' })
      const commands = Array.from({ length: Math.min(size, count - start) }, (_, offset) => {
        const index = start + offset
        const at = parseInstant(
          new Date(Date.parse(now) - ((index * 7919) % 31_000_000) * 1000 - 3_600_000).toISOString(),
        )
        return { actId: randomUUID(), common: benchMatter(index), intake: {}, happenedAt: at }
      })
      await fileMatters(scene, editionFor('hotline', now), commands)
    })
  }
  await owner.query('analyze')
}
