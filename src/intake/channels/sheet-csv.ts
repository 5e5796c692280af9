import type { RawRow } from './sheet-table.ts'

/** Text of a file: UTF-8 (with or without mark), UTF-16 with mark, else GBK/GB 18030; undefined when it is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return undefined
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return isProse(text) ? text : undefined
    } catch {
      // 不是这种编码，试下一种
    }
  }
  return undefined
}

function isProse(text: string): boolean {
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: 正是要找出控制字符
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f\uFFFD]/g)?.length ?? 0
  return odd * 200 <= sample.length
}

/**
 * Splits comma-, tab- or semicolon-separated text by RFC 4180: quotes, doubled quotes and line breaks inside quotes
 * are kept exactly. `line` is the record's row as a spreadsheet shows it. Stops after `maxLines` filled records.
 */
export function splitCsv(text: string, maxLines: number): RawRow[] {
  const separator = separatorOf(text)
  const rows: RawRow[] = []
  const special = new RegExp(`["\\r\\n${separator}]`, 'g')
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  let values: string[] = []
  while (at <= text.length && rows.length < maxLines) {
    const cell = text[at] === '"' ? quotedCell(text, at) : { value: '', end: at }
    special.lastIndex = cell.end
    let stop = special.exec(text)
    while (stop?.[0] === '"') stop = special.exec(text)
    const end = stop ? stop.index : text.length
    values.push(cell.value + text.slice(cell.end, end))
    at = end + 1
    if (stop?.[0] === separator) continue
    if (stop?.[0] === '\r' && text[at] === '\n') at++
    if (values.some((value) => value !== '')) rows.push({ line, values, formula: [] })
    values = []
    line++
  }
  return rows
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return { value: value + text.slice(from), end: text.length }
    value += text.slice(from, close)
    if (text[close + 1] !== '"') return { value, end: close + 1 }
    value += '"'
    from = close + 2
  }
}

function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const first = head.slice(0, head.search(/[\r\n]/) >>> 0)
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: first.split(mark).length - 1 }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}
