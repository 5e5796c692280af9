import { formatDay, parseDay } from '#calendar/date.ts'
import { type ArticleCited, type Citation, citationsIn } from './citations.ts'
import { articleName, editionOn } from './statute.ts'

/** What the check needs of a statute; any library that answers in this shape will do. Days are 'YYYY-MM-DD'. */
export type CitedLaw = {
  name: string
  editions: readonly {
    promulgated: string
    from: string
    until?: string
    articles: number
    inserted?: readonly string[]
    unverified?: boolean
  }[]
  earlier?: boolean
  abolished?: { from: string; by: string; unverified?: boolean }
}

export type CitedLibrary = { find(name: string): CitedLaw | undefined; names?: ReadonlySet<string> }

export type Verdict = 'ok' | 'unknown-law' | 'not-in-force' | 'no-such-article' | 'abolished'

export type CitationChecked = {
  citation: Citation
  verdict: Verdict
  /** For a person, in Chinese: why. */
  words: string
  /** Rests on facts checked against a text: only then may it be called an error. */
  sure: boolean
  /** The article it is about, for no-such-article. */
  article?: ArticleCited
  /** The name of the statute as the library has it. */
  law?: string
}

type Found = Omit<CitationChecked, 'citation'>

/** Looks at every citation of the text as it stood on the day (the day the text speaks of), in reading order. */
export function checkCitations(text: string, day: string, library: CitedLibrary): readonly CitationChecked[] {
  return citationsIn(text, library.names).map((citation) => ({ citation, ...checkCitation(citation, day, library) }))
}

/** One citation as of the day 'YYYY-MM-DD'. */
export function checkCitation(citation: Citation, day: string, library: CitedLibrary): Found {
  const law = library.find(citation.name)
  if (law === undefined) return unknown(citation, library)
  const base = { law: law.name }
  if (law.abolished && day >= law.abolished.from && !citation.former) {
    const { from, by, unverified } = law.abolished
    const words = `《${law.name}》已于${dayWords(from)}废止（${by}），${dayWords(day)}不能再作为依据。`
    return { ...base, verdict: 'abolished', words, sure: unverified !== true }
  }
  const first = law.editions[0]
  if (first === undefined)
    return { ...base, verdict: 'ok', words: `《${law.name}》确有其名，未载条文，条款未核对。`, sure: false }
  if (day < first.from && law.earlier !== true) {
    const words = `《${law.name}》${dayWords(first.from)}起施行，${dayWords(day)}尚未施行。`
    return { ...base, verdict: 'not-in-force', words, sure: first.unverified !== true }
  }
  return editionNamed(citation, law, day) ?? articlesOf(citation, law, day)
}

/** （2025年修订） cited before that edition came into force. */
function editionNamed({ edition }: Citation, law: CitedLaw, day: string): Found | undefined {
  const named = edition && law.editions.findLast(({ promulgated }) => promulgated.startsWith(`${edition.year}-`))
  if (!named || named.from <= day) return undefined
  const words = `《${law.name}》${edition.year}年${edition.words}的文本${dayWords(named.from)}起施行，${dayWords(day)}尚未施行。`
  return { law: law.name, verdict: 'not-in-force', words, sure: named.unverified !== true }
}

function articlesOf(citation: Citation, law: CitedLaw, day: string): Found {
  const asked = citation.edition?.year
  const named = asked ? law.editions.findLast(({ promulgated }) => promulgated.startsWith(`${asked}-`)) : undefined
  const edition = named ?? (citation.former ? undefined : editionOn(law, day))
  if (edition === undefined) {
    return {
      law: law.name,
      verdict: 'ok',
      words: `《${law.name}》${dayWords(day)}时的文本未载，条款未核对。`,
      sure: false,
    }
  }
  const sure = edition.unverified !== true
  const wrong = citation.articles.find((article) => !stands(article, edition))
  if (wrong === undefined) {
    return { law: law.name, verdict: 'ok', words: `《${law.name}》${dayWords(day)}有效，所引条文存在。`, sure }
  }
  const elsewhere = law.editions.find((other) => other !== edition && stands(wrong, other))
  const hint = elsewhere
    ? `${dayWords(elsewhere.from)}起施行的文本才有这一条，请核对引用的是哪一年的文本。`
    : '请核对条文序号。'
  const stated = articleName(wrong.to ?? wrong.article, wrong.to === undefined ? wrong.inserted : undefined)
  const words = `《${law.name}》（${dayWords(edition.from)}起施行的文本）共${edition.articles}条，没有${stated}。${hint}`
  return { law: law.name, verdict: 'no-such-article', words, sure, article: wrong }
}

function stands({ article, to, inserted }: ArticleCited, edition: CitedLaw['editions'][number]): boolean {
  if (Math.max(article, to ?? 0) > edition.articles) return false
  return inserted === undefined || edition.inserted === undefined || edition.inserted.includes(`${article}-${inserted}`)
}

function unknown({ name, stated }: Citation, { names }: CitedLibrary): Found {
  const meant = names && nearest(name, names)
  const words = `资料库中没有《${/^[该同上前]/.test(stated) ? name : stated}》，名称、效力和条款未能核对。${meant ? `是否为《${meant}》？` : ''}`
  return { verdict: 'unknown-law', words, sure: false }
}

/** The known name that differs by one character put in, left out or changed. */
function nearest(name: string, names: ReadonlySet<string>): string | undefined {
  if (name.length < 5 || name.length > 60) return undefined
  for (const known of names) {
    if (known.length >= 4 && Math.abs(known.length - name.length) <= 1 && oneApart(name, known)) return known
  }
  return undefined
}

function oneApart(one: string, two: string): boolean {
  let head = 0
  while (head < one.length && one[head] === two[head]) head++
  let tail = 0
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) tail++
  return Math.max(one.length, two.length) - head - tail === 1
}

function dayWords(day: string): string {
  return formatDay(parseDay(day))
}
