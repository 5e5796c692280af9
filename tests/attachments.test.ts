import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Files, openFiles } from '#documents/attachments-store.ts'

const LIMIT = 1024
let folder = ''
let files: Files

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fengqiao-files-'))
  files = await openFiles(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('存入后按内容的摘要取回，路径按摘要分两级', async () => {
  const content = '噪音扰民'
  const hash = sha256(content)
  const stored = await files.put(Buffer.from(content), { name: '../诉求.txt', limit: LIMIT })
  expect(stored).toEqual({ hash, size: 12, mime: 'text/plain; charset=utf-8', name: '诉求.txt' })
  expect(readFileSync(path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), 'utf8')).toBe(content)
  expect(await files.has(hash)).toBe(true)
  expect(await text(await files.get(hash))).toBe(content)
})

test('分段传入与一次传入相同，同一内容只存一份', async () => {
  const parts = ['噪音', '扰民', '材料'].map((part) => Buffer.from(part))
  const [one, two, three] = await Promise.all([
    files.put(Readable.from(parts), { name: 'a.txt', limit: LIMIT }),
    files.put(Buffer.concat(parts), { name: 'b.txt', limit: LIMIT }),
    files.put(Buffer.concat(parts), { name: 'c.csv', limit: LIMIT }),
  ])
  expect(two.hash).toBe(one.hash)
  expect(three.hash).toBe(one.hash)
  expect(kept()).toHaveLength(1)
})

test.each([
  ['空文件', '', 'a.txt', 'file-empty'],
  ['超过上限', 'x'.repeat(LIMIT + 1), 'a.txt', 'file-too-large'],
  ['程序改名', `MZ\0\0${'\0'.repeat(100)}`, 'a.xlsx', 'file-type-refused'],
  ['不在名单', 'x', 'a.exe', 'file-type-refused'],
])('%s：拒绝，什么也不留下', async (_, content, name, code) => {
  const put = files.put(Readable.from([Buffer.from(content)]), { name, limit: LIMIT })
  await expect(put).rejects.toMatchObject({ code })
  expect(kept()).toEqual([])
})

test('正好等于上限的可以存', async () => {
  expect((await files.put(Buffer.from('x'.repeat(LIMIT)), { name: 'a.txt', limit: LIMIT })).size).toBe(LIMIT)
})

test('传到一半断开：报错，什么也不留下', async () => {
  async function* broken() {
    yield Buffer.from('噪音')
    throw new Error('connection lost')
  }
  await expect(files.put(broken(), { name: 'a.txt', limit: LIMIT })).rejects.toThrow('connection lost')
  expect(kept()).toEqual([])
})

test('磁盘上的半份文件会被完整的一份替换', async () => {
  const { hash } = await files.put(Buffer.from('噪音扰民'), { name: 'a.txt', limit: LIMIT })
  writeFileSync(path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), '噪')
  await files.put(Buffer.from('噪音扰民'), { name: 'a.txt', limit: LIMIT })
  expect(await text(await files.get(hash))).toBe('噪音扰民')
})

test.each(['0'.repeat(64), '../../etc/passwd', '', 'A'.repeat(64)])('没有「%s」这个附件', async (hash) => {
  expect(await files.has(hash)).toBe(false)
  await expect(files.get(hash)).rejects.toMatchObject({ code: 'attachment-not-found' })
})

test('重新打开时清掉一天前未传完的，留下今天的', async () => {
  const [old, fresh] = ['old', 'fresh'].map((name) => path.join(folder, 'incoming', name))
  for (const name of ['old', 'fresh']) writeFileSync(path.join(folder, 'incoming', name), 'x')
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600
  utimesSync(old ?? '', twoDaysAgo, twoDaysAgo)
  await openFiles(folder)
  expect(kept().map((entry) => entry.name)).toEqual([path.basename(fresh ?? '')])
})
