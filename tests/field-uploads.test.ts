import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { sweepUploads } from '#field/uploads-store.ts'
import { actOf, type Desk, deskOf, furnishField, givenTo, jpegOf, phoneOf, sendPart, sha256 } from './harness/field.ts'
import { type House, openHouse } from './harness/house.ts'
import { moment, tenant } from './harness/street.ts'

let house: House
let desk: Desk
let chen: Awaited<ReturnType<typeof phoneOf>>

beforeAll(async () => {
  house = await openHouse('2026-07-01T02:00:00.000Z')
  await furnishField(house)
  desk = await deskOf(house)
  chen = await phoneOf(house, 'chen')
})
afterAll(() => house.close())

const place = { longitude: 120.10512, latitude: 30.20511, accuracy: 12 }
const begin = (bytes: Uint8Array, more: Record<string, unknown> = {}) =>
  chen.beginUpload({
    name: '现场.jpg',
    size: bytes.length,
    sha256: sha256(bytes),
    takenAt: '2026-07-01T09:55:00+08:00',
    ...place,
    ...more,
  })

async function uploaded(bytes: Buffer, more: Record<string, unknown> = {}) {
  const { id } = await begin(bytes, more)
  await sendPart(house, chen.cookie, id, 0, bytes)
  return (await chen.finishUpload({ id })).attachment
}

test('照片分段传、断了续传，随反馈附到事项上：页面上有摘要、拍摄时间和地点', async () => {
  const bytes = jpegOf(1, 3000)
  const { id, offset } = await begin(bytes)
  expect(offset).toBe(0)
  expect((await sendPart(house, chen.cookie, id, 0, bytes.subarray(0, 1000))).body.offset).toBe(1000)
  expect(await begin(bytes)).toEqual({ id, offset: 1000, attachment: null })
  expect((await sendPart(house, chen.cookie, id, 0, bytes.subarray(0, 1000))).body.offset).toBe(1000)
  await expect(chen.finishUpload({ id })).rejects.toMatchObject({ code: 'upload-unfinished' })
  await sendPart(house, chen.cookie, id, 1000, bytes.subarray(1000))
  expect(await chen.upload({ id })).toMatchObject({ offset: bytes.length, attachment: null })
  const [first, second] = await Promise.all([chen.finishUpload({ id }), chen.finishUpload({ id })])
  expect(second).toEqual(first)
  const { id: matter, revision } = await givenTo(desk, 'chen')
  const { answers } = await chen.acts({
    acts: [
      actOf({ kind: 'sign', matter }, '2026-07-01T10:00', revision),
      actOf(
        {
          kind: 'step',
          matter,
          step: 'handleFirst',
          form: { measures: '围挡' },
          papers: { photos: first.attachment },
        },
        '2026-07-01T10:00',
        revision,
      ),
    ],
  })
  expect(answers.map(({ fate }) => fate)).toEqual(['done', 'done'])
  const page = await desk.get({ id: matter })
  expect(page.attachments).toMatchObject([
    { hash: sha256(bytes), mime: 'image/jpeg', taken: { at: '2026-07-01T01:55:00.000Z', ...place } },
  ])
  expect(page.papers).toMatchObject([{ key: 'photos', attachment: first.attachment }])
  expect(await buffer(await house.street.resources.files.get(sha256(bytes)))).toEqual(bytes)
  expect((await chen.figures({})).photos).toBe(1)
})

test('同一张照片再拍再传：只存一份，答复已有的附件；另一件事项也能用它', async () => {
  const bytes = jpegOf(2)
  const attachment = await uploaded(bytes)
  expect(await begin(bytes)).toMatchObject({ attachment })
  const matters = [await givenTo(desk, 'chen'), await givenTo(desk, 'chen')]
  for (const { id, revision } of matters) {
    const twice = [1, 2].map(() => actOf({ kind: 'attach', matter: id, attachment }, '2026-07-01T10:00', revision))
    const { answers } = await chen.acts({ acts: twice })
    expect(answers.map(({ fate }) => fate)).toEqual(['done', 'done'])
    expect((await desk.get({ id })).attachments.map(({ hash }) => hash)).toEqual([sha256(bytes)])
  }
})

test('传错位置、超出末尾、超过一段的上限：说明从哪里续传', async () => {
  const bytes = jpegOf(3)
  const { id } = await begin(bytes)
  expect(await sendPart(house, chen.cookie, id, 200, bytes.subarray(200))).toMatchObject({
    status: 409,
    body: { code: 'upload-offset-wrong', message: expect.stringContaining('第 0 字节续传') },
  })
  expect(await sendPart(house, chen.cookie, id, 0, Buffer.alloc(bytes.length + 1))).toMatchObject({
    body: { code: 'upload-past-end' },
  })
  expect(await sendPart(house, chen.cookie, id, 0, Buffer.alloc(512 * 1024 + 1))).toMatchObject({
    status: 413,
    body: { code: 'upload-part-too-large' },
  })
  expect(await sendPart(house, chen.cookie, id, 0, Buffer.alloc(2_000_000))).toMatchObject({ status: 413 })
})

test('他人的上传不能看、不能续、不能用', async () => {
  const bytes = jpegOf(4)
  const attachment = await uploaded(bytes)
  const { id } = await begin(bytes)
  const wu = await phoneOf(house, 'wu')
  await expect(wu.upload({ id })).rejects.toMatchObject({ code: 'upload-not-found' })
  await expect(wu.finishUpload({ id })).rejects.toMatchObject({ code: 'upload-not-found' })
  expect(await sendPart(house, wu.cookie, id, 0, bytes)).toMatchObject({ status: 404 })
  const theirs = await givenTo(desk, 'wu')
  const { answers } = await wu.acts({
    acts: [actOf({ kind: 'attach', matter: theirs.id, attachment }, '2026-07-01T10:00', theirs.revision)],
  })
  expect(answers).toMatchObject([{ fate: 'refused', code: 'attachment-not-found' }])
})

test('内容与手机算的摘要不符：清掉重来；破损的照片、改名的程序、拍摄时间差一天：拒绝并说明', async () => {
  const bytes = jpegOf(5)
  const { id } = await begin(bytes)
  await sendPart(house, chen.cookie, id, 0, Buffer.alloc(bytes.length, 1))
  await expect(chen.finishUpload({ id })).rejects.toMatchObject({ code: 'upload-hash-wrong' })
  expect(await chen.upload({ id })).toMatchObject({ offset: 0 })
  await sendPart(house, chen.cookie, id, 0, bytes)
  expect((await chen.finishUpload({ id })).attachment).toMatch(/^[0-9a-f-]{36}$/)
  await expect(uploaded(jpegOf(6).subarray(0, 200))).rejects.toMatchObject({
    code: 'picture-broken',
    message: expect.stringContaining('请重新拍照'),
  })
  await expect(uploaded(Buffer.from('MZ\x90\0\x03\0\0\0'))).rejects.toMatchObject({ code: 'file-type-refused' })
  await expect(begin(jpegOf(7), { takenAt: '2026-07-02T10:00:00+08:00' })).rejects.toMatchObject({
    code: 'field-time-ahead',
  })
})

test('七天没有续传的清除，传完的留着', async () => {
  await begin(jpegOf(8))
  const kept = jpegOf(9)
  await uploaded(kept)
  const sweep = (on: string) =>
    transact(house.street.resources.database.pool, tenant, (tx) => sweepUploads(tx, moment(on)))
  expect(await sweep('2026-07-07')).toBe(0)
  expect(await sweep('2026-07-09')).toBeGreaterThan(0)
  expect(await begin(kept)).toMatchObject({ attachment: expect.any(String) })
  await expect(chen.upload({ id: randomUUID() })).rejects.toMatchObject({ code: 'upload-not-found' })
})
