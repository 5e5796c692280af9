import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { day, passage, refer, text, yes } from '#procedures/fields.ts'

export const resettlementIntake = z.object({
  subject: refer('帮教对象', 'resettlement-subjects', '先在「安置帮教对象」清单中登记'),
  kind: choice('对象类别', { released: '刑满释放', discharged: '解除社区矫正' }).default('released'),
  releasedOn: day('释放（解除）日期'),
  prison: text('监所').optional(),
  key: yes('重点帮教对象', '须必接必送'),
  minor: yes('未成年人'),
})

export const resettlementForms = {
  check: z.object({
    on: day('核查日期'),
    result: choice('核查结果', { same: '信息属实', corrected: '已更正', nobody: '查无此人' }),
    household: passage('家庭、住处和生活来源').optional(),
  }),
  returnInfo: z.object({ reason: passage('查无此人或者不属本辖区的说明') }),
  meet: z.object({
    on: day('衔接日期'),
    way: choice('衔接方式', {
      fetched: '到监所接回',
      brought: '监所送回',
      self: '自行报到',
      correction: '社区矫正期满衔接',
    }),
    told: mustHold('已告知帮教的内容和期限', '应当告知帮教的内容和期限'),
  }),
  open: z.object({
    duty: choice('帮教责任', { here: '本街道帮教', elsewhere: '在外居住，委托居住地帮教' }).default('here'),
    group: z
      .array(
        z.object({
          kind: choice('身份', {
            judicial: '司法所工作人员',
            police: '社区民警',
            committee: '居民（村民）委员会人员',
            family: '家庭成员',
            employer: '所在单位人员',
            volunteer: '志愿者',
          }),
          name: personal('name', '姓名'),
        }),
      )
      .min(1, '至少一名成员')
      .max(20)
      .meta({ title: '帮教小组成员' }),
    needsPlacement: yes('需要安置', '有就业意愿，或者生活困难、无家可归'),
    plan: passage('帮教方案'),
  }),
  place: z.object({
    on: day('安置日期'),
    way: choice('安置方式', {
      job: '就业',
      own: '自主创业、灵活就业',
      land: '落实承包地',
      allowance: '最低生活保障、临时救助',
      base: '过渡性安置基地',
      family: '家庭安置',
    }),
    detail: passage('安置情况'),
  }),
  train: z.object({ on: day('日期'), content: text('职业技能培训内容') }),
  support: z.object({
    on: day('帮教日期'),
    way: choice('方式', { talk: '谈话', law: '法治教育', mind: '心理疏导', aid: '困难帮扶' }),
    content: passage('帮教内容'),
  }),
  visit: z.object({
    on: day('走访日期'),
    findings: passage('走访情况'),
    discreet: mustHold('已保护个人隐私', '走访时应当保护个人隐私（个人信息保护法第二十八条）'),
  }),
  assess: z.object({
    on: day('评估日期'),
    risk: choice('重新违法犯罪风险', { low: '低', middle: '中', high: '高' }),
    opinion: passage('评估意见'),
  }),
  lose: z.object({ lastSeenOn: day('最后联系日期'), measures: passage('查找措施') }),
  find: z.object({ on: day('联系上的日期'), handling: passage('处理情况') }),
  release: z.object({
    on: day('解除日期'),
    ground: choice('解除原因', { term: '帮教期满', assessed: '评估后提前解除' }),
  }),
  end: z.object({
    on: day('日期'),
    reason: choice('终止原因', { moved: '户籍、居住地迁出', crime: '重新犯罪', death: '死亡' }),
    note: passage('移交或者处理情况'),
  }),
}
