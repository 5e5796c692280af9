import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/transact.ts'
import type { FileRoute } from '#http/context.ts'
import { indicatorsRoutes } from '#indicators/routes.ts'
import { bulletinView } from '#reports/bulletins/contract.ts'
import { bulletinsFiles, bulletinsRoutes } from '#reports/bulletins/routes.ts'
import { printInlines } from '#reports/chips.ts'
import { tablesFiles, tablesRoutes } from '#reports/tables/routes.ts'
import { outsideFigures } from '#reports/tables/store.ts'
import { type CellView, type SheetView, tableView } from '#reports/tables/view.ts'
import { type Acts, actsOn } from './harness/acts.ts'
import { disclosureYear } from './harness/disclosure-year.ts'
import { wordsIn } from './harness/docx.ts'
import { staff } from './harness/enforcement-street.ts'
import { enlist } from './harness/ledger.ts'
import { penaltyYear } from './harness/penalty-year.ts'
import { moment, openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let acts: Acts
const year = { from: '2025-01-01', until: '2026-01-01' }
const reader = (at = '2026-01-20') => street.as('gen_office', at)

beforeAll(async () => {
  street = await openStreet()
  acts = actsOn(street)
  await staff(street)
  for (const [code, name] of [
    ['V01', '溪东社区'],
    ['V02', '溪西村'],
  ] as const)
    await enlist(street, 'villages', { code, name, data: { kind: 'village' } })
  await disclosureYear(acts)
  await penaltyYear(acts)
  await petitions()
})
afterAll(() => street.close())

/** 本年两件信访（一件在溪东、一件未填村），上年一件. */
async function petitions() {
  await acts.file('petition_officer', '2024-02-05', 'petition')
  await acts.file('petition_officer', '2025-02-06', 'petition')
  await acts.file('petition_officer', '2025-02-07', 'petition')
}

async function table(id: string, days = year) {
  return tableView.parse(await tablesRoutes.table(reader(), { id, ...days }))
}

function sheetOf({ sheets }: { sheets: SheetView[] }, id: string): SheetView {
  const found = sheets.find((one) => one.id === id)
  if (!found) throw new Error(`没有表${id}`)
  return found
}

function numbers(sheet: SheetView, row: string) {
  const found = sheet.rows.find(({ id }) => id === row)
  return Object.fromEntries(
    Object.entries(found?.cells ?? {}).flatMap(([id, { value }]) => (value ? [[id, value]] : [])),
  )
}

/** How many records the drill-down of a cell lists. */
async function recordsOf({ figure }: CellView) {
  if (!figure) throw new Error('此格没有指标')
  const { rows } = await indicatorsRoutes.records(reader(), { ...figure, limit: 200 })
  return rows
}

describe('政府信息公开年度报告的三张表', () => {
  it('一年的申请，逐行与手工加得的相同：新收七件、结转一件，办结七件、结转下年一件', async () => {
    const sheet = sheetOf(await table('disclosure'), 'requests')
    const rows = Object.fromEntries(
      sheet.rows.flatMap(({ id }) => {
        const cells = numbers(sheet, id)
        return Object.keys(cells).length > 0 ? [[id, cells] as const] : []
      }),
    )
    expect(rows).toEqual({
      new: { natural: 3, enterprise: 1, research: 1, welfare: 1, 'legal-service': 1, total: 7 },
      'carried-over': { natural: 1, total: 1 },
      open: { natural: 2, total: 2 },
      'refused.internal': { enterprise: 1, total: 1 },
      'unable.not-held': { natural: 1, total: 1 },
      'unprocessed.complaint': { natural: 1, total: 1 },
      'other.uncorrected': { 'legal-service': 1, total: 1 },
      'other.rest': { welfare: 1, total: 1 },
      all: { natural: 4, enterprise: 1, welfare: 1, 'legal-service': 1, total: 7 },
      pending: { research: 1, total: 1 },
    })
  })

  it('表内关系逐栏相符：七件加一件等于七件加一件', async () => {
    const { checks } = sheetOf(await table('disclosure'), 'requests')
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(checks.find(({ name, at }) => name.startsWith('本年新收') && at === '总计')?.sum).toBe('7＋1＝7＋1')
    expect(checks.length).toBe(7 + 7 + 25)
  })

  it('每格点开，记录数就是格里的数', async () => {
    const { sheets } = await table('disclosure')
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)))
    const filled = cells.filter(({ figure, value }) => figure && value)
    expect(filled.length).toBeGreaterThan(20)
    for (const cell of filled) expect((await recordsOf(cell)).length).toBe(cell.value)
  })

  it('次年：结转一件，归档不再算办结', async () => {
    const sheet = sheetOf(await table('disclosure', { from: '2026-01-01', until: '2027-01-01' }), 'requests')
    expect(numbers(sheet, 'carried-over')).toEqual({ research: 1, total: 1 })
    expect(numbers(sheet, 'all')).toEqual({})
    expect(numbers(sheet, 'pending')).toEqual({ research: 1, total: 1 })
  })

  it('处理决定数量取自处罚、强制、许可；街道没有的写零，台账没有的留空并写明', async () => {
    const view = await table('disclosure')
    expect(numbers(sheetOf(view, 'decisions'), 'penalties')).toEqual({ decided: 3 })
    expect(sheetOf(view, 'rules').rows[0]?.cells.issued).toMatchObject({ value: 0, figure: null })
    expect(sheetOf(view, 'fees').rows[0]?.cells.amount).toMatchObject({ value: null, figure: null })
    expect(sheetOf(view, 'fees').rows[0]?.cells.amount?.why).toContain('财政票据')
  })

  it('复议维持一件、尚未审结一件，总计两件', async () => {
    const review = { organ: '某区人民政府', actKind: 'disclosure', request: '撤销' }
    await acts.file('judicial_office', '2025-09-01', 'reconsideration-reply', review)
    const id = await acts.file('judicial_office', '2025-09-02', 'reconsideration-reply', review)
    const team = { handler: '甲', reviewer: '乙', leader: '丙', strategy: '逐项答复' }
    const evidence = [{ name: '答复书', proves: '事实', collectedOn: '2025-04-15' }]
    await acts.take(id, 'judicial_office', '2025-09-02', 'formTeam', team)
    await acts.take(id, 'judicial_office', '2025-09-03', 'bundleEvidence', { evidence, norms: ['条例第十六条'] })
    const draft = { facts: '经过', lawfulness: '合法', answers: '答复' }
    await acts.take(id, 'judicial_office', '2025-09-04', 'draftReply', draft)
    await acts.take(id, 'judicial_office', '2025-09-05', 'reviewReply')
    const given = ['reply', 'evidenceList', 'norms']
    await acts.take(id, 'judicial_office', '2025-09-08', 'submitReply', { staff: 1, submittedBy: 'direct' }, given)
    const decision = { outcome: 'upheld', decidedOn: '2025-10-20' }
    await acts.take(id, 'judicial_office', '2025-10-21', 'recordDecision', decision, ['decision'])
    expect(numbers(sheetOf(await table('disclosure'), 'remedies'), 'cases')).toEqual({
      'review.upheld': 1,
      'review.pending': 1,
      'review.total': 2,
    })
  })

  it('只按年编制：问一个月的，拒绝并写明；没有的报表，拒绝', async () => {
    await expect(table('disclosure', { from: '2025-03-01', until: '2025-04-01' })).rejects.toMatchObject({
      code: 'table-period',
      message: expect.stringContaining('按年编制'),
    })
    await expect(table('nothing')).rejects.toMatchObject({ code: 'table-unknown' })
  })
})

describe('行政执法统计年报', () => {
  it('并处的计入最重一类：简易罚款一宗、警告一宗，普通程序罚款一宗，合计罚没一千一百元', async () => {
    const sheet = sheetOf(await table('enforcement'), 'penalties')
    expect(numbers(sheet, 'summary')).toEqual({ warning: 1, fine: 1, total: 2, money: 100 })
    expect(numbers(sheet, 'ordinary')).toEqual({ fine: 1, total: 1, money: 1000 })
    expect(numbers(sheet, 'all')).toEqual({ warning: 1, fine: 2, total: 3, money: 1100 })
    expect(sheet.checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('供报告核查：公开年报和执法年报的总数各带出处', async () => {
    const figures = await read(street.resources.database.pool, tenant, (tx) =>
      outsideFigures(tx, 2025, moment('2026-01-20')),
    )
    expect(figures).toContainEqual(
      expect.objectContaining({ source: 'disclosure', code: 'disclosure.requests', value: 7, unit: '件' }),
    )
    expect(figures).toContainEqual(
      expect.objectContaining({ source: 'enforcement', code: 'penalty.decided', value: 3, unit: '起' }),
    )
    expect(figures.filter(({ code }) => code.includes('@'))).toEqual([])
  })
})

describe('信访三率与三源', () => {
  it('按月的应办数之和等于全年；按单位的也是', async () => {
    const view = await table('petition-rates')
    expect(sheetOf(view, 'month').rows.map(({ title }) => title)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
      '合计',
    ])
    expect(numbers(sheetOf(view, 'month'), 'all')['accepted.due']).toBeGreaterThan(0)
    expect(view.sheets.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))).toEqual([])
    const unit = sheetOf(view, 'unit').rows.find(({ title }) => title === '未分派')
    const due = unit?.cells['accepted.due']
    expect(due?.figure).toMatchObject({ unit: '-' })
    if (due) expect((await recordsOf(due)).length).toBe(due.value)
  })

  it('访源本年两件、上年一件，同比增百分之百；没有事项的村也列出', async () => {
    const sheet = sheetOf(await table('three-sources'), 'villages')
    expect(sheet.rows.map(({ title }) => title)).toEqual(['溪东社区', '溪西村', '合计'])
    expect(numbers(sheet, 'all')).toEqual({ 'petition.now': 2, 'petition.before': 1, 'petition.change': 100 })
    expect(sheet.checks.every(({ ok }) => ok)).toBe(true)
    const cell = sheet.rows[0]?.cells['petition.before']
    expect(cell?.figure).toMatchObject({ from: '2024-01-01', until: '2025-01-01', village: 'V01' })
    if (cell) expect((await recordsOf(cell)).length).toBe(1)
  })
})

const february = { from: '2025-02-01', until: '2025-03-01' }

describe('通报', () => {
  it('二月月报写出本期与上年同期，每个数都能打开', async () => {
    const view = bulletinView.parse(await bulletinsRoutes.bulletin(reader(), { id: 'work', ...february }))
    const text = view.blocks
      .map((block) =>
        block.kind === 'heading' ? block.text : block.kind === 'paragraph' ? printInlines(block.content) : '',
      )
      .join('\n')
    expect(view.title).toBe('试验街道2025年2月工作月报')
    expect(text).toContain('本期登记信访事项2件（上年同期1件）')
    expect(text).not.toMatch(/undefined|null|\{/)
    const before = view.figures['petition.handled~before']
    expect(before).toMatchObject({
      value: 1,
      asked: { code: 'petition.handled', from: '2024-02-01', until: '2024-03-01' },
    })
  })

  it('三源通报附各村表；按年的通报拒绝', async () => {
    const view = bulletinView.parse(await bulletinsRoutes.bulletin(reader(), { id: 'three-sources', ...february }))
    expect(view.blocks.find(({ kind }) => kind === 'sheet')).toBeDefined()
    await expect(bulletinsRoutes.bulletin(reader(), { id: 'three-sources', ...year })).rejects.toMatchObject({
      code: 'table-period',
    })
    await expect(bulletinsRoutes.bulletin(reader(), { id: 'none', ...february })).rejects.toMatchObject({
      code: 'bulletin-unknown',
    })
  })
})

async function fileOf(files: readonly FileRoute[], ending: string, input: Record<string, unknown>) {
  const route = files.find(({ path }) => path.endsWith(ending))
  if (!route) throw new Error(`没有${ending}`)
  const { body, name } = await route.answer(reader(), route.input.parse(input))
  if (!(body instanceof Uint8Array)) throw new Error('不是文件')
  return { body, name }
}

describe('导出', () => {
  it('xlsx 与页面同数，附核对页；导出记入审计', async () => {
    const { body, name } = await fileOf(tablesFiles, '.xlsx', { id: 'disclosure', ...year })
    expect(name).toBe('政府信息公开工作年度报告统计表-2025年.xlsx')
    const book = XLSX.read(body)
    const page = book.SheetNames.find((one) => one.includes('收到和处理')) ?? ''
    const sheet = book.Sheets[page]
    if (!sheet) throw new Error('没有表三')
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    expect(rows.find(([title]) => title === '一、本年新收政府信息公开申请数量')).toEqual([
      '一、本年新收政府信息公开申请数量',
      ...[3, 1, 1, 1, 1, 0, 7],
    ])
    expect(book.SheetNames).toContain('核对')
    const lines = await read(street.resources.database.pool, tenant, async (tx) => {
      const { rows: found } = await tx.query<{ object: string }>(
        "select object from audit where tenant = $1 and act = 'table.export'",
        [tenant],
      )
      return found
    })
    expect(lines).toEqual([{ object: 'disclosure' }])
  })

  it('docx 为公文版式，题目写明街道与期间', async () => {
    const { body } = await fileOf(tablesFiles, '.docx', { id: 'disclosure', ...year })
    expect(wordsIn(body).replaceAll('\n', '')).toContain('试验街道2025年政府信息公开工作年度报告统计表')
    const bulletin = await fileOf(bulletinsFiles, '.docx', { id: 'three-sources', ...february })
    expect(wordsIn(bulletin.body)).toContain('登记信访事项2件（上年同期1件）')
    const sheets = await fileOf(bulletinsFiles, '.xlsx', { id: 'three-sources', ...february })
    expect(XLSX.read(sheets.body).SheetNames[0]).toContain('指标')
  })
})
