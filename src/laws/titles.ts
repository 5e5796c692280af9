import { articlePattern, articlesAt } from './articles.ts'
import type { Stretch } from './citations.ts'

const longest = 160

/** Where 书名号 stand, outermost pairs that close within a sentence's length; an unclosed one is passed over. Start at 《. */
export function titlesIn(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  const open: number[] = []
  for (let at = text.search(/[《》]/); at >= 0 && at < text.length; at++) {
    const sign = text[at]
    if (sign === '《') open.push(at)
    if (sign !== '》') continue
    const start = open.pop()
    if (start === undefined || at - start > longest) continue
    while (found.length > 0 && (found.at(-1)?.start ?? -1) > start) found.pop()
    found.push({ start, end: at + 1 })
  }
  return found
}

export type Tail = {
  /** Where the articles begin, or the last bracket of the title ends. */
  end: number
  articlesAt: number | undefined
  edition?: { year: number; words: string }
  /** 以下简称: the abbreviation given to the title. */
  alias?: string
}

const bracket = /[ \t\u3000]{0,2}[（(]([^（()）\n]{0,60})[)）]/y
const passed = [
  // 〔2018〕25号、国务院令第711号
  /[ \t\u3000]{0,2}[〔[［][^\n〕\]］]{1,12}[〕\]］][ \t]{0,2}\d{1,5}[ \t]{0,2}号/y,
  /[ \t\u3000]{0,2}第[零〇一二三四五六七八九十百\d]{1,5}(?:分编|编|章|节)[^第，。；、：《》\n]{0,16}(?=第)/y,
  /(?:总则|物权|合同|人格权|婚姻家庭|继承|侵权责任)编/y,
  /[ \t\u3000]{1,3}/y,
  /(?:之中|当中|文件|中|里|的|之)(?=[ \t]{0,2}第)/y,
]
const year = /((?:19|20)\d{2})年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第[一二三四五]次)?(修订|修正|修改|公布|发布|颁布|版)/

/** What follows a title: brackets with its edition or abbreviation, chapter, document number, then perhaps articles. */
export function tailAt(text: string, at: number): Tail {
  let here = at
  let end = at
  let edition: Tail['edition']
  let alias: string | undefined
  for (let round = 0; round < 8; round++) {
    bracket.lastIndex = here
    const inside = bracket.exec(text)
    if (inside !== null) {
      here += inside[0].length
      const words = inside[1] ?? ''
      edition ??= editionIn(words)
      alias ??= aliasIn(words)
      if (edition !== undefined || alias !== undefined) end = here
      continue
    }
    const step = passed.map((pattern) => lengthAt(pattern, text, here)).find((length) => length > 0)
    if (step === undefined) break
    here += step
  }
  const starts = text[here] === '第' && articlesAt(text, here).length > 0 ? here : undefined
  return { end, articlesAt: starts, ...(edition ? { edition } : {}), ...(alias ? { alias } : {}) }
}

/** （2021年修订）, 2017修正: the year and the word. */
export function editionIn(words: string): { year: number; words: string } | undefined {
  const found = year.exec(words)
  return found?.[1] && found[2] ? { year: Number(found[1]), words: found[2] } : undefined
}

function aliasIn(words: string): string | undefined {
  const found = /简称(?:为|：|:)?[ ]?[《“"'‘「]?([^《》“”"'‘’「」，,。；;、]{2,30})[》”"'’」]?$/.exec(words.trim())
  return found?.[1]
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** Every place where an article is named, by its start. */
export function articlePlaces(text: string): readonly number[] {
  return Array.from(text.matchAll(articlePattern), ({ index }) => index)
}
