import * as z from 'zod'

const title = z.string().trim().min(1, '须写明').max(100, '不得超过 100 字')
const from = z
  .string()
  .regex(/^[a-z][\w-]*(\.[\w-]+)*$/i, '写法不对，应如 number、intake.category、people.applicant.name')
const text = z.string().max(500, '不得超过 500 字')

const part = z.union([z.strictObject({ from }), z.strictObject({ constant: text })], {
  error: '须写 {"from": …} 或 {"constant": …}',
})

/** What fills a cell: a field of the matter, always the same text, or several of them put together. */
const source = { from: from.optional(), constant: text.optional(), join: z.array(part).min(1).max(20).optional() }

export const column = z
  .strictObject({
    title,
    ...source,
    /** Between the parts of `join`; empty ones are left out. */
    with: z.string().max(10).optional(),
    required: z.boolean().optional(),
    maxLength: z.int().min(1).max(32_767, '单元格最多 32767 字').optional(),
    /** How a day or a moment is written: YYYY MM DD HH mm ss. */
    date: z
      .string()
      .regex(/^(YYYY|MM|DD|HH|mm|ss|[-/.:年月日时分秒 T])+$/, '只能用 YYYY MM DD HH mm ss 和分隔符')
      .optional(),
    /** Our code, or its words, to theirs; what is not listed is no value of theirs. */
    codes: z.record(z.string(), text).optional(),
    number: z.literal(true, { error: '只能写 true' }).optional(),
    /** Not compared when their sheet comes back. */
    uncompared: z.literal(true, { error: '只能写 true' }).optional(),
    /** The summary of a comparison counts records by this column. */
    tally: z.literal(true, { error: '只能写 true' }).optional(),
  })
  .refine(
    ({ from: path, constant, join }) => [path, constant, join].filter((one) => one !== undefined).length === 1,
    'from、constant、join 须写且只写一个',
  )
export type Column = z.infer<typeof column>

const sheet = z.string().trim().min(1).max(31, '不得超过 31 字').default('Sheet1')

/** Where the rows stand in their file; rows are counted from 1. */
const layout = z
  .strictObject({
    sheet,
    /** Lines above the headings, as they want them. */
    head: z.array(z.array(text).max(300)).max(20).default([]),
    headingRow: z.int().min(1).max(50).optional(),
    firstRow: z.int().min(2).max(60).optional(),
  })
  .refine(({ head, headingRow }) => headingRow === undefined || headingRow > head.length, {
    path: ['headingRow'],
    error: '须在表头以上各行（head）之下',
  })
  .refine(({ head, headingRow, firstRow }) => firstRow === undefined || firstRow > (headingRow ?? head.length + 1), {
    path: ['firstRow'],
    error: '须在列名所在行（headingRow）之下',
  })

/** JSON of any shape: {列名} in its texts is replaced by the column's value. */
const push = z.strictObject({
  body: z.json().optional(),
  /** Besides the HTTP status: the answer's field that says it was taken, for systems that answer 200 to everything. */
  success: z.strictObject({ field: z.string().min(1).max(100), is: z.array(text).min(1).max(10) }).optional(),
  /** The answer's field with their number. */
  receipt: z.string().min(1).max(100).optional(),
})

const about = {
  name: title,
  /** Their system, as the pages name it. */
  system: title,
  note: text.default(''),
  direction: z.enum(['send', 'compare', 'both'], { error: '只能写 send（报送）、compare（核对）、both（两者）' }),
}

export const recordsMapping = z.strictObject({
  kind: z.literal('records'),
  ...about,
  procedures: z.array(z.string().max(60)).min(1, '至少写一个程序').max(30),
  file: layout.prefault({}),
  /** Title of the column by which a record of theirs is one of ours. */
  key: title,
  columns: z.array(column).min(1, '至少写一列').max(300),
  push: push.optional(),
})
export type RecordsMapping = z.infer<typeof recordsMapping>

export const figureRow = z.strictObject({
  /** Their code of the figure. */
  theirs: title,
  name: title.optional(),
  /** Code of our indicator. */
  ours: z.string().max(80),
  part: z.enum(['numerator', 'denominator'], { error: '只能写 numerator（分子）、denominator（分母）' }).optional(),
  /** Differences up to this are none. */
  tolerance: z.number().min(0).max(1_000_000).optional(),
})
export type FigureRow = z.infer<typeof figureRow>

export const figuresMapping = z.strictObject({
  kind: z.literal('figures'),
  ...about,
  direction: z.literal('compare', { error: '汇总数只能核对，写 compare' }),
  file: z.strictObject({ sheet, code: title, name: title.optional(), value: title }),
  rows: z.array(figureRow).min(1, '至少写一个指标').max(1000),
})
export type FiguresMapping = z.infer<typeof figuresMapping>

/** How matters stand in the sheet of a superior system, or which of its figures is which indicator of ours. */
export const exchangeMapping = z.discriminatedUnion('kind', [recordsMapping, figuresMapping], {
  error: '须写 records（逐件）或 figures（汇总数）',
})
export type ExchangeMapping = z.infer<typeof exchangeMapping>

/** A mapping as it is kept: samples have revision 0. */
export type NamedMapping<M extends ExchangeMapping = ExchangeMapping> = { id: string; revision: number; mapping: M }

export const directionNames = { send: '报送', compare: '核对', both: '报送、核对' } as const

/** Row of the headings and of the first record in their sheet, counted from 1. */
export function rowsOf({ file }: RecordsMapping): { heading: number; first: number } {
  const heading = file.headingRow ?? file.head.length + 1
  return { heading, first: file.firstRow ?? heading + 1 }
}

/** The column that identifies a record; the mapping was read, so there is one. */
export function keyColumn({ columns, key }: RecordsMapping): Column {
  const found = columns.find((one) => one.title === key)
  if (!found) throw new Error(`no key column ${key}`)
  return found
}
