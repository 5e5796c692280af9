import { randomUUID } from 'node:crypto'
import { addDays, dayOf, parseInstant } from '#calendar/date.ts'
import { migrate } from '#db/migrate.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { type Tx, transact } from '#db/transact.ts'
import { demoTenant, grids } from '#demo/places.ts'
import { positionIn } from '#demo/position.ts'
import { randomFrom } from '#demo/random.ts'
import { settleStreet } from '#demo/setting-store.ts'
import { boundaries } from '#demo/shape.ts'
import { alarmMapping } from '#intake/alarms/settings.ts'
import { saveSource } from '#intake/alarms/sources-store.ts'
import { readConfig } from '../src/config.ts'
import { openResources } from '../src/main.ts'
import type { Spot } from './afternoon.ts'
import type { Span } from './clock.ts'

export const tenant = demoTenant.code

export type Street = { spots: Spot[]; workers: Array<{ account: string; home: Spot }>; pushKey: string }

/**
 * The street of the demonstration without its year: registers, accounts, duty rota, cameras by MQTT and by signed push.
 * The grid workers beyond `workers` are on leave that afternoon: nothing must be proposed to them.
 */
export async function layOut(
  dataDir: string,
  { from }: Pick<Span, 'from'>,
  brokerPort: number,
  workers: number,
): Promise<Street> {
  const config = readConfig({ FENGQIAO_DATA: dataDir })
  const database = await openDatabase(config)
  try {
    await migrate(database.owner)
    const resources = await openResources(config, database)
    const now = parseInstant(from)
    await settleStreet(resources, addDays(dayOf(now), -30))
    const pushKey = await transact(database.pool, tenant, async (tx) => {
      const editor = { tx, vault: resources.vault.forTenant(tenant), account: 'command', now, ip: '' }
      const common = { username: '', active: true, renewKey: false, mapping: alarmMapping.parse({}) }
      const address = `mqtt://127.0.0.1:${brokerPort}`
      await saveSource(editor, {
        ...common,
        id: 'sky',
        name: '天眼',
        kind: 'mqtt',
        address,
        topic: 'camera/alarm',
        algorithm: 'sha256',
      })
      const pushed = { id: 'gate', name: '区平台', kind: 'push', address: '', topic: '', algorithm: 'sm3' } as const
      const { key } = await saveSource(editor, { ...common, ...pushed })
      for (const { account } of grids.slice(workers)) await sendOnLeave(tx, account, from)
      return key ?? ''
    })
    await resources.close()
    return { ...placesOf(workers), pushKey }
  } finally {
    await database.close()
  }
}

async function sendOnLeave(tx: Tx, account: string, from: string): Promise<void> {
  const today = dayOf(parseInstant(from))
  await tx.query(
    `insert into leaves (tenant, id, account, from_day, until_day, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, '轮休', 'command', $6)`,
    [tx.tenant, randomUUID(), account, today, addDays(today, 1), from],
  )
}

function placesOf(workers: number): Pick<Street, 'spots' | 'workers'> {
  const random = randomFrom(5)
  const spotIn = (grid: (typeof grids)[number]): Spot => {
    const { longitude = 0, latitude = 0 } = positionIn(random, grid.code)
    return { grid: grid.code, village: grid.village.code, longitude, latitude }
  }
  const inside = grids.filter(({ code }) => boundaries.has(code))
  return {
    spots: inside.flatMap((grid) => Array.from({ length: 5 }, () => spotIn(grid))),
    workers: inside.slice(0, workers).map((grid) => ({ account: grid.account, home: spotIn(grid) })),
  }
}

/** Looks at the house's data with no server running. */
export async function lookInto<T>(dataDir: string, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig({ FENGQIAO_DATA: dataDir }))
  try {
    return await look(database)
  } finally {
    await database.close()
  }
}
