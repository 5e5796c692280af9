import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntryContent, parseEntry } from './entry.ts'
import { type Known, type Planned, planImport } from './import-plan.ts'
import { grids } from './registers/grids.ts'
import { people } from './registers/people.ts'
import { units } from './registers/units.ts'
import { villages } from './registers/villages.ts'
import { columnsOf, rowOf } from './sheet.ts'
import { namesOf } from './sheet-names.ts'

const today = '2026-11-20'
const names = namesOf([
  { register: 'units', code: 'U1', name: '平安法治办' },
  { register: 'units', code: 'U2', name: '工作站' },
  { register: 'units', code: 'U3', name: '工作站' },
  { register: 'posts', code: 'P1', name: '法审员' },
  { register: 'villages', code: 'V1', name: '青山村' },
])
const sheetOf = (headings: string[], ...lines: string[][]) => ({
  headings,
  rows: lines.map((values, at) => ({
    line: at + 2,
    cells: Object.fromEntries(headings.map((heading, column) => [heading, values[column] ?? ''])),
  })),
})
const reasonOf = (planned: Planned | undefined) => (planned?.kind === 'bad' ? planned.reason : planned?.kind)
const plan = (headings: string[], ...lines: string[][]) =>
  planImport(people, sheetOf(headings, ...lines), new Map(), names, today)

it('按表头对字段、按名称对选项和关联，起始日期留空从当日起算', () => {
  const [row] = plan(
    ['人员编号', '姓名', '所在机构', '岗位', '法治工作', '法律职业资格', '联系电话'],
    ['R1', '周立', '平安法治办', '法审员', '专职', '是', '13800001234'],
  )
  expect(row).toMatchObject({
    kind: 'create',
    content: {
      code: 'R1',
      name: '周立',
      validFrom: today,
      validUntil: null,
      data: { unit: 'U1', posts: ['P1'], lawWork: 'full', legalQualification: true, phone: '13800001234' },
    },
  })
})

it.each([
  ['没有的选项', ['法治工作'], ['借调'], '可填：专职、兼职'],
  ['没有登记的机构', ['所在机构'], ['幸福办'], '没有「幸福办」'],
  ['重名的机构', ['所在机构'], ['工作站'], '有 2 个「工作站」，请改填编号'],
  ['是否栏写了别的', ['法律职业资格'], ['大概'], '应填是或否'],
  ['身份证号校验码不对', ['身份证号'], ['110105194912310021'], '「身份证号」'],
  ['遮盖后的电话用于新增', ['联系电话'], ['138****1234'], '遮盖后的内容'],
  ['日期不存在', ['起始日期'], ['2026/2/30'], '「起始日期」'],
  ['止早于起', ['起始日期', '终止日期'], ['2026-03-01', '2026-02-01'], '终止日期须晚于起始日期'],
])('%s：该行不导入并说明原因', (_, headings, values, words) => {
  const [row] = plan(['人员编号', '姓名', ...headings], ['R1', '周立', ...values])
  expect(reasonOf(row)).toContain(words)
})

it('缺编号、编号重复、公式单元格各为一条问题，其余行照常', () => {
  const sheet = sheetOf(['人员编号', '姓名'], ['', '甲'], ['R1', '乙'], ['R1', '丙'], ['R2', '丁'], ['R3', '戊'])
  const rows = sheet.rows.map((row) => (row.line === 5 ? { ...row, formula: ['姓名'] } : row))
  const planned = planImport(people, { ...sheet, rows }, new Map(), names, today)
  expect(planned.map(({ kind }) => kind)).toEqual(['bad', 'create', 'bad', 'bad', 'create'])
  expect(reasonOf(planned[0])).toContain('「人员编号」')
  expect(reasonOf(planned[2])).toBe('「人员编号」与第 3 行重复')
  expect(reasonOf(planned[3])).toContain('「姓名」是公式')
})

it('没有编号列或姓名列的表整张拒绝', () => {
  expect(() => plan(['人员编号'], ['R1'])).toThrow('必填字段没有对应的列：姓名')
})

it('上级机构可以在同一张表里，次序不限；上级有误的，下级一并不导入', () => {
  const headings = ['机构编号', '名称', '类别', '上级机构']
  const sheet = sheetOf(
    headings,
    ['A1', '一科', '内设机构', '一办'],
    ['A0', '一办', '内设机构', ''],
    ['B2', '二组', '内设机构', 'B1'],
    ['B1', '二科', '内设机构', 'B0'],
    ['B0', '二办', '写错的类别', ''],
  )
  const own = sheet.rows.map(({ cells }) => ({ register: 'units', code: cells.机构编号 ?? '', name: cells.名称 ?? '' }))
  const planned = planImport(units, sheet, new Map(), namesOf(own), today)
  expect(planned.map(({ kind }) => kind)).toEqual(['create', 'create', 'bad', 'bad', 'bad'])
  expect(reasonOf(planned[2])).toContain('没有编号「B1」')
})

describe('更新', () => {
  const content = parseEntry(people, {
    code: 'R1',
    name: '周立',
    validFrom: '2024-01-01',
    data: { unit: 'U1', phone: '13800001234', lawWork: 'full' },
  })
  const known = new Map<string, Known>([['R1', { ...content, id: 'id', revision: 4 }]])
  const update = (headings: string[], values: string[]) =>
    planImport(people, sheetOf(headings, values), known, names, today)[0]

  it('表中没有的列保持原样', () => {
    expect(update(['人员编号', '姓名', '法治工作'], ['R1', '周立', '兼职'])).toMatchObject({
      kind: 'update',
      content: { validFrom: '2024-01-01', data: { unit: 'U1', phone: '13800001234', lawWork: 'part' } },
    })
  })
  it('留空的格清除原内容，遮盖的格保持原内容', () => {
    const row = update(['人员编号', '姓名', '法治工作', '联系电话'], ['R1', '周立', '', '138****1234'])
    expect(row).toMatchObject({ kind: 'update', content: { data: { phone: '13800001234' } } })
    expect(row?.kind === 'update' && 'lawWork' in row.content.data).toBe(false)
  })
  it('没有差别的行不产生新版本', () => {
    expect(update(['人员编号', '姓名', '联系电话'], ['R1', '周立', '13800001234'])?.kind).toBe('same')
  })
})

describe('导出再导入', () => {
  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'甲乙丙丁1=+-@2') })
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
  const boundary = fc
    .array(fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true })), {
      minLength: 3,
      maxLength: 9,
    })
    .map((points) => ({ type: 'Polygon', coordinates: [[...points, ...points.slice(0, 1)]] }))

  function expectUnchanged(register: typeof grids | typeof villages, content: EntryContent) {
    const columns = columnsOf(register)
    const row = rowOf(register, content, names)
    const cells = Object.fromEntries(columns.map(({ key, title }) => [title, String(row[key] ?? '')]))
    const known = new Map([[content.code, { ...content, id: 'id', revision: 1 }]])
    const sheet = { headings: columns.map(({ title }) => title), rows: [{ line: 2, cells }] }
    expect(planImport(register, sheet, known, names, today).map(({ kind }) => kind)).toEqual(['same'])
  }

  it('网格（含多边形、关键词）逐字不变', () => {
    fc.assert(
      fc.property(
        word,
        fc.array(word, { maxLength: 4 }),
        fc.option(boundary, { nil: undefined }),
        fc.nat(9999),
        day,
        (name, keywords, shape, households, from) => {
          const data = { village: 'V1', keywords, households, ...(shape ? { boundary: shape } : {}) }
          expectUnchanged(grids, parseEntry(grids, { code: 'G1', name, validFrom: from, data }))
        },
      ),
    )
  })
  it('村社（含选项、小数、终止日期）逐字不变', () => {
    fc.assert(
      fc.property(
        word,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom('none', 'municipal', 'national'),
        (name, area, lawLevel) => {
          const data = { kind: 'community', area, lawLevel }
          expectUnchanged(
            villages,
            parseEntry(villages, { code: 'V9', name, validFrom: '2020-01-01', validUntil: '2031-01-01', data }),
          )
        },
      ),
    )
  })
})
