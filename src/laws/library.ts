import { type Corpus, type EditionFacts, type KnownStatute, type Law, linked, plainName } from './statute.ts'

/** Answers what stands by a name. `names` are all it knows, for citations without 书名号. */
export type Library = {
  /** The statute of this name, however it is written: with 书名号 or 中华人民共和国, abbreviated, 民法典总则编. */
  find(name: string): KnownStatute | undefined
  names: ReadonlySet<string>
}

/** The index of facts, and over it the texts imported: an edition with text replaces what the index says of it. */
export function libraryOf(known: readonly KnownStatute[], corpus?: Corpus): Library {
  const statutes = new Map(known.map((statute) => [statute.name, statute]))
  for (const law of corpus?.laws ?? []) statutes.set(law.name, merged(law, statutes.get(law.name)))
  for (const law of corpus?.laws ?? []) noteAbolished(law, statutes)
  const byName = new Map<string, KnownStatute>()
  for (const statute of statutes.values()) {
    for (const name of statute.also ?? []) byName.set(name, statute)
  }
  for (const statute of statutes.values()) byName.set(statute.name, statute)
  return {
    names: new Set(byName.keys()),
    find: (name) => {
      const plain = plainName(name)
      return (
        byName.get(plain) ??
        (/^民法典.{0,2}(?:编|总则|附则)/.test(plain) || /^民法典.{2,6}编$/.test(plain)
          ? byName.get('民法典')
          : undefined)
      )
    },
  }
}

function merged(law: Law, known: KnownStatute | undefined): KnownStatute {
  const texts = law.editions.map(factsOf)
  const others = (known?.editions ?? []).filter(
    ({ promulgated }) => !texts.some((edition) => edition.promulgated === promulgated),
  )
  // 索引里有更早的版本时，索引知道此前还有没有。
  const first = [...others, ...texts].toSorted((one, two) => (one.from < two.from ? -1 : 1))[0]
  const earlier = first !== undefined && others.includes(first) ? known?.earlier : (known?.earlier ?? law.earlier)
  return {
    name: law.name,
    ...(known?.also ? { also: known.also } : {}),
    editions: linked(
      [...others, ...texts].map(({ until: _, ...edition }) => edition),
      known?.abolished?.from,
    ),
    ...(earlier ? { earlier } : {}),
    ...(known?.abolished ? { abolished: known.abolished } : {}),
  }
}

/** What the index needs of an edition with text. */
export function factsOf({ promulgated, from, until, found, articles }: Law['editions'][number]): EditionFacts {
  return {
    promulgated,
    from,
    ...(until ? { until } : {}),
    articles: articles.at(-1)?.number ?? 0,
    inserted: articles.flatMap(({ number, inserted }) => (inserted === undefined ? [] : [`${number}-${inserted}`])),
    found,
    ...(found === 'assumed' || found === 'recalled' ? { unverified: true as const } : {}),
  }
}

/** 《…》同时废止 in a text imported tells of the end of another statute. */
function noteAbolished(law: Law, statutes: Map<string, KnownStatute>): void {
  for (const { name, from } of law.editions.flatMap(({ abolishes = [] }) => abolishes)) {
    const statute = statutes.get(name) ?? { name, editions: [], earlier: true as const }
    if (statute.abolished && !statute.abolished.unverified) continue
    // 废止之后又以同名重新制定的，不算废止。
    if (statute.editions.some((edition) => edition.promulgated > from)) continue
    const editions = linked(
      statute.editions.map(({ until: _, ...edition }) => edition),
      from,
    )
    statutes.set(name, { ...statute, editions, abolished: { from, by: law.name } })
  }
}
