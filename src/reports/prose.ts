import { getIndicator } from '#indicators/indicators.ts'
import { readClaims } from './claims/read.ts'
import type { Inline } from './contract.ts'

/** What a passage is asked for: its heading and the figures that it should use. Values are never sent. */
export type ProseAsked = { year: number; heading: string; codes: readonly string[] }

export type Message = { role: 'system' | 'user'; content: string }

/** The messages to the model: names and units of figures as placeholders, no value and no record. */
export function proseMessages({ year, heading, codes }: ProseAsked): Message[] {
  const figures = codes.map((code) => {
    const { name, unit } = getIndicator(code)
    return `{{${code}}}：${name}（单位“${unit}”已含在占位符内）`
  })
  return [
    {
      role: 'system',
      content: [
        '你为街道起草法治政府建设年度报告的一段正文，文字平实，不夸张，不用列表和标题。',
        '需要用到数的地方，只能原样写占位符，如 {{mediation.handled}}；每个占位符最多用一次。',
        '占位符以外不得出现任何数字、百分比、日期、文号、条款号，也不得写“三分之一”“翻一番”一类的数。',
        '不编造事实、会议、人名和单位名。',
      ].join('\n'),
    },
    {
      role: 'user',
      content: [`报告年度：${year}`, `本段标题：${heading.replace(/\d{6,}/g, '')}`, '可用的指标：', ...figures].join(
        '\n',
      ),
    },
  ]
}

const placeholder = /\{\{\s*([a-z0-9.-]+)\s*\}\}/g

/** What became of the model's words: text and figures, or the numbers that it brought. */
export type ProseRead = { content: readonly Inline[] } | { numbers: readonly string[] }

/**
 * Reads the model's answer. Any quantity the checker finds outside the placeholders, any figure of digits at all (a date
 * or an article is as invented as a count), and a placeholder that was not offered is a number of its own.
 */
export function readProse(answer: string, { codes }: Pick<ProseAsked, 'codes'>): ProseRead {
  const words = answer
    .trim()
    .replace(/\s*\n+\s*/g, '')
    .normalize('NFC')
  const unknown = [...words.matchAll(placeholder)].flatMap(([whole, code = '']) =>
    codes.includes(code) ? [] : [whole],
  )
  // 占位符换成不是数的字，长度无关：只看剩下的文字里有没有数。
  const rest = words.replace(placeholder, '若干')
  const claims = readClaims(rest).claims.map(({ text }) => text)
  const digits = [...rest.matchAll(/[\d０-９][\d０-９.,，．%％]*/g)].map(([found]) => found)
  const own = [...claims, ...digits.filter((found) => !claims.some((claim) => claim.includes(found)))]
  const numbers = [...new Set([...unknown, ...own])]
  return numbers.length > 0 ? { numbers } : { content: inlinesOf(words) }
}

function inlinesOf(words: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const found of words.matchAll(placeholder)) {
    if (found.index > from) parts.push({ kind: 'text', text: words.slice(from, found.index) })
    const code = found[1] ?? ''
    parts.push({ kind: 'figure', code, value: null, unit: getIndicator(code).unit })
    from = found.index + found[0].length
  }
  if (from < words.length) parts.push({ kind: 'text', text: words.slice(from) })
  return parts
}
