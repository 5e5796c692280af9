/** A sparse vector: features ascending, with their weights. */
export type Vector = { features: Int32Array; weights: Float32Array }

export const emptyVector: Vector = { features: new Int32Array(0), weights: new Float32Array(0) }

/** What to make vectors of: `document` gives the features of one with how often each stands; it is asked twice. */
export type Corpus = { size: number; document: (at: number) => ReadonlyMap<string, number> }

/**
 * TF-IDF vectors of unit length: (1 + ln times) · ln(documents / in how many it stands), the heaviest `most` features of
 * each document, without those that stand in more than `widest` documents. Features are numbered as they are first met.
 */
export function vectorsOf({ size, document }: Corpus, most: number, widest: number): Vector[] {
  const numbers = new Map<string, number>()
  const standing: number[] = []
  for (let at = 0; at < size; at++)
    for (const feature of document(at).keys()) {
      const number = numbers.get(feature) ?? numbers.size
      if (number === numbers.size) numbers.set(feature, number)
      standing[number] = (standing[number] ?? 0) + 1
    }
  return Array.from({ length: size }, (_, at) => {
    const weighted: Array<[number, number]> = []
    for (const [feature, times] of document(at)) {
      const number = numbers.get(feature) ?? 0
      const documents = standing[number] ?? 1
      if (documents > widest) continue
      const weight = (1 + Math.log(Math.max(1, times))) * Math.log((size + 1) / Math.max(2, documents))
      if (weight > 0) weighted.push([number, weight])
    }
    weighted.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return unit(weighted.slice(0, most))
  })
}

function unit(weighted: ReadonlyArray<readonly [number, number]>): Vector {
  const sorted = [...weighted].sort((a, b) => a[0] - b[0])
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0))
  if (length === 0) return emptyVector
  return {
    features: Int32Array.from(sorted, ([feature]) => feature),
    weights: Float32Array.from(sorted, ([, weight]) => weight / length),
  }
}

/** The vector with every weight times `by`. */
export function scaled({ features, weights }: Vector, by: number): Vector {
  return by === 0 ? emptyVector : { features, weights: weights.map((weight) => weight * by) }
}

const farShorter = 8

/** Scalar product; of two sums of vectors, the sum of the likeness of every member of one to every member of the other. */
export function dot(one: Vector, other: Vector): number {
  const [short, long] = one.features.length <= other.features.length ? [one, other] : [other, one]
  if (short.features.length * farShorter < long.features.length) return dotBySearch(short, long)
  let sum = 0
  let at = 0
  let to = 0
  while (at < short.features.length && to < long.features.length) {
    const difference = (short.features[at] ?? 0) - (long.features[to] ?? 0)
    if (difference === 0) sum += (short.weights[at] ?? 0) * (long.weights[to] ?? 0)
    if (difference <= 0) at += 1
    if (difference >= 0) to += 1
  }
  return sum
}

function dotBySearch(short: Vector, long: Vector): number {
  let sum = 0
  let from = 0
  for (let at = 0; at < short.features.length; at++) {
    const feature = short.features[at] ?? 0
    let end = long.features.length
    while (from < end) {
      const middle = (from + end) >> 1
      if ((long.features[middle] ?? 0) < feature) from = middle + 1
      else end = middle
    }
    if (long.features[from] === feature) sum += (short.weights[at] ?? 0) * (long.weights[from] ?? 0)
  }
  return sum
}

/** The sum of two vectors. */
export function add(one: Vector, other: Vector): Vector {
  if (one.features.length === 0) return other
  if (other.features.length === 0) return one
  const features = new Int32Array(one.features.length + other.features.length)
  const weights = new Float32Array(features.length)
  let at = 0
  let to = 0
  let size = 0
  while (at < one.features.length || to < other.features.length) {
    const left = one.features[at] ?? Number.POSITIVE_INFINITY
    const right = other.features[to] ?? Number.POSITIVE_INFINITY
    features[size] = Math.min(left, right)
    if (left <= right) weights[size] = one.weights[at++] ?? 0
    if (right <= left) weights[size] = (weights[size] ?? 0) + (other.weights[to++] ?? 0)
    size += 1
  }
  return { features: features.slice(0, size), weights: weights.slice(0, size) }
}
