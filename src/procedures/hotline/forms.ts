import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts } from '#procedures/define.ts'
import { day, passage, satisfaction, text, yes } from '#procedures/fields.ts'

/** 110 移送非警务诉求: what the police hand over with it (国办发〔2022〕12号，未核实，字段可由管理员设定). */
const policeFields = {
  alarmNumber: text('警情编号').optional(),
  station: text('移送公安机关').optional(),
  alarmedOn: day('接警日期').optional(),
  alarmKind: choice('非警务类别', {
    dispute: '民间纠纷',
    noise: '噪声扰民',
    help: '救助求助',
    public_service: '供水供电等公共服务',
    consumer: '消费维权',
    labour: '劳资',
    consult: '咨询',
    other: '其他',
  }).optional(),
  officersOnScene: yes('民警已到现场'),
  scene: passage('现场处置情况').optional(),
}

/** 诉求工单; 诉求人、内容、地点 are in the common intake. */
export const hotlineIntake = z
  .object({
    source: choice('来源', {
      '12345': '12345热线转来',
      mayor: '市长公开电话',
      director: '主任公开电话',
      own: '本单位热线、窗口',
      website: '网上留言',
      grid: '网格上报',
      police: '110非警务移送',
      other: '其他',
    }).default('12345'),
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
    ...policeFields,
  })
  .refine((form) => form.source !== 'police' || (form.alarmNumber !== undefined && form.station !== undefined), {
    path: ['alarmNumber'],
    error: '110非警务移送的，须填写警情编号和移送的公安机关',
  })

const mustTell = ['statutory_channel', 'in_petition']

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
  .refine((form) => !mustTell.includes(form.ground) || form.channel !== undefined, {
    path: ['channel'],
    error: '应走法定途径或者已进入信访程序的，须告知诉求人具体途径（参照潍坊热线条例第十九条，本地规定）',
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

/** Only a ticket that came down from the hotline above can be returned to it. */
export function whyNotReturned(facts: AnyFacts): string | undefined {
  if (facts.intake.ticketNumber === undefined)
    return '没有上级工单编号，不是上级热线转来的工单，不能退回；不属本单位职责的请办「转办」。'
  return whyNotDisputed(facts)
}

/** 移交公安 only for what the police had handed over, or what has turned out to be theirs. */
export const backToPoliceForm = z.object({
  ground: choice('理由', {
    offence: '涉嫌违法犯罪',
    danger: '有现实危险，须公安处置',
    misrouted: '经核实属警务事项',
  }),
  station: text('移交公安机关'),
  facts: passage('发现的情况'),
})

export const transferForm = z
  .object({
    organ: text('转往单位'),
    reason: passage('转办理由'),
    told: yes('已告知诉求人转办去向'),
    unreachable: yes('诉求人无法联系'),
  })
  .refine((form) => form.told || form.unreachable, { path: ['told'], error: '转办须告知诉求人去向' })
