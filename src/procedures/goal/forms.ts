import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'

const points = (title: string) => z.number().min(0).max(100).meta({ title, hint: '满分一百分' })
const grade = choice('等次', { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' })

export const goalIntake = z.object({
  year: z.int().min(2016).max(2100).meta({ title: '考核年度' }),
  unit: text('责任单位'),
  source: text('任务来源', '年度法治建设要点、任务分解文件的名称或者文号').optional(),
  items: z
    .array(z.object({ item: text('目标任务'), target: text('完成标准'), weight: points('分值') }))
    .min(1, '至少一项目标任务')
    .max(60)
    .refine((rows) => Math.round(rows.reduce((sum, { weight }) => sum + weight, 0) * 100) === 10_000, {
      error: '各项分值之和须为一百分',
    })
    .meta({ title: '目标任务' }),
  late: yes('下半年下达', '不作半年小结'),
})

export const goalForms = {
  adjust: z.object({ change: passage('调整内容'), reason: passage('调整理由') }),
  halfYear: z
    .object({
      rate: z.number().min(0).max(100).meta({ title: '完成进度', hint: '单位：%' }),
      summary: passage('半年小结'),
      behind: yes('进度滞后'),
      measures: passage('追赶措施', '进度滞后的必填').optional(),
    })
    .refine(({ behind, measures }) => !behind || measures !== undefined, {
      path: ['measures'],
      error: '进度滞后的，须写明追赶措施',
    }),
  selfAssess: z.object({ score: points('自评得分'), summary: passage('年终总结') }),
  assess: z.object({
    scores: z
      .array(z.object({ score: points('得分'), evidence: text('得分依据'), deduction: text('扣分理由').optional() }))
      .max(60)
      .meta({ title: '逐项得分', hint: '与目标任务逐项对应' }),
    score: points('考核得分'),
    grade,
    announcedOn: day('公布日期'),
  }),
  object: z.object({ ground: passage('异议理由'), asked: passage('请求') }),
  decideObjection: z
    .object({
      result: choice('复核结论', { upheld: '维持', changed: '变更' }),
      score: points('变更后得分').optional(),
      reason: passage('理由'),
    })
    .refine(({ result, score }) => result === 'upheld' || score !== undefined, {
      path: ['score'],
      error: '变更的，须填写变更后得分',
    }),
  confirm: z.object({ score: points('最终得分'), grade, waived: yes('责任单位书面确认无异议') }),
  cancel: z.object({ reason: passage('取消理由') }),
}
