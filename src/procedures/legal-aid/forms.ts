import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, passage, satisfaction, text, yes } from '#procedures/fields.ts'

/** 法律援助法第三十一条：因经济困难. */
const ofHardship = {
  compensation: '依法请求国家赔偿',
  welfare: '请求社会保险待遇或者社会救助',
  pension: '请求发给抚恤金',
  support: '请求给付赡养费、抚养费、扶养费',
  labour: '请求确认劳动关系或者支付劳动报酬',
  capacity: '请求认定无民事行为能力或者限制民事行为能力',
  injury: '工伤、交通、食品药品安全、医疗事故人身损害赔偿',
  environment: '环境污染、生态破坏损害赔偿',
  otherHardship: '法律、法规、规章规定的其他事项（第三十一条）',
}

/** 法律援助法第三十二条：不受经济困难条件的限制. */
const ofRight = {
  martyr: '英雄烈士近亲属维护英雄烈士的人格权益',
  brave: '因见义勇为主张相关民事权益',
  acquitted: '再审改判无罪请求国家赔偿',
  violence: '遭受虐待、遗弃或者家庭暴力主张相关权益',
  otherRight: '法律、法规、规章规定的其他情形（第三十二条）',
}

const ofCrime = {
  defence: '犯罪嫌疑人、被告人申请辩护（第二十四条）',
  victim: '被害人、自诉人、附带民事原告人申请代理（第二十九条）',
  retrial: '申诉、再审（第三十三条）',
}

type Applied = { kind: string; hardship: string; exemption?: string | undefined }
type Rule = [holds: (form: Applied) => boolean, otherwise: { path: string[]; error: string }]

/** 除第三十二条所列事项外，须说明经济困难状况. */
export const hardshipSaid: Rule = [
  ({ kind, hardship }) => hardship !== 'unlimited' || Object.hasOwn(ofRight, kind),
  {
    path: ['hardship'],
    error: '该事项须说明经济困难状况；只有第三十二条所列事项不受限制（法律援助法第三十一条、第三十二条）',
  },
]

/** 免予核查的，须写明属于哪种情形. */
export const exemptionSaid: Rule = [
  ({ hardship, exemption }) => hardship !== 'exempt' || exemption !== undefined,
  { path: ['exemption'], error: '免予核查的须写明属于哪种情形并有材料证明（法律援助法第四十二条）' },
]

export const legalAidIntake = z
  .object({
    manner: choice('申请方式', { written: '书面', oral: '口头，由工作人员记录' }).default('written'),
    kind: choice('援助事项', { ...ofHardship, ...ofRight, ...ofCrime }),
    form: choice('援助形式', {
      advice: '法律咨询',
      drafting: '代拟法律文书',
      criminal: '刑事辩护与代理',
      civil: '民事、行政、国家赔偿案件的诉讼代理及非诉讼代理',
      duty: '值班律师法律帮助',
      labour: '劳动争议调解与仲裁代理',
      other: '其他形式',
    }),
    hardship: choice('经济困难状况', {
      shared: '说明困难状况，信息共享查询',
      promise: '说明困难状况，个人诚信承诺',
      exempt: '免予核查',
      unlimited: '不受经济困难条件限制',
    }),
    exemption: choice('免予核查的情形', {
      noIncome: '无固定生活来源的未成年人、老年人、残疾人等特定群体',
      relief: '社会救助、司法救助或者优抚对象',
      migrant: '申请支付劳动报酬或者工伤赔偿的进城务工人员',
      other: '法律、法规、规章规定的其他人员',
    }).optional(),
    poor: yes('困难群众'),
    epidemic: yes('疫情防控期间提供'),
    urgent: choice('先行提供的情形', {
      limitation: '距法定时效或者期限届满不足七日',
      preserve: '需要立即申请保全或者先予执行',
      other: '法律、法规、规章规定的其他情形',
    }).optional(),
    guardian: yes('由法定代理人、近亲属代为申请'),
  })
  .refine(...hardshipSaid)
  .refine(...exemptionSaid)

export const legalAidForms = {
  askMaterials: z.object({ materials: passage('须补充的材料或者说明'), until: day('补充期限') }),
  receiveMaterials: z.object({ complete: mustHold('材料已齐全', '仍不齐全的，不能办理收齐') }),
  checkMaterials: z.object({ complete: mustHold('申请表、身份证明、困难状况说明等齐全', '不齐全的，请一次性告知') }),
  deemWithdrawn: z.object({ note: passage('未补充的情况') }),
  forward: z.object({ to: text('法律援助机构'), way: choice('方式', { online: '网上', paper: '纸质' }) }),
  provideFirst: z.object({ on: day('决定日期'), note: passage('先行提供的内容') }),
  grant: z.object({ number: text('决定书文号'), on: day('决定日期') }),
  refuse: z.object({ number: text('决定书文号'), on: day('决定日期'), reason: passage('不予援助的理由') }),
  appoint: z.object({
    on: day('指派日期'),
    kind: choice('法律援助人员', {
      lawyer: '律师',
      worker: '基层法律服务工作者',
      staff: '法律援助机构工作人员',
      volunteer: '法律援助志愿者',
    }),
    office: text('所在机构'),
  }),
  terminate: z.object({
    number: text('决定书文号'),
    ground: choice('终止理由', {
      fraud: '以欺骗或者其他不正当手段获得法律援助',
      concealed: '故意隐瞒重要事实或者提供虚假证据',
      unlawful: '利用法律援助从事违法活动',
      means: '经济状况变化，不再符合条件',
      ended: '案件终止审理或者已经被撤销',
      own: '自行委托律师或者其他代理人',
      asked: '有正当理由要求终止',
      other: '法律法规规定的其他情形',
    }),
    reason: passage('说明'),
  }),
  object: z.object({ receivedOn: day('司法行政部门收到异议日期'), grounds: passage('异议理由') }),
  review: z.object({ number: text('决定文号'), result: passage('审查意见') }),
  acceptRefusal: z.object({ note: passage('说明').optional() }),
  close: z.object({
    result: choice('结果', {
      judgment: '判决、裁定',
      mediation: '调解、和解',
      award: '仲裁裁决',
      document: '文书代拟完成',
      advice: '咨询完成',
      other: '其他',
    }),
    recovered: z.number().min(0).max(1_000_000_000).meta({ title: '挽回损失', hint: '单位：元' }).optional(),
    satisfaction: satisfaction('受援人评价').optional(),
  }),
  withdraw: z.object({ reason: passage('撤回理由') }),
}
