import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { satisfaction, text, yes } from '#procedures/fields.ts'

export const consultation = defineProcedure({
  id: 'consultation',
  area: 'service',
  name: '法律咨询',
  mark: '询',
  basis: '《中华人民共和国法治宣传教育法》第三十条、第四十七条；公共法律服务（本地规定，未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '记录公共法律服务站点、村居法律顾问、共享法庭为群众提供的每一次法律服务。',
  filedBy: ['judicial_office', 'legal_counsel', 'mediator', 'mediation_committee', 'window_clerk', 'governance_office'],
  log: true,

  cues: {
    words: [
      [3, '法律咨询 咨询律师 法律援助 请教律师 怎么起诉 怎么维权'],
      [2, '起诉 仲裁 诉讼 律师 证据 时效 工伤认定 劳动合同 遗嘱 违约金 立案'],
      [1, '法律 法院 权利 赔多少'],
    ],
  },
  intake: z
    .object({
      service: choice('服务类型', {
        consult: '法律咨询',
        mediate: '参与调解',
        aid: '法律援助指引',
        notary: '公证引导',
        document: '代写文书',
        review: '审查合同、文件',
      }).default('consult'),
      form: choice('服务方式', { onsite: '现场', phone: '电话', online: '网络' }),
      matter: choice('事由', {
        family: '婚姻家庭',
        inheritance: '继承',
        neighbour: '邻里',
        labour: '劳动',
        contract: '合同',
        property: '房产、物业',
        demolition: '征地拆迁',
        traffic: '交通事故',
        damage: '损害赔偿',
        consumer: '消费',
        administrative: '行政',
        criminal: '刑事',
        other: '其他',
      }),
      by: choice('服务人', {
        counsel: '村居法律顾问',
        lawyer: '值班律师',
        legal_worker: '基层法律服务工作者',
        mediator: '人民调解员',
        judicial: '司法所工作人员',
        judge: '共享法庭法官',
      }),
      mediator: z.string().min(1).max(40).meta({ title: '调解员', register: 'mediators' }).optional(),
      at: choice('服务地点', {
        station: '公共法律服务站',
        point: '公共法律服务点',
        shared_court: '共享法庭',
        elsewhere: '其他地点',
      }),
      courtCase: text('共享法庭案号').optional(),
      minutes: z.int().min(0).max(1440).meta({ title: '时长', hint: '单位：分钟' }).optional(),
      majorDispute: yes('参与重大矛盾纠纷化解'),
      satisfaction: satisfaction('满意度').optional(),
    })
    .refine((intake) => intake.by !== 'mediator' || intake.mediator !== undefined, {
      message: '由调解员服务的，请从名册中选择调解员',
      path: ['mediator'],
    }),

  states: { recorded: { name: '已记录', phase: 'done', final: true } },
  initial: 'recorded',
  steps: {},
  deadlines: {},
})
