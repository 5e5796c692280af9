import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { climb } from '#dispatch/incidents-store.ts'
import { mattersContract } from '#matters/contract.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { findMatter } from '#matters/store.ts'
import { clientOf, openHouse } from './house.ts'
import { moment, plainMatter, tenant } from './street.ts'

/** Where incidents of the test lie. */
export const point = { longitude: 120.105, latitude: 30.205 }

/**
 * A house with two grids and three grid workers on duty by day (near and next in G01, far in G02) and an officer at the
 * command centre.
 */
export async function openDispatchHouse(now: Instant) {
  const house = await openHouse(now)
  const { owner, pool } = house.street.resources.database
  const cookies = new Map<string, string>()
  const entry = (register: string, code: string, name: string, data: Record<string, unknown>) =>
    owner.query(
      `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, '2026-01-01', $6, 1, now(), 'test')`,
      [tenant, register, randomUUID(), code, name, JSON.stringify(data)],
    )
  await entry('villages', 'V01', '映月社区', {})
  await entry('grids', 'G01', '第一网格', { village: 'V01', boundary: square(120.1, 30.2) })
  await entry('grids', 'G02', '第二网格', { village: 'V01', boundary: square(120.2, 30.2) })
  for (const [account, grid] of [
    ['near', 'G01'],
    ['next', 'G01'],
    ['far', 'G02'],
  ] as const) {
    await house.hire(account, account, [{ role: 'grid_worker', grids: [grid] }])
    await entry('duty-rota', `早班-${account}`, account, { place: 'command', from: '08:00', until: '20:00', account })
  }
  await house.hire('centre', 'centre', [{ role: 'command_center' }])

  const cookieOf = (account: string) => cookies.get(account) ?? ''
  const town = {
    house,
    entry,
    /** 久未操作要重新登录：换了时辰的各条先登录。 */
    async enter(...others: string[]) {
      for (const account of ['near', 'next', 'far', 'centre', ...others])
        cookies.set(account, await house.enter(account))
    },
    at(text: string): Instant {
      const then = moment(text)
      house.setNow(then)
      return then
    },
    dispatchAs: (account: string) => clientOf(house, dispatchContract, cookieOf(account)),
    mattersAs: (account: string) => clientOf(house, mattersContract, cookieOf(account)),
    report(account: string, minute: string, longitude: number, latitude: number) {
      const fix = { at: `${minute}:00+08:00`, longitude, latitude, accuracy: 10 }
      return town.dispatchAs(account).report({ fixes: [fix] })
    },
    /** A 快呼 that the centre files at the point; gives what the next act says it has seen. */
    async incident(title: string, intake: Record<string, unknown> = {}, where: Record<string, unknown> = point) {
      const { actId, common } = plainMatter(title)
      const done = await town.mattersAs('centre').file({
        actId,
        procedure: 'grid-event',
        common: { ...common, ...where },
        intake: { rapid: true, category: 'order', ...intake },
      })
      return { id: done.id, number: done.number, revision: done.revision, actId: randomUUID() }
    },
    /** Takes a step as somebody who has just looked at the matter. */
    async step(account: string, id: string, step: string, form: Record<string, unknown> = {}) {
      const revision = (await town.state(id))?.matter.revision ?? 0
      return town.mattersAs(account).step({ id, actId: randomUUID(), revision, step, form })
    },
    state: (id: string) => read(pool, tenant, (tx) => findMatter(tx, id)),
    /** The reminders that are due, as the job and a restarted job send them. */
    fire: (now: Instant) => fireRungs(house.street.resources, tenant, now, climb),
    async noticesOf(account: string, kind: string): Promise<string[]> {
      const { rows } = await read(pool, tenant, (tx) =>
        tx.query<{ words: string }>(
          'select words from notices where tenant = $1 and account = $2 and kind = $3 order by id',
          [tenant, account, kind],
        ),
      )
      return rows.map(({ words }) => words)
    },
  }
  await town.enter()
  return town
}
export type DispatchHouse = Awaited<ReturnType<typeof openDispatchHouse>>

function square(lng: number, lat: number) {
  const d = 0.01
  const corner = (x: number, y: number) => [lng + x * d, lat + y * d]
  return { type: 'Polygon', coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]] }
}
