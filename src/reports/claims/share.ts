import { isMarkedWhole, isNarrower, shares } from './kinship.ts'
import type { Parts } from './parts.ts'
import { areAlike, isAverage, isChange, isOfBefore, type Setting } from './setting.ts'

/** The two counts of a rate; unsure when only likely words and order say so. */
export type Pair = { part: Setting; whole: Setting; unsure?: true }

/** What the pair is chosen from: the rate at `at` of its sentence, the counts before it, the parts that are known. */
export type Choice = {
  rate: Setting
  at: number
  group: readonly Setting[]
  near: readonly Setting[]
  /** The relation in which a claim is a part, by the claim's index. */
  parts: ReadonlyMap<number, Parts>
  pick: (part: Setting, wholes: readonly Setting[]) => Pair | undefined
}

/** A count that a rate may be of. */
export function isCountable(one: Setting | undefined): one is Setting {
  return (
    one !== undefined &&
    one.claim.kind === 'count' &&
    one.claim.upper === undefined &&
    !isAverage(one) &&
    !isOfBefore(one) &&
    !isChange(one)
  )
}

/** 占应考人数226人的97.8%; 占受理总量（879件）的…%. */
export function shareOfNamed({ rate, at, group }: Choice): Pair | undefined {
  const whole = group[at - 1]
  const part = group[at - 2]
  if (!whole || !part || !/^\)?的(?:比[例重])?(?:为|达|约)?$/.test(rate.lead)) return undefined
  if (!/占[^,;。]{1,20}$/.test(whole.lead)) return undefined
  const fit = part.claim.kind === 'count' && areAlike(part.claim, whole.claim) && !isAverage(part) && !isOfBefore(part)
  return fit ? { part, whole } : undefined
}

const vague = /总数|总量|总人数|总户数|总额|总|全部|全体|所有|比例|比重|比|例|数|的|为|达到|达|到|约|近|超|了|其中|所/g

/** 占…%, 占比…%, 党员占…%, 占全部出租房的…%: of the whole that is named, the whole of a list, or the count before. */
export function shareOf(choice: Choice): Pair | undefined {
  const { rate, near } = choice
  const clause = /[^,;:。()]*$/.exec(rate.lead)?.[0] ?? ''
  const last = near.at(-1)
  const weight = last && /占$/.test(last.lead) && /^(?:比重|占比|比例)(?:为|是|达|达到)?$/.test(clause.trim())
  const [, before = '', after = ''] = /^([^占]*)占([^占]*(?:占比[^占]*)?)$/.exec(clause) ?? []
  const proportion = /^(?:所占)?(?:比重|占比|比例)(?:均|约|也)?(?:为|是|达到?|高达|约)?$/.test(clause.trim())
  if (!weight && !proportion && !/占/.test(clause)) return undefined
  const subject = weight || proportion ? '' : before.replace(/["“”\s]/g, '').replace(vague, '')
  const named = weight || proportion ? '' : after.replace(vague, '')
  if (named.length > 14) return undefined
  const part = partOf(choice, subject)
  if (!part) return undefined
  const possible = wholesOf(choice, part).filter(({ claim }) => claim.unit === part.claim.unit)
  if (named === '') return choice.pick(part, possible)
  const fit = possible.filter(({ words }) => shares(named, words))
  if (fit.length > 0) return choice.pick(part, fit)
  return /受理|申请|案件|工单|事件|诉求|参评|同期|提案|来件/.test(named) ? choice.pick(part, possible) : undefined
}

/** 女性24名，女性占…; 党员占…，共72名; …24名，占…. */
function partOf({ group, at, near }: Choice, subject: string): Setting | undefined {
  const next = group[at + 1]
  const told = isCountable(next) && /^[,(]?(?:共|有|为|计|达|即|共有|共计|合计)?$/.test(next.lead) ? next : undefined
  if (subject === '') {
    const last = group[at - 1]
    return isCountable(last) ? last : near.at(-1)
  }
  return told ?? near.findLast(({ words }) => shares(subject, words))
}

/** What a part may be of, the likeliest first: the whole of its list, marked ones, those before it, one right after the rate. */
export function wholesOf({ group, at, near, parts }: Choice, part: Setting): readonly Setting[] {
  const relation = parts.get(part.index)
  const stated = relation && group[relation.whole - (group[0]?.index ?? 0)]
  const bracketed = near.filter(({ index, lead }) => index === part.index + 1 && /^\((?!其中|含|上年|去年)/.test(lead))
  const before = near.filter(({ index }) => index < part.index).toReversed()
  const between = near.filter(({ index }) => index > part.index)
  const next = group[at + 1]
  const after = isCountable(next) && isMarkedWhole(next) && !/;|。|其中/.test(next.lead) ? [next] : []
  const all = [
    ...bracketed,
    ...(stated ? [stated] : []),
    ...[...between, ...before].filter(isMarkedWhole),
    ...before,
    ...(before.length === 0 ? after : []),
  ]
  return [...new Set(all)].filter((one) => one.index !== part.index && areAlike(one.claim, part.claim))
}

/** Whether the whole is only likely to be that of the part. */
export function isUnsure(part: Setting, whole: Setting, stem: string): boolean {
  return part.claim.unit !== whole.claim.unit || isNarrower(part, whole, stem)
}
