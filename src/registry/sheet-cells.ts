import type { FormField } from '#procedures/forms.ts'
import { type Names, separators } from './sheet-names.ts'

export type CellValue = { ok: true; value: unknown } | { ok: false; reason: string }

/** How a field's value stands in a cell: names for choices and references, 是/否, several items with 、, shapes as JSON. */
export function cellOf(field: FormField, value: unknown, names: Names): string | number {
  if (value === undefined || value === null) return ''
  const { items, type } = field
  if (type === 'list' && items && isPlain(items)) {
    return Array.isArray(value) ? value.map((item) => plainCell(inheriting(field, items), item, names)).join('、') : ''
  }
  if (type === 'list' || type === 'group') return JSON.stringify(value)
  return type === 'number' && typeof value === 'number' ? value : plainCell(field, value, names)
}

function plainCell(field: FormField, value: unknown, names: Names): string {
  if (field.register !== undefined) return names.labelOf(field.register, String(value))
  if (field.type === 'choice') return field.choices?.find((choice) => choice.value === value)?.name ?? String(value)
  if (field.type === 'boolean') return value === true ? '是' : '否'
  return String(value)
}

/** What a cell's text means for a field; an empty cell means nothing is said (undefined). */
export function readCell(field: FormField, text: string, names: Names): CellValue {
  const given = text.trim()
  if (given === '') return { ok: true, value: undefined }
  const { items, type } = field
  if (type === 'list' && items && isPlain(items)) {
    const read = given
      .split(separators)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => readPlain(inheriting(field, items), part, names))
    return read.find((cell) => !cell.ok) ?? { ok: true, value: read.map((cell) => (cell.ok ? cell.value : undefined)) }
  }
  if (type === 'list' || type === 'group') return readJson(given)
  return readPlain(field, given, names)
}

function readPlain(field: FormField, text: string, names: Names): CellValue {
  if (field.register !== undefined) {
    const found = names.codeOf(field.register, text)
    return found.ok ? { ok: true, value: found.code } : found
  }
  if (field.type === 'choice') return readChoice(field, text)
  if (field.type === 'boolean') return readBoolean(text)
  if (field.type === 'number') return readNumber(text)
  return { ok: true, value: field.type === 'date' ? dayInCell(text) : text }
}

function readChoice({ choices = [] }: FormField, text: string): CellValue {
  const found = choices.find(({ name, value }) => name === text || value === text)
  if (found) return { ok: true, value: found.value }
  return { ok: false, reason: `没有「${text}」这一项，可填：${choices.map(({ name }) => name).join('、')}` }
}

function readBoolean(text: string): CellValue {
  if (/^(是|有|√|true|1)$/i.test(text)) return { ok: true, value: true }
  if (/^(否|无|没有|×|false|0)$/i.test(text)) return { ok: true, value: false }
  return { ok: false, reason: `应填是或否，所填为「${text}」` }
}

function readNumber(text: string): CellValue {
  const plain = text.replaceAll(/[,，\s]/g, '')
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return { ok: true, value: Number(plain) }
  return { ok: false, reason: `应为数字，所填为「${text}」` }
}

function readJson(text: string): CellValue {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, reason: '不是有效的 GeoJSON，请从导出的文件中复制完整的一格' }
  }
}

/** '2026/3/1', '2026年3月1日' and a date cell with its time as 'YYYY-MM-DD'; other text stays for the schema to refuse. */
export function dayInCell(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text.trim())
  const [, year, month = '', date = ''] = parts ?? []
  return year === undefined ? text.trim() : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

function isPlain(item: FormField): boolean {
  return item.type !== 'list' && item.type !== 'group'
}

function inheriting(list: FormField, item: FormField): FormField {
  return list.register === undefined ? item : { ...item, register: list.register }
}
