/** A repeatable stream of choices: the same seed gives the same street. */
export type Random = {
  /** 0 ≤ value < 1. */
  next(): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** A pick in which each item counts as often as its weight says. */
  weighted<T>(items: ReadonlyArray<readonly [T, number]>): T
  /** A version 4 UUID. */
  uuid(): string
}

/** Mulberry32: small, quick, the same everywhere. Not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick(list) {
      const found = list[between(0, list.length - 1)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    weighted(items) {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * total
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      const last = items.at(-1)
      if (!last) throw new RangeError('nothing to pick from')
      return last[0]
    },
    uuid() {
      const hex = Array.from({ length: 32 }, (_, at) =>
        at === 12 ? '4' : at === 16 ? (8 + between(0, 3)).toString(16) : between(0, 15).toString(16),
      ).join('')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
    },
  }
}
