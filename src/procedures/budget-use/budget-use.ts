import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { matterNumber, text } from '#procedures/fields.ts'

export const budgetUse = defineProcedure({
  id: 'budget-use',
  area: 'leadership',
  name: '普法经费使用',
  mark: '费',
  basis: '《中华人民共和国法治宣传教育法》第五十五条（2025年11月1日施行）；此前依普法规划（未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '每一笔普法经费用在何处、用了多少、凭证何在，逐笔登记，由此得出人均普法经费。',
  filedBy: ['judicial_office', 'gen_office', 'governance_office'],
  log: true,
  intake: z.object({
    use: choice('用途', {
      materials: '宣传资料',
      activity: '普法活动',
      training: '法治培训',
      site: '法治阵地建设',
      media: '媒体宣传',
      other: '其他',
    }),
    source: choice('来源', { fiscal: '财政预算', special: '上级专项', social: '社会捐助' }),
    amount: z.number().positive().max(100_000_000).meta({ title: '金额', hint: '单位：元' }),
    voucher: text('凭证号'),
    event: matterNumber('对应的普法活动', 'publicity').optional(),
  }),

  states: { recorded: { name: '已记录', phase: 'done', final: true } },
  initial: 'recorded',
  steps: {},
  deadlines: {},
})
