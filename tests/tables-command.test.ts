import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../src/cli.ts'
import { actsOn } from './harness/acts.ts'
import { disclosureYear } from './harness/disclosure-year.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let folder: string
beforeAll(async () => {
  street = await openStreet()
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-tables-'))
  await disclosureYear(actsOn(street))
})
afterAll(async () => {
  await street.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const env = { FENGQIAO_DATA: join(folder, 'data'), DATABASE_URL: street.resources.database.url }
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line), env })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('命令 table', () => {
  it('--json 给出每格的数、指标编号和核对，--out 写出表格', async () => {
    const out = join(folder, '公开年报.xlsx')
    const done = await run('table', 'disclosure', '--tenant', tenant, '--year', '2025', '--out', out, '--json')
    expect(done.code).toBe(0)
    const { sheets } = JSON.parse(done.out)
    const requests = sheets.find(({ id }: { id: string }) => id === 'requests')
    expect(requests.rows[0].cells.total).toEqual({ value: 7, code: 'disclosure.requests' })
    expect(requests.checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true)
    expect(existsSync(out)).toBe(true)
  })

  it('不加 --json 则列出各表，核对的项数写明', async () => {
    const { out } = await run('table', 'disclosure', '--tenant', tenant, '--year', '2025')
    expect(out).toContain('【二、收到和处理政府信息公开申请情况】核对 39 项，全部相符')
    expect(out).toContain('总计 7')
  })

  it('没有的报表、不对的期间，写明怎么改', async () => {
    expect((await run('table', 'none', '--tenant', tenant, '--year', '2025')).err).toContain('disclosure')
    expect((await run('table', 'disclosure', '--tenant', tenant, '--month', '2025-03')).err).toContain('按年编制')
    expect((await run('table', 'disclosure', '--tenant', tenant)).code).toBe(2)
  })
})

describe('命令 bulletin', () => {
  it('月报输出正文，--out 写出公文', async () => {
    const { code, out } = await run('bulletin', 'work', '--tenant', tenant, '--month', '2025-12')
    expect(code).toBe(0)
    expect(out).toContain('试验街道2025年12月工作月报')
    expect(out).toContain('收到公开申请2件（上年同期1件）')
    const path = join(folder, '月报.docx')
    const kept = await run('bulletin', 'work', '--tenant', tenant, '--quarter', '2025-4', '--out', path, '--json')
    expect(JSON.parse(kept.out).title).toBe('试验街道2025年第4季度工作季报')
    expect(existsSync(path)).toBe(true)
  })
})
