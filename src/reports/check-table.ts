import { type CheckAsked, type CheckedText, paragraphAt } from './check-task.ts'
import type { Finding, Severity } from './checks/check.ts'

export const severityNames: Record<Severity, string> = { error: '错误', doubt: '疑问', note: '提示' }
export const severities: readonly Severity[] = ['error', 'doubt', 'note']

const colours: Record<Severity, string> = { error: '31', doubt: '33', note: '36' }
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const unseen = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u

/** Columns that a text takes on a terminal: a Chinese character two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const char of text) columns += unseen.test(char) ? 0 : wide.test(char) ? 2 : 1
  return columns
}

/** Errors first, then doubts, then notes; each in the order of the text. */
export function inOrder<F extends Pick<Finding, 'severity' | 'start'>>(findings: readonly F[]): F[] {
  return findings.toSorted(
    (one, two) => severities.indexOf(one.severity) - severities.indexOf(two.severity) || one.start - two.start,
  )
}

/** '错误 2 处，疑问 1 处，提示 0 处'. */
export function countsInWords(findings: ReadonlyArray<Pick<Finding, 'severity'>>): string {
  return severities
    .map((one) => `${severityNames[one]} ${findings.filter(({ severity }) => severity === one).length} 处`)
    .join('，')
}

type Look = { width: number; colour: boolean }

/** The findings as a table for a terminal `width` columns wide, with the lines before and after it. */
export function checkTable(name: string, asked: CheckAsked, checked: CheckedText, look: Look): string[] {
  const year = asked.year === undefined ? '' : `${asked.year}年度，`
  const head = `${name}：${year}读出数字 ${checked.claims.length} 处。`
  if (checked.findings.length === 0) return [head, '没有发现数字或引用上的问题。']
  const rows = inOrder(checked.findings).map((finding) => ({
    severity: finding.severity,
    cells: [
      severityNames[finding.severity],
      `第${paragraphAt(asked.text, finding.start)}段`,
      ...[finding.stated, finding.expected || '—', finding.message].map((words) => words.replace(/\s+/g, ' ').trim()),
    ],
  }))
  const titles = ['级别', '位置', '报告所写', '应为或建议', '说明']
  const widths = widthsOf([titles, ...rows.map(({ cells }) => cells)], look.width)
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gap, -gap))
  return [
    head,
    '',
    ...rowLines(titles, widths),
    rule,
    ...rows.flatMap(({ severity, cells }) =>
      rowLines(cells, widths).map((line, at) => (at === 0 && look.colour ? coloured(line, severity) : line)),
    ),
    rule,
    `合计：${countsInWords(checked.findings)}。`,
  ]
}

const gap = 2
/** Widest that a column may be; the last takes what is left, at least `leastWords`. */
const mostWide = [4, 9, 22, 22]
const leastWords = 30

function widthsOf(rows: ReadonlyArray<readonly string[]>, width: number): number[] {
  const narrow = mostWide.map((most, at) =>
    Math.min(most, Math.max(...rows.map((cells) => columnsOf(cells[at] ?? '')))),
  )
  const left = width - narrow.reduce((sum, one) => sum + one + gap, 0)
  const longest = Math.max(...rows.map((cells) => columnsOf(cells[4] ?? '')))
  return [...narrow, Math.min(Math.max(left, leastWords), Math.max(longest, leastWords))]
}

function rowLines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((text, at) => wrap(text, widths[at] ?? leastWords))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((lines, column) => pad(lines[at] ?? '', widths[column] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

/** Words in lines of at most `width` columns; a number is not broken, a line does not begin with a closing mark. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let open = ''
  for (const piece of text.match(/[\w.%‰]+[，。、；：）」》]*|.[，。、；：）」》]*/gu) ?? []) {
    if (open !== '' && columnsOf(open) + columnsOf(piece) > width) {
      lines.push(open.trimEnd())
      open = ''
    }
    open += piece
    while (columnsOf(open) > width) {
      const head = headOf(open, width)
      lines.push(head)
      open = open.slice(head.length)
    }
  }
  return [...lines, ...(open !== '' || lines.length === 0 ? [open] : [])]
}

function headOf(text: string, width: number): string {
  let head = ''
  for (const char of text) {
    if (head !== '' && columnsOf(head + char) > width) break
    head += char
  }
  return head
}

function coloured(line: string, severity: Severity): string {
  return line.replace(/^\S+/, (words) => `\u001b[1;${colours[severity]}m${words}\u001b[0m`)
}
