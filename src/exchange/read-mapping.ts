import type * as z from 'zod'
import { findIndicator } from '#indicators/indicators.ts'
import { procedures } from '#procedures/index.ts'
import { barePath, likeliestPath, pathsOf } from './field-path.ts'
import { readJson } from './json-lines.ts'
import { type Column, type ExchangeMapping, exchangeMapping, type RecordsMapping } from './mapping.ts'
import { titlesInBody } from './push-body.ts'

/** What is wrong with a mapping: its line in the file, and where in words. */
export type MappingProblem = { line: number; words: string }

type Found = { path: readonly PropertyKey[]; words: string }

const longest = 300_000

/** Reads a mapping from its JSON; every problem with its line and column, none is passed over. */
export function readMapping(text: string): { mapping: ExchangeMapping } | { problems: MappingProblem[] } {
  if (text.length > longest) return { problems: [{ line: 1, words: `内容超过 ${longest / 10_000} 万字` }] }
  const read = readJson(text)
  if ('problem' in read) {
    const { line, column, words } = read.problem
    return { problems: [{ line, words: `第 ${column} 个字符处：${words}` }] }
  }
  const parsed = exchangeMapping.safeParse(read.value)
  const found = parsed.success ? problemsOf(parsed.data) : issuesOf(parsed.error, read.value)
  if (parsed.success && found.length === 0) return { mapping: parsed.data }
  const problems = found.map(({ path, words }) => ({
    line: read.lineOf(path),
    words: `${placeOf(path, read.value)}${words}`,
  }))
  return { problems: problems.sort((one, two) => one.line - two.line) }
}

/** Problems as one text: «第 12 行：第 3 列「来源」…». */
export function problemWords(problems: readonly MappingProblem[]): string {
  const most = 20
  const words = problems.slice(0, most).map(({ line, words: one }) => `第 ${line} 行：${one}`)
  return [...words, ...(problems.length > most ? [`另有 ${problems.length - most} 处`] : [])].join('；')
}

function issuesOf(error: z.ZodError, value: unknown): Found[] {
  return error.issues.flatMap((issue): Found[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key], words: `不认识「${key}」这一项` }))
    const given = issue.path.reduce(partOf, value)
    const words = issue.code === 'invalid_type' ? (given === undefined ? '没有写' : '类型不对') : issue.message
    return [{ path: issue.path, words: `${nameOf(issue.path)}${words}` }]
  })
}

/** The last name of a path, as the file has it; none for a member of a list, which has its place instead. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  return typeof last === 'string' ? `「${last}」` : ''
}

function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [list, at] = path
  if (typeof at !== 'number' || (list !== 'columns' && list !== 'rows')) return ''
  const named = partOf(partOf(partOf(value, list), at), list === 'columns' ? 'title' : 'theirs')
  const name = typeof named === 'string' && named !== '' ? `「${named}」` : ''
  return `第 ${at + 1} ${list === 'columns' ? '列' : '个指标'}${name}：`
}

function partOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === String(key))?.[1]
}

function problemsOf(mapping: ExchangeMapping): Found[] {
  if (mapping.kind === 'records') return recordProblems(mapping)
  const unknown = mapping.rows.flatMap(({ ours }, at): Found[] =>
    findIndicator(ours) ? [] : [{ path: ['rows', at, 'ours'], words: `没有「${ours}」这个指标` }],
  )
  return [
    ...unknown,
    ...twice(
      mapping.rows.map(({ theirs }) => theirs),
      'rows',
      'theirs',
    ),
  ]
}

function recordProblems(mapping: RecordsMapping): Found[] {
  const known = mapping.procedures.map((id) => procedures.filter(({ procedure }) => procedure.id === id))
  const missing = mapping.procedures.flatMap((id, at): Found[] =>
    known[at]?.length === 0 ? [{ path: ['procedures', at], words: `没有「${id}」这种程序` }] : [],
  )
  const paths = known.flat().flatMap(({ procedure }) => pathsOf(procedure))
  const wrong = mapping.columns.flatMap((column, at) => columnProblems(column, ['columns', at], paths))
  return [
    ...missing,
    ...(missing.length > 0 ? [] : wrong),
    ...twice(
      mapping.columns.map(({ title }) => title),
      'columns',
      'title',
    ),
    ...keyProblems(mapping),
    ...pushProblems(mapping),
  ]
}

function columnProblems(column: Column, at: readonly PropertyKey[], paths: ReturnType<typeof pathsOf>): Found[] {
  const sources: Array<{ from: string; path: PropertyKey[] }> = [
    ...(column.from === undefined ? [] : [{ from: column.from, path: [...at, 'from'] }]),
    ...(column.join ?? []).flatMap((part, index) =>
      'from' in part ? [{ from: part.from, path: [...at, 'join', index, 'from'] }] : [],
    ),
  ]
  const unknown = sources.flatMap(({ from, path }): Found[] => {
    if (paths.some((one) => one.path === barePath(from))) return []
    const near = likeliestPath(from, paths)
    return [{ path, words: `事项中没有「${from}」这个字段${near ? `，是否为「${near}」` : ''}` }]
  })
  const dated = sources.some(({ from }) => paths.some((one) => one.path === from && one.date))
  return [
    ...unknown,
    ...(column.date !== undefined && unknown.length === 0 && !dated
      ? [{ path: [...at, 'date'], words: '「date」只能用于日期、时间' }]
      : []),
    ...(column.codes && column.from === undefined
      ? [{ path: [...at, 'codes'], words: '「codes」只能与 from 同用' }]
      : []),
    ...(column.with !== undefined && !column.join
      ? [{ path: [...at, 'with'], words: '「with」只能与 join 同用' }]
      : []),
  ]
}

function twice(names: readonly string[], list: string, key: string): Found[] {
  return names.flatMap((name, at): Found[] =>
    names.indexOf(name) < at
      ? [{ path: [list, at, key], words: `「${name}」与第 ${names.indexOf(name) + 1} 个重复` }]
      : [],
  )
}

/** By these the database finds a matter of any year; a composed key could not be looked up. */
const keyPaths = /^(number|externalId|intake\.\w+)$/

function keyProblems({ key, columns }: RecordsMapping): Found[] {
  const column = columns.find(({ title }) => title === key)
  if (!column) return [{ path: ['key'], words: `列中没有关键列「${key}」` }]
  if (column.from !== undefined && keyPaths.test(column.from) && !column.codes && !column.date) return []
  return [{ path: ['key'], words: `关键列「${key}」须直接取自 number、externalId 或 intake 的一栏，不换算` }]
}

function pushProblems({ push, columns }: RecordsMapping): Found[] {
  return titlesInBody(push?.body).flatMap((title): Found[] =>
    columns.some((column) => column.title === title)
      ? []
      : [{ path: ['push', 'body'], words: `「push」的内容中写了「{${title}}」，而没有这一列` }],
  )
}
