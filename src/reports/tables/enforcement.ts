import { classCode, penaltyProcedures } from '#indicators/breakdowns.ts'
import { type Cells, type Column, figure, type Row, type Sheet, type StatutoryTable, sumAcross } from './table.ts'

const penaltyKinds = {
  warning: '警告、通报批评',
  fine: '罚款',
  confiscate: '没收违法所得、没收非法财物',
  licence: '暂扣、降级、吊销许可证件',
  restrict: '限制经营、停产停业、关闭、限制从业',
  other: '其他行政处罚',
} as const
const kindIds = Object.keys(penaltyKinds)

const cases = (id: string, title: string, group?: string): Column => ({
  id,
  title,
  unit: '宗',
  ...(group === undefined ? {} : { group }),
})

function penaltyCells(code: (code: string) => string): Cells {
  return {
    ...Object.fromEntries(kindIds.map((kind) => [kind, figure(code(`penalty.kind.${kind}`))] as const)),
    total: figure(code('penalty.decided')),
    money: figure(code('penalty.money')),
  }
}

const penalties: Sheet = {
  id: 'penalties',
  title: '表一 行政处罚实施情况统计表',
  head: '程序',
  columns: [
    ...Object.entries(penaltyKinds).map(([id, title]) => cases(id, title, '行政处罚实施数量（宗）')),
    cases('total', '合计', '行政处罚实施数量（宗）'),
    { id: 'money', title: '罚没金额（元）', unit: '元' },
  ],
  rows: [
    ...Object.entries(penaltyProcedures).map(
      ([id, { name }]): Row => ({
        id,
        title: name,
        cells: penaltyCells((code) => classCode(code, id)),
      }),
    ),
    { id: 'all', title: '合计', cells: penaltyCells((code) => code) },
  ],
  checks: [
    { kind: 'across', name: '各类处罚之和＝合计', left: kindIds, right: ['total'] },
    {
      kind: 'down',
      name: '简易程序＋普通程序＝合计',
      columns: [...kindIds, 'total', 'money'],
      left: Object.keys(penaltyProcedures),
      right: ['all'],
    },
  ],
  notes: [
    '统计期内作出的处罚决定，包括经复议、诉讼被撤销的；不予处罚不计入。',
    '并处两种以上的算一宗，计入最重的一类；表单把暂扣、降级、吊销合为一类，其轻重排在限制、停产一类之前（未核实）。',
    '罚没金额以处罚决定书确定的金额为准，不能确定金额的不计。',
  ],
}

const permitColumns = {
  applied: '申请数量',
  accepted: '受理数量',
  granted: '许可数量',
  refused: '不予许可数量',
  revoked: '撤销许可数量',
} as const

const permits: Sheet = {
  id: 'permits',
  title: '表二 行政许可实施情况统计表',
  head: '项目',
  columns: Object.entries(permitColumns).map(([id, title]) => ({ id, title, unit: '件' })),
  rows: [
    {
      id: 'cases',
      title: '件数',
      cells: Object.fromEntries(Object.keys(permitColumns).map((id) => [id, figure(`permit.${id}`)] as const)),
    },
  ],
  checks: [],
  notes: ['准予变更、延续计入许可数量，不予变更、延续计入不予许可数量；街道没有许可事项的，各栏为零。'],
}

const measures = ['closed-off', 'seized']
const executions = ['performance', 'performance-at-once']

const coercion: Sheet = {
  id: 'coercion',
  title: '表三 行政强制实施情况统计表',
  head: '项目',
  columns: [
    cases('closed-off', '查封场所、设施或者财物', '行政强制措施实施数量（宗）'),
    cases('seized', '扣押财物', '行政强制措施实施数量（宗）'),
    cases('performance', '代履行（经催告）', '行政强制执行实施数量（宗）'),
    cases('performance-at-once', '立即代履行', '行政强制执行实施数量（宗）'),
    cases('court', '申请法院强制执行（宗）'),
    cases('total', '合计（宗）'),
  ],
  rows: [
    {
      id: 'cases',
      title: '宗数',
      cells: {
        ...Object.fromEntries([...measures, ...executions].map((id) => [id, figure(`coercion.${id}`)] as const)),
        court: figure('penalty.court-applications'),
        total: sumAcross(...measures, ...executions, 'court'),
      },
    },
  ],
  checks: [],
  notes: ['冻结、划拨、拍卖、加处罚款等街道没有实施权的强制不列；加处罚款见处罚案件。'],
}

const acts: ReadonlyArray<readonly [code: string, title: string, level?: 1]> = [
  ['inspection.total', '行政检查次数'],
  ['inspection.code-shown', '其中：亮码检查', 1],
  ['inspection.problems', '其中：告知结果时发现问题', 1],
  ['inspection.joint', '综合查一次'],
  ['penalty.filed', '立案'],
  ['penalty.no-penalty', '不予处罚'],
  ['penalty.first-or-minor', '其中：首违、轻微不罚', 1],
  ['penalty.hearings', '听证'],
  ['penalty.reviewed', '法制审核'],
  ['penalty.overturned', '处罚决定被纠正'],
  ['reconsideration.cases', '被申请行政复议'],
  ['litigation.cases', '被提起行政诉讼'],
]

const others: Sheet = {
  id: 'others',
  title: '表四 其他行政执法行为与监督情况统计表',
  head: '项目',
  columns: [{ id: 'count', title: '数量', unit: '件（次、起）' }],
  rows: acts.map(([code, title, level]) => ({
    id: code,
    title,
    ...(level === undefined ? {} : { level }),
    cells: { count: figure(code) },
  })),
  checks: [],
  notes: ['检查一个对象、有完整记录的计一次；无特定对象的巡查不计（未核实）。'],
}

/** 行政执法统计年报: 四张表. */
export const enforcementTable: StatutoryTable = {
  id: 'enforcement',
  name: '行政执法统计年报',
  basis: '国办发〔2018〕118号（行政执法公示，未核实）；行政执法统计年报制度为本地规定，表式未核实，以上级下发的为准',
  periods: ['year'],
  sheets: [penalties, permits, coercion, others],
}
