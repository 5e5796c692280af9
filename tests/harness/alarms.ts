import { createHmac, randomUUID } from 'node:crypto'
import type { Instant } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { clientOf, type House, openHouse } from './house.ts'
import { moment, tenant } from './street.ts'

type Row = { source: string; state: string; mentions: number; raw: { n?: number } }

/** A house with a grid, four cameras (TY01 and TY02 are neighbours) and an officer at the command centre. */
export type AlarmHouse = {
  house: House
  /** As the officer; `at` signs him in anew. */
  desk(): ReturnType<typeof clientOf<typeof alarmsContract>>
  at(text: string): Promise<Instant>
  /** Every alarm, in the order in which they came. */
  all(): Promise<Row[]>
  /** What the officer was told. */
  notices(kind: string): Promise<Array<{ words: string }>>
}

export async function openAlarmHouse(now: string): Promise<AlarmHouse> {
  const house = await openHouse(moment(now))
  const { owner, pool } = house.street.resources.database
  const entry = (register: string, code: string, name: string, data: Record<string, unknown>) =>
    owner.query(
      `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, '2026-01-01', $6, 1, now(), 'test')`,
      [tenant, register, randomUUID(), code, name, JSON.stringify(data)],
    )
  const d = 0.01
  const ring = [0, d, d, 0, 0].map((x, i) => [120.1 + x, 30.2 + ([0, 0, d, d, 0][i] ?? 0)])
  await entry('villages', 'V01', '映月社区', {})
  await entry('grids', 'G01', '第一网格', { village: 'V01', boundary: { type: 'Polygon', coordinates: [ring] } })
  const high = { device: 'CAM-1', longitude: 120.105, latitude: 30.205, address: '北山顶' }
  await entry('monitoring-points', 'TY01', '北山瞭望塔', high)
  await entry('monitoring-points', 'TY02', '河埠', { device: 'CAM-2', longitude: 120.1055, latitude: 30.205 })
  await entry('monitoring-points', 'TY03', '南山', { device: 'CAM-3', longitude: 120.3, latitude: 30.4, grid: 'G09' })
  await entry('monitoring-points', 'TY04', '西岭', { device: 'CAM-4' })
  let desk = clientOf(house, alarmsContract, await house.signIn('centre', [{ role: 'command_center' }]))
  return {
    house,
    desk: () => desk,
    async at(text) {
      const then = moment(text)
      house.setNow(then)
      desk = clientOf(house, alarmsContract, await house.enter('centre'))
      return then
    },
    all: () =>
      read(pool, tenant, async (tx) => {
        const { rows } = await tx.query<Row>('select * from alarms where tenant = $1 order by received_at', [tenant])
        return rows
      }),
    notices: (kind) =>
      read(pool, tenant, async (tx) => {
        const { rows } = await tx.query<{ words: string }>(
          "select words from notices where tenant = $1 and kind = $2 and account = 'centre'",
          [tenant, kind],
        )
        return rows
      }),
  }
}

/** A message as a camera sends it. */
export function alarm(device: string, time: string, more: Record<string, unknown> = {}) {
  return { id: randomUUID(), device, class: 'smoke', time, confidence: 0.9, ...more }
}

type Signing = { secret: string; nonce?: string; time?: number; source?: string }

/** Pushes as a device's platform does, signed by HMAC-SM3. */
export async function push(house: House, body: unknown, { secret, nonce, time, source = 'gate' }: Signing) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const [once, when] = [nonce ?? randomUUID(), time ?? Date.parse(house.now())]
  const reply = await house.app.inject({
    method: 'POST',
    url: '/api/alarms/push',
    headers: {
      'content-type': 'application/json',
      'x-alarm-source': `${tenant}.${source}`,
      'x-alarm-time': String(when),
      'x-alarm-nonce': once,
      'x-alarm-signature': createHmac('sm3', secret).update(`${when}\n${once}\n${text}`).digest('hex'),
    },
    payload: text,
  })
  return { status: reply.statusCode, ...reply.json() }
}
