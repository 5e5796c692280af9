import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentsRoutes } from '#documents/dossier-routes.ts'
import { findLibreOffice } from '#documents/pdf-jobs.ts'
import { printFiles } from '#documents/print-routes.ts'
import type { Context } from '#http/context.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { wordsIn } from './harness/docx.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let id = ''
let number = ''
const clerk = () => street.as('petition_officer', '2026-09-05T10:00')

beforeAll(async () => {
  street = await openStreet()
  const { owner } = street.resources.database
  await owner.query(`update tenants set settings = '{"contact":{"phone":"0000-12345"}}' where tenant = $1`, [tenant])
  await owner.query(
    `insert into entries (tenant, register, id, code, name, data, valid_from, revision, changed_at, changed_by)
     values ($1, 'villages', gen_random_uuid(), 'V01', '示例社区', '{}', '2020-01-01', 1, now(), 'x'),
            ($1, 'units', gen_random_uuid(), 'U01', '平安法治办', '{}', '2020-01-01', 1, now(), 'x')`,
    [tenant],
  )
  const intake = { receivedAs: 'direct', request: '请修好路灯，电话13900000002', first: true }
  const filed = await mattersRoutes.file(street.as('petition_officer', '2026-09-01T10:00'), {
    ...plainMatter(),
    procedure: 'petition',
    intake,
    unit: 'U01',
  })
  ;({ id, number } = filed)
  const context = street.as('petition_officer', '2026-09-02T10:00')
  const form = { kind: 'appeal', branch: 'petition_procedure' }
  const base = { id, papers: {}, actId: randomUUID(), revision: 1 }
  const sorted = await mattersRoutes.step(context, { ...base, step: 'classify', form })
  const attachment = randomUUID()
  await owner.query(
    `insert into attachments (tenant, id, hash, name, mime, size, at, account)
     values ($1, $2, $3, '受理告知书.pdf', 'application/pdf', 1, now(), 'petition_officer')`,
    [tenant, attachment, 'a'.repeat(64)],
  )
  const papers = { acceptance: attachment }
  const act = { id, papers, actId: randomUUID(), revision: sorted.revision }
  await mattersRoutes.step(context, { ...act, step: 'accept', form: {} })
})
afterAll(() => street.close())

async function fetchFile(context: Context, path: string, input: Record<string, unknown>) {
  const route = printFiles.find((one) => one.path === path)
  if (!route) throw new Error(`没有 ${path}`)
  const { body, name, mime } = await route.answer(context, input)
  if (!(body instanceof Uint8Array)) throw new Error('不是文件')
  return { body, name, mime }
}
const print = (context: Context, paper: string, more: Record<string, unknown> = {}) =>
  fetchFile(context, '/api/matters/:id/print/:paper', { id, paper, ...more })

it('受理告知书写明编号、到期日、条款和电话，个人信息已遮盖', async () => {
  const { body, name } = await print(clerk(), 'acceptance.docx')
  const words = wordsIn(body)
  expect(name).toBe(`${number}-受理告知书.docx`)
  for (const part of [number, '试验街道办事处', '2026年9月2日', '2026年11月2日', '第三十四条', '0000-12345', '张**'])
    expect(words).toContain(part)
  expect(words).not.toContain('张三丰')
  expect(words).not.toMatch(/1[38]\d{9}/)
})

it('事项办理单有当事人、期限怎样得出、办理经过和文书，村社、单位写名称', async () => {
  const words = wordsIn((await print(clerk(), 'sheet.docx')).body)
  for (const part of [number, '示例社区', '平安法治办', '张**', '138****0001', '甄别分类', '受理', '2026年11月2日'])
    expect(words).toContain(part)
  expect(words).toContain('【电话】')
  expect(words).not.toMatch(/1[38]\d{9}/)
  expect(words).not.toContain('V01')
  expect(words).not.toContain('U01')
})

it('要求显示完整个人信息的，须有权并留痕', async () => {
  const { body } = await print(clerk(), 'acceptance.docx', { plain: 'true' })
  expect(wordsIn(body)).toContain('张三丰')
  expect(wordsIn(body)).not.toContain('已遮盖')
  const { rows } = await street.resources.database.owner.query<{ detail: { reason: string } }>(
    `select detail from audit where tenant = $1 and act = 'person.reveal' and object = $2`,
    [tenant, id],
  )
  expect(rows.map(({ detail }) => detail.reason)).toEqual(['打印《受理告知书》'])
  const worker = street.as([{ role: 'grid_worker', grids: ['G01'] }], '2026-09-05T10:00')
  await expect(print(worker, 'acceptance.docx', { plain: 'true' })).rejects.toMatchObject({ code: 'not-allowed' })
  expect(wordsIn((await print(worker, 'acceptance.docx')).body)).toContain('张**')
})

it('区域之外的人、没有的文书、写错的文件名都被拒绝', async () => {
  const other = street.as([{ role: 'grid_worker', grids: ['G99'] }], '2026-09-05T10:00')
  await expect(print(other, 'sheet.docx')).rejects.toMatchObject({ code: 'matter-not-found' })
  await expect(documentsRoutes.dossier(other, { id })).rejects.toMatchObject({ code: 'matter-not-found' })
  await expect(print(clerk(), 'nothing.docx')).rejects.toMatchObject({ code: 'paper-unknown' })
  await expect(print(clerk(), 'nothing.docx', { plain: 'true' })).rejects.toMatchObject({ code: 'paper-unknown' })
  const route = printFiles.find(({ path }) => path === '/api/matters/:id/print/:paper')
  for (const paper of ['sheet.exe', 'sheet', '../sheet.docx', 'constructor/.docx'])
    expect(route?.input.safeParse({ id, paper }).success).toBe(false)
  for (const paper of ['constructor.docx', 'toString.docx'])
    await expect(print(clerk(), paper)).rejects.toMatchObject({ code: 'paper-unknown' })
})

it('案卷清单：受理告知书已有，意见书尚不需要', async () => {
  const { papers } = await documentsRoutes.dossier(clerk(), { id })
  const stateOf = (key: string) => papers.find((paper) => paper.key === key)?.state
  expect([stateOf('acceptance'), stateOf('opinion')]).toEqual(['given', 'later'])
})

it('办事指南和空白表单人人可取，没有的程序被拒绝', async () => {
  const guide = await fetchFile(clerk(), '/api/procedures/:id/guide.docx', { id: 'petition' })
  expect(guide.name).toBe('信访办事指南.docx')
  expect(wordsIn(guide.body)).toContain('0000-12345')
  const form = await fetchFile(clerk(), '/api/procedures/:id/form.docx', { id: 'service' })
  expect(wordsIn(form.body)).toContain('事项名称')
  const unknown = fetchFile(clerk(), '/api/procedures/:id/form.docx', { id: 'nothing' })
  await expect(unknown).rejects.toMatchObject({ code: 'procedure-unknown' })
})

it.skipIf(findLibreOffice() === undefined)('有 LibreOffice 时也可取 PDF', { timeout: 90_000 }, async () => {
  const { body, mime } = await print(clerk(), 'acceptance.pdf')
  expect(mime).toBe('application/pdf')
  expect(Buffer.from(body.subarray(0, 5)).toString()).toBe('%PDF-')
})
