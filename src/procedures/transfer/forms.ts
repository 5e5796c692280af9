import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { itemCode, twoOfficers } from '#procedures/enforcement-fields.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'

export const transferIntake = z.object({
  kind: choice('类别', {
    crime: '移送涉嫌犯罪案件',
    handover: '移送管辖（直接转案源）',
    duty: '移送职务违法犯罪线索',
    notice: '抄告抄送',
    assist: '协查协办',
    confer: '联合会商',
  }).default('handover'),
  direction: choice('方向', { out: '本机关发出', in: '本机关接收' }).default('out'),
  organ: text('对方机关').optional(),
  reason: passage('事由').optional(),
  crime: text('涉嫌罪名').optional(),
  source: choice('来源', { penalty: '行政处罚', inspection: '行政检查', complaint: '投诉举报', other: '其他' }).default(
    'other',
  ),
})

const rule = '移送规定'

export const transferForms = {
  formTeam: z.object({ officers: twoOfficers('专案组', `${rule}第五条`) }),
  reportCase: z.object({ report: passage('核实情况和移送意见') }),
  approve: z.object({ opinion: passage('批准意见') }),
  disapprove: z.object({ reason: passage('不批准理由', `应当记录在案（${rule}第五条）`) }),
  sendCase: z.object({
    organ: text('公安机关'),
    letter: mustHold('移送书', `移送应当附移送书（${rule}第六条）`),
    reportPaper: mustHold('调查报告', `移送应当附调查报告（${rule}第六条）`),
    goods: mustHold('涉案物品清单', `移送应当附涉案物品清单，没有的写明无（${rule}第六条）`),
    appraisal: yes('检验报告、鉴定结论'),
    procurator: yes('已抄送人民检察院'),
  }),
  receiptOfPolice: z.object({ number: text('回执编号') }),
  forwarded: z.object({ organ: text('转送的机关') }),
  policeFiles: z.object({ number: text('立案通知书编号') }),
  policeDeclines: z.object({ number: text('不予立案通知书编号'), reason: passage('理由') }),
  handGoods: z.object({ goods: passage('移交的物品和材料') }),
  askReconsider: z.object({
    way: choice('方式', { review: '提请公安机关复议', supervise: '建议检察院立案监督' }),
    grounds: passage('理由'),
  }),
  reconsidered: z.object({ result: choice('结果', { file: '应当立案', keep: '维持不立案' }) }),
  acceptDecline: z.object({ note: passage('处理意见') }),
  send: z.object({
    organ: text('对方机关'),
    sentOn: day('发函日期'),
    matter: passage('移送、抄告、协查、会商事项'),
    replyBy: day('请于何日前回复').optional(),
  }),
  receive: z.object({
    organ: text('来函机关'),
    receivedOn: day('收函日期'),
    matter: passage('事项'),
    replyBy: day('对方要求回复日期').optional(),
  }),
  respond: z.object({
    source: choice('响应结果', {
      case: '转为案源、立案',
      not_filed: '不予立案',
      helped: '已协助',
      noted: '知悉',
      declined: '不予协助，已说明理由',
    }),
    answer: passage('回复内容'),
  }),
  handle: z.object({ result: passage('处理结果') }),
  openCase: z.object({ itemCode: itemCode().optional() }),
  close: z.object({ note: passage('说明').optional() }),
}
