import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, flag, idNumber, line, passage, phone, refer } from '../fields.ts'

export const mediators = defineRegister({
  id: 'mediators',
  name: '人民调解员',
  basis: '《人民调解法》第九条、第十三条至第十六条',
  inForce: { from: '2011-01-01' },
  unitWord: '名',
  code: { title: '备案号', hint: '报司法行政机关备案的编号；起止日期填任期（每届三年，可连选连任）' },
  nameTitle: '姓名',
  fields: z.object({
    committee: refer('所属调委会', 'committees').optional(),
    kind: choice('专兼职', { full: '专职', part: '兼职' }),
    chosen: choice('产生方式', { elected: '推选', appointed: '聘任' }).optional(),
    chosenOn: day('推选或聘任日期').optional(),
    gender: choice('性别', { male: '男', female: '女' }).optional(),
    birthYear: z.int().min(1920).max(2100).optional().meta({ title: '出生年份' }),
    education: choice('学历', {
      primary: '小学及以下',
      junior: '初中',
      senior: '高中（中专）',
      college: '大专',
      bachelor: '本科',
      master: '研究生',
    }).optional(),
    politics: choice('政治面貌', {
      party: '中共党员',
      league: '共青团员',
      democratic: '民主党派',
      masses: '群众',
    }).optional(),
    level: choice('等级', { one: '一级', two: '二级', three: '三级', four: '四级', none: '未评定' }).optional(),
    lastTraining: day('最近培训日期').optional(),
    honours: passage('奖惩').optional(),
    publicPay: flag('财政供养', '公职人员等领取工资者，按本地规定不领个案补贴'),
    account: line('登录账号').optional(),
    phone: phone().optional(),
    idNumber: idNumber().optional(),
  }),
})
