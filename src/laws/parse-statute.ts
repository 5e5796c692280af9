import { type Day, dayFrom, findDay, formatDay } from '#calendar/date.ts'
import { numberOf } from './numerals.ts'
import { type Abolition, type Article, articleName, type Found, plainName } from './statute.ts'

/** What one file holds: a whole edition of a statute, or one 编 of it. */
export type Fragment = {
  name: string
  promulgated: Day
  /** Undefined when neither heading nor closing article tell; the index of known editions may. */
  inForce?: { from: Day; found: Found }
  /** Days of earlier editions that the heading tells of. */
  before: readonly Day[]
  articles: readonly Article[]
  abolishes: readonly Abolition[]
}

export type Parsed = { fragment: Fragment } | { problem: string }

const datePattern = /(\d{4})年[ ]?(\d{1,2})月[ ]?(\d{1,2})日/
const articleLine =
  /^第([〇零一二三四五六七八九十百千]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?(?:[ \t\u3000\u00a0]+(.*))?$/
const headingLine = /^(?:#+[ \t\u3000]*)?第[〇零一二三四五六七八九十百]+(编|分编|章|节)(?:[ \t\u3000]|$)/
const ranks = ['编', '分编', '章', '节']

/**
 * Reads one statute in Markdown: `# title`, lines of its history, then chapters and articles 「第X条 …」 in order.
 * `fileName` may hold the day of its promulgation or revision. Gives the problem in Chinese when it is not such a file.
 */
export function parseStatute(text: string, fileName = ''): Parsed {
  if (text.includes('\uFFFD') || text.includes('\0')) return { problem: '文字编码不是 UTF-8，读出乱码' }
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
  const titleAt = lines.findIndex((line) => /^# *\S/.test(line))
  const name = plainName((lines[titleAt] ?? '').replace(/^#+/, ''))
  if (name === '') return { problem: '没有以「# 」开头的法规名称' }
  const firstAt = lines.findIndex((line) => articleLine.test(line))
  if (firstAt < 0) return { problem: '没有「第X条」开头的条文' }
  const read = readArticles(lines, titleAt + 1)
  if ('problem' in read) return read
  const history = lines.slice(titleAt + 1, firstAt)
  const dates = history.flatMap((line) => (/通过|公布|发布|修订|修正|颁布/.test(line) ? datesIn(line).slice(0, 1) : []))
  const inName = findDay(/\d{4}-\d{2}-\d{2}/.exec(fileName)?.[0] ?? '')
  const promulgated = [...dates, ...(inName ? [inName] : [])].toSorted().at(-1)
  if (promulgated === undefined) return { problem: '篇首和文件名都没有公布或者修订的日期' }
  const revised = history.some((line) => /修订|修正/.test(line))
  const inForce = inForceOf(history, read.articles, promulgated, revised)
  return {
    fragment: {
      name,
      promulgated,
      before: revised ? dates.filter((day) => day < promulgated) : [],
      articles: read.articles,
      abolishes: abolishedBy(read.articles.at(-1), name, revised ? undefined : inForce?.from),
      ...(inForce ? { inForce } : {}),
    },
  }
}

function readArticles(lines: readonly string[], from: number): { articles: Article[] } | { problem: string } {
  const articles: Array<{ number: number; inserted?: number; heading: string; lines: string[] }> = []
  const headings: string[] = ['', '', '', '']
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const level = ranks.indexOf(headingLine.exec(line)?.[1] ?? '')
    if (level >= 0) {
      headings[level] = line.replace(/[#\s\u3000]+/g, '').replace(/^(第[^编章节分]+(?:分编|编|章|节))/, '$1 ')
      headings.fill('', level + 1)
      continue
    }
    const found = articleLine.exec(line)
    const number = found?.[1] === undefined ? undefined : numberOf(found[1])
    if (found !== null && number !== undefined) {
      const inserted = found[2] === undefined ? undefined : numberOf(found[2])
      const last = articles.at(-1)
      const heading = headings.filter((words) => words !== '').join(' / ')
      const article = { number, ...(inserted ? { inserted } : {}), heading, lines: found[3] ? [found[3]] : [] }
      if (last !== undefined && !follows(last, article)) {
        return {
          problem: `条文序号不连续：${articleName(last.number, last.inserted)}之后是${articleName(number, inserted)}`,
        }
      }
      articles.push(article)
    } else if (line !== '' && !/^(?:#|<!--)/.test(line)) articles.at(-1)?.lines.push(line)
  }
  const empty = articles.find((article) => article.lines.length === 0)
  return empty ? { problem: `${articleName(empty.number, empty.inserted)}没有内容` } : { articles }
}

type Numbered = { number: number; inserted?: number }

/** 第五条 or 第四条之一 after 第四条; 第四条之二 after 第四条之一. */
function follows(last: Numbered, next: Numbered): boolean {
  if (next.inserted === undefined) return next.number === last.number + 1
  return next.number === last.number && next.inserted === (last.inserted ?? 0) + 1
}

function datesIn(line: string): Day[] {
  const found = datePattern.exec(line)
  if (!found) return []
  const [year, month, date] = found.slice(1).map(Number)
  const day = year && month && date && month <= 12 ? dayFrom(year, month, date) : undefined
  return day === undefined ? [] : [day]
}

/**
 * 施行之日. 修正不改末条：末条的施行日早于本次公布的，是最初的施行日，不能作数；「自公布之日起施行」只对从未修改的作数。
 */
function inForceOf(history: readonly string[], articles: readonly Article[], promulgated: Day, revised: boolean) {
  const inHeading = history
    .filter((line) => /施行/.test(line) && !/通过|公布|发布|修订|修正/.test(line))
    .flatMap(datesIn)
    .findLast((day) => day >= promulgated)
  if (inHeading) return { from: inHeading, found: 'heading' } as const
  const closing = articles
    .slice(-3)
    .flatMap(({ lines }) => lines)
    .join('\n')
  const sentence = /本(?:法|条例|办法|规定|规则|细则|解释)[^。]{0,4}自([^。，；]{2,24}?)起(?:施行|实施)/.exec(
    closing,
  )?.[1]
  if (sentence === undefined) return undefined
  const day = datesIn(sentence).find((one) => one >= promulgated)
  if (day) return { from: day, found: 'closing' } as const
  if (/公布之日|发布之日/.test(sentence) && !revised) return { from: promulgated, found: 'publication' } as const
  return undefined
}

/** 《…》 of the sentence of the closing article that says 同时废止, from the day that the article names. */
function abolishedBy(closing: Article | undefined, own: string, otherwise: Day | undefined): Abolition[] {
  const words = (closing?.lines ?? []).join('')
  const from = datesIn(/自([^。，；]{2,24}?)起(?:施行|实施)/.exec(words)?.[1] ?? '')[0] ?? otherwise
  if (from === undefined) return []
  return words
    .split('。')
    .filter((sentence) => /同时废止/.test(sentence))
    .flatMap((sentence) => Array.from(sentence.matchAll(/《([^《》]{2,60})》/g), ([, title = '']) => plainName(title)))
    .filter((name) => name !== own)
    .map((name) => ({ name, from }))
}

/** How the day was found, in words for a list. */
export const foundWords: Record<Found, string> = {
  heading: '篇首施行日期',
  closing: '末条施行日期',
  publication: '自公布之日起施行',
  decision: '修改决定',
  recalled: '一般所知，未经核对',
  assumed: '未写明，暂按公布之日',
}

/** 2021年1月22日公布，2021年7月15日起施行. */
export function editionWords({ promulgated, from, until }: { promulgated: Day; from: Day; until?: Day }): string {
  return `${formatDay(promulgated)}公布（修订），${formatDay(from)}起施行${until ? `，至${formatDay(until)}前` : ''}`
}
