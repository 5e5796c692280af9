import { randomUUID } from 'node:crypto'
import { Document, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { packDocument } from '#documents/official.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { checkContract } from '#reports/check-contract.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { moment, plainMatter } from './harness/street.ts'

const text = '示例街道2025年度报告\n全年受理矛盾纠纷130件，调解成功98件，调解成功率为80%。\n'
const address = '/api/check-report'
const own = { 'x-fengqiao': '1' }
let house: House

beforeAll(async () => {
  house = await openHouse(moment('2026-01-20'))
})
afterAll(() => house.close())

const about = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  house.app.inject({ url: address, headers, remoteAddress })
const post = (payload: object, headers: Record<string, string> = own) =>
  house.app.inject({ method: 'POST', url: address, headers, payload })
const upload = (name: string, payload: Buffer, headers: Record<string, string> = own) =>
  house.app.inject({
    method: 'POST',
    url: `${address}/text?name=${encodeURIComponent(name)}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload,
  })

describe('本机不登录即可核查，别处不行', () => {
  test.each([
    ['127.0.0.1', 'localhost:8420'],
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '[::1]:8420'],
    ['::ffff:127.0.0.1', 'LOCALHOST:1'],
  ])('来自 %s、访问 %s：可以', async (remote, host) => {
    const reply = await about({ host }, remote)
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({ signedIn: false, ledger: false })
    expect(reply.json().checks.length).toBeGreaterThan(5)
  })

  test.each([
    ['局域网的机器', { host: 'localhost' }, '192.168.1.20'],
    ['冒充回环的 IPv6 地址', { host: 'localhost' }, '::ffff:10.0.0.1'],
    ['解析到本机的别的名字', { host: 'evil.example' }, '127.0.0.1'],
    ['像本机的名字', { host: 'localhost.evil.example' }, '127.0.0.1'],
    ['反向代理 X-Forwarded-For', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1'],
    ['反向代理 Forwarded', { host: 'localhost', forwarded: 'for=127.0.0.1' }, '127.0.0.1'],
    ['反向代理 X-Real-IP', { host: 'localhost', 'x-real-ip': '127.0.0.1' }, '127.0.0.1'],
    ['没有自报的反向代理（页面来自别的地址）', { host: 'localhost', origin: 'https://street.example' }, '127.0.0.1'],
    ['反向代理 Via', { host: 'localhost', via: '1.1 proxy' }, '127.0.0.1'],
  ])('%s：须登录', async (_, headers, remote) => {
    const reply = await about(headers, remote)
    expect([reply.statusCode, reply.json().code]).toEqual([401, 'not-signed-in'])
  })

  it('他站页面不能借浏览器提交', async () => {
    expect((await post({ text }, {})).statusCode).toBe(401)
    expect((await upload('a.txt', Buffer.from(text), {})).statusCode).toBe(401)
  })

  it('登录的人从哪里都可以', async () => {
    const cookie = await house.signIn('reader', [{ role: 'director' }])
    const reply = await about({ cookie, host: 'street.example' }, '10.1.2.3')
    expect(reply.json()).toMatchObject({ signedIn: true, ledger: true })
  })

  it('每分钟超过 60 次的，请稍候', async () => {
    const codes: number[] = []
    for (let at = 0; at < 61; at++) codes.push((await about({}, '127.9.9.9')).statusCode)
    expect([codes.filter((code) => code === 200).length, codes.at(-1)]).toEqual([60, 429])
  })
})

describe('核查', () => {
  it('粘贴的文字：读出的数与发现的错误都带位置', async () => {
    const { claims, findings } = (await post({ text })).json()
    expect(claims.map((claim: { text: string }) => claim.text)).toEqual(['130件', '98件', '80%'])
    for (const { start, end, text: words } of claims) expect(text.slice(start, end)).toBe(words)
    const [wrong] = findings
    expect(wrong).toMatchObject({ severity: 'error', stated: '80%', expected: '75.38%' })
    expect(text.slice(wrong.start, wrong.end)).toContain('80%')
  })

  it('文件先读成文字；读不出的说明原因和办法', async () => {
    const docx = await packDocument(
      new Document({
        sections: [
          {
            children: text
              .trim()
              .split('\n')
              .map((line) => new Paragraph(line)),
          },
        ],
      }),
    )
    expect((await upload('报告.docx', Buffer.from(docx))).json()).toEqual({ name: '报告.docx', text: text.trim() })
    const old = await upload('报告.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
    expect([old.statusCode, old.json().message]).toEqual([415, expect.stringContaining('另存为 .docx')])
    const large = await upload('报告.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))
    expect([large.statusCode, large.json().message]).toEqual([413, expect.stringContaining('20 MB')])
  })

  it.each([{}, { text: ' \n' }, { text: '一'.repeat(600_001) }, { text, year: 25 }])(
    '填写有误的不受理 %#',
    async (payload) => {
      const reply = await post(payload)
      expect([reply.statusCode, reply.json().code]).toEqual([400, 'input-invalid'])
    },
  )

  it('所核查的内容不留在服务器上', async () => {
    await upload('a.txt', Buffer.from(text))
    await post({ text })
    const { rows } = await house.street.resources.database.owner.query<{ kept: number }>(
      'select (select count(*) from attachments) + (select count(*) from audit where detail::text like $1) as kept',
      ['%矛盾纠纷%'],
    )
    expect(rows[0]?.kept).toBe(0)
  })
})

describe('与本街道台账核对', () => {
  it('台账的数与报告不同的列出；没有登录、没有写年度、没有权利的不行', async () => {
    for (const title of ['甲纠纷', '乙纠纷', '丙纠纷']) {
      await perform(house.street.as('judicial_office', '2025-05-01'), (scene) =>
        fileMatter(scene, 'mediation', { ...plainMatter(title), actId: randomUUID(), intake: { level: 'street' } }),
      )
    }
    const report = '示例街道报告\n全年办理调解案件5件。\n'
    const client = clientOf(house, checkContract, await house.enter('reader'))
    const { findings } = await client.check({ text: report, year: 2025, ledger: true })
    expect(findings.map(({ kind, stated }) => [kind, stated])).toEqual([['outside', expect.stringContaining('5件')]])
    expect(findings[0]?.message).toContain('3')
    expect((await client.check({ text: report, year: 2025 })).findings).toEqual([])
    await expect(client.check({ text: report, ledger: true })).rejects.toMatchObject({ code: 'input-invalid' })
    expect((await post({ text: report, year: 2025, ledger: true })).json().code).toBe('not-signed-in')
    const auditor = clientOf(house, checkContract, await house.signIn('auditor', [{ role: 'auditadmin' }]))
    await expect(auditor.check({ text: report, year: 2025, ledger: true })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
