import { type Cells, type Column, denominator, figure, numerator, type Sheet, type StatutoryTable } from './table.ts'

const rates = [
  ['accepted', 'petition.notice-on-time-rate', '及时受理率', '应受理告知', '按期受理告知'],
  ['concluded', 'petition.on-time-rate', '按期办结率', '应办结', '按期办结'],
  ['satisfied', 'petition.satisfaction-rate', '群众满意率', '参评', '满意'],
] as const

const columns: readonly Column[] = rates.flatMap(([id, , name, due, done]) => [
  { id: `${id}.due`, title: due, group: name, unit: '件' },
  { id: `${id}.done`, title: done, group: name, unit: '件' },
  { id: `${id}.rate`, title: '比率（%）', group: name, unit: '%' },
])

const cells: Cells = Object.fromEntries(
  rates.flatMap(([id, code]) => [
    [`${id}.due`, denominator(code)] as const,
    [`${id}.done`, numerator(code)] as const,
    [`${id}.rate`, figure(code)] as const,
  ]),
)

const counted = rates.flatMap(([id]) => [`${id}.due`, `${id}.done`])

function sheet(each: 'month' | 'unit', title: string, head: string): Sheet {
  return {
    id: each,
    title,
    head,
    columns,
    rows: [
      { each, cells },
      { id: 'all', title: '合计', cells },
    ],
    checks: [{ kind: 'down', name: `各${head}之和＝合计`, columns: counted, left: [each], right: ['all'] }],
  }
}

/** 信访三率, by month and by unit. */
export const petitionRatesTable: StatutoryTable = {
  id: 'petition-rates',
  name: '信访工作三率统计表',
  basis:
    '《信访工作条例》第二十二条、第二十三条、第三十四条；国信发〔2022〕11号（未核实）；三率的组成为本地规定，未核实',
  periods: ['year', 'quarter', 'month'],
  sheets: [
    {
      ...sheet('month', '按月', '月份'),
      notes: [
        '及时受理率、按期办结率：期内到期的期限中按时完成的比例，逾期未办的计为逾期；尚未到期的不计。',
        '群众满意率：期内登记且已评价的，评为基本满意以上的比例。',
      ],
    },
    { ...sheet('unit', '按承办单位', '单位'), notes: ['单位为信访事项现在的承办单位。'] },
  ],
}
