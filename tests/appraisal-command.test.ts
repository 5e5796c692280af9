import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appraisalRoutes } from '#appraisal/routes.ts'
import { runCli } from '../src/cli.ts'
import { enlist } from './harness/ledger.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let folder: string
beforeAll(async () => {
  street = await openStreet()
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-appraise-'))
  await enlist(street, 'villages', { code: 'V01', name: '溪东社区', data: { kind: 'community', population: 5000 } })
  const base = { count: 12, source: '区里下达' }
  const exceptions = [{ kind: 'village' as const, subject: 'V01', item: 'petition', base }]
  const plan = { baseYear: 2024, reductions: { petition: 10 }, exceptions }
  await appraisalRoutes.savePlan(street.as('governance_office', '2026-01-05'), {
    year: 2025,
    revision: 0,
    plan,
    note: '目标',
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
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line), env })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const asked = ['appraise', '--tenant', tenant, '--month', '2025-06'] as const

describe('命令 appraise', () => {
  it('--dry 只试算，不留存', async () => {
    const done = await run(...asked, '--dry', '--json')
    expect(done.code).toBe(0)
    const { state, subjects } = JSON.parse(done.out)
    expect(state).toBe('live')
    // 全年 12 件，半年 6 件，降一成为 5.4 件。
    const petition = subjects[0].items.find(({ item }: { item: string }) => item === 'petition')
    expect(petition).toMatchObject({ target: 5.4, value: 0, points: 25 })
    expect((await run(...asked, '--verify')).err).toContain('还没有定分')
  })

  it('定分一次；再定拒绝；复算相符', async () => {
    expect((await run(...asked)).out).toContain('2025年6月三源考核（已定，计分办法程序自带）')
    expect(await run(...asked)).toMatchObject({ code: 1, err: expect.stringContaining('考核已定') })
    expect(await run(...asked, '--verify')).toMatchObject({ code: 0, out: expect.stringContaining('全部相符') })
  })

  it('月份写错、没有目标的年，写明怎么改', async () => {
    expect(await run('appraise', '--tenant', tenant, '--month', '2025-13')).toMatchObject({ code: 2 })
    expect(await run('appraise', '--tenant', tenant, '--month', '2024-06')).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有设定 2024 年的目标'),
    })
  })
})
