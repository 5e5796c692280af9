import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts } from '#procedures/define.ts'
import { passage, satisfaction, text, yes } from '#procedures/fields.ts'

/** 诉求工单; 诉求人、内容、地点 are in the common intake. */
export const hotlineIntake = z.object({
  reqType: choice('诉求类型', {
    consult: '咨询',
    help: '求助',
    complaint: '投诉',
    report: '举报',
    suggest: '建议',
    thanks: '感谢',
  }).default('help'),
  urgency: choice('紧急程度', { ordinary: '一般', urgent: '紧急' }).default('ordinary'),
  ticketNumber: text('上级工单编号').optional(),
  category: text('事项类别').optional(),
  repeated: yes('重复诉求'),
  confidential: yes('要求为诉求人保密'),
})

export const notAcceptForm = z
  .object({
    ground: choice('不予受理理由', {
      statutory_channel: '应通过诉讼、仲裁、纪检监察、行政复议、信息公开等途径',
      in_petition: '已进入信访程序',
      improper: '涉及国家秘密、商业秘密、个人隐私或者违背公序良俗',
      concluded: '已依法处理，且有合法合理结论',
      other: '其他依法不予受理的情形',
    }),
    channel: text('告知的途径').optional(),
    explanation: passage('说明理由'),
  })
  .refine((form) => form.ground !== 'statutory_channel' || form.channel !== undefined, {
    path: ['channel'],
    error: '应走法定途径的，须告知诉求人具体途径',
  })

export const dispatchForm = z
  .object({
    to: choice('派往', { street: '街道承办单位', department: '区级部门', community: '社区' }).default('street'),
    list: choice('派单依据', {
      street: '街道履职清单',
      department: '部门职责（法规、三定、权责清单）',
      community: '社区职责清单',
    }).default('street'),
    instruction: passage('办理要求').optional(),
  })
  .refine((form) => form.to !== 'street' || form.list !== 'department', {
    path: ['to'],
    error: '应由职能部门办理的，不得派给街道',
  })
  .refine((form) => form.to !== 'community' || form.list === 'community', {
    path: ['to'],
    error: '社区职责清单以外的事项，不得下派社区',
  })

export const contactForm = z.object({
  way: choice('联系方式', { phone: '电话', visit: '上门', message: '短信、网上' }).default('phone'),
  reached: z.boolean().default(true).meta({ title: '已联系上' }),
  words: passage('沟通情况').optional(),
})

export const replyForm = z.object({
  reply: passage('答复内容'),
  basis: passage('处理依据').optional(),
  published: yes('公开答复'),
})

export const callbackForm = z
  .object({
    reached: z.boolean().default(true).meta({ title: '已联系上诉求人' }),
    contacted: z.boolean().optional().meta({ title: '承办单位是否联系过您' }),
    solved: z.boolean().optional().meta({ title: '诉求是否解决' }),
    satisfaction: satisfaction('满意度').optional(),
    words: passage('回访记录').optional(),
  })
  .refine((form) => !form.reached || form.solved !== undefined, { path: ['solved'], error: '已联系上的须记录是否解决' })
  .refine((form) => !form.reached || form.satisfaction !== undefined, {
    path: ['satisfaction'],
    error: '已联系上的须记录满意度',
  })

export const whistleForm = z.object({
  kind: choice(
    '吹哨类型',
    { daily: '日常管理哨', joint: '综合执法哨', emergency: '重大应急哨' },
    '分类未核实，可由管理员设定',
  ),
  departments: passage('需报到的部门'),
  matter: passage('吹哨事项'),
})

export const terminationForm = z.object({
  ground: choice('终止理由', {
    not_acceptable: '办理中发现属于不予受理情形',
    uncooperative: '诉求人拒不配合',
    repeated: '以同一事实和理由重复提出',
  }),
  explanation: passage('情况说明'),
})

/** 潍坊条例22条: once the hotline has named the unit, the ticket may not be returned again. */
export function whyNotDisputed(facts: AnyFacts): string | undefined {
  return (facts.times.denyDispute ?? 0) > 0
    ? '热线机构已指定承办，不得再次退回（参照潍坊市12345政务服务便民热线条例第二十二条，本地规定，可由管理员设定）。'
    : undefined
}

/** 闭环: what the caller says is unsolved or unsatisfying is not simply closed. */
export function whyNotClosed(facts: AnyFacts): string | undefined {
  const { reached, solved, satisfaction: level } = facts.given.callback ?? {}
  if (reached !== true) return undefined
  const unhappy = level === 'dissatisfied' || level === 'very_dissatisfied'
  return solved === false || unhappy
    ? '回访未解决或者不满意的，请「退回再办」，或者作出解释后办「解释办结」（国办发〔2020〕53号）。'
    : undefined
}
