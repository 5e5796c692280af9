import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { publicationKinds } from '#procedures/disclosure-publication/kinds.ts'
import { defineRegister } from '../define.ts'
import { day, flag, line, passage, refer } from '../fields.ts'

export const disclosureColumns = defineRegister({
  id: 'disclosure-columns',
  name: '政府信息公开目录',
  basis: '《政府信息公开条例》第四条、第十二条、第二十条、第二十一条',
  inForce: { from: '2019-05-15' },
  unitWord: '个',
  code: { title: '栏目编号', hint: '目录索引号的前段，如 A05；生效日期填栏目开设之日' },
  nameTitle: '栏目名称',
  fields: z.object({
    kind: choice('信息类别', publicationKinds, '条例第二十条、第二十一条').optional(),
    summary: passage('内容概述', '条例第十二条').optional(),
    formedOn: day('生成日期', '条例第十二条').optional(),
    parent: refer('上级栏目', 'disclosure-columns').optional(),
    unit: refer('维护机构', 'units').optional(),
    renewal: choice(
      '更新要求',
      { 'on-change': '形成或者变更之日起二十个工作日内', monthly: '每月', quarterly: '每季度', yearly: '每年' },
      '变更的期限为条例第二十六条，定期更新为本地规定',
    ).optional(),
    special: flag('专栏', '围绕重点工作临时开设'),
    address: line('网址').optional(),
  }),
})
