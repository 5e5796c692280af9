import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSheet } from '#intake/channels/sheet.ts'
import { intakeContract } from '#intake/contract.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { csvOf, message } from './harness/sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-06-01T01:00:00.000Z')
})
afterAll(() => house.close())

it('经网页接口上传、猜对应、核对、导入、看进度、下载错误文件、撤销', async () => {
  const cookie = await house.signIn('duty', [{ role: 'command_center' }])
  const headers = { cookie, 'x-fengqiao': '1' }
  const uploaded = await house.app.inject({
    method: 'POST',
    url: `/api/attachments?name=${encodeURIComponent('留言.csv')}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: csvOf([message('1', '路灯不亮', '2025/1/2 9:32:09'), message('2', '时间不对', '前天')]),
  })
  const attachment: string = uploaded.json().id
  const client = clientOf(house, intakeContract, cookie)
  const { mapping } = await client.inspect({ attachment, kind: 'hotline' })
  const asked = { attachment, kind: 'hotline', mapping }
  expect(await client.rehearse(asked)).toMatchObject({ created: 1, rejected: 1, problems: [{ line: 3 }] })
  const { id } = await client.run(asked)
  while ((await client.batch({ id })).state === 'running') await pause(20)
  expect((await client.batches({})).batches).toMatchObject([{ id, state: 'done', created: 1, hasErrors: true }])
  const errors = await house.app.inject({ method: 'GET', url: `/api/imports/${id}/errors.xlsx`, headers })
  expect(errors.statusCode).toBe(200)
  expect((await readSheet(errors.rawPayload, 'e.xlsx')).rows).toHaveLength(1)
  const suggested = await client.suggest({ title: '路灯不亮，请尽快维修', detail: '', channel: 'online', people: [] })
  expect(suggested.sameMatter).toEqual([])
  expect(suggested.kinds[0]?.procedure).toBe('hotline')
  await client.saveDraft({ id, kind: 'hotline', title: '草稿', content: { a: 1 } })
  expect((await client.drafts({})).drafts).toMatchObject([{ id, title: '草稿' }])
  expect(await client.undo({ id, reason: '导错了表' })).toEqual({ withdrawn: 1 })
})

it('无导入权的岗位被拒绝，填写不对的说明哪里不对', async () => {
  const clerk = clientOf(house, intakeContract, await house.signIn('clerk', [{ role: 'window_clerk' }]))
  await expect(clerk.batches({})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(clerk.suggest({ title: '长'.repeat(201) })).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(clerk.draft({ id: '不是编号' })).rejects.toMatchObject({ code: 'input-invalid' })
})
