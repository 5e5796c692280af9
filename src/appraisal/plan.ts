import * as z from 'zod'
import { refuse } from '#http/refusal.ts'
import { type Formula, type SubjectKind, subjectKind } from './formula.ts'

const reduction = z.number().min(-50).max(90)

/** What holds of one subject and item alone: its own reduction, or a base counted before there was a ledger. */
const exception = z.object({
  kind: subjectKind,
  subject: z.string().min(1).max(40),
  item: z.string().min(1).max(40),
  reduction: reduction.optional(),
  base: z.object({ count: z.number().min(0).max(1_000_000), source: z.string().trim().min(2).max(100) }).optional(),
})

/** The targets of a year: by how many per cent each counted item is to fall against the base year. */
export const plan = z.object({
  baseYear: z.int().min(2000).max(2100),
  reductions: z.record(z.string().max(40), reduction),
  exceptions: z.array(exception).max(2000),
})
export type Plan = z.infer<typeof plan>

/** The targets where none are set: the year before, ten per cent less; for looking only, a month is not settled by it. */
export function usualPlan(year: number, { items }: Formula): Plan {
  const counted = items.filter(({ kind }) => kind === 'reduction')
  return { baseYear: year - 1, reductions: Object.fromEntries(counted.map(({ id }) => [id, 10])), exceptions: [] }
}

/** Refuses `appraisal-plan-wrong`: a base year not before the year, or two exceptions for one subject and item. */
export function requirePlan(year: number, given: Plan): void {
  const keys = given.exceptions.map(({ kind, subject, item }) => `${kind} ${subject} ${item}`)
  const problems = [
    ...(given.baseYear < year ? [] : ['基准年须早于考核年']),
    ...(new Set(keys).size === keys.length ? [] : ['同一村社（部门）的同一项目有两条例外']),
  ]
  if (problems.length > 0) throw refuse('appraisal-plan-wrong', { problems: problems.join('；') })
}

type Whose = { kind: SubjectKind; subject: string; item: string }

function exceptionOf({ exceptions }: Plan, whose: Whose) {
  return exceptions.find(
    ({ kind, subject, item }) => kind === whose.kind && subject === whose.subject && item === whose.item,
  )
}

/** Per cent by which the item of the subject is to fall; an item without a target is to hold its base. */
export function reductionFor(given: Plan, whose: Whose): number {
  return exceptionOf(given, whose)?.reduction ?? given.reductions[whose.item] ?? 0
}

/** The year's base that was given for the subject and item, with where it comes from. */
export function givenBase(given: Plan, whose: Whose): { count: number; source: string } | undefined {
  return exceptionOf(given, whose)?.base
}
