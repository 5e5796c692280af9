import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { failInterrupted, insertBatch, whileHeld } from '#intake/batch-store.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { findSource } from '#intake/channels/sources.ts'
import { guessedMapping, planSheet, runImport } from '#intake/import-store.ts'
import { startImports } from '#intake/jobs.ts'
import { intakeRoutes } from '#intake/routes.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { csvOf, importSheet, mattersOf, message } from './harness/sheets.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let context: Context
beforeAll(async () => {
  street = await openStreet()
  context = street.as('command_center', '2026-06-01')
})
afterAll(() => street.close())

const verified = () => read(street.resources.database.pool, tenant, (tx) => verifyLedger(tx))

describe('整批撤销', () => {
  const reason = '导错了表'

  it('每件留下撤销记录，不再列出，同一文件可以重新导入', async () => {
    const bytes = csvOf([message('U1', '撤一', '2025-01-02'), message('U2', '撤二', '2025-01-03')])
    const { id } = await importSheet(context, bytes)
    const later = street.as('command_center', '2026-06-02')
    expect(await intakeRoutes.undo(later, { id, reason })).toEqual({ withdrawn: 2 })
    expect(await intakeRoutes.batch(later, { id })).toMatchObject({ state: 'undone' })
    expect((await mattersOf(context, id)).map((row) => [row.phase, row.external_id])).toEqual([
      ['withdrawn', null],
      ['withdrawn', null],
    ])
    const listed = await mattersRoutes.list(later, { batch: id, sort: 'filed', limit: 20 })
    expect(listed.rows).toEqual([])
    expect(await importSheet(later, bytes)).toMatchObject({ created: 2, duplicates: 0 })
    expect((await verified()).findings).toEqual([])
  })

  it('有一件已被办理，就一件也不撤', async () => {
    const { id } = await importSheet(
      context,
      csvOf([message('V1', '留一', '2025-01-02'), message('V2', '留二', '2025-01-03')]),
    )
    const [first] = await mattersOf(context, id)
    const later = street.as('hotline_officer', '2026-06-02')
    await perform(later, (scene) =>
      takeStep(
        scene,
        { id: first?.id ?? '', revision: 1, actId: '11111111-1111-4111-8111-111111111111' },
        { step: 'dispatch', form: {}, papers: [] },
      ),
    )
    await expect(intakeRoutes.undo(later, { id, reason })).rejects.toMatchObject({
      code: 'batch-touched',
      detail: { count: 1 },
    })
    expect((await mattersOf(context, id)).every((row) => row.phase !== 'withdrawn')).toBe(true)
  })

  it('补录的办理过程不算被人办理，照样可以撤销', async () => {
    const headings = ['留言编号', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间']
    const rows = [['W1', '撤补录', '2025-01-02', '请处理', '已办', '2025-01-03']]
    const { id } = await importSheet(context, csvOf(rows, headings))
    const later = street.as('command_center', '2026-06-02')
    expect(await intakeRoutes.undo(later, { id, reason })).toEqual({ withdrawn: 1 })
  })

  it('没有的批次说没有', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    await expect(intakeRoutes.undo(context, { id, reason })).rejects.toMatchObject({ code: 'batch-not-found' })
  })
})

describe('中断', () => {
  const id = '22222222-2222-4222-8222-222222222222'

  it('进程已不在的批次标为失败，还在做的不动', async () => {
    const by = { account: 'someone', now: context.now }
    const counts = { total: 9, read: 4, created: 4, duplicates: 0, rejected: 0 }
    await perform(context, ({ tx }) =>
      insertBatch(tx, { id, source: '断.csv', kind: 'hotline', mapping: {} }, counts, by),
    )
    await whileHeld(street.resources, id, async () => {
      expect(await failInterrupted(street.resources, tenant)).toBe(0)
      expect(await intakeRoutes.batch(context, { id })).toMatchObject({ state: 'running' })
      await expect(intakeRoutes.undo(context, { id, reason: '等不及' })).rejects.toMatchObject({
        code: 'batch-running',
      })
    })
    await (await startImports(street.resources)).stop()
    expect(await intakeRoutes.batch(context, { id })).toMatchObject({
      state: 'failed',
      created: 4,
      problem: expect.stringContaining('重新导入'),
    })
  })

  it('导到一半停下，已登记的留下；同一文件再导只补其余', async () => {
    const bytes = csvOf(Array.from({ length: 500 }, (_, at) => message(`M${at}`, `第${at}件`, '2025-01-02 08:00')))
    const sheet = await readSheet(bytes, '断.csv')
    const source = findSource('hotline')
    if (!source) throw new Error('no source')
    const mapping = guessedMapping(sheet, source)
    const plan = await planSheet(sheet, source, { kind: 'hotline', mapping, now: context.now })
    let asked = 0
    const halfway = { file: '断.csv', stopped: () => asked++ === 1 }
    await expect(runImport(context, plan, halfway)).rejects.toMatchObject({ code: 'import-stopped' })
    expect(await importSheet(context, bytes)).toMatchObject({ created: 400, duplicates: 100 })
  })
})
