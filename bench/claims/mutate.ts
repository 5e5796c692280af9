import type { Claim, Reading, Relation } from '#reports/claims/claim.ts'
import type { Bond, Chance, Stated } from './corpus.ts'

/** One number of a relation exchanged for another of the same length, so that every offset of the text stays. */
export type Mutation = { start: number; end: number; text: string; was: string; now: string; bond: Bond }

const number = /[0-9０-９]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?/
const inexact = /[约近超逾余多上下]|不足|不少于|不低于|不超过|不到|至少|最多/

/**
 * Every number of the relation changed in up to `each` ways that make the statement wrong beyond rounding: one digit
 * another, two neighbours swapped, drawn anew. Nothing when the relation does not hold as it stands, or leaves room (余 约 以上).
 */
export function mutations(text: string, bond: Bond, each: number, chance: Chance): readonly Mutation[] {
  const members = membersOf(bond)
  const printed = members.map(({ start, end }) => text.slice(start, end))
  if (!printed.every((one) => number.test(one))) return []
  if (bond.kind !== 'same' && printed.some((one) => inexact.test(one))) return []
  if (breaks(text, bond)) return []
  return members.flatMap((member) => {
    const found = new Map<string, Mutation>()
    for (let attempt = 0; attempt < 60 && found.size < each; attempt++) {
      const made = mutate(text, bond, member, attempt, chance)
      if (made) found.set(made.now, made)
    }
    return [...found.values()]
  })
}

function mutate(text: string, bond: Bond, member: Stated, attempt: number, chance: Chance): Mutation | undefined {
  const printed = text.slice(member.start, member.end)
  const at = number.exec(printed)
  const was = at?.[0] ?? ''
  const now = [oneDigit, swapped, redrawn][attempt % 3]?.(was, chance)
  if (!at || now === undefined || now === was || now.length !== was.length || /^0\d/.test(now)) return undefined
  const start = member.start + at.index
  const end = start + was.length
  const scale = member.value / numberOf(was)
  const changed: Stated = { ...member, value: numberOf(now) * scale }
  if (!(changed.value > 0) || (text[end] === '%' && member.value <= 100 && changed.value > 100)) return undefined
  const after = text.slice(0, start) + now + text.slice(end)
  if (!breaks(after, replaced(bond, member, changed))) return undefined
  return { start, end, text: after, was, now, bond }
}

function membersOf(bond: Bond): readonly Stated[] {
  switch (bond.kind) {
    case 'parts':
      return [bond.whole, ...bond.parts]
    case 'ratio':
      return [bond.rate, bond.part, bond.whole]
    case 'change':
      return [bond.rate, bond.now, bond.before]
    case 'same':
      return [bond.one, bond.other]
  }
}

function replaced(bond: Bond, was: Stated, by: Stated): Bond {
  const swap = (one: Stated) => (one === was ? by : one)
  switch (bond.kind) {
    case 'parts':
      return { ...bond, whole: swap(bond.whole), parts: bond.parts.map(swap) }
    case 'ratio':
      return { ...bond, rate: swap(bond.rate), part: swap(bond.part), whole: swap(bond.whole) }
    case 'change':
      return { ...bond, rate: swap(bond.rate), now: swap(bond.now), before: swap(bond.before) }
    case 'same':
      return { ...bond, one: swap(bond.one), other: swap(bond.other) }
  }
}

/** True when no rounding or cutting off of the printed digits makes the statement true. */
export function breaks(text: string, bond: Bond): boolean {
  switch (bond.kind) {
    case 'parts': {
      const sum = bond.parts.reduce((all, { value }) => all + value, 0)
      const room = [bond.whole, ...bond.parts].reduce((all, one) => all + roundedBy(text, one), 0)
      return Math.abs(sum - bond.whole.value) > room + 1e-9
    }
    case 'ratio':
      return far(text, bond.rate, bond.part, bond.whole, (part, whole) => [(100 * part) / whole])
    case 'change':
      return far(text, bond.rate, bond.now, bond.before, (now, before) => {
        const apart = Math.abs(now - before)
        if (bond.rate.unit === '倍') return [now / before, apart / before]
        return [bond.rate.unit === '%' ? (100 * apart) / before : apart]
      })
    case 'same':
      return bond.one.value !== bond.other.value
  }
}

type Follows = (one: number, other: number) => readonly number[]

/** True when what follows from two numbers, each anywhere within its own rounding, stays away from the stated one. */
function far(text: string, rate: Stated, one: Stated, other: Stated, follows: Follows): boolean {
  const [a, b] = [roundedBy(text, one), roundedBy(text, other)]
  const corners = [-1, 1].flatMap((up) => [-1, 1].map((right) => follows(one.value + up * a, other.value + right * b)))
  const step = stepOf(text, rate)
  return (corners[0] ?? []).every((_, way) => {
    const values = corners.map((each) => each[way] ?? 0)
    return rate.value < Math.min(...values) - 1.01 * step || rate.value > Math.max(...values) + 1.01 * step
  })
}

/** Half of the last digit for amounts that can only be rounded (小数、万、亿); a plain count is exact. */
function roundedBy(text: string, stated: Stated): number {
  const printed = text.slice(stated.start, stated.end + 1)
  return /[.万亿]/.test(printed) ? 0.5 * stepOf(text, stated) : 0
}

/** One of the last printed digit, in single units. */
function stepOf(text: string, { start, end, value }: Stated): number {
  const digits = number.exec(text.slice(start, end))?.[0] ?? '1'
  const decimals = digits.split('.')[1]?.length ?? 0
  const printed = numberOf(digits)
  return (printed === 0 ? 1 : value / printed) / 10 ** decimals
}

function numberOf(printed: string): number {
  return Number(printed.normalize('NFKC').replace(/,/g, ''))
}

function oneDigit(was: string, chance: Chance): string {
  const places = [...was].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []))
  const place = places[Math.floor(chance() * places.length)] ?? 0
  return `${was.slice(0, place)}${Math.floor(chance() * 10)}${was.slice(place + 1)}`
}

function swapped(was: string, chance: Chance): string | undefined {
  const pairs = [...was].flatMap((_, at) => (/^\d\d$/.test(was.slice(at, at + 2)) ? [at] : []))
  const at = pairs[Math.floor(chance() * pairs.length)]
  return at === undefined ? undefined : `${was.slice(0, at)}${was[at + 1]}${was[at]}${was.slice(at + 2)}`
}

/** Another number of the same shape, from half to twice as large. */
function redrawn(was: string, chance: Chance): string {
  const decimals = was.split('.')[1]?.length ?? 0
  const value = numberOf(was) * 2 ** (2 * chance() - 1)
  const plain = value.toFixed(decimals)
  return was.includes(',') ? Number(plain).toLocaleString('en-US', { minimumFractionDigits: decimals }) : plain
}

/** What a reader's own relation demands; undefined for those that demand nothing exact. */
export function bondOf(reading: Reading, relation: Relation): Bond | undefined {
  const stated = (at: number) => statedBy(reading.claims[at])
  switch (relation.kind) {
    case 'parts': {
      const whole = stated(relation.whole)
      const parts = relation.parts.flatMap((at) => stated(at) ?? [])
      if (!relation.exhaustive || !whole || parts.length !== relation.parts.length) return undefined
      return { kind: 'parts', whole, parts }
    }
    case 'ratio': {
      const [rate, part, whole] = [stated(relation.rate), stated(relation.part), stated(relation.whole)]
      return rate && part && whole ? { kind: 'ratio', rate, part, whole } : undefined
    }
    case 'change': {
      const [rate, now] = [stated(relation.rate), stated(relation.now)]
      const before = relation.before === undefined ? undefined : stated(relation.before)
      return rate && now && before ? { kind: 'change', rate, now, before } : undefined
    }
    case 'same': {
      const [one, other] = [stated(relation.claims[0]), stated(relation.claims[1])]
      return one && other ? { kind: 'same', one, other } : undefined
    }
  }
}

function statedBy(claim: Claim | undefined): Stated | undefined {
  if (!claim || claim.upper !== undefined) return undefined
  return { start: claim.start, end: claim.end, value: claim.value, unit: claim.kind === 'rate' ? '%' : claim.unit }
}
