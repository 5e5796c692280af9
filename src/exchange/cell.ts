import type { Column, RecordsMapping } from './mapping.ts'
import { inFormat, joined, type Subject, type Value, valueAt } from './subject.ts'

/** What a column holds of one matter; with a problem it may not be sent. */
export type Cell = { title: string; text: string; masked: string; problem?: string }

/** The cell of a column: code table, format, length and whether it must be filled. Nothing is cut. */
export function cellOf(subject: Subject, column: Column, isKey = false): Cell {
  const read = readColumn(subject, column)
  const written = 'problem' in read ? read : { ...read, ...checkOf(column, read.words) }
  const { words, masked } = written
  return {
    title: column.title,
    text: words,
    // 编号多为长串数字，遮盖会误作证件号；编号本身不是个人信息。
    masked: isKey ? words : masked,
    ...(written.problem === undefined ? {} : { problem: written.problem }),
  }
}

/** Every cell of a matter, in the order of the columns. */
export function cellsOf(subject: Subject, { columns, key }: RecordsMapping): Cell[] {
  return columns.map((column) => cellOf(subject, column, column.title === key))
}

/** What keeps a row from being sent, in words; undefined when nothing does. */
export function problemOfRow(cells: readonly Cell[]): string | undefined {
  const problems = cells.flatMap(({ title, problem }) => (problem === undefined ? [] : [`「${title}」${problem}`]))
  return problems.length > 0 ? problems.join('；') : undefined
}

type Read = { words: string; masked: string; problem?: string }

function readColumn(subject: Subject, column: Column): Read {
  if (column.constant !== undefined) return { words: column.constant, masked: column.constant }
  if (column.join) {
    const parts = column.join.map((part) =>
      'from' in part ? valueIn(subject, part.from, column) : fixed(part.constant),
    )
    return joined(parts, column.with ?? '')
  }
  const value = valueIn(subject, column.from ?? '', column)
  return column.codes ? coded(value, column.codes) : value
}

function fixed(text: string): Value {
  return { raw: text, words: text, masked: text }
}

function valueIn(subject: Subject, path: string, { date }: Column): Value {
  const value = valueAt(subject, path)
  const formatted = date === undefined ? undefined : inFormat(value.raw, date)
  return formatted === undefined ? value : { raw: value.raw, words: formatted, masked: formatted }
}

function coded(value: Value, codes: Readonly<Record<string, string>>): Read {
  if (value.words === '') return value
  const ours = [value.raw, value.words].find((one) => Object.hasOwn(codes, one))
  const theirs = ours === undefined ? undefined : codes[ours]
  if (theirs !== undefined) return { words: theirs, masked: theirs }
  return { ...value, problem: `的代码表（codes）中没有「${value.masked}」` }
}

/** A spreadsheet holds no longer text in one cell. */
const longestCell = 32_767

function checkOf(column: Column, text: string): { problem?: string } {
  if (text === '') return column.required ? { problem: '必填而没有内容' } : {}
  const length = [...text].length
  const most = column.maxLength ?? longestCell
  if (length > most) return { problem: `有 ${length} 字，超过 ${most} 字` }
  if (column.number && !Number.isFinite(Number(text))) return { problem: '须是数' }
  return {}
}
