import type { FormField } from '#procedures/forms.ts'
import { type Register, registerFields } from './define.ts'
import type { EntryContent } from './entry.ts'
import { maskData } from './sealing.ts'
import { cellOf } from './sheet-cells.ts'
import type { Names } from './sheet-names.ts'

export type Column = {
  key: string
  title: string
  width?: number
  kind?: 'text' | 'number' | 'date'
  choices?: readonly string[]
}

/** Writes a sheet; handed in where the program is wired, since registers stand below documents. */
export type WriteSheet = (spec: {
  title: string
  columns: readonly Column[]
  rows: Iterable<Readonly<Record<string, unknown>>>
  note?: string
}) => Promise<Uint8Array>

export type SheetRow = { line: number; cells: Record<string, string>; formula?: string[] }

/** Reads a sheet; handed in likewise. */
export type ReadSheet = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<{ sheetName: string; headings: string[]; rows: SheetRow[] }>

/** The sheet behind the first that holds the note. */
export const noteSheet = '说明'

export const fromTitle = '起始日期'
export const untilTitle = '终止日期'

/** The columns of a register's sheet: code, name, every field, then the period. */
export function columnsOf(register: Register): Column[] {
  return [
    { key: 'code', title: register.code.title, width: 20 },
    { key: 'name', title: register.nameTitle, width: 24 },
    ...registerFields(register).map(columnOf),
    { key: 'validFrom', title: fromTitle, kind: 'date' },
    { key: 'validUntil', title: untilTitle, kind: 'date' },
  ]
}

function columnOf(field: FormField): Column {
  const { key, title, type, choices } = field
  const column: Column = { key: `data.${key}`, title }
  if (type === 'number' || type === 'date') column.kind = type
  if (type === 'choice') column.choices = choices?.map(({ name }) => name) ?? []
  if (type === 'boolean') column.choices = ['是', '否']
  return column
}

/** An entry as a row of its sheet, personal fields masked: read back unchanged, they keep what is stored. */
export function rowOf(register: Register, entry: EntryContent, names: Names): Record<string, unknown> {
  const data = maskData(register, entry.data)
  const cells = registerFields(register).map((field) => [`data.${field.key}`, cellOf(field, data[field.key], names)])
  const { code, name, validFrom, validUntil } = entry
  return { ...Object.fromEntries(cells), code, name, validFrom, validUntil: validUntil ?? '' }
}

/** What a person filling in the sheet must know, one line for each column. */
export function sheetNote(register: Register): string {
  const fields = registerFields(register).map(({ title, required, hint, register: target, choices }) =>
    [
      `${title}（${required ? '必填' : '选填'}）`,
      ...(hint ? [hint] : []),
      ...(target ? ['填名称或编号'] : []),
      ...(choices ? [`可填：${choices.map(({ name }) => name).join('、')}`] : []),
    ].join('；'),
  )
  return [
    `${register.name}。依据：${register.basis}。`,
    '第一行是表头，请勿改动；一行一条。编号已存在的更新原条目，否则新增；整列删去的内容不改，留空的格清除原内容。',
    '带星号（*）的个人信息是遮盖后的内容：保持原样则不改动，要改请填完整。',
    `${register.code.title}（必填）；${register.code.hint}`,
    `${register.nameTitle}（必填）`,
    ...fields,
    `${fromTitle}（选填）：新增时留空，从导入当日起算`,
    `${untilTitle}（选填）：该日起不再计入；留空为长期`,
  ].join('\n')
}
