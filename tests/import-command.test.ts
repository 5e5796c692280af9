import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTenant } from '#access/tenant-store.ts'
import { parseInstant } from '#calendar/date.ts'
import type { Database } from '#db/open.ts'
import { runCli } from '../src/cli.ts'
import { projectDir } from '../src/config.ts'
import { createTestDatabase } from './harness/database.ts'
import { csvOf, message, messageHeadings } from './harness/sheets.ts'
import { workbookParts, zipOf } from './zip.ts'

const tenant = '999999001000'
const messages = join(projectDir, '../shared/data/messages')

let database: Database
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-import-'))
  await createTenant(database.owner, tenant, '试验街道', parseInstant('2026-01-01T00:00:00.000Z'))
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const env = { FENGQIAO_DATA: join(folder, 'data'), DATABASE_URL: database.url }
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env }
  const code = await runCli(['import', ...args], io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function fileWith(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function imported(path: string, ...args: string[]) {
  const { code, out } = await run(path, '--as', 'hotline', '--tenant', tenant, '--json', ...args)
  return { code, ...JSON.parse(out) }
}

const countMatters = async () => {
  const { rows } = await database.owner.query('select count(*)::int as count from matters where tenant = $1', [tenant])
  return rows[0]?.count
}

describe('fengqiao import', () => {
  it('先核对后导入，坏行写到表旁的错误文件，退出码 1', async () => {
    const rows = [message('1', '路灯不亮', '2024/1/2 9:32:09'), message('2', '时间不对', '前天')]
    const path = fileWith('留言.csv', csvOf(rows))
    const counts = { read: 2, created: 1, duplicates: 0, rejected: 1 }
    expect(await imported(path, '--dry-run')).toEqual({ code: 1, ...counts, errorFile: null })
    expect(await countMatters()).toBe(0)
    const errorFile = join(folder, '留言-未导入.xlsx')
    expect(await imported(path)).toEqual({ code: 1, ...counts, errorFile })
    expect(existsSync(errorFile)).toBe(true)
    expect(await countMatters()).toBe(1)
  })

  it('可以指定列的对应，字段写中文名或代码', async () => {
    const rows = [['又一件', '2024-01-02', '说明']]
    const path = fileWith('别名.csv', csvOf(rows, ['啥事', '哪天', '说说']))
    expect((await run(path, '--as', 'hotline', '--tenant', tenant)).err).toContain('必填字段没有对应的列')
    const map = ['--map', '啥事=留言主题', '--map', '哪天=filedAt', '--map', '说说=text']
    expect(await imported(path, ...map)).toMatchObject({ code: 0, created: 1, errorFile: null })
  })

  it('审计记下是命令行导入的', async () => {
    const { rows } = await database.owner.query("select account, detail from audit where act = 'import.run'")
    expect(rows[0]).toMatchObject({ account: 'cli', detail: { file: '留言.csv', created: 1 } })
  })

  const lines = (count: number) => csvOf(Array.from({ length: count }, (_, at) => message(`${at}`, '事', '2024-01-02')))
  const bomb = () => {
    const [first, ...rest] = workbookParts('')
    if (!first) throw new Error('no parts')
    return zipOf([first, ...rest, { name: 'xl/media/x.bin', data: Buffer.alloc(120_000_000), declared: 10 }])
  }
  it.each([
    ['改名的 exe', 'a.xlsx', () => Buffer.from('MZ\u0090\u0000\u0003\u0000程序'), 'sheet-not-a-sheet'],
    ['压缩炸弹', 'b.xlsx', bomb, 'sheet-too-large'],
    ['十万行', 'c.csv', () => lines(100_000), 'sheet-too-many-rows'],
    ['空文件', 'd.csv', () => Buffer.alloc(0), 'sheet-empty'],
    ['只有表头', 'e.csv', () => csvOf([], messageHeadings), 'sheet-empty'],
    ['含 NUL 的文本', 'f.csv', () => Buffer.from('留言主题,留言时间\n甲\u0000,2024-01-02'), 'sheet-not-a-sheet'],
  ])('%s：说明原因，退出码 1，什么也不写', async (_, name, bytes, refused) => {
    const before = await countMatters()
    expect(await imported(fileWith(name, bytes()))).toMatchObject({ code: 1, refused })
    expect(await countMatters()).toBe(before)
  })

  it.each([
    ['没有文件名', ['--as', 'hotline', '--tenant', tenant], 2, '须写明一个文件'],
    ['没有街道', ['a.csv', '--as', 'hotline'], 2, '--tenant'],
    ['对应写错', ['a.csv', '--as', 'hotline', '--tenant', tenant, '--map', '留言主题'], 2, '列=字段'],
    ['文件不存在', ['没有.csv', '--as', 'hotline', '--tenant', tenant], 1, '没有找到文件'],
    ['程序不存在', ['a.csv', '--as', 'weather', '--tenant', tenant], 1, '可以导入为'],
  ])('%s：退出码与中文说明', async (_, args, code, words) => {
    expect(await run(...args)).toMatchObject({ code, err: expect.stringContaining(words) })
  })

  it('街道不存在时说明，退出码 1', async () => {
    const path = fileWith('g.csv', csvOf([message('9', '一件事', '2024-01-02')]))
    const { code, err } = await run(path, '--as', 'hotline', '--tenant', '999999009000')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('没有编号为 999999009000 的街道') })
  })
})

describe('真实留言', () => {
  const has = existsSync(messages)
  if (!has) console.warn('没有 ../shared/data/messages，跳过真实留言的导入测试')

  it.skipIf(!has)('4326 条留言各登记一次，时间照原表；再导一次全是重复', { timeout: 120_000 }, async () => {
    const before = await countMatters()
    const begun = performance.now()
    const first = await imported(join(messages, 'hot.xlsx'))
    const seconds = (performance.now() - begun) / 1000
    expect(first).toEqual({ code: 0, read: 4326, created: 4326, duplicates: 0, rejected: 0, errorFile: null })
    expect(seconds).toBeLessThan(60)
    expect(await countMatters()).toBe(before + 4326)
    const { rows } = await database.owner.query(
      "select min(filed_at) as first, max(filed_at) as last from matters where tenant = $1 and likes > 0 and filed_at < '2023-01-01'",
      [tenant],
    )
    expect(rows[0].first >= '2017-06-08' && rows[0].last < '2020-01-27').toBe(true)
    const second = { read: 4326, created: 0, duplicates: 4326, rejected: 0, errorFile: null }
    expect(await imported(join(messages, 'hot.xlsx'))).toEqual({ code: 0, ...second })
  })

  it.skipIf(!has)('1353 条有答复的留言按已办理补录，每件都有按期与否', { timeout: 120_000 }, async () => {
    const counts = { read: 1353, created: 1353, duplicates: 0, rejected: 0, errorFile: null }
    expect(await imported(join(messages, 'replies.csv'))).toEqual({ code: 0, ...counts })
    const { rows } = await database.owner.query(
      `select count(*)::int as all, count(*) filter (where d.met_at is not null and d.late is not null)::int as judged
       from deadlines d join matters m on m.tenant = d.tenant and m.id = d.matter
       where m.tenant = $1 and m.state = 'closed' and d.key = 'handling'`,
      [tenant],
    )
    expect(rows[0]).toEqual({ all: 1353, judged: 1353 })
  })
})
