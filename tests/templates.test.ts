import { randomUUID } from 'node:crypto'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transact } from '#db/transact.ts'
import { documentsRoutes } from '#documents/dossier-routes.ts'
import { packDocument } from '#documents/official.ts'
import { formDocument } from '#documents/official-form.ts'
import { paragraph } from '#documents/paper.ts'
import { findLibreOffice } from '#documents/pdf-jobs.ts'
import { printFiles } from '#documents/print-routes.ts'
import { templateFiles } from '#documents/template-routes.ts'
import type { Context, FileRoute } from '#http/context.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { wordsIn } from './harness/docx.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'
import { zipOf } from './zip.ts'

let street: Street
let id = ''
let number = ''
const which = { procedure: 'petition', paper: 'acceptance' }
const admin = (at = '2026-09-05T10:00') => street.as('sysadmin', at)
const clerk = () => street.as('petition_officer', '2026-09-05T10:00')

beforeAll(async () => {
  street = await openStreet()
  const filed = await mattersRoutes.file(street.as('petition_officer', '2026-09-01T10:00'), {
    ...plainMatter(),
    procedure: 'petition',
    intake: { receivedAs: 'direct', request: '请修好路灯，电话13900000002', first: true },
  })
  ;({ id, number } = filed)
})
afterAll(() => street.close())

const lines = [
  '本街道已收到“{标题}”（{编号}），请求：{登记·投诉请求}。',
  '{#当事人}{身份}{姓名或名称}，电话{电话}；{/当事人}',
  '办理期限至{期限·书面告知信访人}，承办人{承办人}。',
]

function docxOf(...texts: string[]): Promise<Uint8Array> {
  return packDocument(formDocument({ organ: '{机关}', title: '信访件收悉函', blocks: texts.map(paragraph) }))
}

/** Uploads a file as this person; gives the attachment. */
async function upload({ actor, now }: Context, name: string, bytes: Uint8Array): Promise<string> {
  const stored = await street.resources.files.put(bytes, { name, limit: 50_000_000 })
  const attachment = randomUUID()
  await transact(street.resources.database.pool, tenant, (tx) =>
    tx.query(
      'insert into attachments (tenant, id, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [tenant, attachment, stored.hash, stored.name, stored.mime, stored.size, now, actor.account],
    ),
  )
  return attachment
}

async function put(bytes: Uint8Array, revision: number, name = '收悉函.docx') {
  const attachment = await upload(admin(), name, bytes)
  return documentsRoutes.putTemplate(admin(), { ...which, attachment, revision })
}

async function fetchFile(files: readonly FileRoute[], context: Context, path: string, input: Record<string, unknown>) {
  const route = files.find((one) => one.path === path)
  if (!route) throw new Error(`没有 ${path}`)
  const { body } = await route.answer(context, input)
  if (!(body instanceof Uint8Array)) throw new Error('不是文件')
  return body
}
const print = (paper = 'acceptance.docx', more: Record<string, unknown> = {}) =>
  fetchFile(printFiles, clerk(), '/api/matters/:id/print/:paper', { id, paper, ...more })

it('没有本地模板时用本系统文书；上传后立即改用本地模板，个人信息照样遮盖并写明', async () => {
  expect(wordsIn(await print())).toContain('第三十四条')
  expect(await put(await docxOf(...lines), 0)).toEqual({ revision: 1 })
  const words = wordsIn(await print())
  for (const part of ['信访件收悉函', number, '试验街道办事处', '路灯不亮', '申请人张**，电话138****0001'])
    expect(words).toContain(part)
  expect(words).toContain('本件个人信息已遮盖，仅供内部流转')
  expect(words).not.toMatch(/张三丰|1[38]\d{9}|第三十四条|[{}]/)
})

it('有权显示完整个人信息的，模板里也是完整的，并留痕', async () => {
  const words = wordsIn(await print('acceptance.docx', { plain: 'true' }))
  expect(words).toContain('申请人张三丰，电话13800000001')
  expect(words).not.toContain('已遮盖')
  const { rows } = await street.resources.database.owner.query(
    `select 1 from audit where tenant = $1 and act = 'person.reveal' and object = $2`,
    [tenant, id],
  )
  expect(rows.length).toBe(1)
})

it('没有的标签、没有结束的循环、不是 .docx、过大、说谎的压缩包都被拒绝，说明原因，原模板不变', async () => {
  await expect(put(await docxOf('{主管领导}', '{#当事人}'), 1)).rejects.toMatchObject({
    code: 'template-wrong',
    message: expect.stringContaining('没有以「{/当事人}」结束'),
  })
  await expect(put(await docxOf('{主管领导}{经办科室}'), 1)).rejects.toMatchObject({
    message: expect.stringMatching(/「\{主管领导\}」.*「\{经办科室\}」/),
  })
  await expect(put(Buffer.from('一段文字'), 1, '模板.txt')).rejects.toMatchObject({ code: 'template-wrong' })
  await expect(put(Buffer.from('一段文字'), 1)).rejects.toMatchObject({ code: 'file-type-refused' })
  const noise = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 2_654_435_761) >>> ((at % 3) * 8)))
  const heavy = new PizZip(await docxOf('{编号}')).file('word/media/a.bin', noise, { compression: 'STORE' })
  await expect(put(new Uint8Array(heavy.generate({ type: 'uint8array' })), 1)).rejects.toMatchObject({
    code: 'file-too-large',
  })
  const lying = zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: Buffer.alloc(60_000_000), declared: 100 },
  ])
  await expect(put(lying, 1)).rejects.toMatchObject({ message: expect.stringContaining('展开后过大') })
  expect((await documentsRoutes.templates(admin(), {})).templates).toMatchObject([{ ...which, revision: 1 }])
})

it('他人上传的文件、看过之后又被更换的，不能用来更换', async () => {
  const theirs = await upload(clerk(), '收悉函.docx', await docxOf('{编号}'))
  await expect(
    documentsRoutes.putTemplate(admin(), { ...which, attachment: theirs, revision: 1 }),
  ).rejects.toMatchObject({ code: 'attachment-not-found' })
  for (const revision of [0, 2])
    await expect(put(await docxOf('{编号}'), revision)).rejects.toMatchObject({ code: 'template-stale' })
  const twice = await Promise.allSettled([put(await docxOf('{编号}甲'), 1), put(await docxOf('{编号}乙'), 1)])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('恢复后用本系统文书，用过的模板都留着可取，每次更换都有审计', async () => {
  expect(await documentsRoutes.removeTemplate(admin('2026-09-06T10:00'), { ...which, revision: 2 })).toEqual({
    revision: 3,
  })
  expect(wordsIn(await print())).toContain('第三十四条')
  await expect(documentsRoutes.removeTemplate(admin(), { ...which, revision: 3 })).rejects.toMatchObject({
    code: 'template-not-found',
  })
  const { revisions } = await documentsRoutes.templateRevisions(admin(), which)
  expect(revisions.map(({ revision, name }) => [revision, name])).toEqual([
    [3, null],
    [2, '收悉函.docx'],
    [1, '收悉函.docx'],
  ])
  const path = '/api/paper-templates/:procedure/:paper/revisions/:revision'
  const first = await fetchFile(templateFiles, admin(), path, { ...which, revision: 1 })
  expect(wordsIn(first)).toContain('{登记·投诉请求}')
  await expect(fetchFile(templateFiles, admin(), path, { ...which, revision: 3 })).rejects.toMatchObject({
    code: 'template-not-found',
  })
  const { rows } = await street.resources.database.owner.query<{ act: string; object: string }>(
    `select act, object from audit where tenant = $1 and object_kind = 'template' order by seq`,
    [tenant],
  )
  expect(rows.map(({ act }) => act)).toEqual(['template.put', 'template.put', 'template.remove'])
  expect(rows[0]?.object).toBe('petition.acceptance')
})

it('没有的程序、没有的文书被拒绝；样本原样上传即可用', async () => {
  const path = '/api/paper-templates/:procedure/:paper/starter.docx'
  for (const [procedure, paper, code] of [
    ['nothing', 'acceptance', 'procedure-unknown'],
    ['petition', 'nothing', 'paper-unknown'],
    ['petition', 'constructor', 'paper-unknown'],
  ] as const)
    await expect(fetchFile(templateFiles, admin(), path, { procedure, paper })).rejects.toMatchObject({ code })
  const starter = await fetchFile(templateFiles, admin(), path, which)
  expect(wordsIn(starter)).toContain('{#当事人}{身份}')
  expect(await put(starter, 3)).toEqual({ revision: 4 })
  const words = wordsIn(await print())
  expect(words).toContain(number)
  expect(words).not.toMatch(/[{}]|undefined|1[38]\d{9}/)
})

it.skipIf(findLibreOffice() === undefined)('本地模板也可取 PDF', { timeout: 90_000 }, async () => {
  const pdf = await print('acceptance.pdf')
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})
