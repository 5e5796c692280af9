import type { Claim, Relation } from './claim.ts'
import { areAlike, isAverage, isChange, isOfBefore, type Setting } from './setting.ts'

export type Change = Extract<Relation, { kind: 'change' }>

const mostBack = 8

/** What rose or fell, by how much, and from what when the sentence says so: 由34件增加到51件，增长50%; 76起，比上年的95起下降20%. */
export function changesIn(group: readonly Setting[]): readonly Change[] {
  return group.flatMap((rate, at) => {
    const times = timesOf(group, at)
    if (times) return [changeOf(rate, times.now, times.before)]
    if (!isChange(rate) || rate.claim.upper !== undefined || isTarget(rate)) return []
    const found = fromTo(group, at) ?? besides(group, at) ?? byYears(group, at) ?? alone(group, at)
    return found ? [changeOf(rate, found.now, found.before)] : []
  })
}

type Pair = { now: Setting; before: Setting | undefined }

/** The rise or fall is of what stands before, and of nothing that it names itself: 「，同比增长」, not 「，材料精简」. */
const bare =
  /^[),;、\s]*(?:相比|同比|环比|同期|比上年|较上年|比去年|较去年|比上年同期|较上年同期|比去年同期|较去年同期|平均|年均|分别|大幅|又|共|净)*(?:增长|上升|增加|提高|提升|增幅|上涨|下降|减少|降低|降幅|回落|压减|缩短|压缩|精简|[升跌涨减]幅|[翻攀激猛骤陡微略递锐][增升降减]|压降|[多少][办收结查]?|增|降|减|升|涨|跌)(?:率|幅度)?(?:了|约|近|超|为|达)*$/

/** 由…增加到…，增长…. */
function fromTo(group: readonly Setting[], at: number): Pair | undefined {
  const rate = group[at]
  if (!rate || !bare.test(rate.lead)) return undefined
  for (let back = at - 1; back >= Math.max(1, at - 3); back--) {
    const now = group[back]
    const before = group[back - 1]
    if (!now || !before || !areAlike(now.claim, before.claim) || !suits(rate, now)) continue
    const moved = /^(?:下降|降|减少|减|压减|增加|增|上升|升|提高|提升|增长|缩短|压缩|压降|扩大|回落)[到至为]$/.test(
      now.lead,
    )
    if (moved) return { now, before }
    if (/[到至为]$/.test(now.lead) && /(?:由|从)[^,;。]{0,24}$/.test(before.lead)) return { now, before }
  }
  return undefined
}

/** …件，比上年的…件下降…; …件（上年…件），同比增长…; …件，同比增长…（上年…件）. */
function besides(group: readonly Setting[], at: number): Pair | undefined {
  const rate = group[at]
  const last = group[at - 1]
  const next = group[at + 1]
  if (!rate) return undefined
  if (next && /^\s*\((?:去年|上年|同期|上一年|[12]\d{3}年)[^,;。)]{0,10}$/.test(next.lead) && suits(rate, next)) {
    const now = nowBefore(group, at, rate, next)
    if (now) return { now, before: next }
  }
  const bracketed = /^\s*\((?:19|20)\d{2}年[^,;。)]{0,10}$/.test(last?.lead ?? '') && /^\)/.test(rate.lead)
  if (!last || !suits(rate, last) || isChange(last) || !bare.test(rate.lead)) return undefined
  if (!isOfBefore(last) && !bracketed) return undefined
  const now = nowBefore(group, at - 1, rate, last)
  return now ? { now, before: last } : undefined
}

/** 2023年…件，2024年…件，增长…: two years beside each other. */
function byYears(group: readonly Setting[], at: number): Pair | undefined {
  const rate = group[at]
  const two = group[at - 1]
  const one = group[at - 2]
  if (!rate || !one || !two || !bare.test(rate.lead) || !areAlike(one.claim, two.claim) || !suits(rate, two))
    return undefined
  const named = [...one.lead.matchAll(/((?:19|20)\d{2})年/g)].map(([, year]) => Number(year))
  if (named.length === 2 && /^[、和与,]$/.test(two.lead) && named[0] !== named[1]) {
    return (named[0] ?? 0) < (named[1] ?? 0) ? { now: two, before: one } : { now: one, before: two }
  }
  const first = yearIn(one)
  const second = yearIn(two)
  if (first === undefined || second === undefined || first === second) return undefined
  return first < second ? { now: two, before: one } : { now: one, before: two }
}

/** 为上年309件的2.6倍，达803件. */
function timesOf(group: readonly Setting[], at: number): Pair | undefined {
  const rate = group[at]
  const before = group[at - 1]
  if (!rate || !before || rate.claim.kind !== 'times' || rate.lead !== '的' || !isOfBefore(before)) return undefined
  const next = group[at + 1]
  const stated = next && /^,?(?:达|达到|为|共|计)$/.test(next.lead) ? next : nowBefore(group, at - 1, rate, before)
  return stated && areAlike(stated.claim, before.claim) ? { now: stated, before } : undefined
}

function alone(group: readonly Setting[], at: number): Pair | undefined {
  const rate = group[at]
  const now = rate && /同比|较|比|环比/.test(rate.lead) ? nowBefore(group, at, rate, undefined) : undefined
  return now && group[at - 1] === now ? { now, before: undefined } : undefined
}

function nowBefore(
  group: readonly Setting[],
  at: number,
  rate: Setting,
  like: Setting | undefined,
): Setting | undefined {
  return group
    .slice(Math.max(0, at - mostBack), at)
    .findLast(
      (one) =>
        suits(rate, one) &&
        !isChange(one) &&
        !isOfBefore(one) &&
        !isAverage(one) &&
        (!like || areAlike(one.claim, like.claim)),
    )
}

/** A difference in 件 is between counts of 件, points are between rates, per cent and multiples between anything. */
function suits(rate: Setting, one: Setting): boolean {
  if (one.claim.upper !== undefined || one.claim.kind === 'points' || one.claim.kind === 'times') return false
  if (rate.claim.kind === 'points') return one.claim.kind === 'rate'
  if (rate.claim.kind === 'count') return one.claim.kind === 'count' && areAlike(rate.claim, one.claim)
  return true
}

function yearIn({ lead, claim }: Setting): number | undefined {
  const words = /((?:19|20)\d{2})年(?!.*(?:19|20)\d{2}年)/.exec(lead)?.[1]
  if (words) return Number(words)
  if (/去年|上年/.test(lead)) return 0
  if (/今年|本年/.test(lead)) return 9999
  return claim.when?.kind === 'year' ? claim.when.year : undefined
}

function isTarget({ lead }: Setting): boolean {
  return /力争|确保|争取|计划|目标|不低于|控制在/.test(lead)
}

function changeOf(rate: Setting, now: Setting, before: Setting | undefined): Change {
  const start = rate.leadAt + Math.max(0, rate.lead.search(/[^,;:。、()\s]*$/))
  const cue = { start, end: rate.claim.start }
  return { kind: 'change', rate: rate.index, now: now.index, ...(before ? { before: before.index } : {}), cue }
}

/** Whether the words before a stated change say that it rose or fell; undefined when they do not. */
export function directionOf({ change, kind }: Claim, lead: string): 'up' | 'down' | undefined {
  const clause = /[^,;:。、()，；：（）\n]*$/.exec(lead)?.[0] ?? ''
  const all = [
    ...clause.matchAll(
      /增长|上升|增加|提高|提升|增幅|上涨|新增|多|增|升|下降|减少|降低|降幅|回落|压减|缩短|压缩|精简|少|减|降/g,
    ),
  ]
  const last = all.at(-1)?.[0]
  if (last) return /下降|减少|降|回落|压|缩|精简|少|减/.test(last) ? 'down' : 'up'
  if (kind === 'times') return 'up'
  return change?.direction === 'up' || change?.direction === 'down' ? change.direction : undefined
}
