import { articlesAt } from './articles.ts'
import { plainName } from './statute.ts'
import { articlePlaces, editionIn, tailAt, titlesIn } from './titles.ts'

/** A stretch of the text in UTF-16 code units, half-open. */
export type Stretch = { start: number; end: number }

/** One article that a citation names: 第三十二条第一款第二项, 第一百二十条之一. */
export type ArticleCited = Stretch & {
  article: number
  /** 之一 is 1. */
  inserted?: number
  /** 第二十一条至第二十三条: the last one. */
  to?: number
  /** 款, 项, 目 when stated; of several, the first. */
  paragraph?: number
  item?: number
  point?: number
}

/** A statute (or another normative paper) that the text cites; the span covers title, edition and articles. */
export type Citation = Stretch & {
  /** As printed, without 书名号: 中华人民共和国行政处罚法; 该法 when it points back. */
  stated: string
  /** What to look it up by: 行政处罚法. An abbreviation that the text defines, and 该法, give the full name. */
  name: string
  title: Stretch
  articles: readonly ArticleCited[]
  /** （2021年修订）: the year stated and the word for it. */
  edition?: { year: number; words: string }
  /** 原《…》, 已废止的《…》, 《…》同时废止: the text itself says that it belongs to the past. */
  former?: true
}

const normative =
  /(?:法典?|条例|规定|办法|规则|细则|解释|通则|总则|准则|规程|规范|章程|决定)(?:（[^）]{1,12}）)?(?:〉)?$/
const notNormative = /(?:方|做|想|说|看|书|手|打|魔|语|用|玩|算|疗)法$/

/**
 * The statutes and other normative papers that the text cites, in reading order. Titles in 《》 count when they are worded as
 * norms (法、条例、规定、办法…) or articles follow; without 《》 only those of `names`, abbreviations that the text defines and
 * 该法、该条例, each with an article behind it. Any string is read; nothing throws.
 */
export function citationsIn(text: string, names: ReadonlySet<string> = new Set()): readonly Citation[] {
  const aliases = new Map<string, string>()
  const titled: Citation[] = []
  let definedUntil = 0
  for (const title of titlesIn(text)) {
    // 「（以下简称《行政处罚法》）」本身不是引用。
    if (title.end <= definedUntil) continue
    const stated = text.slice(title.start + 1, title.end - 1)
    const { name, edition: within } = splitEdition(stated)
    const tail = tailAt(text, title.end)
    const articles = tail.articlesAt === undefined ? [] : articlesAt(text, tail.articlesAt)
    if (tail.alias !== undefined) {
      aliases.set(plainName(tail.alias), name)
      definedUntil = tail.end
    }
    if (name === '' || (articles.length === 0 && (!normative.test(name) || notNormative.test(name)))) continue
    const edition = within ?? tail.edition ?? editionBefore(text, title.start)
    const end = articles.at(-1)?.end ?? tail.end
    titled.push({
      start: title.start,
      end,
      stated,
      name: aliases.get(name) ?? name,
      title,
      articles,
      ...(edition ? { edition } : {}),
      ...(isFormer(text, title.start, end) ? { former: true } : {}),
    })
  }
  return withBare(text, titled, aliases, names)
}

/** 〈民法典（2020年版）〉: the year inside the title is its edition, （试行） is part of the name. */
function splitEdition(stated: string) {
  const plain = plainName(stated)
  const bracket = /^(.+)（([^（）]*)）?$/.exec(plain)
  const edition = bracket?.[2] === undefined ? undefined : editionIn(bracket[2])
  return { name: edition && bracket?.[1] ? bracket[1] : plain, edition }
}

function editionBefore(text: string, start: number) {
  const before = text.slice(Math.max(0, start - 16), start)
  return /的?$/.test(before)
    ? editionIn(/(?:19|20)\d{2}年新?(?:修订|修正|修改|公布|颁布|发布)后?的?$/.exec(before)?.[0] ?? '')
    : undefined
}

function isFormer(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start)
  if (/(?:^|[^草平高中复还])原$|(?:旧|废止|失效|当时有效|当时施行|修订前|修改前)的?$/.test(before)) return true
  return /^(?:[、和及]?《[^《》]{1,60}》){0,12}(?:也|均|已|同时|予以|即行|相应|被|自行){0,3}(?:废止|失效|作废)/.test(
    text.slice(end, end + 400),
  )
}

const pointing = /(?:该|同|上述|前述)(法|条例|办法|规定|细则|规则|解释)$/
const longestName = 40

/** Adds what is cited without 书名号: each article named outside the citations found, if a name stands before it. */
function withBare(
  text: string,
  titled: readonly Citation[],
  aliases: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): readonly Citation[] {
  const found: Citation[] = []
  let next = 0
  let covered = 0
  for (const place of articlePlaces(text)) {
    for (let one = titled[next]; one !== undefined && one.start <= place; one = titled[++next]) {
      found.push(one)
      covered = Math.max(covered, one.end)
    }
    if (place < covered) continue
    const bare = nameBefore(text, place, found, aliases, names)
    if (bare === undefined) continue
    const articles = articlesAt(text, place)
    const end = articles.at(-1)?.end
    if (end === undefined || bare.start < covered) continue
    covered = end
    found.push({
      start: bare.start,
      end,
      stated: text.slice(bare.start, bare.end),
      name: bare.name,
      title: { start: bare.start, end: bare.end },
      articles,
      ...(isFormer(text, bare.start, end) ? { former: true } : {}),
    })
  }
  return [...found, ...titled.slice(next)]
}

function nameBefore(
  text: string,
  place: number,
  before: readonly Citation[],
  aliases: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): (Stretch & { name: string }) | undefined {
  const words = text.slice(Math.max(0, place - longestName), place).replace(/[ \t\u3000”"’」]+$/, '')
  const end = Math.max(0, place - longestName) + words.length
  const back = pointing.exec(words)
  if (back?.[1] !== undefined) {
    const kind = back[1]
    const meant = before
      .slice(-8)
      .findLast(({ name }) => name.endsWith(kind) || (kind === '法' && name.endsWith('法典')))
    return meant ? { start: end - back[0].length, end, name: meant.name } : undefined
  }
  for (let length = words.length; length >= 2; length--) {
    const stated = words.slice(-length)
    const plain = stated.replace(/^中华人民共和国(?=.)/, '')
    const name = aliases.get(plain) ?? (names.has(plain) ? plain : undefined)
    if (name === undefined) continue
    // 「浙江省信访条例」「实施行政处罚法办法」不是所列的那部。
    const ahead = words.slice(0, -length)
    return /(?:[省市区县州旗]|实施|》|〉)$/.test(ahead) ? undefined : { start: end - length, end, name }
  }
  return undefined
}
