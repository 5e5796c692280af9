import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { defineRegister } from '../define.ts'
import { flag, idNumber, line, phone, refer, referMany } from '../fields.ts'

export const people = defineRegister({
  id: 'people',
  name: '工作人员',
  basis: '本地规定；法治工作人员配备见《法治政府建设实施纲要（2021—2025年）》',
  inForce: { from: '2021-08-11' },
  unitWord: '名',
  code: { title: '人员编号', hint: '工号或自定编号，不用身份证号' },
  nameTitle: '姓名',
  fields: z.object({
    unit: refer('所在机构', 'units').optional(),
    posts: referMany('岗位', 'posts'),
    kind: choice('人员类别', {
      civil: '公务员',
      institution: '事业人员',
      auxiliary: '编外人员',
      dispatched: '派驻人员',
    }).optional(),
    gender: choice('性别', { male: '男', female: '女' }).optional(),
    legalQualification: flag('法律职业资格', '已通过国家司法考试或法律职业资格考试'),
    lawWork: choice('法治工作', { full: '专职', part: '兼职' }).optional(),
    correctionWork: flag('社区矫正工作'),
    mediationCentre: flag('矛调中心工作'),
    account: line('登录账号').optional(),
    phone: phone().optional(),
    idNumber: idNumber().optional(),
    address: personal('address', '住址').optional(),
  }),
})
