import { type Cells, type Column, changeOf, figure, type Sheet, type StatutoryTable, yearBefore } from './table.ts'

/** 警源、诉源、访源 by the figure that counts each. */
export const sources = [
  ['police', '警源', 'police-referral.handled'],
  ['litigation', '诉源', 'court-mediation.received'],
  ['petition', '访源', 'petition.handled'],
] as const

const parts = [
  ['now', '本期'],
  ['before', '上年同期'],
] as const

const columns: readonly Column[] = sources.flatMap(([id, group]) => [
  ...parts.map(([part, title]) => ({ id: `${id}.${part}`, title, group, unit: '件' })),
  { id: `${id}.change`, title: '同比（%）', group, unit: '%' },
])

const cells: Cells = Object.fromEntries(
  sources.flatMap(([id, , code]) => [
    [`${id}.now`, figure(code)] as const,
    [`${id}.before`, yearBefore(code)] as const,
    [`${id}.change`, changeOf(`${id}.now`, `${id}.before`)] as const,
  ]),
)

export const threeSourcesSheet: Sheet = {
  id: 'villages',
  title: '各村（社区）警源、诉源、访源情况',
  head: '村（社区）',
  columns,
  rows: [
    { each: 'village', cells },
    { id: 'all', title: '合计', cells },
  ],
  checks: [
    {
      kind: 'down',
      name: '各村（社区）之和＝合计',
      columns: sources.flatMap(([id]) => parts.map(([part]) => `${id}.${part}`)),
      left: ['village'],
      right: ['all'],
    },
  ],
  notes: [
    '警源为110移送的非警务事项，诉源为法院诉前委派、诉中委托的案件，访源为登记的信访事项（组成为本地规定，未核实）。',
    '警源中由信访程序办理的，同时计入访源，故三源不相加。',
  ],
}

/** 三源 by village with the year before. */
export const threeSourcesTable: StatutoryTable = {
  id: 'three-sources',
  name: '三源治理统计表',
  basis: '三源治理（警源、诉源、访源）考核为本地规定，未核实',
  periods: ['year', 'quarter', 'month'],
  sheets: [threeSourcesSheet],
}
