import { defineProcedure } from '#procedures/define.ts'
import { withoutPower } from '#procedures/enforcement-powers.ts'
import { inspectionIntake } from './forms.ts'
import { inspectionStates, inspectionSteps } from './steps.ts'

export const inspection = defineProcedure({
  id: 'inspection',
  area: 'enforcement',
  name: '行政检查',
  mark: '检',
  basis:
    '《中华人民共和国行政处罚法》第四十二条、第五十五条；《优化营商环境条例》第五十四条；国办发〔2024〕54号（未核实，可由管理员设定）',
  inForce: { from: '2021-07-15' },
  purpose: '依计划、经批准、亮码亮证检查企业和场所，能合并的一次查完，结果告知并公示。',
  filedBy: ['enforcer', 'command_center', 'petition_officer'],
  remedies: [
    '执法人员不出示执法证件的，有权拒绝接受检查（行政处罚法第五十五条）',
    '检查人员与检查有利害关系的，有权申请回避（行政处罚法第四十三条）',
    '认为检查违法、频次超限的，可以投诉举报或者依法申请行政复议、提起行政诉讼',
  ],
  cues: { words: [[3, '行政检查 综合查一次 执法检查 双随机 亮码']] },
  several: true,
  intake: inspectionIntake,
  barredAtFiling: ({ itemCode }, { around }) => withoutPower(around, itemCode, 'inspection'),

  states: inspectionStates,
  initial: 'planned',
  steps: inspectionSteps,

  deadlines: {
    publish: {
      name: '公示检查结果',
      period: 'CF-13',
      variant: () => 'other',
      starts: 'inform',
      ends: 'publish',
      escalatesTo: ['deputy_in_charge', 'director'],
    },
  },
})
