/** A grid or village by the words people use for it. */
export type PlaceNames = {
  code: string
  name: string
  aliases?: readonly string[]
  keywords?: readonly string[]
  /** Of a grid: the code of its village. */
  village?: string
}

/** The place a text names: a grid (and its village) or only a village; `reason` says in Chinese which words told it. */
export type NamedPlace = { grid?: string; village?: string; words: string; reason: string }

type Hit = { place: PlaceNames; words: string; how: '名称' | '别名' | '地址关键词' }

/**
 * The grid, else the village, that a place text names: the longest words win. Where they fit several grids only their
 * common village is given; undefined when nothing is named or it stays open which.
 */
export function findGridByWords(
  text: string,
  grids: readonly PlaceNames[],
  villages: readonly PlaceNames[] = [],
): NamedPlace | undefined {
  const plain = plainWords(text)
  const named = longest(villages.flatMap((village) => hitsIn(plain, village)))
  const village = only(named.map((hit) => hit.place.code))
  const all = grids.flatMap((grid) => hitsIn(plain, grid))
  // 各村都有“第一网格”：已说出村名时，只在该村的网格里认。
  const within = all.filter((hit) => village === undefined || hit.place.village === village)
  const best = longest(within)
  const grid = only(best.map((hit) => hit.place.code))
  const [hit] = best
  if (grid !== undefined && hit) {
    const of = hit.place.village ?? village
    return { grid, ...(of === undefined ? {} : { village: of }), words: hit.words, reason: reasonOf('网格', hit) }
  }
  const [villageHit] = named
  if (village !== undefined && villageHit) {
    return { village, words: villageHit.words, reason: reasonOf('村社', villageHit) }
  }
  const shared = hit && only(best.map(({ place }) => place.village ?? ''))
  if (!shared || !hit) return undefined
  const count = new Set(best.map(({ place }) => place.code)).size
  return {
    village: shared,
    words: hit.words,
    reason: `地点写有“${hit.words}”，同属一个村社的 ${count} 个网格都有此名，请选网格`,
  }
}

function reasonOf(kind: '网格' | '村社', { place, words, how }: Hit): string {
  return how === '名称' ? `地点写有${kind}名称“${words}”` : `地点写有“${words}”，是${kind}“${place.name}”的${how}`
}

function hitsIn(text: string, place: PlaceNames): Hit[] {
  const said: Array<[string, Hit['how']]> = [
    [place.name, '名称'],
    ...(place.aliases ?? []).map((alias): [string, Hit['how']] => [alias, '别名']),
    ...(place.keywords ?? []).map((keyword): [string, Hit['how']] => [keyword, '地址关键词']),
  ]
  return said.flatMap(([words, how]) => (says(text, plainWords(words)) ? [{ place, words, how }] : []))
}

const number = /[0-9一二三四五六七八九十百零〇两]/

// “3网格”不在“13网格”里，“城东1”不在“城东12”里：数字须完整。
function says(text: string, words: string): boolean {
  if ([...words].length < 2) return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)]
    const cutsBefore = number.test(before) && number.test(words.charAt(0))
    const cutsAfter = number.test(after) && number.test(words.charAt(words.length - 1))
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}

function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

function longest(hits: readonly Hit[]): Hit[] {
  const most = Math.max(0, ...hits.map((hit) => hit.words.length))
  return hits.filter((hit) => hit.words.length === most)
}

function only(codes: readonly string[]): string | undefined {
  const different = new Set(codes)
  return different.size === 1 ? [...different][0] : undefined
}
