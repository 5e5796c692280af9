import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCli } from '../src/cli.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-cli-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function run(args: string[], env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    env: { FENGQIAO_DATA: dataDir, ...env },
  }
  const code = await runCli(args, io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('不写命令时列出各命令，退出码 2；--help 同样列出，退出码 0', async () => {
  expect(await run([])).toMatchObject({ code: 2, out: expect.stringContaining('doctor') })
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('用法：bin/fengqiao <命令>') })
})

it('没有的命令与没有的参数都是用法错误，退出码 2，标准输出留空', async () => {
  expect(await run(['fly'])).toEqual({ code: 2, out: '', err: expect.stringContaining('没有「fly」这个命令') })
  expect(await run(['stop', '--fast'])).toEqual({ code: 2, out: '', err: expect.stringContaining('没有「--fast」') })
})

it('拒绝时退出码 1；加 --json 时标准输出是机器可读的代码', async () => {
  const { code, out, err } = await run(['stop', '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({ refused: 'server-not-running', message: err })
})

it('端口被占用时说出哪个端口、怎样换，不建立任何文件', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const fresh = join(dataDir, 'fresh')
  const { code, err } = await run(['start'], { PORT: String(port), FENGQIAO_DATA: fresh })
  holder.close()
  expect(code).toBe(1)
  expect(err).toContain(`端口 ${port} 已被其他程序占用`)
  expect(() => rmSync(fresh, { recursive: true })).toThrow('ENOENT')
})

it('数据目录里有别的东西时不启动，也不动它', async () => {
  const foreign = mkdtempSync(join(dataDir, 'foreign-'))
  writeFileSync(join(foreign, '照片.jpg'), '')
  const { code, err } = await run(['start'], { FENGQIAO_DATA: foreign, PORT: '0' })
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('不是枫桥的数据目录') })
})

it('doctor 逐项说明，连不上数据库算有误', async () => {
  const { code, out } = await run(['doctor', '--json'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
  expect(code).toBe(1)
  const { ok, findings } = JSON.parse(out)
  expect(ok).toBe(false)
  expect(findings).toContainEqual({
    check: 'database',
    name: '数据库',
    state: 'bad',
    words: expect.stringContaining('连不上数据库'),
  })
})
