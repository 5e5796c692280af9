import type { Condition } from '#indicators/conditions.ts'
import type { Indicator, Measure } from '#indicators/define.ts'

/** What a figure is made of: matters of these procedures, entries of these registers; and whether time alone changes it. */
export type Grounds = { procedures: ReadonlySet<string>; registers: ReadonlySet<string>; byTime: boolean }

/** The procedures and registers whose records may change a figure. */
export function groundsOf({ population, measure }: Indicator): Grounds {
  const conditions = [...(population.where ? [population.where] : []), ...conditionsOf(measure)]
  const own = population.of === 'register' ? [] : population.procedures
  return {
    procedures: new Set([...own, ...conditions.flatMap(proceduresIn)]),
    registers: new Set([
      ...(population.of === 'register' ? [population.register] : []),
      // 按人口平均：分母是各村（社区）登记的人口。
      ...(measure.kind === 'average' && measure.per === 'resident' ? ['villages'] : []),
    ]),
    // 超期按现在看：没有人动过的件，到了期也会超期。
    byTime: conditions.some(looksAtTime),
  }
}

function conditionsOf(measure: Measure): Condition[] {
  if (measure.kind === 'ratio') return [measure.counted]
  return measure.kind === 'change' && measure.rate ? [measure.rate] : []
}

function proceduresIn(condition: Condition): readonly string[] {
  if (condition.op === 'used') return condition.procedures
  if (condition.op === 'all' || condition.op === 'either') return condition.of.flatMap(proceduresIn)
  return condition.op === 'not' ? proceduresIn(condition.of) : []
}

function looksAtTime(condition: Condition): boolean {
  if (condition.op === 'overdue') return true
  if (condition.op === 'all' || condition.op === 'either') return condition.of.some(looksAtTime)
  return condition.op === 'not' && looksAtTime(condition.of)
}
