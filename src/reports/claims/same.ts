import type { Relation } from './claim.ts'
import { isOneName, type Name, nameOf } from './naming.ts'
import { isSlip } from './range.ts'
import { areAlike, isChange, isOfBefore, type Setting } from './setting.ts'

export type Same = Extract<Relation, { kind: 'same' }>

const least = 4
const mostOfOneKey = 12
const mostOfPassage = 60

/**
 * The same thing stated again elsewhere, whether or not the numbers agree: worded alike in sentences that both speak of the
 * whole report's area and year; or one of several things that two passages list alike.
 */
export function samesIn(groups: readonly (readonly Setting[])[], until: number): readonly Same[] {
  const listed = groups.map((group) => group.filter((one) => one.claim.start < until && isComparable(one)))
  return [...plainly(listed), ...alongside(listed)]
}

function isComparable(one: Setting): boolean {
  return one.claim.kind !== 'points' && one.claim.kind !== 'times' && !isChange(one) && !isOfBefore(one)
}

const occasional = /会议|培训|讲座|活动|检查|宣传|走访|学习|资料|咨询|演练|巡查|研究|调研|例会|问题|意见|文件/

function plainly(listed: readonly (readonly Setting[])[]): readonly Same[] {
  const known = new Map<string, Name[]>()
  const found: Same[] = []
  for (const group of listed) {
    for (const one of namesIn(group)) {
      const keys = keysOf(one)
      const earlier = keys.flatMap((key) => known.get(key) ?? []).find((other) => isOne(other, one))
      if (earlier) found.push(sameOf(earlier.setting, one.setting))
      for (const key of keys) {
        const others = known.get(key) ?? []
        if (others.length < mostOfOneKey) known.set(key, [...others, one])
      }
    }
  }
  return found
}

/** The first claim of a sentence has a name, and what stands at most three clauses after it if nothing narrows them. */
function namesIn(group: readonly Setting[]): readonly Name[] {
  let ahead = ''
  const names: Name[] = []
  for (const [at, setting] of group.slice(0, 4).entries()) {
    const lead = setting.lead.replace(/["“”]/g, '')
    const own = /[^,;:。()\s]*$/.exec(lead)?.[0] ?? ''
    ahead += lead.slice(0, lead.length - own.length)
    if (/[(;:《》]/.test(ahead)) break
    const name = setting.claim.upper === undefined ? nameOf(setting, ahead) : undefined
    if (name && (at === 0 || (isNoun(name, least) && setting.claim.kind === 'count'))) names.push(name)
    ahead += own
  }
  return names
}

function isNoun({ noun, behind }: Name, length: number): boolean {
  return noun.length >= length || behind.length >= length
}

function keysOf({ noun, behind }: Name): readonly string[] {
  if (noun.length > 1) return [...new Set([`+${noun.slice(0, 2)}`, `-${noun.slice(-2)}`])]
  return behind.length > 1 ? [`+${behind.slice(0, 2)}`] : []
}

/** One thing of one year, and numbers that could have been meant to be one. */
function isOne(one: Name, two: Name): boolean {
  const [first, second] = [one.setting.claim, two.setting.claim]
  if (first.sentence === second.sentence || !areAlike(first, second) || !yearsAgree(one.setting, two.setting))
    return false
  if (!isOneName(one, two) || !isNear(first.value, second.value)) return false
  const short =
    [one.noun, two.noun].filter((noun) => noun !== '').toSorted((a, b) => a.length - b.length)[0] ?? one.behind
  const isTotal = one.isTotal || two.isTotal
  if (first.kind === 'rate') return short.length >= least
  if (occasional.test(short)) return short.length + (one.deed === '' ? 0 : 2) >= 6 && isTotal
  return isTotal || short.length >= least || /[名人家户个支处座㎡]|平方米/.test(first.unit)
}

function isNear(one: number, two: number): boolean {
  return one === two || (one > 0.4 * two && two > 0.4 * one) || isSlip(one, two)
}

/**
 * Two passages with three or more things of one name in common: if two of the others agree, each is the same thing. A name that
 * a passage uses twice is left out.
 */
function alongside(listed: readonly (readonly Setting[])[]): readonly Same[] {
  const places = new Map<string, { group: number; setting: Setting }[]>()
  const pairs = new Map<string, [Setting, Setting][]>()
  for (const [group, settings] of listed.entries()) {
    for (const [key, setting] of headsOf(settings)) {
      const known = places.get(key) ?? []
      for (const other of known) {
        if (!comparableUnits(other.setting, setting)) continue
        const id = `${other.group} ${group}`
        pairs.set(id, [...(pairs.get(id) ?? []), [other.setting, setting]])
      }
      if (known.length < mostOfOneKey) places.set(key, [...known, { group, setting }])
    }
  }
  return [...pairs.values()].flatMap((both) => {
    if (both.length < 3) return []
    const agreeing = both.filter(agree).length
    return both.filter((pair) => agreeing - (agree(pair) ? 1 : 0) >= 2).map(([one, two]) => sameOf(one, two))
  })
}

/** Small numbers agree by chance. */
function agree([one, two]: readonly [Setting, Setting]): boolean {
  return one.claim.value === two.claim.value && one.claim.value > 2 && one.claim.kind === 'count'
}

/** The things of a passage by the last two characters of their name: 入驻机构, 服务窗口. */
function headsOf(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  const heads = new Map<string, Setting>()
  const twice = new Set<string>()
  for (const setting of settings.slice(0, mostOfPassage)) {
    const head = keyOf(setting).slice(-2)
    if (head.length < 2) continue
    if (heads.has(head)) twice.add(head)
    heads.set(head, setting)
  }
  for (const head of twice) heads.delete(head)
  return heads
}

const measures = /(?:共有|共计|合计|总计|累计|共|达到|达|为|有|各类|余)+$/

function keyOf({ words }: Setting): string {
  return words
    .replace(/各类|各种|各项|有关|相关/g, '')
    .replace(measures, '')
    .trim()
}

function comparableUnits(one: Setting, two: Setting): boolean {
  return areAlike(one.claim, two.claim) && yearsAgree(one, two)
}

function yearsAgree(one: Setting, two: Setting): boolean {
  const years = [one, two].map(({ claim }) => claim.when?.year)
  return years[0] === undefined || years[1] === undefined || years[0] === years[1]
}

function sameOf(one: Setting, two: Setting): Same {
  const { start, end } = two.claim
  return {
    kind: 'same',
    claims: [one.index, two.index],
    cue: { start: two.leadAt < start ? Math.max(two.leadAt, start - 12) : start, end },
  }
}
