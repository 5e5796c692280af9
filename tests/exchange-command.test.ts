import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeRoutes } from '#exchange/routes.ts'
import { runCli } from '../src/cli.ts'
import { actsOn } from './harness/acts.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let folder: string

// 命令用自己的密钥，解不开试验街道的个人信息：映射里不取。
const mapping = {
  kind: 'records',
  name: '工单',
  system: '上级热线',
  direction: 'both',
  procedures: ['hotline'],
  key: '工单编号',
  columns: [
    { title: '工单编号', from: 'intake.ticketNumber', required: true },
    { title: '类型', from: 'intake.reqType' },
    { title: '时间', from: 'filedAt', date: 'YYYY-MM-DD' },
  ],
}

beforeAll(async () => {
  street = await openStreet()
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-exchange-'))
  const acts = actsOn(street)
  await acts.file('hotline_officer', '2026-05-06', 'hotline', { ticketNumber: 'SJ1', reqType: 'complaint' })
  await acts.file('hotline_officer', '2026-05-07', 'hotline', { reqType: 'help' })
  await exchangeRoutes.putMapping(street.as('gen_office', '2026-06-01'), {
    ...{ id: 'ticket', revision: 0, active: true },
    text: JSON.stringify(mapping),
  })
})
afterAll(async () => {
  await street.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const env = { FENGQIAO_DATA: join(folder, 'data'), DATABASE_URL: street.resources.database.url }
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env }
  const code = await runCli(['exchange', ...args], io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const may = ['--tenant', tenant, '--mapping', 'ticket', '--from', '2026-05-01', '--until', '2026-06-01']

describe('命令 exchange', () => {
  it('export 写出表格，有未导出的件时退出码 1，--json 列出原因', async () => {
    const file = join(folder, '工单.xlsx')
    const { code, out } = await run('export', ...may, '--out', file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ rows: 1, rejected: [{ reason: '「工单编号」必填而没有内容' }] })
    const book = XLSX.read(readFileSync(file))
    expect(XLSX.utils.sheet_to_json(book.Sheets.Sheet1 ?? {}, { header: 1 })).toEqual([
      ['工单编号', '类型', '时间'],
      ['SJ1', '投诉', '2026-05-06'],
    ])
  })

  it('compare 给出差异和合计，坏行写到表旁；不写期间的取表中登记时间的起止', async () => {
    const file = join(folder, '返回.csv')
    writeFileSync(file, '工单编号,类型,时间\r\nSJ1,求助,2026/5/6\r\n,咨询,2026/5/8\r\n')
    const { code, out } = await run('compare', ...may.slice(0, 4), '--file', file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ...{ from: '2026-05-06', until: '2026-05-09' },
      summary: { theirs: 1, ours: 2, same: 0, different: 1, onlyTheirs: 0, onlyOurs: 1, bad: 1 },
      lines: [
        { kind: 'different', key: 'SJ1', field: '类型', ours: '投诉', theirs: '求助' },
        { kind: 'only-ours', note: '本地未填「工单编号」' },
      ],
      bad: [{ line: 3, reason: '没有「工单编号」，无从比对' }],
    })
    expect(existsSync(join(folder, '返回-未能比对.xlsx'))).toBe(true)
    const words = await run('compare', ...may, '--file', file)
    expect(words.out).toContain('上级 1 条，本地 2 条；相同 0，不同 1，仅上级有 0，仅本地有 1，未能比对 1 行')
  })

  it('用法不对、没有的映射、没有的文件，写明怎么改', async () => {
    expect((await run('export', '--tenant', tenant)).code).toBe(2)
    expect(
      (await run('export', '--tenant', tenant, '--mapping', 'none', '--out', join(folder, 'x.xlsx'))).err,
    ).toContain('映射「none」')
    expect((await run('compare', ...may, '--file', join(folder, '没有.xlsx'))).err).toContain('没有.xlsx')
    expect((await run('--help')).out).toContain('示例、未核实')
  })
})
