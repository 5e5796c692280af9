import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createAccount } from '#access/store.ts'
import { createTenant } from '#access/tenant-store.ts'
import { parseDay } from '#calendar/date.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { transact } from '#db/transact.ts'
import { documentsRoutes } from '#documents/dossier-routes.ts'
import { dossierPdf } from '#documents/dossier-store.ts'
import { officialDocument, packDocument } from '#documents/official.ts'
import { findLibreOffice } from '#documents/pdf-jobs.ts'
import { printFiles } from '#documents/print-routes.ts'
import { templateFiles } from '#documents/template-routes.ts'
import type { Context, FileRoute } from '#http/context.ts'
import { buildServer, systemClock } from '#http/server.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { projectDir, readConfig } from '../src/config.ts'
import { modules, openResources } from '../src/main.ts'
import { launchBrowser } from '../tests/harness/browser.ts'
import { benchMatter, password, tenant } from './seed.ts'

const lines: string[] = []

function say(line: string): void {
  lines.push(line)
  console.log(line)
}

async function timed(times: number, act: () => Promise<unknown>): Promise<string> {
  const took: number[] = []
  for (let at = 0; at < times; at++) {
    const began = performance.now()
    await act()
    took.push(performance.now() - began)
  }
  return `${summary(took)}，${times} 次`
}

function summary(took: readonly number[]): string {
  const sorted = took.map(Math.round).sort((a, b) => a - b)
  return `p50 ${sorted[Math.floor(sorted.length / 2)]} ms，最长 ${sorted.at(-1)} ms`
}

async function fetched(files: readonly FileRoute[], context: Context, path: string, input: unknown) {
  const route = files.find((one) => one.path === path)
  if (!route) throw new Error(`no route ${path}`)
  const { body } = await route.answer(context, route.input.parse(input))
  if (!(body instanceof Uint8Array)) throw new Error('not bytes')
  return body
}

/** A page-sized grey picture, different for every seed, as a phone would take. */
function picture(seed: number): Uint8Array {
  const [width, height] = [1200, 1600]
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < rows.length; at++) rows[at] = at % (width + 1) === 0 ? 0 : ((at * (seed + 3)) >> 5) & 0xff
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const body = Buffer.concat([Buffer.from(name), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

async function scan(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let at = 0; at < pages; at++) {
    const page = document.addPage([595, 842])
    const image = await document.embedPng(picture(at))
    page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return document.save()
}

function letter(pages: number): Promise<Uint8Array> {
  const text = '经实地查看并询问当事人，楼道堆放杂物属实，已责令限期清理；相关照片、询问笔录附后。'
  const blocks = Array.from({ length: pages * 10 }, () => ({ kind: 'paragraph' as const, text }))
  const signature = { organ: '测速街道办事处', day: parseDay('2026-03-02') }
  return packDocument(officialDocument({ issuer: '测速街道办事处', title: '调查情况', blocks, signature }))
}

async function attach({ resources, now }: Context, matter: string, name: string, bytes: Uint8Array): Promise<void> {
  const stored = await resources.files.put(bytes, { name, limit: 50_000_000 })
  await transact(resources.database.pool, tenant, (tx) =>
    tx.query(
      'insert into attachments (tenant, id, matter, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [tenant, randomUUID(), matter, stored.hash, stored.name, stored.mime, stored.size, now, 'clerk'],
    ),
  )
}

async function measurePapers(context: Context, admin: Context, id: string): Promise<void> {
  const print = (paper: string) => () => fetched(printFiles, context, '/api/matters/:id/print/:paper', { id, paper })
  await print('acceptance.docx')()
  say(`一件文书 .docx（受理告知书，含读库）：${await timed(50, print('acceptance.docx'))}（要求 < 300）`)
  say(`一件办理单 .docx：${await timed(50, print('sheet.docx'))}`)
  const which = { procedure: 'petition', paper: 'acceptance' }
  const path = '/api/paper-templates/:procedure/:paper/starter.docx'
  const starter = await fetched(templateFiles, admin, path, which)
  const stored = await admin.resources.files.put(starter, { name: '样本.docx', limit: 2_000_000 })
  const attachment = randomUUID()
  await transact(admin.resources.database.pool, tenant, (tx) =>
    tx.query(
      'insert into attachments (tenant, id, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [tenant, attachment, stored.hash, stored.name, stored.mime, stored.size, admin.now, admin.actor.account],
    ),
  )
  await documentsRoutes.putTemplate(admin, { ...which, revision: 0, attachment })
  say(`一件文书 .docx（本地模板，含全部标签）：${await timed(20, print('acceptance.docx'))}（要求 < 300）`)
  await documentsRoutes.removeTemplate(admin, { ...which, revision: 1 })
  if (findLibreOffice()) say(`一件文书 .pdf：${await timed(5, print('acceptance.pdf'))}`)
}

async function measureDossier(context: Context, id: string): Promise<void> {
  if (!findLibreOffice()) return say('卷宗：没有 LibreOffice，略过')
  for (let at = 0; at < 30; at++) await attach(context, id, `调查情况${at + 1}.docx`, await letter(2))
  for (let at = 0; at < 5; at++) await attach(context, id, `扫描件${at + 1}.pdf`, await scan(20))
  for (let at = 0; at < 40; at++) await attach(context, id, `现场照片${at + 1}.png`, picture(at + 100))
  for (const round of [1, 2]) {
    const began = performance.now()
    const { bytes } = await dossierPdf(context, id)
    const took = Math.round(performance.now() - began)
    const pages = (await PDFDocument.load(bytes)).getPageCount()
    const size = Math.round(bytes.length / 2 ** 20)
    say(
      `卷宗第 ${round} 次：${pages} 页、${size} MB（30 份 .docx、5 份扫描、40 张照片），${took} ms（200 页要求 < 10000）`,
    )
  }
}

/** From the click on the menu entry to the painted table, in a real browser. */
async function measureLibrary(resources: Context['resources']): Promise<void> {
  const webRoot = join(projectDir, 'dist')
  const app = await buildServer({ resources, modules, clock: systemClock, webRoot, checkReplies: false, logger: false })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await page.goto(address)
    await page.getByLabel('账号', { exact: true }).fill('clerk')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    const visit = async (title: string) => {
      const took = await page.evaluate(openPage, title)
      await page.waitForTimeout(300)
      return took
    }
    const first = await visit('程序库')
    const took: number[] = []
    for (let at = 0; at < 10; at++) {
      await visit('事项台账')
      took.push(await visit('程序库'))
    }
    say(`程序库页面（点菜单到画出）：首次（含取页面代码）${Math.round(first)} ms；以后 ${summary(took)}（要求 < 100）`)
  } finally {
    await browser.close()
    await app.close()
  }
}

/** Runs in the page: clicks the entry, waits for the heading and the painted frame after it. */
async function openPage(title: string): Promise<number> {
  const entry = [...document.querySelectorAll('[role=menuitem]')].find((one) => one.textContent?.startsWith(title))
  if (!(entry instanceof HTMLElement)) throw new Error(`no menu entry ${title}`)
  const began = performance.now()
  entry.click()
  const isShown = () =>
    document.querySelector('h1')?.textContent === title && document.querySelector('.ant-table-row') !== null
  while (!isShown()) await new Promise((next) => requestAnimationFrame(next))
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
  return performance.now() - began
}

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'))
const config = readConfig({ FENGQIAO_DATA: dataDir })
const database = await openDatabase(config)
try {
  await migrate(database.owner)
  const resources = await openResources(config, database)
  const now = systemClock()
  await createTenant(database.owner, tenant, '测速街道', now)
  const posts = [{ role: 'petition_officer' as const }]
  await transact(database.pool, tenant, (tx) =>
    createAccount(tx, { name: 'clerk', person: '窗口', posts, password }, now),
  )
  const as = (account: string, role: 'petition_officer' | 'sysadmin'): Context => ({
    resources,
    actor: { tenant, account, person: account, posts: [{ role }] },
    now,
    ip: '127.0.0.1',
  })
  const clerk = as('clerk', 'petition_officer')
  say(
    `\n## ${now.slice(0, 10)}，文书与卷宗，${cpus().length} 核 ${cpus()[0]?.model ?? ''}，内存 ${Math.round(totalmem() / 2 ** 30)} GiB，Node ${process.version}`,
  )
  const intake = { receivedAs: 'direct', first: true }
  const filing = { actId: randomUUID(), procedure: 'petition', common: benchMatter(1), intake }
  const { id } = await mattersRoutes.file(clerk, filing)
  await measurePapers(clerk, as('admin', 'sysadmin'), id)
  await measureDossier(clerk, id)
  await measureLibrary(resources)
  await resources.close()
} finally {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
if (!process.argv.includes('--dry')) appendFileSync(join(projectDir, 'bench', 'results.md'), `${lines.join('\n')}\n`)
process.exit(0)
