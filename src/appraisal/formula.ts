import * as z from 'zod'
import { refuse } from '#http/refusal.ts'
import type { Indicator } from '#indicators/define.ts'
import { hasVillage } from '#indicators/rows-sql.ts'
import { colourIds, colours } from './colours.ts'

export const subjectKinds = { village: '村（社区）', unit: '部门' } as const
export const subjectKind = z.enum(['village', 'unit'])
export type SubjectKind = z.infer<typeof subjectKind>

export const monthText = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, '月份须写作 YYYY-MM')

const percent = z.number().min(0).max(100)
const shared = {
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, '编号须为小写字母、数字、短横线'),
  name: z.string().trim().min(1).max(20),
  /** The indicator that counts it. */
  code: z.string().max(80),
  /** Points of a hundred, by the kind of subject; nought: not for that kind. */
  weights: z.object({ village: percent, unit: percent }),
  /** At most so many per cent of its points can be lost. */
  lossCap: percent.default(100),
}

/** 降量: a count against the base year less the reduction; no points are left `zeroAbove` per cent above the target. */
export const reductionItem = z.object({
  ...shared,
  kind: z.literal('reduction'),
  direction: z.literal('lower').default('lower'),
  zeroAbove: z.number().min(1).max(1000),
})
/** 达标: a rate between the value that earns all points and the one that earns none; not scored below `leastCases` records. */
export const levelItem = z.object({
  ...shared,
  kind: z.literal('level'),
  direction: z.enum(['higher', 'lower']),
  full: z.number(),
  zero: z.number(),
  leastCases: z.int().min(1).max(1000),
})
export const formulaItem = z.discriminatedUnion('kind', [reductionItem, levelItem])
export type FormulaItem = z.infer<typeof formulaItem>

/** The rule for small numbers; {@link smallNumbersRule} says it in words. */
const smallNumbers = z.object({
  least: z.int().min(0).max(1000),
  yearsBefore: z.int().min(0).max(5),
  allowance: z.number().min(0).max(100),
})

export const signalSettings = z.object({
  /** A matter repeated within so many days of its closing. */
  repeatDays: z.int().min(1).max(365),
  /** So many in a month, reported and closed by one account alone. */
  selfClosed: z.int().min(1).max(1000),
  /** Reclassified within so many days before the month's end, or after it. */
  cutOffDays: z.int().min(1).max(28),
  /** Filed fewer than this per cent of the mean of the six months before. */
  silentBelow: percent,
  /** Silence is looked for where that mean is at least so many. */
  silentFrom: z.number().min(1).max(1000),
})
export type SignalSettings = z.infer<typeof signalSettings>

export const formula = z.object({
  name: z.string().trim().min(1).max(60),
  basis: z.string().trim().min(1).max(300),
  window: z.enum(['month', 'year-to-date']),
  items: z.array(formulaItem).min(1).max(20),
  smallNumbers,
  bands: z
    .array(z.object({ colour: z.enum(colourIds), least: percent, meaning: z.string().trim().min(1).max(60) }))
    .length(colourIds.length),
  signals: signalSettings,
  /** Natural days after a month is settled in which a subject may object. */
  objectionDays: z.int().min(1).max(90),
})
export type Formula = z.infer<typeof formula>

/** What is wrong with a formula that its form alone does not show; empty: nothing. */
export function formulaProblems(given: Formula, find: (code: string) => Indicator | undefined): string[] {
  const ids = given.items.map(({ id }) => id)
  return [
    ...(new Set(ids).size < ids.length ? ['项目编号重复'] : []),
    ...given.items.flatMap((item) => itemProblems(item, find(item.code)).map((words) => `「${item.name}」${words}`)),
    ...(['village', 'unit'] as const).flatMap((kind) => {
      const sum = given.items.reduce((all, { weights }) => all + weights[kind], 0)
      const right = Math.abs(sum - 100) < 1e-9 || (kind === 'unit' && sum === 0)
      return right ? [] : [`${subjectKinds[kind]}的权重合计为 ${sum}，应为 100`]
    }),
    ...bandProblems(given.bands),
  ]
}

function itemProblems(item: FormulaItem, indicator: Indicator | undefined): string[] {
  if (!indicator) return [`没有编号为 ${item.code} 的指标`]
  const { measure, population } = indicator
  const wanted = item.kind === 'reduction' ? 'count' : 'ratio'
  return [
    ...(population.of === 'register' || !hasVillage(indicator) ? ['的指标不按村社、部门统计'] : []),
    ...(measure.kind !== wanted || (measure.kind === 'count' && measure.distinct)
      ? [`须取${wanted === 'count' ? '件数' : '比率'}类指标`]
      : []),
    ...(item.kind === 'level' && (item.direction === 'higher' ? item.full <= item.zero : item.full >= item.zero)
      ? [item.direction === 'higher' ? '越高越好，满分值须高于零分值' : '越低越好，满分值须低于零分值']
      : []),
  ]
}

function bandProblems(bands: Formula['bands']): string[] {
  const inOrder = bands.every(({ colour }, at) => colour === colourIds[at])
  const falling = bands.every(({ least }, at) => at === 0 || least < (bands[at - 1]?.least ?? 0))
  return [
    ...(inOrder ? [] : [`五色须按${colourIds.map((id) => colours[id].name).join('、')}排列`]),
    ...(falling ? [] : ['五色的分数线须逐级降低']),
    ...(bands.at(-1)?.least === 0 ? [] : ['最低一色的分数线须为 0']),
  ]
}

/** Refuses `appraisal-formula-wrong` with everything that is wrong. */
export function requireFormula(given: Formula, find: (code: string) => Indicator | undefined): void {
  const problems = formulaProblems(given, find)
  if (problems.length > 0) throw refuse('appraisal-formula-wrong', { problems: problems.join('；') })
}

/** The rule for small numbers and why it is so, as it stands beside every score. */
export function smallNumbersRule({ smallNumbers: { least, yearsBefore, allowance } }: Formula): string {
  const pooled = yearsBefore > 0 ? `改取基准年及其前 ${yearsBefore} 年同期的平均数，且` : ''
  return (
    `同期基数不足 ${least} 件的，${pooled}目标不低于 ${allowance} 件；台账没有的年份不取，没有基数的项目不计分。` +
    '理由：基数小的，多一件少一件就使升降幅度大起大落，不说明治理好坏。'
  )
}

/** '第 2 版', or that it is the one that comes with the program. */
export function versionName(version: number): string {
  return version === 0 ? '程序自带' : `第 ${version} 版`
}

export const windowNames = { month: '当月', 'year-to-date': '当年累计' } as const
