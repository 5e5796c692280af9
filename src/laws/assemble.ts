import type { Day } from '#calendar/date.ts'
import type { Fragment } from './parse-statute.ts'
import { type Article, articleName, type Corpus, type Edition, type KnownStatute, type Law, linked } from './statute.ts'

export type Source = { file: string; fragment: Fragment }
export type Refused = { file: string; problem: string }

/**
 * Puts the files read together: 编 of one statute into one edition, editions into one law. The day of coming into force is the
 * file's own, else that of the index of known editions, else publication (`assumed`). Files that do not fit are refused.
 */
export function assembleCorpus(sources: readonly Source[], known: readonly KnownStatute[]) {
  const refused: Refused[] = []
  const byName = Map.groupBy(sources, ({ fragment }) => fragment.name)
  const laws: Law[] = []
  for (const [name, ofLaw] of byName) {
    const editions: Edition[] = []
    for (const [promulgated, parts] of Map.groupBy(ofLaw, ({ fragment }) => fragment.promulgated)) {
      const whole = joined(parts)
      refused.push(...whole.refused)
      editions.push(editionOf(name, promulgated, parts, whole.articles, known))
    }
    const first = editions.map(({ promulgated }) => promulgated).toSorted()[0]
    if (first === undefined) continue
    const earlier = ofLaw.some(({ fragment }) => fragment.before.some((day) => day < first))
    laws.push({ name, ...(earlier ? { earlier } : {}), editions: linked(editions) })
  }
  const corpus: Corpus = { laws: laws.toSorted((one, two) => one.name.localeCompare(two.name, 'zh-Hans-CN')) }
  return { corpus, refused }
}

function editionOf(
  name: string,
  promulgated: Day,
  parts: readonly Source[],
  articles: readonly Article[],
  known: readonly KnownStatute[],
): Edition {
  const own = parts.find(({ fragment }) => fragment.inForce)?.fragment.inForce
  const indexed = known
    .find((statute) => statute.name === name)
    ?.editions.find((edition) => edition.promulgated === promulgated)
  const inForce = own ?? (indexed ? { from: indexed.from, found: indexed.found } : undefined)
  const abolishes = parts.flatMap(({ fragment }) => fragment.abolishes)
  return {
    promulgated,
    ...(inForce ?? { from: promulgated, found: 'assumed' as const }),
    articles,
    ...(abolishes.length > 0 ? { abolishes } : {}),
  }
}

/** The articles of all parts in order. A part that repeats what another holds is refused; a part may be missing. */
function joined(parts: readonly Source[]): { articles: readonly Article[]; refused: readonly Refused[] } {
  const articles: Article[] = []
  const refused: Refused[] = []
  const firstOf = ({ fragment }: Source) => fragment.articles[0]?.number ?? 0
  for (const part of parts.toSorted((one, two) => firstOf(one) - firstOf(two))) {
    const last = articles.at(-1)?.number ?? 0
    if (firstOf(part) > last) articles.push(...part.fragment.articles)
    else refused.push({ file: part.file, problem: `${articleName(firstOf(part))}与同一法规的另一个文件重复` })
  }
  return { articles, refused }
}
