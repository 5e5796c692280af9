import type { Day } from '#calendar/date.ts'

/**
 * How the day an edition came into force was found: a 施行 line in the heading, the closing article, publication (「自公布之日起
 * 施行」 of a statute never revised), or the decision that amended it, which the text of the statute does not repeat.
 * `recalled`: general knowledge, no text seen. `assumed`: nothing says so; the day of publication stands in.
 */
export type Found = 'heading' | 'closing' | 'publication' | 'decision' | 'recalled' | 'assumed'

/** One edition of a statute as facts. In force in [from, until). */
export type EditionFacts = {
  /** 公布或者修订、修正之日. */
  promulgated: Day
  from: Day
  until?: Day
  /** Number of the last article. */
  articles: number
  /** Articles put in later: '120-1' is 第一百二十条之一. Absent: not known; empty: none. */
  inserted?: readonly string[]
  found: Found
  /** Not checked against a text: may never be the reason of an error. */
  unverified?: true
}

/** What is known of a statute without its text. */
export type KnownStatute = {
  /** Without 书名号 and without 中华人民共和国. */
  name: string
  /** Other names in use: 地方组织法, 民诉法. */
  also?: readonly string[]
  /** Oldest first, not overlapping. */
  editions: readonly EditionFacts[]
  /** There were editions before the first one listed: what held before is not known. */
  earlier?: true
  abolished?: { from: Day; by: string; unverified?: true }
}

/** One article: 款 are `paragraphs`; lines that begin with （一） belong to the paragraph before them. */
export type Article = {
  number: number
  /** 第一百二十条之一 has 1. */
  inserted?: number
  /** 编、章、节 it stands in, as printed without blanks. */
  heading: string
  /** Lines as printed, 款 and 项 each on its own. */
  lines: readonly string[]
}

export type Abolition = { name: string; from: Day }

/** One edition with its text. */
export type Edition = {
  promulgated: Day
  from: Day
  until?: Day
  found: Found
  articles: readonly Article[]
  /** What its closing article abolishes (同时废止), and from when. */
  abolishes?: readonly Abolition[]
}

/** A statute with its text, as the corpus holds it. Editions oldest first. */
export type Law = {
  name: string
  /** Its heading tells of editions before the first one held. */
  earlier?: true
  editions: readonly Edition[]
}

/** All statutes imported, by name. */
export type Corpus = { laws: readonly Law[] }

/** The name without 书名号, blanks, 中华人民共和国 and 〈〉 spelt as < >: what statutes are looked up by. */
export function plainName(title: string): string {
  return title
    .replace(/[\s\u3000]+/g, '')
    .replace(/^《|》$/g, '')
    .replace(/^中华人民共和国(?=.)/, '')
    .replace(/[<＜]/g, '〈')
    .replace(/[>＞]/g, '〉')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/** The edition in force on the day, in [from, until); undefined before the first and after the last. */
export function editionOn<E extends { from: string; until?: string }>(
  law: { editions: readonly E[] },
  day: string,
): E | undefined {
  return law.editions.findLast(({ from, until }) => from <= day && (until === undefined || day < until))
}

/** The article of the law as it stood on the day; undefined when there was no such law or article. */
export function findArticle(law: Law, day: string, number: number, inserted?: number): Article | undefined {
  return editionOn(law, day)?.articles.find((one) => one.number === number && one.inserted === inserted)
}

/** The same editions, oldest first, each ending where the next begins. */
export function linked<E extends { promulgated: Day; from: Day; until?: Day }>(editions: readonly E[], end?: Day): E[] {
  const sorted = editions.toSorted((one, two) => (one.from + one.promulgated < two.from + two.promulgated ? -1 : 1))
  return sorted.map((edition, at) => {
    const until = sorted[at + 1]?.from ?? end
    return until === undefined ? edition : { ...edition, until }
  })
}

/** 第三十二条, 第一百二十条之一. */
export function articleName(number: number, inserted?: number): string {
  return `第${inChinese(number)}条${inserted === undefined ? '' : `之${inChinese(inserted)}`}`
}

/** 1 to 9999 in Chinese: 一千零四十. */
function inChinese(number: number): string {
  const digits = '零一二三四五六七八九'
  const units = ['', '十', '百', '千']
  const figures = String(number)
  const words = [...figures]
    .map((figure, at) => (figure === '0' ? '零' : `${digits[Number(figure)]}${units[figures.length - 1 - at] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1')
  return words.replace(/^一十/, '十')
}
