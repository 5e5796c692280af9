import { type Edge, pop, push } from './edge-heap.ts'
import { add, dot, scaled, type Vector } from './vectors.ts'

/** A document for grouping: its problem words, its places (perhaps none). */
export type Item = {
  content: Vector
  places: Vector
  /** How far a shared place of this document binds, 0 (none or only an area) to 1. */
  strength: number
  /** How far another place parts it from others, 0 to 1. */
  firmness: number
  /** In days, from any beginning. */
  day: number
}

/** How much the same place, another place and no place weigh, and how many candidates are looked at. */
export const grouping = {
  samePlace: 10,
  otherPlace: 0.2,
  noPlace: 1.3,
  /** Half of what the same place lifts fades with the days between two groups. */
  fading: 0.5,
  fadingDays: 45,
  neighbours: 20,
  /** Features standing in more documents than this, or than this share of them, are no way to find candidates. */
  widest: 400,
  widestShare: 0.01,
} as const

type Group = {
  id: number
  members: number[]
  content: Vector
  places: Vector
  placed: number
  from: number
  to: number
  near: Set<number>
}

/**
 * Groups documents by average likeness, best pairs first (average-link): shared words, lifted by the same place in the
 * same weeks and lowered by another place. Two documents are compared only when an inverted index of their heavier
 * features brings them together. Equal likenesses are settled by the order of `items`: give them in a settled order.
 */
export function clusters(items: readonly Item[], threshold: number): number[][] {
  const groups = new Map(items.map((item, id) => [id, groupOf(item, id)]))
  const heap: Edge[] = []
  const offer = (a: Group, b: Group) => {
    const score = likeness(a, b)
    if (score >= threshold) push(heap, { score, a: Math.min(a.id, b.id), b: Math.max(a.id, b.id) })
  }
  for (const [a, b] of candidatePairs(items)) {
    const [one, other] = [groups.get(a), groups.get(b)]
    if (!one || !other) continue
    one.near.add(b)
    other.near.add(a)
    offer(one, other)
  }
  let next = items.length
  for (let edge = pop(heap); edge; edge = pop(heap)) {
    const [one, other] = [groups.get(edge.a), groups.get(edge.b)]
    if (!one || !other) continue
    const merged = merge(next++, one, other, groups)
    for (const id of [...merged.near].sort((a, b) => a - b)) {
      const near = groups.get(id)
      if (near) offer(merged, near)
    }
  }
  return [...groups.values()]
    .map(({ members }) => [...members].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

function groupOf({ content, places, strength, firmness, day }: Item, id: number): Group {
  return {
    id,
    members: [id],
    content,
    places: scaled(places, strength),
    placed: firmness,
    from: day,
    to: day,
    near: new Set(),
  }
}

function merge(id: number, one: Group, other: Group, groups: Map<number, Group>): Group {
  groups.delete(one.id)
  groups.delete(other.id)
  const near = new Set([...one.near, ...other.near].filter((at) => groups.has(at)))
  for (const at of near) groups.get(at)?.near.add(id)
  const merged: Group = {
    id,
    members: [...one.members, ...other.members],
    content: add(one.content, other.content),
    places: add(one.places, other.places),
    placed: one.placed + other.placed,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    near,
  }
  groups.set(id, merged)
  return merged
}

/** Average likeness of the members of two groups. */
function likeness(one: Group, other: Group): number {
  const pairs = one.members.length * other.members.length
  const words = dot(one.content, other.content) / pairs
  if (words <= 0) return 0
  const placed = (one.placed * other.placed) / pairs
  const same = dot(one.places, other.places) / pairs
  const { samePlace, otherPlace, noPlace, fading, fadingDays } = grouping
  const gap = Math.max(0, Math.max(one.from, other.from) - Math.min(one.to, other.to))
  const lift = samePlace * same * (1 - fading + fading * Math.exp(-gap / fadingDays))
  return words * ((1 - placed) * noPlace + placed * otherPlace + lift)
}

const indexed = 32

/** Pairs that share a heavier feature; for each document the likeliest neighbours by what they share. */
function candidatePairs(items: readonly Item[]): Array<[number, number]> {
  const tops = items.map(topFeatures)
  const postings = new Map<number, Array<[number, number]>>()
  for (const [at, top] of tops.entries())
    for (const [feature, weight] of top) {
      const list = postings.get(feature)
      if (list) list.push([at, weight])
      else postings.set(feature, [[at, weight]])
    }
  const pairs: Array<[number, number]> = []
  const taken = new Set<number>()
  const scores = new Float64Array(items.length)
  for (const [at, top] of tops.entries())
    for (const other of nearestTo(at, top, postings, scores)) {
      const pair: [number, number] = [Math.min(at, other), Math.max(at, other)]
      const key = pair[0] * items.length + pair[1]
      if (!taken.has(key)) pairs.push(pair)
      taken.add(key)
    }
  return pairs
}

// `scores` 各次共用，用毕清零。
function nearestTo(
  at: number,
  top: ReadonlyArray<[number, number]>,
  postings: ReadonlyMap<number, ReadonlyArray<[number, number]>>,
  scores: Float64Array,
): number[] {
  const touched: number[] = []
  for (const [feature, weight] of top) {
    const list = postings.get(feature) ?? []
    if (list.length > Math.max(grouping.widest, grouping.widestShare * scores.length)) continue
    for (const [other, theirs] of list) {
      if (other === at) continue
      if (scores[other] === 0) touched.push(other)
      scores[other] = (scores[other] ?? 0) + weight * theirs
    }
  }
  const best = touched.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, grouping.neighbours)
  for (const other of touched) scores[other] = 0
  return best
}

// 内容特征取偶数号，地点特征取奇数号，同在一个索引里。
function topFeatures({ content, places }: Item): Array<[number, number]> {
  const words = [...content.features].map((feature, at): [number, number] => [feature * 2, content.weights[at] ?? 0])
  const where = [...places.features].map((feature, at): [number, number] => [feature * 2 + 1, places.weights[at] ?? 0])
  return [...words.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, indexed), ...where]
}
