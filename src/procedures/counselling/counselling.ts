import * as z from 'zod'
import { hours } from '#calendar/duration.ts'
import { choice, mustHold } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const room = ['judicial_office'] as const satisfies RoleId[]
const superiors = ['judicial_office', 'director', 'party_secretary'] as const satisfies RoleId[]
const local = '社会心理服务工作规定，未核实，可由管理员设定'
const consent = '须本人知情同意（个人信息保护法第二十九条）；不满十四周岁的须监护人同意（第三十一条）'
const minutes = z.int().min(1).max(1440).meta({ title: '时长', hint: '单位：分钟' })

/** 访谈内容只记要点：台账可查可印，可识别本人的细节留在咨询室. */
const notes = '只记要点，不写姓名、单位和可以认出本人的细节'

const forms = {
  cancel: z.object({ reason: passage('未到访、取消的原因') }),
  visit: z.object({
    on: day('来访日期'),
    consented: mustHold('已签知情同意书，告知保密和保密例外', consent),
    guardianAgreed: yes('监护人已同意'),
  }),
  scale: z.object({
    scale: text('量表名称'),
    score: z.number().min(0).max(1000).meta({ title: '得分' }),
    level: choice('结果', { none: '未见异常', mild: '轻度', moderate: '中度', severe: '重度' }),
  }),
  interview: z.object({ on: day('访谈日期'), minutes, notes: passage('访谈要点', notes) }),
  refer: z.object({
    to: text('转介机构', '医疗机构、专业机构'),
    reason: passage('转介理由'),
    agreed: yes('本人或者监护人同意'),
  }),
  crisis: z.object({
    risk: choice('危机', { self: '自伤、自杀', others: '伤害他人', violence: '正在遭受侵害', acute: '急性精神障碍' }),
    measures: passage('干预措施'),
    reportedTo: text('报告、通报的单位', '公安、医疗机构、监护人'),
  }),
  followUp: z.object({
    on: day('随访日期'),
    state: choice('情况', { stable: '平稳', watch: '须关注', worse: '加重' }),
  }),
  close: z.object({ effect: choice('效果', { better: '好转', same: '无变化', unknown: '不能判断' }) }),
}

export const counselling = defineProcedure({
  id: 'counselling',
  area: 'service',
  name: '心理咨询',
  mark: '心',
  basis: '本地规定：社会心理服务（国家规定条文未核实）；《个人信息保护法》第二十八条、第二十九条、第三十一条',
  inForce: { from: '2016-01-01' },
  purpose: '居民可以预约或者直接到心理咨询室，由咨询人员评估、访谈、转介和随访；危机时立即干预，内容保密。',
  filedBy: [...room, 'window_clerk', 'petition_officer', 'governance_office', 'mediator', 'service_clerk'],
  sealed: true,
  several: true,
  cues: {
    words: [
      [3, '心理咨询 心理辅导 心理疏导'],
      [2, '想不开 轻生 自杀 抑郁 焦虑'],
      [1, '失眠 情绪低落 压力大'],
    ],
  },
  remedies: ['咨询内容保密，危及生命安全等情形除外', '可以随时要求停止咨询'],
  intake: z.object({
    way: choice('来源', { booked: '预约', walkedIn: '直接来访', referred: '其他程序转介', crisis: '危机' }),
    topic: choice('类别', {
      family: '婚姻家庭',
      youth: '青少年',
      work: '工作压力',
      grief: '丧失、哀伤',
      dispute: '纠纷、信访',
      correction: '矫正、帮教对象',
      other: '其他',
    }),
    minor: yes('未成年人'),
  }),

  states: {
    booked: { name: '已登记，待来访', phase: 'pending' },
    visited: { name: '已来访', phase: 'working' },
    counselling: { name: '咨询中', phase: 'working' },
    crisis: { name: '危机干预中', phase: 'working' },
    referred: { name: '已转介', phase: 'done', final: true },
    cancelled: { name: '未到访', phase: 'done', final: true },
    closed: { name: '已结束', phase: 'done', final: true },
  },
  initial: 'booked',

  steps: {
    cancel: { name: '取消、未到访', from: 'booked', to: 'cancelled', by: room, form: forms.cancel, basis: local },
    visit: {
      name: '来访登记',
      from: 'booked',
      to: 'visited',
      by: room,
      form: forms.visit,
      papers: { consent: { name: '知情同意书', required: true, basis: '个人信息保护法第二十九条' } },
      basis: local,
      barredBy: ({ intake }, { form }) =>
        intake.minor && form.guardianAgreed !== true
          ? '未成年人须有监护人同意才能记录敏感个人信息（不满十四周岁的见个人信息保护法第三十一条，其余为本地规定，未核实）。'
          : undefined,
    },
    scale: { name: '量表评估', from: ['visited', 'counselling'], by: room, form: forms.scale, basis: local },
    interview: {
      name: '访谈',
      from: ['visited', 'counselling'],
      to: 'counselling',
      by: room,
      form: forms.interview,
      basis: local,
    },
    intervene: {
      name: '危机干预、报告',
      from: ['booked', 'visited', 'counselling', 'crisis'],
      to: 'crisis',
      by: room,
      form: forms.crisis,
      papers: { crisisReport: { name: '危机干预报告', required: true } },
      basis: `${local}；为保护生命健康，可以不经同意处理个人信息（个人信息保护法第十三条）`,
    },
    followUp: {
      name: '随访',
      from: ['crisis', 'counselling'],
      to: 'counselling',
      by: room,
      form: forms.followUp,
      basis: local,
      barredBy: ({ given, times }, { form }) =>
        times.intervene && given.intervene && form.state === 'worse'
          ? '情况加重的，请办「危机干预、报告」或者「转介」。'
          : undefined,
    },
    refer: {
      name: '转介',
      from: ['visited', 'counselling', 'crisis'],
      to: 'referred',
      by: room,
      form: forms.refer,
      papers: { referral: { name: '转介单', required: true } },
      basis: local,
      barredBy: ({ times }, { form }) =>
        form.agreed === true || times.intervene
          ? undefined
          : '没有危机的，转介须本人或者监护人同意（个人信息保护法第二十三条、第二十九条）。',
    },
    close: {
      name: '结束咨询',
      from: ['visited', 'counselling'],
      to: 'closed',
      by: room,
      form: forms.close,
      basis: local,
    },
  },

  deadlines: {
    followUp: {
      name: '危机后随访',
      own: { kind: 'L', basis: `危机干预后二十四小时内随访或者转介（${local}）` },
      within: () => hours(24),
      starts: 'intervene',
      ends: ['followUp', 'refer'],
      escalatesTo: superiors,
    },
  },
})
