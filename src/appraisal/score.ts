import * as z from 'zod'
import { base, rounded } from './base.ts'
import { colourIds, colourOf } from './colours.ts'
import type { Formula, FormulaItem, SubjectKind } from './formula.ts'

/** What an item was scored on: everything the points depend on besides the formula. */
export const itemInput = z.object({
  item: z.string(),
  code: z.string(),
  definition: z.string(),
  measure: z.enum(['count', 'ratio']),
  from: z.string(),
  until: z.string(),
  value: z.number().nullable(),
  records: z.number(),
  /** The checksum that the indicator shows for the same days and place. */
  hash: z.string(),
  /** Per cent by which the base is to fall; null of a rate. */
  reduction: z.number().nullable(),
  base: base.nullable(),
  /** Residents at the end of the base stretch and of this one; null where they are not known or do not matter. */
  residents: z.object({ base: z.number().nullable(), now: z.number().nullable() }),
})
export type ItemInput = z.infer<typeof itemInput>

export const itemResult = z.object({
  item: z.string(),
  /** The value that earns all points; of a count, cases adjusted to today's residents. */
  target: z.number().nullable(),
  /** Cases per 10,000 residents; null where residents do not matter. */
  rate: z.number().nullable(),
  weight: z.number(),
  /** Null: not scored, its weight is spread over the others. */
  points: z.number().nullable(),
  words: z.string(),
})
export type ItemResult = z.infer<typeof itemResult>

export const scored = z.object({
  items: z.array(itemResult),
  /** Of a hundred; null when nothing could be scored. */
  total: z.number().nullable(),
  colour: z.enum(colourIds).nullable(),
})
export type Scored = z.infer<typeof scored>

/** The part of an item's points that a value earns: 1 at `full` or better, 0 at `zero` or worse, straight between. */
export function shareOf(value: number, full: number, zero: number): number {
  if (full === zero) return value <= full ? 1 : 0
  return Math.min(1, Math.max(0, (zero - value) / (zero - full)))
}

/** Points, total and colour of a subject by a formula. Pure: the same inputs always give the same. */
export function score(rules: Formula, kind: SubjectKind, inputs: readonly ItemInput[]): Scored {
  const items = rules.items
    .filter(({ weights }) => weights[kind] > 0)
    .map((item) =>
      scoreItem(
        rules,
        item,
        kind,
        inputs.find((one) => one.item === item.id),
      ),
    )
  const known = items.flatMap(({ points, weight }) => (points === null ? [] : [{ points, weight }]))
  const weights = known.reduce((sum, { weight }) => sum + weight, 0)
  const points = known.reduce((sum, one) => sum + one.points, 0)
  const total = weights === 0 ? null : rounded((points * 100) / weights)
  return { items, total, colour: colourOf(total, rules.bands) }
}

function scoreItem(rules: Formula, item: FormulaItem, kind: SubjectKind, input: ItemInput | undefined): ItemResult {
  const weight = item.weights[kind]
  const none = (words: string, more: Partial<ItemResult> = {}): ItemResult => ({
    ...{ item: item.id, target: null, rate: null, weight, points: null, words },
    ...more,
  })
  if (!input) return none('没有取数，不计分')
  if (item.kind === 'level') {
    if (input.value === null || input.records < item.leastCases)
      return none(`只有 ${input.records} 件，不足 ${item.leastCases} 件，不计分`, { target: item.full })
    const share = shareOf(input.value, item.full, item.zero)
    const words = `${input.value}%（${input.records} 件），满分 ${item.full}%，零分 ${item.zero}%`
    return { item: item.id, target: item.full, rate: null, weight, points: pointsOf(item, weight, share), words }
  }
  const rate = perTenThousand(input.value, input.residents.now)
  if (input.value === null || input.base === null || input.base.count === null)
    return none(`${input.value ?? 0} 件；${input.base?.words ?? '没有基数'}，不计分`, { rate })
  const { target, zero } = targetOf(rules, item, input)
  const share = shareOf(input.value, target, zero)
  const words = [
    `${input.value} 件${rate === null ? '' : `（每万人 ${rate} 件）`}`,
    input.base.words,
    ...residentsInWords(input.residents),
    `下降 ${input.reduction ?? 0}%，目标 ${target} 件${input.base.small ? '（基数小，按小数规则）' : ''}，达 ${zero} 件得零分`,
  ].join('；')
  return { item: item.id, target, rate, weight, points: pointsOf(item, weight, share), words }
}

/** The count that earns all points, and the one that earns none. */
export function targetOf(
  { smallNumbers }: Pick<Formula, 'smallNumbers'>,
  { zeroAbove }: Extract<FormulaItem, { kind: 'reduction' }>,
  { base: from, residents, reduction }: Pick<ItemInput, 'base' | 'residents' | 'reduction'>,
): { target: number; zero: number } {
  const grown = residents.base && residents.now ? residents.now / residents.base : 1
  const wanted = (from?.count ?? 0) * grown * (1 - (reduction ?? 0) / 100)
  const target = rounded(from?.small ? Math.max(wanted, smallNumbers.allowance) : wanted)
  // 目标很小时，多一件也不致失尽。
  return { target, zero: rounded(Math.max(target * (1 + zeroAbove / 100), target + 1)) }
}

function pointsOf({ lossCap }: FormulaItem, weight: number, share: number): number {
  return rounded(weight * (1 - Math.min(lossCap / 100, 1 - share)))
}

function perTenThousand(value: number | null, residents: number | null): number | null {
  return value === null || !residents ? null : rounded((value * 10_000) / residents)
}

function residentsInWords({ base: before, now }: ItemInput['residents']): string[] {
  if (!before || !now) return []
  return [before === now ? `人口 ${now} 人` : `人口由 ${before} 人变为 ${now} 人，基数随之折算`]
}

/** A formula's item as it is printed in a list. */
export function describeItem(item: FormulaItem): string {
  if (item.kind === 'reduction') return `降量：达到目标得满分，超出目标 ${item.zeroAbove}% 得零分`
  return `${item.direction === 'higher' ? '越高越好' : '越低越好'}：${item.full}% 得满分，${item.zero}% 得零分`
}
