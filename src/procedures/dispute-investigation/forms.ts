import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { passage, text, yes } from '#procedures/fields.ts'
import { disputeCategories } from '#procedures/mediation/forms.ts'

const people = (title: string) => z.int().min(0).max(1_000_000).meta({ title, hint: '单位：人' })

/** 风险分级（临海等地做法，未核实，可由管理员设定）. */
export const colours = {
  red: '红色：可能引发极端或者群体性事件',
  orange: '橙色：矛盾激化、多次反复',
  yellow: '黄色：一般纠纷',
} as const

export const investigationIntake = z.object({
  source: choice('排查来源', {
    regular: '定期排查',
    special: '重要时段专项排查',
    grid: '网格日常走访',
    police: '警情研判',
    petition: '信访研判',
    hotline: '热线研判',
    court: '诉源研判',
    emergency: '突发事件善后',
    risk: '风险评估',
  }),
  round: text('排查期次', '如某月上半月').optional(),
  serious: yes('较大矛盾纠纷'),
  unstable: yes('不稳定因素'),
  category: choice('纠纷类别', disputeCategories).default('other'),
  headcount: people('涉及人数').default(0),
  amount: z.number().min(0).max(10_000_000_000).optional().meta({ title: '涉及金额', hint: '单位：元' }),
  cause: passage('起因'),
  demand: passage('诉求'),
})

export const investigationForms = {
  grade: z.object({
    colour: choice('风险等级', colours),
    reason: passage('定级理由'),
    violent: yes('有扬言极端行为或者民转刑苗头'),
  }),
  notFound: z.object({ reason: passage('核实情况') }),
  reportUp: z.object({ organ: text('报告对象'), content: passage('报告内容') }),
  // 五包的内容各地不一，未核实，可由管理员设定。
  assign: z.object({
    leader: personal('name', '包案领导'),
    unit: text('责任单位'),
    officer: personal('name', '责任人'),
    stabiliser: personal('name', '稳控责任人'),
    limit: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .meta({ title: '化解时限', hint: '单位：自然日，默认三十日，可由管理员设定' }),
    bundle: mustHold('五包已落实', '须落实包掌握情况、包思想疏导、包解决化解、包稳控管理、包依法处理'),
  }),
  progress: z.object({ work: passage('工作情况'), met: yes('已见到当事人') }),
  toMediation: z.object({
    consent: mustHold('当事人不拒绝调解', '一方当事人明确拒绝调解的，不得调解（人民调解法第十七条）'),
    dispute: passage('纠纷要点'),
  }),
  fromMediation: z.object({ result: passage('调解情况') }),
  resolve: z.object({
    way: choice('化解方式', {
      mediation: '调解',
      policy: '政策落实',
      legal: '诉讼、仲裁、复议',
      relief: '救助帮扶',
      persuade: '疏导教育',
      other: '其他',
    }),
    result: passage('化解结果'),
  }),
  stabilise: z.object({ measures: passage('稳控措施'), why: passage('尚未化解的原因') }),
  recheck: z.object({
    stable: yes('未反复、已稳定'),
    findings: passage('回访情况'),
  }),
  relapse: z.object({ reason: passage('反复情况') }),
  escalate: z.object({
    organ: text('上报的机关'),
    reason: passage('升级理由'),
    emergency: yes('已发生群体性事件，按突发事件处置'),
  }),
  close: z.object({ note: passage('销号说明').optional() }),
}
