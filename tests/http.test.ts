import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestOf } from '#http/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { roleIds } from '#procedures/roles.ts'
import { modules } from '../src/main.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { plainMatter } from './harness/street.ts'

let house: House
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = await house.signIn(
    'everyone',
    roleIds.filter((role) => role !== 'secadmin' && role !== 'auditadmin').map((role) => ({ role })),
  )
})
afterAll(() => house.close())

const endpoints = modules.flatMap(({ contract }) =>
  Object.entries(contract).map(([name, endpoint]) => ({
    name: `${endpoint.method} ${endpoint.path}`,
    key: name,
    endpoint,
  })),
)
const files = modules.flatMap((module) => (module.files ?? []).map((file) => ({ name: file.path, file })))
const someId = '00000000-0000-4000-8000-000000000000'

describe('每个地址都有人把门', () => {
  test.each(endpoints)('$name：未登录一律拒绝', async ({ endpoint }) => {
    const reply = await house.app.inject({
      method: endpoint.method,
      url: endpoint.path.replace(/:\w+/g, someId),
      headers: { 'x-fengqiao': '1' },
      // 本机不登录可用的几个（见 check-report.test.ts）：从别处来也须登录。
      ...(endpoint.guard === 'local' ? { remoteAddress: '10.0.0.9' } : {}),
      ...(endpoint.method === 'POST' ? { payload: {} } : {}),
    })
    expect(reply.statusCode).toBe(401)
    expect(reply.json()).toMatchObject({ code: 'not-signed-in' })
  })

  test.each(files)('$name：文件未登录不给', async ({ file }) => {
    const reply = await house.app.inject({ url: file.path.replace(/:\w+/g, someId) })
    expect(reply.statusCode).toBe(401)
  })

  test('没有自带标记的提交不受理，防他站冒用', async () => {
    const reply = await house.app.inject({ method: 'POST', url: '/api/matters', headers: { cookie }, payload: {} })
    expect(reply.statusCode).toBe(401)
  })

  test('没有任何岗位权利的审计员不能立件', async () => {
    const auditor = await house.signIn('auditor', [{ role: 'auditadmin' }])
    const client = clientOf(house, mattersContract, auditor)
    await expect(client.file({ ...plainMatter(), procedure: 'hotline', intake: {} })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    '\u0000',
    '漢'.repeat(3000),
    -1,
    1e308,
    '2026-13-45',
    '0001-01-01',
    someId,
    "' or 1=1 --",
    '../../etc/passwd',
    '=1+1',
    [],
    {},
    null,
  ),
)

/** As a browser would put it into a query. */
const inQuery = (value: unknown) =>
  typeof value === 'object' || typeof value === 'symbol' ? JSON.stringify(value) : value

describe('乱填的内容得到中文说明，服务不出错', () => {
  test.each(endpoints.filter(({ endpoint }) => endpoint.path !== '/api/me/password'))('$name', async ({ endpoint }) => {
    const keys = [...new Set([...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ''))]
    const shape =
      'shape' in endpoint.input && typeof endpoint.input.shape === 'object' && endpoint.input.shape
        ? Object.keys(endpoint.input.shape)
        : []
    const fields = Object.fromEntries([...shape, ...keys].map((key) => [key, anything]))
    await fc.assert(
      fc.asyncProperty(fc.record(fields, { requiredKeys: keys }), async (input) => {
        const { url, body } = requestOf(
          endpoint,
          Object.fromEntries(
            Object.entries(input).map(([key, value]) => [
              key,
              keys.includes(key) ? someId : endpoint.method === 'GET' ? inQuery(value) : value,
            ]),
          ),
        )
        const reply = await house.app.inject({
          method: endpoint.method,
          url: url.slice(0, 6000),
          headers: { cookie, 'x-fengqiao': '1', 'content-type': 'application/json' },
          ...(body === undefined ? {} : { payload: body }),
        })
        expect(reply.statusCode, `${url} ${body} → ${reply.body}`).toBeLessThan(500)
        if (reply.statusCode >= 400) expect(reply.json().message).toMatch(/[\u4e00-\u9fff]/)
      }),
      { numRuns: Number(process.env.FUZZ ?? 12) },
    )
  })

  test.each([
    ['不是数据格式', '{"a":', 400],
    ['过大', JSON.stringify({ a: 'x'.repeat(5_000_000) }), 413],
  ])('%s的提交', async (_, payload, status) => {
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/matters',
      headers: { cookie, 'x-fengqiao': '1', 'content-type': 'application/json' },
      payload,
    })
    expect(reply.statusCode).toBe(status)
    expect(reply.json().message).toMatch(/[\u4e00-\u9fff]/)
  })

  test('没有的地址', async () => {
    const reply = await house.app.inject({ url: '/api/no-such' })
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'route-unknown'])
  })
})

describe('经网页接口办理', () => {
  test('登记、检索两字词、查看、期限说明、签收、重复提交', async () => {
    const client = clientOf(house, mattersContract, cookie)
    const matter = plainMatter('枫林小区水管渗漏')
    const done = await client.file({ ...matter, procedure: 'hotline', intake: {} })
    expect(await client.file({ ...matter, procedure: 'hotline', intake: {} })).toEqual(done)
    expect((await client.list({ words: '渗漏' })).rows.map((row) => row.number)).toContain(done.number)
    expect((await client.list({ words: '13800000001' })).rows.map((row) => row.number)).toContain(done.number)
    expect((await client.list({ words: '渗水' })).rows).toEqual([])
    const page = await client.get({ id: done.id })
    expect(page.people[0]?.phone).toBe('138****0001')
    expect(page.people[0]?.name).not.toContain('三丰')
    expect((await client.reveal({ id: done.id, reason: '电话回访' })).people[0]?.phone).toBe('13800000001')
    const next = await client.step({
      id: done.id,
      actId: randomUUID(),
      revision: 1,
      step: 'dispatch',
      form: {},
      assignee: 'everyone',
    })
    const signed = await client
      .sign({ id: done.id, actId: randomUUID(), revision: next.revision })
      .catch((problem) => problem)
    expect(signed).toBeDefined()
    const after = await client.get({ id: done.id })
    expect(after.clocks.some((clock) => clock.explanation.length > 0 && clock.basis !== '')).toBe(true)
  })

  test('按批次、期限灯、网格筛选并逐页取完，不重不漏', async () => {
    const client = clientOf(house, mattersContract, cookie)
    for (let index = 0; index < 25; index += 1)
      await client.file({ ...plainMatter(`翻页第${index}件`), procedure: 'hotline', intake: {} })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await client.list({
        words: '翻页',
        grid: 'G01',
        open: 'true',
        limit: 7,
        ...(after ? { after } : {}),
      })
      seen.push(...page.rows.map((row) => row.number))
      after = page.next ?? undefined
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([25, 25])
    expect(await client.count({ words: '翻页' })).toEqual({ count: 25, exact: true })
  })
})
