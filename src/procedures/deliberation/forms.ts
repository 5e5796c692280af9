import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, passage, satisfaction, text, yes } from '#procedures/fields.ts'

const people = (title: string) => z.int().min(0).max(100_000).meta({ title, hint: '单位：人' })

export const deliberationIntake = z.object({
  level: choice('协商层级', {
    community: '村（居）民委员会组织',
    grid: '网格、小区（自然村）',
    street: '街道组织',
  }).default('community'),
  body: choice('主体', {
    committee: '村（居）民委员会',
    owners: '业主委员会、物业',
    grid: '网格、楼组',
    council: '居民议事会',
    street: '街道办事处',
  }),
  field: choice('议题类别', {
    environment: '环境整治',
    facility: '公共设施',
    property: '物业管理',
    welfare: '公益事业',
    dispute: '矛盾纠纷',
    funds: '集体资金、资产使用',
    other: '其他',
  }),
  proposedBy: choice('议题来源', {
    residents: '居民提出',
    deputies: '代表、委员提出',
    visit: '入户走访收集',
    committee: '村居提出',
    hotline: '热线、信访反映集中',
  }).default('residents'),
  topic: passage('议题'),
})

export const deliberationForms = {
  refuse: z.object({
    ground: choice('不列入协商的理由', {
      outside: '不属于协商范围（法律法规另有规定）',
      single: '个人诉求，另走办理渠道',
      decided: '已经协商确定，没有新情况',
    }),
    told: passage('向提出人说明的情况'),
  }),
  accept: z.object({
    scope: text('协商范围'),
    parties: z.array(text('利益相关方')).min(2, '至少两方利益相关方').max(50).meta({ title: '利益相关方' }),
    noticedOn: day('公告议题日期'),
  }),
  collect: z.object({
    households: z.int().min(0).max(100_000).meta({ title: '入户', hint: '单位：户' }),
    ideas: passage('意见'),
  }),
  propose: z.object({
    options: z
      .array(z.object({ name: text('方案'), content: passage('内容'), cost: text('资金来源').optional() }))
      .min(1, '至少一个方案')
      .max(20)
      .meta({ title: '方案' }),
  }),
  meet: z
    .object({
      on: day('协商日期'),
      form: choice('形式', { council: '议事会', hearing: '听证会', talk: '恳谈会', online: '网上协商' }),
      present: people('到会'),
      parties: z.int().min(0).max(50).meta({ title: '到会的利益相关方', hint: '单位：方' }),
      agreed: yes('达成一致'),
      chosen: text('确定的方案').optional(),
      result: passage('协商结果'),
      dissent: passage('不同意见及理由').optional(),
      assembly: yes('须提交村（居）民会议、代表会议讨论决定'),
    })
    .refine((form) => !form.agreed || form.chosen !== undefined, {
      path: ['chosen'],
      error: '达成一致的须写明确定的方案',
    }),
  resolve: z.object({
    meeting: choice(
      '会议',
      { assembly: '村（居）民会议', households: '村民会议（户的代表）', representatives: '村（居）民代表会议' },
      '户的代表、代表会议须三分之二以上到会',
    ).default('assembly'),
    on: day('会议日期'),
    entitled: people('应到'),
    present: people('实到'),
    agreed: people('同意'),
  }),
  publish: z.object({
    where: text('公开渠道'),
    from: day('公开起始日期'),
    objections: passage('公开期间的意见').optional(),
  }),
  execute: z.object({ unit: text('实施主体'), dueOn: day('完成时限') }),
  complete: z.object({
    result: passage('实施结果'),
    completedOn: day('完成日期'),
    spent: text('资金使用情况').optional(),
  }),
  evaluate: z.object({
    asked: people('征求意见'),
    satisfied: satisfaction('总体评价'),
    words: passage('意见').optional(),
  }),
  close: z.object({ reported: mustHold('落实情况已向居民公布', '协商事项的落实情况应当公布后办结') }),
  fail: z.object({ reason: passage('未能达成一致的原因'), toMediation: yes('转人民调解', '限民间纠纷') }),
}
