import { existsSync, readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCsv, writeErrorFile, writeSheet } from '#documents/sheet.ts'
import { Refusal } from '#http/refusal.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { guessMapping, messageFields, parseMoment } from '#intake/mapping.ts'
import { workbookParts, zipOf } from './zip.ts'

const real = new URL('../../shared/data/messages/', import.meta.url)
const hasReal = existsSync(new URL('hot.xlsx', real))

async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome
  throw new Error(`没有被拒绝，而是：${String(outcome)}`)
}

async function excel(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('台账'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Rows in the file by a second way of counting: the worksheet's XML, or quotes balanced line by line. */
function countCsvRecords(text: string): number {
  let records = 0
  let quotes = 0
  for (const line of text.trimEnd().split('\n')) {
    quotes += line.split('"').length - 1
    if (quotes % 2 === 0) records++
  }
  return records
}

describe('读取真实留言文件', () => {
  test.skipIf(!hasReal)('热点留言 4326 行一行不少，列与时间都能认出', async () => {
    const sheet = await readSheet(readFileSync(new URL('hot.xlsx', real)), 'hot.xlsx')
    expect(sheet.rows).toHaveLength(4326)
    expect(sheet.rows.at(0)?.line).toBe(2)
    expect(sheet.rows.at(-1)?.line).toBe(4327)
    expect(new Set(sheet.rows.map((row) => row.cells.留言编号)).size).toBe(4326)
    expect(sheet.rows.every((row) => parseMoment(row.cells.留言时间 ?? ''))).toBe(true)
    expect(sheet.rows.filter((row) => row.cells.留言详情?.includes('\n')).length).toBeGreaterThan(4000)
    expect(guessMapping(sheet.headings, messageFields).map((guess) => guess.score)).toEqual(Array(7).fill(1))
  })

  test.skipIf(!hasReal)('答复文件的记录数与另法所数一致，引号与换行照原样', async () => {
    const bytes = readFileSync(new URL('replies.csv', real))
    const sheet = await readSheet(bytes, 'replies.csv')
    expect(sheet.rows).toHaveLength(countCsvRecords(bytes.toString('utf8')) - 1)
    expect(sheet.rows.every((row) => parseMoment(row.cells.答复时间 ?? ''))).toBe(true)
  })
})

describe('读取 Excel 文件', () => {
  const zone = process.env.TZ
  beforeAll(() => {
    process.env.TZ = 'America/New_York'
  })
  afterAll(() => {
    process.env.TZ = zone
  })

  test('日期格按钟面时间读出，与本机时区无关；编号、小数、补零格式所见即所得', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRow(['编号', '时间', '日期', '金额', '补零'])
      sheet.addRow([188006, new Date('2019-04-25T09:32:09Z'), new Date('2019-12-31T00:00:00Z'), 0.1 + 0.2, 42])
      sheet.getCell('B2').numFmt = 'yyyy\\-mm\\-dd\\ hh:mm:ss'
      sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"'
      sheet.getCell('E2').numFmt = '00000'
    })
    const { rows, sheetName } = await readSheet(bytes, '台账.xlsx')
    expect(sheetName).toBe('台账')
    expect(rows).toEqual([
      {
        line: 2,
        cells: { 编号: '188006', 时间: '2019-04-25 09:32:09', 日期: '2019-12-31 00:00:00', 金额: '0.3', 补零: '00042' },
      },
    ])
  })

  test('公式格读出末次结果并注明，不参与计算', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRow(['甲', '乙'])
      sheet.addRow(['=不是公式', { formula: 'HYPERLINK("http://example.invalid")', result: '结果' }])
    })
    const { rows } = await readSheet(bytes, 'a.xlsx')
    expect(rows).toEqual([{ line: 2, cells: { 甲: '=不是公式', 乙: '结果' }, formula: ['乙'] }])
  })

  test('表头之上的标题行跳过；空表头以列号为名，重名表头加列号；空行略去而行号不变', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRow(['示例街道调解台账'])
      sheet.addRow(['姓名', '', '姓名', '__proto__'])
      sheet.addRow([])
      sheet.addRow(['张三', '甲', '李四', '乙'])
    })
    const { headings, rows } = await readSheet(bytes, 'a.xlsx')
    expect(headings).toEqual(['姓名', 'B列', '姓名（C列）', '__proto__'])
    expect(rows[0]?.line).toBe(4)
    expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
      ['姓名', '张三'],
      ['B列', '甲'],
      ['姓名（C列）', '李四'],
      ['__proto__', '乙'],
    ])
  })

  test('旧版 .xls 读得出中文与数', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['姓名', '件数'],
      ['王五', 3],
    ])
    const bytes: unknown = XLSX.write(
      { SheetNames: ['表'], Sheets: { 表: sheet } },
      { bookType: 'biff8', type: 'buffer' },
    )
    if (!(bytes instanceof Uint8Array)) throw new Error('未写出')
    const { rows } = await readSheet(bytes, '旧.xls')
    expect(rows).toEqual([{ line: 2, cells: { 姓名: '王五', 件数: '3' } }])
  })
})

describe('读取文本表格', () => {
  const csv = '姓名,说明\r\n张三,"第一行\n第二行，含""引号"""\r\n\r\n李四,=1+1\r\n'
  const expected = [
    { line: 2, cells: { 姓名: '张三', 说明: '第一行\n第二行，含"引号"' } },
    { line: 4, cells: { 姓名: '李四', 说明: '=1+1' } },
  ]

  test.each([
    ['UTF-8', Buffer.from(csv)],
    ['带标记的 UTF-8', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['制表符分隔', Buffer.from(csv.replaceAll(',', '\t'))],
  ])('%s', async (_, bytes) => {
    expect((await readSheet(bytes, 'a.csv')).rows).toEqual(expected)
  })

  test('GBK 编码自动认出', async () => {
    const bytes = Buffer.from('d0d5c3fb2cb5d8d6b70d0ad5c5c8fd2cb5dacbc4b5a5d4aa0d0a', 'hex')
    expect((await readSheet(bytes, '名册.csv')).rows).toEqual([{ line: 2, cells: { 姓名: '张三', 地址: '第四单元' } }])
  })
})

describe('拒绝不该读的文件', () => {
  const exe = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), Buffer.alloc(4096, 7)])
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

  test.each([
    ['改名的程序', exe, '名册.xlsx', 'sheet-not-a-sheet'],
    ['改名的程序，冒充文本', exe, '名册.csv', 'sheet-not-a-sheet'],
    ['改名的 PDF', Buffer.from('%PDF-1.7\n1 0 obj'), '名册.xlsx', 'sheet-not-a-sheet'],
    ['改名的图片', png, '名册.xls', 'sheet-not-a-sheet'],
    [
      '网页另存的表格',
      Buffer.from('<html><table><tr><td>甲</td></tr></table></html>'),
      '名册.xls',
      'sheet-not-a-sheet',
    ],
    ['扩展名不对', Buffer.from('甲,乙\n1,2'), '名册.exe', 'sheet-not-a-sheet'],
    ['别的压缩包', zipOf([{ name: 'a.txt', data: 'x' }]), '名册.xlsx', 'sheet-not-a-sheet'],
    ['残缺的压缩包', Buffer.from(zipOf(workbookParts('')).subarray(0, 300)), '名册.xlsx', 'sheet-not-a-sheet'],
    ['空文件', new Uint8Array(), '名册.csv', 'sheet-empty'],
    ['只有表头', Buffer.from('甲,乙\n'), '名册.csv', 'sheet-empty'],
    ['没有内容的表', zipOf(workbookParts('')), '名册.xlsx', 'sheet-empty'],
  ])('%s', async (_, bytes, name, code) => {
    const refusal = await refusalOf(readSheet(bytes, name))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain(name)
  })

  test('压缩炸弹：如实申报的、谎报大小的，都在展开之前或展开途中拒绝', async () => {
    const zeros = Buffer.alloc(230_000_000)
    const honest = zipOf([...workbookParts(''), { name: 'xl/media/a.bin', data: zeros }])
    const lying = zipOf([...workbookParts(''), { name: 'xl/media/a.bin', data: zeros, declared: 1000 }])
    expect(honest.length).toBeLessThan(400_000)
    expect((await refusalOf(readSheet(honest, 'a.xlsx'))).code).toBe('sheet-too-large')
    expect((await refusalOf(readSheet(lying, 'a.xlsx'))).code).toBe('sheet-too-large')
  })

  test('十万行的文件在解析之前即被拒绝；放宽上限则可读', async () => {
    const cell = (column: string, row: number) =>
      `<c r="${column}${row}" t="inlineStr"><is><t>第${row}行${column}</t></is></c>`
    const row = (_: unknown, index: number) =>
      `<row r="${index + 1}">${cell('A', index + 1)}${cell('B', index + 1)}</row>`
    const bytes = zipOf(workbookParts(Array.from({ length: 100_001 }, row).join('')))
    const started = performance.now()
    const refusal = await refusalOf(readSheet(bytes, '十万行.xlsx'))
    expect(performance.now() - started).toBeLessThan(5000)
    expect(refusal.code).toBe('sheet-too-many-rows')
    expect(refusal.message).toContain('50000')
    const csv = Buffer.from(`甲,乙\n${'1,2\n'.repeat(100_000)}`)
    expect((await refusalOf(readSheet(csv, '十万行.csv'))).code).toBe('sheet-too-many-rows')
    expect((await readSheet(csv, '十万行.csv', { maxRows: 100_000 })).rows).toHaveLength(100_000)
  })

  test('刷满空白格式的表不算超行', async () => {
    const blank = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="0"/></row>`,
    )
    const filled = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    expect((await readSheet(zipOf(workbookParts(filled + blank.join(''))), 'a.xlsx')).rows).toHaveLength(1)
  })

  test('超时的读取被中止，其后的文件照常读取', async () => {
    const slow = refusalOf(readSheet(Buffer.from('甲,乙\n1,2'), 'a.csv', { timeoutMs: 1 }))
    const next = readSheet(Buffer.from('甲,乙\n1,2'), 'b.csv')
    expect((await slow).code).toBe('sheet-too-large')
    expect((await next).rows).toHaveLength(1)
  })
})

describe('写出表格', () => {
  const columns = [
    { key: 'text', title: '内容' },
    { key: 'count', title: '件数', kind: 'number' as const },
    { key: 'day', title: '日期', kind: 'date' as const },
    { key: 'kind', title: '类别', choices: ['甲类', '乙类'] },
  ]
  const dangerous = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '平常文字', ' 前后空格 ', '两\n行']
  const rows = dangerous.map((text, index) => ({ text, count: index, day: '2026-09-01', kind: '甲类' }))

  test('以等号等开头的文字始终是文字，读回一字不差，没有一个公式', async () => {
    const bytes = await writeSheet({ title: '留言/台账', columns, rows, note: '说明' })
    const sheet = await readSheet(bytes, 'a.xlsx')
    expect(sheet.rows.map((row) => row.cells.内容)).toEqual(dangerous)
    expect(sheet.rows.some((row) => row.formula)).toBe(false)
    expect(sheet.rows[1]?.cells).toEqual({ 内容: '+86', 件数: '1', 日期: '2026-09-01 00:00:00', 类别: '甲类' })
    expect(sheet.sheetName).toBe('留言 台账')
  })

  test('表头加粗、冻结、可筛选，有下拉列表', async () => {
    const book = new ExcelJS.Workbook()
    const bytes = await writeSheet({ title: '台账', columns, rows })
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const sheet = book.getWorksheet('台账')
    expect(sheet?.getCell('A1').font?.bold).toBe(true)
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.autoFilter).toBe('A1:D1')
    expect(sheet?.getCell('D2').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$1:$A$2'] })
    expect(book.getWorksheet('选项')?.getCell('A2').value).toBe('乙类')
  })

  test('五万行数秒写完，行数无缺', { timeout: 60_000 }, async () => {
    async function* many() {
      for (let index = 0; index < 50_000; index++)
        yield { text: `第${index}件`, count: index, day: '2026-09-01', kind: '乙类' }
    }
    const started = performance.now()
    const bytes = await writeSheet({ title: '大表', columns, rows: many() })
    expect(performance.now() - started).toBeLessThan(20_000)
    expect((await readSheet(bytes, 'a.xlsx')).rows).toHaveLength(50_000)
  })

  test('文本表格带标记，危险开头加撇号，数字列不受影响', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeCsv({ columns, rows }))
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('\uFEFF内容,件数,日期,类别')
    expect(lines.slice(1, 6)).toEqual([
      "'=1+1,0,2026-09-01,甲类",
      "'+86,1,2026-09-01,甲类",
      "'-5,2,2026-09-01,甲类",
      "'@SUM(A1),3,2026-09-01,甲类",
      "'\t=1,4,2026-09-01,甲类",
    ])
    const negative = await writeCsv({ columns, rows: [{ text: '', count: -5, day: '', kind: '' }] })
    expect(new TextDecoder().decode(negative)).toContain(',-5,')
  })

  test('错误文件写明原行号与原因，原有各列照抄，可改正后再导入', async () => {
    const bytes = await writeErrorFile(
      ['留言编号', '留言时间'],
      [{ line: 17, cells: { 留言编号: '=1', 留言时间: '昨天' }, reason: '留言时间无法识别' }],
    )
    expect((await readSheet(bytes, 'a.xlsx')).rows[0]?.cells).toEqual({
      原文件行号: '17',
      未导入原因: '留言时间无法识别',
      留言编号: '=1',
      留言时间: '昨天',
    })
  })
})
