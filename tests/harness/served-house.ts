import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { transact } from '#db/transact.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { projectDir } from '../../src/config.ts'
import { type House, openHouse } from './house.ts'
import { tenant } from './street.ts'

/** A house that listens on a free port and serves the built console. */
export type ServedHouse = House & { address: string }

export const builtWeb = join(projectDir, 'dist')

/** `webRoot`: another copy of the built pages, for a test that changes them. */
export async function openServedHouse(now: string, { empty = false, webRoot = builtWeb } = {}): Promise<ServedHouse> {
  if (!existsSync(join(webRoot, 'index.html'))) throw new Error('网页还没有构建：请用 npm test 运行，它会先构建。')
  const house = await openHouse(now, { empty, webRoot })
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...house, address }
}

type Entry = { code: string; name: string; data?: Record<string, unknown> }

/** Puts what stands on every street into the registers: two units, two villages, two grids. */
export async function furnish(house: House): Promise<void> {
  const add = async (register: string, { code, name, data = {} }: Entry) => {
    const { resources } = house.street
    const actor = { tenant, account: 'set-up', person: '装置', posts: [] }
    const writer = writerOf({ resources, actor, now: house.now(), ip: '' })
    await transact(resources.database.pool, tenant, (tx) =>
      createEntry(tx, writer, getRegister(register), { code, name, validFrom: '2020-01-01', data }),
    )
  }
  await add('units', { code: 'U01', name: '城市管理办', data: { kind: 'office' } })
  await add('units', { code: 'U02', name: '便民服务中心', data: { kind: 'station' } })
  await add('villages', { code: 'V01', name: '溪东社区', data: { kind: 'community', keywords: ['桂花巷'] } })
  await add('villages', { code: 'V02', name: '溪西村', data: { kind: 'village' } })
  await add('grids', { code: 'G01', name: '溪东第一网格', data: { village: 'V01', keywords: ['桂花巷'] } })
  await add('grids', { code: 'G02', name: '溪西第一网格', data: { village: 'V02' } })
}
