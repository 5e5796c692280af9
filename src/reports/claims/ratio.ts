import type { Relation } from './claim.ts'
import { isDoneOf, isMarkedWhole, isNarrower, kinship, shares, stemOf } from './kinship.ts'
import type { Parts } from './parts.ts'
import { isLikely, isOneSlipAway, meets, rangeOf } from './range.ts'
import { areAlike, isChange, isOfBefore, type Setting } from './setting.ts'
import { type Choice, isCountable, isUnsure, type Pair, shareOf, shareOfNamed, wholesOf } from './share.ts'

export type Ratio = Extract<Relation, { kind: 'ratio' }>

const mostBack = 12

/** Words of one deed as rates and counts call it: a 成功率 may be that of what was 化解. */
const deeds: readonly RegExp[] = [
  /办结|结案|办理|办复|办毕|协办|处置|处理|完成|答复|回复|整改|销号|了结/,
  /化解|调解|调处|调成|成功|解决/,
  /参加|参考|参训|参会|到会|到课|出勤|实考|实到/,
  /合格|通过|达标|及格/,
  /采纳|采用|吸收/,
  /持证|取得/,
  /出庭|应诉/,
]
const manner = /按期|按时|及时|如期|限期|一次|首次|首访|当场|提前|网上|线上|自动|当庭|现场|规范/
const filler =
  /实际|成功|协助|入户|上门|表示|推动|促成|积极|主动|妥善|就地|顺利|证书|件数|截至[^,]{0,4}[底末前日]|年底|月底|负责人|现有|其中|存在|参加|取得|全部|目前|累计|应当|共计|已经|发现|提出|通过|拥有|有效|妥善|依法|予以|收到|出具|按照|当年|全年|今年|办理|均|已|共|有|应|实|仅|的|了|并|该|等|为/g

/** Rates whose two counts stand before them in the sentence: 接收…件，调解成功…件，成功率…%; 其中…件，占…%. */
export function ratiosIn(
  group: readonly Setting[],
  parts: readonly Parts[],
  previous: readonly Setting[],
): readonly Ratio[] {
  const wholes = new Map(parts.flatMap((one) => one.parts.map((part) => [part, one] as const)))
  return group.flatMap((rate, at) => {
    if (rate.claim.kind !== 'rate' || rate.claim.upper !== undefined || isChange(rate) || isOfBefore(rate)) return []
    if (rate.claim.change && !/率|占/.test(rate.lead)) return []
    const choice = choiceOf(group, at, rate, wholes)
    const pair = shareOfNamed(choice) ?? shareOf(choice) ?? deedOf(choice) ?? kinOf(choice) ?? aheadOf(choice)
    const found = pair ?? nearMissOf(choice) ?? (at === 0 ? acrossOf(rate, previous.slice(-4)) : undefined)
    return found ? [ratioOf(rate, found)] : []
  })
}

function choiceOf(group: readonly Setting[], at: number, rate: Setting, parts: ReadonlyMap<number, Parts>): Choice {
  const near = group.slice(Math.max(0, at - mostBack), at).filter(isCountable)
  const pick = (part: Setting, wholes: readonly Setting[]) => pickFor(rate, part, wholes, near)
  return { rate, at, group, near, parts, pick }
}

/** 受理40件，办结39件。办结率97.5%: the counts are in the sentence before. */
function acrossOf(rate: Setting, previous: readonly Setting[]): Pair | undefined {
  if (rate.lead.length > 15 || previous.length < 2) return undefined
  const pair = kinOf(choiceOf([...previous, rate], previous.length, rate, new Map()))
  return pair && isLikely(rate.claim, pair.part.claim, pair.whole.claim) ? { ...pair, unsure: true } : undefined
}

/** The count that shares words with the rate, of the likeliest count beside it: 参加轮训232名（应参训244名），参训率…. */
function kinOf(choice: Choice): Pair | undefined {
  const stem = stemOf(choice.rate)
  if (stem === undefined) return undefined
  const isDone = (one: Setting) => choice.near.some((whole) => isDoneOf(one, whole))
  const kin = choice.near
    .slice(-4)
    .map((one) => ({ one, score: isMarkedWhole(one) ? 0 : kinship(stem, one) + (isDone(one) ? 1 : 0) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, two) => two.score - one.score || two.one.index - one.one.index)
  for (const { one, score } of kin) {
    const wholes = wholesOf(choice, one).filter(
      (whole) => isMarkedWhole(whole) || kinship(stem, whole) < kinship(stem, one),
    )
    const pair = pickFor(choice.rate, one, wholes, choice.near)
    if (!pair || !isLikely(choice.rate.claim, pair.part.claim, pair.whole.claim)) continue
    const beside = Math.abs(pair.part.index - pair.whole.index) === 1
    return beside && score >= 4 && !isUnsure(pair.part, pair.whole, stem) ? pair : { ...pair, unsure: true }
  }
  return undefined
}

/** The rate before its counts: 参训率95.2%，应训420人，实训400人. */
function aheadOf({ rate, at, group }: Choice): Pair | undefined {
  const stem = stemOf(rate)
  const [one, two, rest] = [group[at + 1], group[at + 2], group[at + 3]]
  if (stem === undefined || !isCountable(one) || !isCountable(two)) return undefined
  if (one.claim.unit !== two.claim.unit || /[;。]/.test(one.lead + two.lead)) return undefined
  if (rest?.claim.kind === 'rate' && stemOf(rest) === stem) return undefined
  const scores = [one, two].map((each, place) => {
    if (isMarkedWhole(each)) return -1
    return kinship(stem, each) + (isDoneOf(each, [two, one][place]) ? 1 : 0)
  })
  const [first = 0, second = 0] = scores
  if (Math.max(first, second) < 1 || first === second) return undefined
  const [part, whole] = first > second ? [one, two] : [two, one]
  return isLikely(rate.claim, part.claim, whole.claim) ? { part, whole, unsure: true } : undefined
}

/** Two counts right before a rate to two decimals, worded otherwise: one wrong digit from being what it is of. */
function nearMissOf({ rate, at, group }: Choice): Pair | undefined {
  const [whole, part] = [group[at - 2], group[at - 1]]
  const stem = stemOf(rate) ?? ''
  const vague = /(?:覆盖|完成|建成|落实|到位|达标|实现|普及)$/.test(stem)
  if (stem === '' || rate.claim.step > (vague ? 0.1 : 0.01) || !isCountable(whole) || !isCountable(part))
    return undefined
  if (whole.claim.unit !== part.claim.unit || /[;。]/.test(part.lead + rate.lead)) return undefined
  return isOneSlipAway(rate.claim, part.claim, whole.claim) ? { part, whole, unsure: true } : undefined
}

/** 办结率, 调解成功率…: the count that is worded like the rate, of the count that it is elliptic for. */
function deedOf(choice: Choice): Pair | undefined {
  const { rate, near } = choice
  const stem =
    /([^,;:。、()\s]{1,16}?)(?:率|比例|比率|占比)(?:均|分别|也|约)?(?:为|是|达|达到|提升至|提高到|高达|稳定在|保持在|保持)?$/.exec(
      rate.lead,
    )?.[1]
  if (!stem) return undefined
  const core = stem.replace(/^.*(?:的|其中)/, '').slice(-2)
  const worded = near.findLast(({ words }) => words.includes(core))
  const part = worded ?? kindred(core, near)
  const bracketed = part && near.find(({ index, lead }) => index === part.index + 1 && /^\((?:共|应|总)/.test(lead))
  if (part && bracketed && areAlike(part.claim, bracketed.claim)) return { part, whole: bracketed }
  if (
    !part ||
    core.length < 2 ||
    (!worded && !isElliptic(part) && nounOf(part, core, stem) !== '') ||
    mannersOf(stem) !== mannersOf(part.words)
  )
    return undefined
  const noun = isElliptic(part) ? '' : nounOf(part, core, stem)
  const wholes = wholesOf(choice, part).filter(
    ({ index, words }) => index < part.index && (noun === '' || shares(noun, words)) && isBefore(words, core),
  )
  const pair = pickFor(rate, part, wholes, near)
  if (!pair || noun === '' || !isNarrower(pair.part, pair.whole, stem)) return pair
  return isLikely(rate.claim, pair.part.claim, pair.whole.claim) ? { ...pair, unsure: true } : undefined
}

/** The count right before the rate, when its words are of the same deed. */
function kindred(core: string, near: readonly Setting[]): Setting | undefined {
  const last = near.at(-1)
  return last && deeds.some((deed) => deed.test(core) && deed.test(last.words)) ? last : undefined
}

/** 「…，其中10名」「…中，有10个」: the same things as before, so many of them. */
function isElliptic({ lead }: Setting): boolean {
  return /^(?:[^,;。]{0,14}[中里])?[,;(\s]*(?:其中|已?有)?[,\s]*$/.test(lead)
}

function mannersOf(words: string): string {
  return manner.exec(words)?.[0] ?? ''
}

/** What is left of the words of a count when its deed is taken away: empty in 「调解成功130件」. */
function nounOf({ words }: Setting, core: string, stem: string): string {
  const named = stem.slice(0, -core.length).replace(manner, '')
  const bare = words
    .replaceAll(core, '')
    .replace(manner, '')
    .replaceAll(named === '' ? core : named, '')
    .replace(filler, '')
  return deeds.reduce((rest, deed) => rest.replace(deed, ''), bare).replace(/^[件数量人]$/, '')
}

/** The whole is what the deed was to be done with: 应答复46件, not 答复46件. */
function isBefore(words: string, core: string): boolean {
  return !words.includes(core) || /应当?|需|须/.test(words)
}

/** Of several possible wholes the one that the rate is right for, else one that may have been meant, else the first that is not smaller. */
function pickFor(rate: Setting, part: Setting, wholes: readonly Setting[], near: readonly Setting[]): Pair | undefined {
  const right = wholes.find((one) => isRight(rate, part, one))
  if (right) return { part, whole: right }
  const open = wholes.filter((one) => isMarkedWhole(one) || !hasOwnShare(one, near))
  const alike = open.filter(({ claim }) => claim.unit === part.claim.unit)
  const free = alike.length > 0 ? alike : open
  const likely = free.find((one) => isLikely(rate.claim, part.claim, one.claim))
  const whole = likely ?? free.find((one) => one.claim.value >= part.claim.value)
  return whole && { part, whole }
}

/** 婚姻类12件，占30%；邻里类28件，占70%: the first is not what the second is of. */
function hasOwnShare({ index, tail }: Setting, near: readonly Setting[]): boolean {
  const next = near.find((one) => one.index > index)
  return /^[,(]?占比?[^,;。]{0,8}$/.test(tail) && (next === undefined || next.index > index + 1)
}

function isRight(rate: Setting, part: Setting, whole: Setting): boolean {
  const top = rangeOf(part.claim)
  const bottom = rangeOf(whole.claim)
  if (bottom.low <= 0) return false
  const stated = rangeOf(rate.claim)
  return meets({ low: (100 * top.low) / bottom.high, high: (100 * top.high) / bottom.low }, stated)
}

function ratioOf(rate: Setting, { part, whole, unsure }: Pair): Ratio {
  const start = rate.leadAt + Math.max(0, rate.lead.search(/[^,;:。、()\s]*$/))
  return {
    kind: 'ratio',
    rate: rate.index,
    part: part.index,
    whole: whole.index,
    ...(unsure ? { unsure } : {}),
    cue: { start, end: rate.claim.start },
  }
}
