/** A value read from JSON, with the line (from 1) on which each of its parts begins. */
export type ReadJson = { value: unknown; lineOf(path: readonly PropertyKey[]): number }
export type JsonProblem = { line: number; column: number; words: string }

type Reader = { text: string; at: number; lines: Map<string, number>; counted: { at: number; line: number } }
/** Thrown within this file alone. */
type Stop = { stoppedAt: number; words: string }

function stop(stoppedAt: number, words: string): Stop {
  return { stoppedAt, words }
}

function isStop(problem: unknown): problem is Stop {
  return typeof problem === 'object' && problem !== null && 'stoppedAt' in problem
}

const deepest = 40

/** Reads JSON, or says where and why it is none; a name given twice in one object is a problem too. */
export function readJson(text: string): ReadJson | { problem: JsonProblem } {
  const reader: Reader = { text: text.replace(/^\uFEFF/, ''), at: 0, lines: new Map(), counted: { at: 0, line: 1 } }
  try {
    const value = readValue(reader, [])
    skip(reader)
    if (reader.at < reader.text.length) throw stop(reader.at, '多出的内容，一个文件只能有一个映射')
    return { value, lineOf: (path) => nearestLine(reader.lines, path) }
  } catch (problem) {
    if (!isStop(problem)) throw problem
    const before = reader.text.slice(0, problem.stoppedAt)
    const column = problem.stoppedAt - before.lastIndexOf('\n')
    return { problem: { line: lineAt(reader.text, problem.stoppedAt), column, words: problem.words } }
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** As `lineAt`, for places that are asked for from first to last. */
function lineHere(reader: Reader, at: number): number {
  const { counted, text } = reader
  const line = counted.line + text.slice(counted.at, at).split('\n').length - 1
  reader.counted = { at, line }
  return line
}

function nearestLine(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)))
    if (line !== undefined) return line
  }
  return 1
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n')
}

function skip(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at++
}

function readValue(reader: Reader, path: readonly PropertyKey[]): unknown {
  skip(reader)
  if (path.length > deepest) throw stop(reader.at, '层次过深')
  if (!reader.lines.has(keyOf(path))) reader.lines.set(keyOf(path), lineHere(reader, reader.at))
  const next = reader.text[reader.at]
  if (next === '{') return readObject(reader, path)
  if (next === '[') return readArray(reader, path)
  if (next === '"') return readText(reader)
  const plain = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
    reader.text.slice(reader.at, reader.at + 40),
  )?.[0]
  if (plain === undefined) throw stop(reader.at, valueWords(next))
  reader.at += plain.length
  return JSON.parse(plain)
}

function valueWords(next: string | undefined): string {
  if (next === undefined) return '内容没有写完'
  if (/[“”‘’'，：]/.test(next)) return `「${next}」须用英文半角的标点，文字用 "…"`
  return next === '}' || next === ']'
    ? `「${next}」前多了逗号，或者少了值`
    : '此处须是文字 "…"、数、true、false、[…] 或 {…}'
}

function readObject(reader: Reader, path: readonly PropertyKey[]): Record<string, unknown> {
  const pairs = new Map<string, unknown>()
  reader.at++
  skip(reader)
  if (reader.text[reader.at] === '}') {
    reader.at++
    return {}
  }
  for (;;) {
    skip(reader)
    const start = reader.at
    if (reader.text[start] !== '"') throw stop(start, `此处须是名称 "…"${trailing(reader)}`)
    const name = readText(reader)
    if (pairs.has(name)) throw stop(start, `「${name}」写了两次`)
    skip(reader)
    if (reader.text[reader.at] !== ':') throw stop(reader.at, `名称「${name}」之后须是英文冒号`)
    reader.lines.set(keyOf([...path, name]), lineHere(reader, start))
    reader.at++
    pairs.set(name, readValue(reader, [...path, name]))
    if (isLast(reader, '}')) return Object.fromEntries(pairs)
  }
}

function readArray(reader: Reader, path: readonly PropertyKey[]): unknown[] {
  const items: unknown[] = []
  reader.at++
  skip(reader)
  if (reader.text[reader.at] === ']') {
    reader.at++
    return items
  }
  for (;;) {
    items.push(readValue(reader, [...path, items.length]))
    if (isLast(reader, ']')) return items
  }
}

function isLast(reader: Reader, end: '}' | ']'): boolean {
  skip(reader)
  const next = reader.text[reader.at]
  if (next !== ',' && next !== end)
    throw stop(reader.at, next === undefined ? '内容没有写完' : `此处须是英文逗号或「${end}」`)
  reader.at++
  return next === end
}

function trailing({ text, at }: Reader): string {
  return text[at] === '}' ? '（前面多了逗号）' : ''
}

function readText(reader: Reader): string {
  const found = /^"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/u.exec(reader.text.slice(reader.at))?.[0]
  if (found === undefined) throw stop(reader.at, '文字没有以英文引号结束，或者含有换行')
  reader.at += found.length
  const text: unknown = JSON.parse(found)
  return String(text)
}
