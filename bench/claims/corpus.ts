import { changeWordings, fillers, partsWordings, ratioWordings, sameWordings, type Wording } from './wordings.ts'

/** Numbers between 0 and 1, the same for the same seed. */
export type Chance = () => number

export function seeded(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number as it stands in a text: where its digits and what goes with them are, and what it says in single units. */
export type Stated = { start: number; end: number; value: number; unit: string }

/** What must hold between stated numbers, known without the reader. */
export type Bond =
  | { kind: 'parts'; whole: Stated; parts: readonly Stated[] }
  | { kind: 'ratio'; rate: Stated; part: Stated; whole: Stated }
  | { kind: 'change'; rate: Stated; now: Stated; before: Stated }
  | { kind: 'same'; one: Stated; other: Stated }

export type MadeText = { text: string; bonds: readonly Bond[] }

type Values = Record<string, string>

const wordings = [partsWordings, ratioWordings, changeWordings, sameWordings]

/**
 * Made-up reports in which every relation holds: each wording twice with other numbers, six relations and the sentences
 * between them in a text.
 */
export function madeTexts(seed: number, lists: readonly (readonly Wording[])[] = wordings): readonly MadeText[] {
  const chance = seeded(seed)
  const queues = lists.map((list) => [...list, ...list])
  const texts: MadeText[] = []
  while (queues.some((queue) => queue.length > 0)) {
    const chosen = queues.flatMap((queue) => queue.splice(0, queue.length > 14 ? 2 : 1))
    texts.push(compose(chosen, chance, texts.length % 2 === 1))
  }
  return texts
}

function compose(wordings: readonly Wording[], chance: Chance, plain: boolean): MadeText {
  const bonds: Bond[] = []
  const later: (() => void)[] = []
  let text = `青石桥街道2025年度法治政府建设情况报告\n一、主要举措和成效\n`
  const put = (template: string, values: Values): Record<string, Stated> => {
    const printed = plain ? template.replace(/，/g, ',').replace(/（/g, '(').replace(/）/g, ')') : template
    const { words, stated } = fill(printed, values, text.length)
    text += words
    return stated
  }
  for (const [at, wording] of wordings.entries()) {
    text += `（${'一二三四五六七八'[at] ?? '九'}）工作情况。${fillers[Math.floor(chance() * fillers.length)]}`
    const values = numbersFor(wording, chance, plain)
    const stated = put(wording.text, values)
    if (wording.kind === 'same') {
      text += '工作基础进一步夯实。'
      later.push(() => {
        const again = put(wording.again, values)
        bonds.push({ kind: 'same', one: need(stated.N), other: need(again.N) })
      })
    } else bonds.push(bondOf(wording, stated))
    text += '\n'
  }
  text += '二、主要做法\n'
  for (const act of later) {
    text += fillers[Math.floor(chance() * fillers.length)]
    act()
    text += '\n'
  }
  return { text: `${text}青石桥街道办事处\n2026年1月20日\n`, bonds }
}

function bondOf(wording: Exclude<Wording, { kind: 'same' }>, stated: Record<string, Stated>): Bond {
  if (wording.kind === 'parts') {
    return { kind: 'parts', whole: need(stated.W), parts: 'abcde'.split('').flatMap((name) => stated[name] ?? []) }
  }
  if (wording.kind === 'ratio') {
    return { kind: 'ratio', rate: need(stated.r), part: need(stated.P), whole: need(stated.W) }
  }
  return { kind: 'change', rate: need(stated.r), now: need(stated.N), before: need(stated.B) }
}

function need(stated: Stated | undefined): Stated {
  if (!stated) throw new Error('a wording lacks one of its numbers')
  return stated
}

/** The template with its numbers, and where they came to stand when the text before has `from` characters. */
function fill(template: string, values: Values, from: number): { words: string; stated: Record<string, Stated> } {
  const stated: Record<string, Stated> = {}
  let words = ''
  let last = 0
  for (const hole of template.matchAll(/\{(\w)\}(个百分点|倍|%)?/g)) {
    const name = hole[1] ?? ''
    const number = values[name]
    if (number === undefined) throw new Error(`no value for ${name} in a wording`)
    words += template.slice(last, hole.index)
    const start = from + words.length
    words += number + (hole[2] ?? '')
    stated[name] = {
      start,
      end: start + number.length,
      value: Number(number.replace(/,/g, '')),
      unit: hole[2] ?? '',
    }
    last = hole.index + hole[0].length
  }
  return { words: words + template.slice(last), stated }
}

function between([low, high]: readonly [number, number], chance: Chance): number {
  return low + chance() * (high - low)
}

function numbersFor(wording: Wording, chance: Chance, separators: boolean): Values {
  const whole = (value: number) =>
    separators && value >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Math.round(value))
  switch (wording.kind) {
    case 'parts': {
      const total = Math.round(between(wording.whole, chance))
      const names = 'abcde'.split('').filter((name) => wording.text.includes(`{${name}}`))
      const parts = split(total, names.length, chance)
      return Object.fromEntries([['W', whole(total)], ...names.map((name, at) => [name, whole(parts[at] ?? 0)])])
    }
    case 'ratio': {
      const total = Math.round(between(wording.whole, chance))
      const part = Math.min(total - 1, Math.round(total * between(wording.share, chance)))
      return { W: whole(total), P: whole(part), r: ((100 * part) / total).toFixed(wording.decimals) }
    }
    case 'change':
      return changeNumbers(wording, chance, whole)
    case 'same': {
      const value = between(wording.of, chance)
      return { N: wording.decimals ? value.toFixed(wording.decimals) : whole(value) }
    }
  }
}

function changeNumbers(
  { as, before: range, by, decimals, text }: Extract<Wording, { kind: 'change' }>,
  chance: Chance,
  whole: (value: number) => string,
): Values {
  if (text.includes('{B}%')) {
    const before = Number(between(range, chance).toFixed(decimals))
    const now = Number((before + between(by, chance)).toFixed(decimals))
    return { B: before.toFixed(decimals), N: now.toFixed(decimals), r: Math.abs(now - before).toFixed(decimals) }
  }
  const before = Math.round(between(range, chance))
  if (as === 'times') {
    const times = (1 + between(by, chance)).toFixed(decimals)
    return { B: whole(before), N: whole(before * Number(times)), r: times }
  }
  const now = Math.round(before * (1 + between(by, chance)))
  const r =
    as === 'difference' ? whole(Math.abs(now - before)) : ((100 * Math.abs(now - before)) / before).toFixed(decimals)
  return { B: whole(before), N: whole(now), r }
}

/** So many parts of at least 1 that make up the total. */
function split(total: number, count: number, chance: Chance): number[] {
  const weights = Array.from({ length: count }, () => 0.3 + chance())
  const sum = weights.reduce((all, one) => all + one, 0)
  const parts = weights.map((weight) => Math.max(1, Math.floor((total * weight) / sum)))
  const rest = total - parts.reduce((all, one) => all + one, 0)
  return parts.map((part, at) => (at === 0 ? part + rest : part))
}
