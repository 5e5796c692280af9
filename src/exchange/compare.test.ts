import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Figure } from '#indicators/contract.ts'
import { compareFigures, numberIn } from './compare-figures.ts'
import { compareRecords, isSame, type OurRecord, personalByPath } from './compare-records.ts'
import { type Column, figuresMapping, recordsMapping } from './mapping.ts'
import { bodyOf, verdictOf } from './push-body.ts'
import { inFormat } from './subject.ts'
import { underHeading } from './their-sheet.ts'

const mapping = recordsMapping.parse({
  kind: 'records',
  name: '工单',
  system: '上级',
  direction: 'both',
  procedures: ['hotline'],
  key: '工单编号',
  columns: [
    { title: '工单编号', from: 'intake.ticketNumber' },
    { title: '诉求人', from: 'people.applicant.name' },
    { title: '状态', from: 'phase', tally: true },
    { title: '时间', from: 'filedAt', date: 'YYYY-MM-DD HH:mm' },
  ],
})

function ours(...records: string[][]): OurRecord[] {
  return records.map(([key = '', person = '', state = '', time = ''], at) => ({
    matter: `m${at}`,
    number: `热〔2026〕${at}`,
    title: `事项${at}`,
    cells: [key, person, state, time].map((text, column) => ({
      title: mapping.columns[column]?.title ?? '',
      text,
      masked: column === 1 ? `${text.slice(0, 1)}**` : text,
    })),
  }))
}

const headings = ['工单编号', '诉求人', '状态', '时间']
const theirs = (...rows: string[][]) => ({
  headings,
  rows: rows.map((cells, at) => ({
    line: at + 2,
    cells: Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? ''])),
  })),
})
const compare = (sheet: ReturnType<typeof theirs>, records: OurRecord[]) =>
  compareRecords(mapping, sheet, records, personalByPath)

describe('逐件核对', () => {
  it('相同的不列；仅上级有、仅本地有、两边不同各列一行；无编号和重号的行不比对', () => {
    const { lines, bad, summary } = compare(
      theirs(
        ['A1', '张三丰', '已办结', '2026/5/6 9:30'],
        ['A2', '李四光', '办理中', '2026-05-06 10:00:00'],
        ['A9', '王五', '已办结', ''],
        ['', '赵六', '', ''],
        ['A1', '张三丰', '已办结', ''],
      ),
      ours(
        ['A1', '张三丰', '已办结', '2026-05-06 09:30'],
        ['A2', '李四明', '已办结', '2026-05-06 10:00'],
        ['A3', '钱七', '待办', '2026-05-07 08:00'],
        ['', '孙八', '待办', '2026-05-07 08:00'],
      ),
    )
    expect(
      lines.map(({ kind, key, field, ours: mine, theirs: other, note }) => [kind, key, field, mine, other, note]),
    ).toEqual([
      ['different', 'A2', '诉求人', '李**', '李**', '遮盖的部分不同'],
      ['different', 'A2', '状态', '已办结', '办理中', ''],
      ['only-theirs', 'A9', '', '', '诉求人：王*；状态：已办结', ''],
      ['only-ours', 'A3', '', '热〔2026〕2', '', ''],
      ['only-ours', '', '', '热〔2026〕3', '', '本地未填「工单编号」'],
    ])
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [5, '没有「工单编号」，无从比对'],
      [6, '「工单编号」与第 2 行相同'],
    ])
    expect(summary).toMatchObject({ theirs: 3, ours: 4, same: 1, different: 1, onlyTheirs: 1, onlyOurs: 2, bad: 2 })
    expect(summary.fields).toEqual([
      { title: '诉求人', compared: 2, different: 1 },
      { title: '状态', compared: 2, different: 1 },
      { title: '时间', compared: 2, different: 0 },
    ])
    expect(summary.tallies[0]?.values).toContainEqual({ value: '办理中', ours: 0, theirs: 1 })
  })

  it('我方两件同一编号的，按先登记的一件比对，另一件列出', () => {
    const { lines } = compare(theirs(['A1', '甲', '', '']), ours(['A1', '甲'], ['A1', '乙']))
    expect(lines).toMatchObject([
      { kind: 'only-ours', ours: '热〔2026〕1', note: '与 热〔2026〕0 同一编号，已按那一件比对' },
    ])
  })

  it('每个上级编号、每件本地事项恰好归入相同、不同、仅一方有之一', () => {
    const key = fc.constantFrom('', '1', '2', '3', '4')
    const value = fc.constantFrom('', '甲', '乙')
    const rows = fc.array(fc.tuple(key, value, value, fc.constant('')), { maxLength: 8 })
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const { summary, bad } = compare(theirs(...one), ours(...two))
        expect(summary.same + summary.different + summary.onlyTheirs).toBe(summary.theirs)
        expect(summary.same + summary.different + summary.onlyOurs).toBe(two.length)
        expect(summary.theirs + bad.length).toBe(one.length)
      }),
    )
  })

  test.each<[string, Partial<Column>, string, string, boolean]>([
    ['全角半角、空格不算不同', {}, '桂花巷３号', '桂花巷 3号', true],
    ['身份证末位大小写不算不同', {}, '11X', '11x', true],
    ['数按值比', { number: true }, '1200', '1,200.0', true],
    ['只比到日的，时刻不论', { date: 'YYYY-MM-DD' }, '2026-05-06', '2026年5月6日 下午3时', true],
    ['比到分的，差一分即不同', { date: 'YYYY-MM-DD HH:mm' }, '2026-05-06 09:30', '2026-05-06 09:31', false],
    ['一方空即不同', {}, '', '甲', false],
  ])('%s', (_, column, mine, other, same) => {
    expect(isSame({ title: '列', from: 'title', ...column }, mine, other)).toBe(same)
  })

  it('列名上方有几行表头的，按关键列找到列名所在行', () => {
    const sheet = {
      headings: ['填报单位', 'B列'],
      rows: [
        { line: 2, cells: { 填报单位: '甲组', B列: '' } },
        { line: 3, cells: { 填报单位: '*工单编号', B列: '状态' } },
        { line: 4, cells: { 填报单位: 'A1', B列: '已办结' } },
      ],
    }
    expect(underHeading(sheet, '工单编号')).toEqual({
      headings: ['*工单编号', '状态'],
      rows: [{ line: 4, cells: { '*工单编号': 'A1', 状态: '已办结' } }],
    })
    expect(underHeading(sheet, '案号')).toBeUndefined()
  })
})

const figures = figuresMapping.parse({
  kind: 'figures',
  name: '季报',
  system: '区级',
  direction: 'compare',
  file: { code: '代码', name: '名称', value: '数值' },
  rows: [
    { theirs: 'H1', ours: 'hotline.handled' },
    { theirs: 'H2', ours: 'hotline.completion-rate' },
    { theirs: 'H3', ours: 'hotline.closed' },
    { theirs: 'H4', ours: 'petition.completion-rate' },
  ],
})

function figure(code: string, value: number | null, denominator: number | null = null): Figure {
  return {
    ...{ code, name: code, family: '', unit: denominator === null ? '件' : '%', kind: 'count', value, numerator: null },
    ...{ denominator, records: 1, definition: '1', asOf: '', hash: '', basis: '' },
  }
}

describe('汇总数核对', () => {
  it('数、比率按末位相同即同；差多少写明；对不上代码的、不是数的各自列出', () => {
    const ourFigures = new Map(
      [
        figure('hotline.handled', 120),
        figure('hotline.completion-rate', 98.84, 120),
        figure('hotline.closed', 118),
        figure('petition.completion-rate', null, 0),
      ].map((one) => [one.code, one]),
    )
    const row = (line: number, code: string, value: string) => ({
      line,
      cells: { 代码: code, 名称: `名${code}`, 数值: value },
    })
    const sheet = {
      headings: ['代码', '名称', '数值'],
      rows: [
        row(2, 'H1', '1２1 件'),
        row(3, 'H2', '98.84%'),
        row(4, 'H4', '100'),
        row(5, 'X9', '3'),
        row(6, 'H3', '约百件'),
      ],
    }
    const { lines, bad, summary } = compareFigures(figures, sheet, ourFigures)
    expect(
      lines.map(({ kind, key, ours: mine, theirs: other, note }) => [kind, key, mine, other, note.split('；')[0]]),
    ).toEqual([
      ['different', 'H1', '120件', '1２1 件', '本地比上级少 1'],
      ['only-ours', 'H3', '118件', '', '指标 hotline.closed，口径第 1 版，1 条记录'],
      ['different', 'H4', '—（没有可计算的记录）', '100', '指标 petition.completion-rate，口径第 1 版，1 条记录'],
      ['only-theirs', 'X9', '', '3', '映射中没有这个指标'],
    ])
    expect(bad).toMatchObject([{ line: 6, reason: '「约百件」不是数' }])
    expect(summary).toMatchObject({ theirs: 4, ours: 4, same: 1, different: 2, onlyTheirs: 1, onlyOurs: 1, bad: 1 })
  })

  test.each([
    ['1,234件', 1234],
    ['98.84%', 98.84],
    ['－3', undefined],
    ['-3', -3],
    ['12 / 13', undefined],
    ['', undefined],
  ])('「%s」读作 %s', (text, value) => {
    expect(numberIn(text)).toBe(text === '－3' ? -3 : value)
  })
})

describe('日期格式与报送内容', () => {
  test.each([
    ['2026-05-06', 'YYYY年MM月DD日', '2026年05月06日'],
    ['2026-05-06T16:05:09.000Z', 'YYYY/MM/DD HH:mm:ss', '2026/05/07 00:05:09'],
    ['甲', 'YYYY', undefined],
  ])('%s 按 %s 写作 %s', (raw, format, words) => {
    expect(inFormat(raw, format)).toBe(words)
  })

  const cells = [{ title: '状态', text: '已"办结"', masked: '' }]
  it('报送内容按模板填入，没有模板的按列名；文字不会变成别的结构', () => {
    expect(bodyOf({ body: { a: ['x{状态}', 1, null] } }, cells)).toEqual({ a: ['x已"办结"', 1, null] })
    expect(bodyOf(undefined, cells)).toEqual({ 状态: '已"办结"' })
  })

  test.each<[string, number, string, object]>([
    ['收下并给出回执', 200, '{"code":0,"data":{"id":"G1"}}', { taken: true, receipt: 'G1' }],
    ['状态码成功而答复说未收', 200, '{"code":500}', { taken: false, problem: '上级系统未收下：code 为「500」' }],
    ['答复不是 JSON', 200, '<html>', { taken: false, problem: '答复中没有「code」，不能断定是否收下' }],
    ['对方出错', 502, '', { taken: false, problem: '上级系统答复 502（对方网关出错）' }],
    ['要求转向', 302, '', { taken: false, problem: '上级系统答复 302' }],
  ])('%s', (_, status, answer, verdict) => {
    expect(verdictOf({ success: { field: 'code', is: ['0'] }, receipt: 'data.id' }, status, answer)).toEqual(verdict)
  })
})
