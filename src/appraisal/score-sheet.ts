import { colourName } from './colours.ts'
import type { MonthView } from './contract.ts'
import { subjectKinds } from './formula.ts'

export const scoreColumns = [
  { key: 'kind', title: '类别', width: 12 },
  { key: 'name', title: '名称', width: 20 },
  { key: 'total', title: '总分', width: 8, kind: 'number' },
  { key: 'colour', title: '五色', width: 8 },
  { key: 'item', title: '项目', width: 16 },
  { key: 'weight', title: '满分', width: 8, kind: 'number' },
  { key: 'points', title: '得分', width: 8, kind: 'number' },
  { key: 'value', title: '数值', width: 10, kind: 'number' },
  { key: 'target', title: '目标', width: 10, kind: 'number' },
  { key: 'rate', title: '每万人', width: 10, kind: 'number' },
  { key: 'words', title: '怎样算得', width: 80 },
  { key: 'code', title: '指标', width: 28 },
  { key: 'definition', title: '口径版本', width: 10 },
  { key: 'hash', title: '指标校验值', width: 70 },
] as const

/** One row for each item of each subject, as it was scored. */
export function scoreRows({ subjects }: MonthView): Array<Record<string, unknown>> {
  return subjects.flatMap(({ kind, name, total, colour, items }) =>
    items.map(({ name: item, weight, points, target, rate, words, input }) => ({
      ...{ kind: subjectKinds[kind], name, total, colour: colourName(colour) },
      ...{ item, weight, points, value: input?.value ?? null, target, rate, words },
      ...{ code: input?.code ?? '', definition: input?.definition ?? '', hash: input?.hash ?? '' },
    })),
  )
}
