import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, line, passage, refer } from '../fields.ts'

export const gridItems = defineRegister({
  id: 'grid-items',
  name: '网格事项准入清单',
  basis: '参照滨州网格化服务管理条例第三条、第十条（事项清单公布并动态调整）；乡镇街道履职事项清单（本地规定）',
  inForce: { from: '2017-01-01' },
  unitWord: '项',
  code: { title: '事项编码', hint: '自定或上级统一编码，如 ZR001' },
  nameTitle: '事项名称',
  fields: z.object({
    // 行政检查和处罚不进网格（国办发〔2024〕54号，条文未核实），故没有这一类。
    duty: choice('网格职责', {
      information: '基础信息采集',
      opinion: '社情民意收集',
      hazard: '安全隐患排查',
      dispute: '矛盾纠纷排查化解',
      publicity: '政策法律宣传',
      service: '公共服务代办',
      safety: '平安创建',
      counsel: '心理疏导',
    }),
    list: choice('履职清单', { basic: '基本履职', assist: '配合履职', withdrawn: '上级收回' }).default('basic'),
    department: line('提出部门').optional(),
    unit: refer('承办机构', 'units').optional(),
    limit: z.int().min(1).max(365).optional().meta({ title: '办结时限', hint: '单位：工作日' }),
    standard: passage('办理标准').optional(),
    approvedOn: day('准入审批日期').optional(),
    approvedBy: line('准入审批单位').optional(),
  }),
})
