import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, flag, line, passage, refer } from '../fields.ts'

export const powerList = defineRegister({
  id: 'power-list',
  name: '权责事项清单',
  basis: '《行政处罚法》第二十条、第二十四条、第三十四条；清单内容为本地规定',
  inForce: { from: '2021-07-15' },
  unitWord: '项',
  code: { title: '事项编码', hint: '上级统一编码或自定编码，一事一码' },
  nameTitle: '事项名称',
  fields: z.object({
    kind: choice('事项类别', {
      statutory: '法定权力',
      delegated: '承接委托',
      forwarded: '审核转报',
      'public-service': '公共服务',
      other: '其他',
    }),
    power: choice('权力类型', {
      licence: '行政许可',
      penalty: '行政处罚',
      coercion: '行政强制',
      inspection: '行政检查',
      payment: '行政给付',
      confirmation: '行政确认',
      ruling: '行政裁决',
      reward: '行政奖励',
      expropriation: '行政征收',
      other: '其他',
    }).optional(),
    duty: choice('履职清单', { basic: '基本履职', support: '配合履职', withdrawn: '上级收回' }).optional(),
    unit: refer('承办机构', 'units').optional(),
    department: line('主管区级部门').optional(),
    empowered: flag('赋权事项', '省级决定交由街道行使的处罚权，须公布并定期评估（行政处罚法第二十四条）'),
    decision: line('赋权、委托依据', '省级赋权决定、县级公布的清单或者委托书的文号').optional(),
    publishedOn: day('公布日期', '赋权决定、委托书应当公布（行政处罚法第二十条、第二十四条）').optional(),
    scheme: choice('编码方式', { national: '国家统一编码', provincial: '省级统一编码', own: '自定编码' }).optional(),
    adjustedBy: line(
      '调整依据',
      '最近一次调入、调出或者变更所依据的文号；调出的填终止日期，历次内容见修订历史',
    ).optional(),
    adjustedOn: day('调整日期').optional(),
    grounds: passage('实施依据').optional(),
    promisedDays: z.int().min(0).max(1000).optional().meta({ title: '承诺时限', hint: '工作日；即办填 0' }),
  }),
})
