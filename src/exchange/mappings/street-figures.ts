import type { Sample } from './mappings.ts'

/** Figures as a superior department sends them back each quarter for confirmation. */
export const streetFigures: Sample = {
  id: 'sample-street-figures',
  content: {
    kind: 'figures',
    name: '街道主要数据核对（示例）',
    system: '区级数据通报',
    note: '示例、未核实：指标代码为假设，请按上级通报的代码修改后使用。',
    direction: 'compare',
    file: { sheet: '数据', code: '指标代码', name: '指标名称', value: '数值' },
    rows: [
      { theirs: 'H01', name: '热线工单办理数', ours: 'hotline.handled' },
      { theirs: 'H02', name: '热线工单办结率', ours: 'hotline.completion-rate', tolerance: 0.01 },
      { theirs: 'P01', name: '信访事项数', ours: 'petition.handled' },
      { theirs: 'P02', name: '信访办结数', ours: 'petition.closed' },
      { theirs: 'M01', name: '调解案件数', ours: 'mediation.handled' },
    ],
  },
}
