import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, line, refer } from '../fields.ts'

export const normativeDocuments = defineRegister({
  id: 'normative-documents',
  name: '现行有效规范性文件',
  basis: '国办发〔2018〕37号（未核实）；统一登记、编号、印发和定期清理为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2018-05-16' },
  unitWord: '项',
  code: { title: '统一编号', hint: '本地统一登记编号；废止、失效的填终止日期' },
  nameTitle: '文件名称',
  fields: z.object({
    number: line('发文字号'),
    issuedOn: day('印发日期'),
    publishedOn: day('公布日期').optional(),
    effectiveOn: day('施行日期').optional(),
    validUntil: day('有效期至', '有效期最后一日当日仍有效').optional(),
    unit: refer('起草机构', 'units').optional(),
    review: line('合法性审查编号').optional(),
    filedOn: day('备案日期').optional(),
    cleanedOn: day('最近清理日期').optional(),
    cleanup: choice('清理结果', {
      keep: '继续有效',
      amend: '拟修改',
      repeal: '废止',
      expire: '失效',
    }).optional(),
  }),
  expires: 'validUntil',
})
