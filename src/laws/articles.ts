import type { ArticleCited } from './citations.ts'
import { numberOf, numeralClass } from './numerals.ts'

const gap = '[ \\t\\u3000\\u00a0]{0,3}'
const number = `[${numeralClass}]{1,9}`
const list = `(${number})(?:${gap}[、,，和及与]${gap}第?${number})*`

/** 第三十二条; the first of a list must have its 第. A line may break before 第, nowhere else. */
const first = new RegExp(
  `第${gap}(${number}(?:${gap}(?:[、和及与至到~～—-]|以及)${gap}第?${gap}${number}){0,20})${gap}条`,
  'y',
)
const next = new RegExp(first.source.replace('第', '第?'), 'y')
const inserted = new RegExp(`${gap}之${gap}([一二三四五六七八九十]{1,2}|\\d{1,2})(?![款项点年月日个])`, 'y')
const paragraph = new RegExp(`${gap}第?${gap}${list}${gap}款`, 'y')
const item = new RegExp(`${gap}(?:第${gap}[（(]?|[（(])${list}[)）]?${gap}项`, 'y')
const bareItem = new RegExp(`${gap}${list}项`, 'y')
const point = new RegExp(`${gap}第${gap}${list}${gap}目`, 'y')
const between = new RegExp(`${gap}(?:[、,，和及与或至到~～—-]|以及|并)${gap}`, 'y')
const sequel = new RegExp(`第${gap}${number}${gap}款`, 'y')
const span = /至|到|~|～|—|-/

/** A global pattern for where an article is named; for finding those without 《》. */
export const articlePattern = new RegExp(`第${gap}${number}${gap}条`, 'g')

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** The articles listed from `at` on, in reading order: 第三十二条第一款、第三十三条. None: an empty list. */
export function articlesAt(text: string, at: number): readonly ArticleCited[] {
  const found: ArticleCited[] = []
  let here = at
  let pattern = first
  while (found.length < 100) {
    const group = groupAt(text, here, pattern)
    if (group === undefined) break
    found.push(...group.cited)
    here = group.end
    const link = match(between, text, here)
    if (link === undefined) break
    const upTo = span.test(link[0])
    here += link[0].length
    // 「第五条，3条建议」：逗号之后须有「第」。
    pattern = /[,，并]/.test(link[0]) ? first : next
    const last = found.at(-1)
    if (upTo && last !== undefined) {
      const end = groupAt(text, here, next)
      if (end === undefined) break
      found[found.length - 1] = { ...last, to: end.cited[0]?.article ?? last.article, end: end.end }
      here = end.end
      const more = match(between, text, here)
      if (more === undefined) break
      here += more[0].length
    }
  }
  return found
}

/** 第二十一条, 第21、22条 or 第二十一至二十三条 with what follows the 条; further 款 of the same article are passed over. */
function groupAt(text: string, at: number, pattern: RegExp): { cited: ArticleCited[]; end: number } | undefined {
  const head = match(pattern, text, at)
  if (head?.[1] === undefined) return undefined
  const numbers = numbersOf(head[1])
  if (numbers === undefined) return undefined
  const start = at
  const detail = detailAt(text, at + head[0].length)
  const cited = numbers.map((part, index) => ({
    start,
    end: detail.end,
    ...part,
    ...(index === numbers.length - 1 ? detail.parts : {}),
  }))
  return { cited, end: detail.end }
}

function numbersOf(written: string): { article: number; to?: number }[] | undefined {
  const words = written.split(/(以及|[、和及与至到~～—-])/)
  const found: { article: number; to?: number }[] = []
  for (let at = 0; at < words.length; at += 2) {
    const value = numberOf((words[at] ?? '').replace('第', ''))
    if (value === undefined || value === 0) return undefined
    const last = found.at(-1)
    if (last !== undefined && span.test(words[at - 1] ?? '')) found[found.length - 1] = { ...last, to: value }
    else found.push({ article: value })
  }
  return found
}

function detailAt(text: string, at: number) {
  let end = at
  const parts: { inserted?: number; paragraph?: number; item?: number; point?: number } = {}
  const take = (name: keyof typeof parts, pattern: RegExp) => {
    const found = match(pattern, text, end)
    const value = found?.[1] === undefined ? undefined : numberOf(found[1])
    if (found === undefined || value === undefined) return
    parts[name] ??= value
    end += found[0].length
  }
  take('inserted', inserted)
  take('paragraph', paragraph)
  take('item', item)
  if (parts.paragraph !== undefined && parts.item === undefined) take('item', bareItem)
  take('point', point)
  // 第一款、第二款：同一条的另一款。
  for (let more = furtherParagraph(text, end); more !== undefined; more = furtherParagraph(text, end)) {
    end = more
    take('item', item)
  }
  return { parts, end }
}

function furtherParagraph(text: string, at: number): number | undefined {
  const link = match(between, text, at)
  if (link === undefined) return undefined
  const found = match(sequel, text, at + link[0].length)
  return found === undefined ? undefined : at + link[0].length + found[0].length
}
