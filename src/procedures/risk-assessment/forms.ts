import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, matterNumber, passage, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

const people = (title: string) => z.int().min(0).max(10_000_000).default(0).meta({ title, hint: '单位：人' })

const methods = {
  opinion: '舆情跟踪',
  visit: '重点走访',
  analysis: '会商分析',
  notice: '公告公示',
  questionnaire: '问卷调查',
  symposium: '座谈会',
  hearing: '听证会',
  expert: '专家论证',
} as const

const riskLevel = choice('风险等级', { high: '高风险', medium: '中风险', low: '低风险' })
const conclusion = (title: string) => choice(title, { pass: '符合', partly: '部分符合', fail: '不符合' })

export const riskIntake = z.object({
  kind: choice('评估事项', {
    decision: '重大行政决策',
    expropriation: '国有土地上房屋征收',
    land: '征地拆迁',
    project: '重大工程项目',
    policy: '涉及群众利益的政策',
    event: '大型活动',
    other: '其他重大事项',
  }),
  decision: matterNumber('重大决策事项编号', 'major-decision', '为重大行政决策作评估的填写').optional(),
  responsible: text('评估责任单位'),
  assessor: text('受托第三方机构').optional(),
  affected: people('涉及人数'),
  households: z.int().min(0).max(1_000_000).optional().meta({ title: '涉及户数', hint: '单位：户' }),
  scope: passage('评估范围'),
})

export const riskForms = {
  plan: z.object({
    methods: z.array(choice('方式', methods)).min(1, '至少一种评估方式').max(8).meta({ title: '评估方式' }),
    team: passage('评估人员'),
    limit: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .meta({ title: '评估期限', hint: '单位：自然日，默认三十日，可由管理员设定' }),
  }),
  survey: z.object({
    method: choice('方式', methods),
    on: day('日期'),
    people: people('征求意见'),
    supporting: people('支持'),
    opposing: people('反对'),
    views: passage('主要意见'),
  }),
  identify: z.object({
    risks: z
      .array(
        z.object({
          risk: text('风险点'),
          likelihood: choice('发生可能', { high: '高', medium: '中', low: '低' }),
          impact: choice('影响程度', { high: '大', medium: '中', low: '小' }),
          measure: text('防范化解措施'),
          owner: text('责任单位'),
        }),
      )
      .min(1, '至少列出一个风险点')
      .max(100)
      .meta({ title: '风险点清单' }),
  }),
  report: z.object({
    legality: conclusion('合法性'),
    rationality: conclusion('合理性'),
    feasibility: conclusion('可行性'),
    controllability: conclusion('可控性'),
    level: riskLevel,
    controllable: z.boolean().meta({ title: '风险可控' }),
    opinion: choice('评估意见', {
      proceed: '可以实施',
      mitigate: '落实防范措施后实施',
      adjust: '调整方案后再评估',
      stop: '不予实施',
    }),
    measures: passage('防范化解措施'),
    response: passage('应急处置预案').optional(),
  }),
  conclude: z.object({
    meeting: text('审定会议'),
    on: day('审定日期'),
    note: passage('审定意见').optional(),
  }),
  adjust: z.object({ changes: passage('方案调整内容'), reason: passage('调整理由') }),
  file: z.object({ organ: text('报备机关'), number: text('报备文号').optional() }),
  track: z.object({
    found: passage('跟踪情况'),
    level: riskLevel,
    newRisk: yes('出现新的风险'),
  }),
  toInvestigation: z.object({ cause: passage('起因'), demand: passage('诉求'), headcount: people('涉及人数') }),
  close: z.object({ ...archiveShape('thirty', 'volume'), note: passage('归档说明').optional() }),
  abandon: z.object({ reason: passage('终止理由') }),
}
