import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../src/cli.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, body: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, body)
  return path
}

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const env = { FENGQIAO_DATA: join(folder, 'none'), COLUMNS: '90' }
  const code = await runCli(['check-report', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const wrong = '示例街道2025年度报告\n全年受理矛盾纠纷130件，调解成功98件，调解成功率为80%。\n'
const right = wrong.replace('80%', '75.38%')

describe('bin/fengqiao check-report', () => {
  it('没有错误退出码 0，有错误 1，用法不对 2', async () => {
    expect(await run(file('a.txt', right))).toMatchObject({ code: 0, err: '' })
    expect((await run(file('b.txt', wrong))).code).toBe(1)
    expect((await run()).code).toBe(2)
    expect((await run('a', 'b')).code).toBe(2)
    expect((await run(file('a.txt', right), '--year', '25')).code).toBe(2)
    expect((await run(file('a.txt', right), '--fast')).code).toBe(2)
  })

  it('--json 恰好给出 claims 与 findings 及各自的字段，位置指向原文', async () => {
    const { code, out } = await run(file('b.txt', `\ufeff${wrong}`), '--json')
    const answer: { claims: Array<Record<string, unknown>>; findings: Array<Record<string, unknown>> } = JSON.parse(out)
    expect(code).toBe(1)
    expect(Object.keys(answer)).toEqual(['claims', 'findings'])
    expect(answer.claims.map((claim) => Object.keys(claim).toSorted())).toEqual(
      answer.claims.map(() => ['end', 'start', 'text', 'unit', 'value', 'what']),
    )
    expect(answer.claims[0]).toMatchObject({ text: '130件', value: 130, unit: '件', start: wrong.indexOf('130件') })
    expect(answer.findings).toHaveLength(1)
    expect(Object.keys(answer.findings[0] ?? {}).toSorted()).toEqual(
      ['kind', 'severity', 'message', 'stated', 'expected', 'start', 'end'].toSorted(),
    )
  })

  it('终端表格写明第几段、所写、应为；没有数据库也不建立任何文件', async () => {
    const { out } = await run(file('b.txt', wrong))
    expect(out).toMatch(/错误\s+第2段\s+80%\s+75\.38%/)
    expect(out).toContain('合计：错误 1 处')
    expect(() => rmSync(join(folder, 'none'), { recursive: true })).toThrow('ENOENT')
  })

  it('--previous 是上年报告：照抄的句子指得出', async () => {
    const line = '街道党工委把法治建设摆在突出位置，专题研究法治工作八次，解决重点难点问题二十三个。'
    const before = file('2024.txt', `示例街道2024年度报告\n${line}\n`)
    const { out } = await run(file('2025.txt', `示例街道2025年度报告\n${line}\n`), '--previous', before, '--json')
    const { findings }: { findings: Array<{ message: string }> } = JSON.parse(out)
    expect(findings.some(({ message }) => message.includes('上年'))).toBe(true)
  })

  it('读不出的文件说明原因，退出码 1；加 --json 时标准输出是代码', async () => {
    const image = file(
      '图.docx',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
    )
    const { code, out, err } = await run(image, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ refused: 'report-file-unreadable', message: err })
    expect(err).toContain('图片')
    expect(await run(join(folder, 'no.txt'))).toMatchObject({ code: 1, err: expect.stringContaining('没有找到文件') })
  })

  it('--tenant 须有年度', async () => {
    const { code, err } = await run(file('a.txt', right.replace('2025年度', '')), '--tenant', '999999001000')
    expect([code, err]).toEqual([2, expect.stringContaining('--year')])
  })
})
