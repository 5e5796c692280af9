import { createHash, randomUUID } from 'node:crypto'
import { dispatchContract } from '#dispatch/contract.ts'
import { type FieldAct, fieldContract } from '#field/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { clientOf, type House } from './house.ts'
import { plainMatter, tenant } from './street.ts'

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A picture that is whole: JPEG segments with made-up light; each `seed` is another picture. */
export function jpegOf(seed: number, size = 400): Buffer {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 9, 0, 16, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]
  const light = Array.from({ length: size }, (_, at) => (at * 7 + seed * 13) % 251)
  return Buffer.from([...head, ...frame, ...scan, ...light, 0xff, 0xd9])
}

/** Puts an entry into a register as if it had always been there. */
export function entry(house: House, register: string, code: string, name: string, data: Record<string, unknown>) {
  return house.street.resources.database.owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, '2026-01-01', $6, 1, now(), 'test')`,
    [tenant, register, randomUUID(), code, name, JSON.stringify(data)],
  )
}

/** A street with a centre and three grid workers on duty; `at` is when it is. */
export async function furnishField(house: House): Promise<void> {
  await entry(house, 'villages', 'V01', '映月社区', {})
  await entry(house, 'grids', 'G01', '第一网格', { village: 'V01' })
  await entry(house, 'grids', 'G02', '第二网格', { village: 'V01' })
  for (const [account, person, grid] of [
    ['chen', '陈一', 'G01'],
    ['lin', '林二', 'G01'],
    ['wu', '吴三', 'G02'],
  ] as const) {
    await house.hire(account, person, [{ role: 'grid_worker', grids: [grid] }])
    await entry(house, 'duty-rota', `早班-${account}`, person, {
      place: 'command',
      from: '08:00',
      until: '20:00',
      account,
    })
  }
  await house.hire('centre', '指挥员', [{ role: 'command_center' }])
}

/** What a phone and the desk of the centre may ask, signed in now. */
export async function phoneOf(house: House, account: string) {
  const cookie = await house.enter(account)
  return { cookie, ...clientOf(house, fieldContract, cookie) }
}

export async function deskOf(house: House) {
  const cookie = await house.enter('centre')
  return { ...clientOf(house, mattersContract, cookie), ...clientOf(house, dispatchContract, cookie) }
}
export type Desk = Awaited<ReturnType<typeof deskOf>>

/** A rapid incident, given out to an account. */
export async function givenTo(desk: Desk, account: string, title = '路口争吵', grid?: string) {
  const { actId, common } = plainMatter(title)
  const point = { longitude: 120.105, latitude: 30.205 }
  const done = await desk.file({
    actId,
    procedure: 'grid-event',
    common: { ...common, ...point, ...(grid === undefined ? {} : { grid }) },
    intake: { rapid: true, category: 'order' },
  })
  const given = await desk.giveOut({ id: done.id, actId: randomUUID(), revision: done.revision, account })
  return { id: done.id, number: done.number, revision: given.revision }
}

/** An act as a device keeps it. */
export function actOf(act: FieldAct['act'], happenedAt: string, seenRevision: number, actId: string = randomUUID()) {
  return { actId, happenedAt: `${happenedAt}:00+08:00`, seenRevision, act }
}

/** Sends a part of an upload. */
export async function sendPart(house: House, cookie: string, id: string, offset: number, content: Uint8Array) {
  const reply = await house.app.inject({
    method: 'PUT',
    url: `/api/field/uploads/${id}?offset=${offset}`,
    headers: { cookie, 'x-fengqiao': '1', 'content-type': 'application/octet-stream' },
    payload: Buffer.from(content),
  })
  return { status: reply.statusCode, body: reply.json<{ offset?: number; code?: string; message?: string }>() }
}
