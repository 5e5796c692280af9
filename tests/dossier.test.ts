import { randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import { dossierPdf, dossierReview } from '#documents/dossier-store.ts'
import { officialDocument, packDocument } from '#documents/official.ts'
import { findLibreOffice } from '#documents/pdf-jobs.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

const office = findLibreOffice()
if (!office) console.warn('略过：没有 LibreOffice，不核对卷宗的 PDF')

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const clerk = () => street.as('petition_officer', '2026-03-02', 'petition_officer')

/** A .docx that runs over some pages. */
async function longPaper(pages: number): Promise<Uint8Array> {
  const blocks = Array.from({ length: pages * 22 }, (_, line) => ({
    kind: 'paragraph' as const,
    text: `第${line + 1}行`,
  }))
  const signature = { organ: '试验街道办事处', day: parseDay('2026-03-02') }
  return packDocument(officialDocument({ issuer: '试验街道办事处', title: '长文书', blocks, signature }))
}

async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage()
  return document.save()
}

async function attach(matter: string, name: string, bytes: Uint8Array): Promise<string> {
  const stored = await street.resources.files.put(bytes, { name, limit: 10_000_000 })
  const id = randomUUID()
  await transact(street.resources.database.pool, tenant, (tx) =>
    tx.query(
      'insert into attachments (tenant, id, matter, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [tenant, id, matter, stored.hash, stored.name, stored.mime, stored.size, clerk().now, 'petition_officer'],
    ),
  )
  return id
}

async function petition() {
  const { common, actId } = plainMatter('楼道漏水')
  const done = await perform(clerk(), (scene) =>
    fileMatter(scene, 'petition', { actId, common, intake: { purpose: 'demand' } }),
  )
  return done
}

describe.runIf(office)('卷宗', { timeout: 90_000 }, () => {
  test('办理单、文书、图片、扫描件依次装订；页数等于各件之和，不能转为页面的另附', async () => {
    const { id, number } = await petition()
    await attach(id, '情况说明.docx', await longPaper(3))
    await attach(id, '扫描件.pdf', await pdfOf(7))
    await attach(id, '损坏的扫描件.pdf', Buffer.from('%PDF-1.7\n此文件已经损坏'))
    const { name, bytes } = await dossierPdf(clerk(), id)
    expect(name).toContain(number)
    const book = await PDFDocument.load(bytes)
    const bare = await petition()
    const own = (await PDFDocument.load((await dossierPdf(clerk(), bare.id)).bytes)).getPageCount()
    const docx = 3
    expect(book.getPageCount()).toBeGreaterThanOrEqual(own + 7 + docx)
    expect(book.getPageCount()).toBeLessThanOrEqual(own + 7 + docx + 3)
    expect(book.getTitle()).toContain('卷宗')
  })

  test('没有查看完整个人信息的权利，不能导出卷宗', async () => {
    const { id } = await petition()
    const archivist = street.as('archivist', '2026-03-03', 'archivist')
    await expect(dossierPdf(archivist, id)).rejects.toMatchObject({
      code: expect.stringMatching(/not-allowed|matter-not-found/),
    })
  })

  test('导出卷宗记入审计；评查表是一份公文格式的 .docx', async () => {
    const { id } = await petition()
    await dossierPdf(clerk(), id)
    const { bytes } = await dossierReview(clerk(), id, 'docx')
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
    const { rows } = await transact(street.resources.database.pool, tenant, (tx) =>
      tx.query<{ act: string }>(`select act from audit where tenant = $1 and object = $2 and act = 'matter.dossier'`, [
        tenant,
        id,
      ]),
    )
    expect(rows.length).toBe(2)
  })
})
