import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, transact } from '#db/transact.ts'
import { layPictures } from '#intake/alarms/pictures-store.ts'
import { mattersContract } from '#matters/contract.ts'
import { sceneIn } from '#matters/scene-store.ts'
import { type AlarmHouse, alarm, openAlarmHouse, push } from './harness/alarms.ts'
import { clientOf } from './harness/house.ts'
import { plainMatter, tenant } from './harness/street.ts'

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0'),
  Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
])

let town: AlarmHouse
let secret = ''
let matters: ReturnType<typeof clientOf<typeof mattersContract>>
beforeAll(async () => {
  town = await openAlarmHouse('2026-07-01T10:00')
  secret = (await town.desk().saveSource({ id: 'gate', name: '林业平台', kind: 'push', algorithm: 'sm3' })).key ?? ''
  matters = clientOf(town.house, mattersContract, await town.house.enter('centre'))
})
afterAll(() => town.house.close())

const alarmAt = async (point: string) => (await town.desk().list({ point })).alarms[0]

test('告警图片附在它开出的事件上，事项页看得到、取得到原图；重发、再办一次都只附一份', async () => {
  const picture = jpeg.toString('base64')
  const message = alarm('CAM-1', '2026-07-01 09:59:40', { picture })
  await push(town.house, message, { secret })
  await push(town.house, message, { secret })
  const one = await alarmAt('TY01')
  const id = one?.matter ?? ''
  const context = town.house.street.as('command_center', '2026-07-01T10:01')
  await transact(context.resources.database.pool, tenant, async (tx) =>
    layPictures(await sceneIn(tx, context), [{ alarm: one?.id ?? '', matter: id }]),
  )
  const page = await matters.get({ id })
  expect(page.attachments).toMatchObject([{ name: '烟火告警图片.jpg', mime: 'image/jpeg', size: jpeg.length }])
  expect(page.papers).toMatchObject([{ key: 'alarm', name: '烟火告警图片.jpg', attachment: page.attachments[0]?.id }])
  expect(page.events.map(({ name }) => name)).toEqual(['登记', '上传材料'])
  const file = await town.house.app.inject({
    url: `/api/attachments/${page.attachments[0]?.id}`,
    headers: { cookie: await town.house.enter('centre') },
  })
  expect(file.rawPayload.equals(jpeg)).toBe(true)
})

test('没有图片、图片损坏的告警照样成事件，不附图', async () => {
  await push(town.house, alarm('CAM-3', '2026-07-01 10:00:00', { picture: 'AAAA' }), { secret })
  const page = await matters.get({ id: (await alarmAt('TY03'))?.matter ?? '' })
  expect([page.attachments, page.papers]).toEqual([[], []])
})

test('并件后，告警随事件走：再来的同类告警并入主事件；撤销并件，告警归回原件', async () => {
  const opened = await alarmAt('TY01')
  const id = opened?.matter ?? ''
  const { actId, common } = plainMatter('山上冒烟')
  const main = await matters.file({
    actId,
    procedure: 'grid-event',
    common,
    intake: { rapid: true, category: 'emergency' },
  })
  const revisionOf = async (matter: string) => (await matters.get({ id: matter })).revision
  const step = async (name: string, form: Record<string, unknown>) =>
    matters.step({ id, actId: randomUUID(), revision: await revisionOf(id), step: name, form })
  await step('report', {})
  await step('merge', { into: main.number })
  const holder = async () => {
    const { rows } = await read(town.house.street.resources.database.pool, tenant, (tx) =>
      tx.query<{ matter: string }>('select matter from alarms where tenant = $1 and id = $2', [tenant, opened?.id]),
    )
    return rows[0]?.matter
  }
  expect(await holder()).toBe(main.id)
  await push(town.house, alarm('CAM-2', '2026-07-01 10:00:00'), { secret })
  const { alarms } = await town.desk().list({ into: opened?.id })
  expect(alarms).toMatchObject([{ state: 'merged', matter: main.id }])
  await step('unmerge', { reason: '另一处' })
  expect(await holder()).toBe(id)
})
