import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, line, passage, refer } from '../fields.ts'

const stage = choice('程序', {
  public: '公众参与',
  expert: '专家论证',
  risk: '风险评估',
  competition: '公平竞争审查',
  review: '合法性审查',
  discussion: '集体讨论',
})

export const decisionCatalogue = defineRegister({
  id: 'decision-catalogue',
  name: '重大行政决策目录',
  basis: '《重大行政决策程序暂行条例》第三条；年度目录为本地规定',
  inForce: { from: '2019-09-01' },
  unitWord: '项',
  warnDays: 30,
  code: { title: '目录编号', hint: '年度加序号，如 2026-01；起止日期填目录年度' },
  nameTitle: '决策事项',
  fields: z.object({
    unit: refer('承办机构', 'units').optional(),
    undertaker: line('承办单位', '不在机构清单内的，写明名称').optional(),
    grounds: passage('法律、政策依据'),
    requires: z.array(stage).min(1).max(6).meta({ title: '履行程序要求' }),
    plannedBy: day('计划完成时间'),
    consentOn: day('党工委同意日期', '目录经同级党委同意后向社会公布'),
    publishedOn: day('公布日期').optional(),
    progress: choice('执行情况', {
      planned: '未启动',
      going: '办理中',
      decided: '已决策',
      deferred: '转入下年',
      removed: '调出目录',
    }).optional(),
    decisionNumber: line('决策文号').optional(),
  }),
})
