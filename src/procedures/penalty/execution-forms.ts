import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { money } from '#procedures/enforcement-fields.ts'
import { day, extensionForm, matterNumber, passage, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

export const executionForms = {
  serve: z.object({
    servedOn: day('送达日期'),
    way: choice('送达方式', {
      spot: '宣告后当场交付',
      direct: '直接送达',
      electronic: '电子送达',
      left: '留置送达',
      post: '邮寄送达',
    }),
    confirmed: yes('已签电子送达确认书', '电子送达须当事人同意并签订确认书（行政处罚法第六十一条二款）'),
  }),
  announce: z.object({ announcedOn: day('公告日期'), where: text('公告载体') }),
  serveByAnnouncement: z.object({ servedOn: day('视为送达日期') }),
  publish: z.object({ where: text('公开载体'), masked: yes('已隐去不应公开的个人信息、商业秘密') }),
  collectOnSpot: z
    .object({
      amount: money('当场收缴数额'),
      ground: choice('当场收缴理由', {
        small: '一百元以下罚款',
        hard: '不当场收缴事后难以执行',
        remote: '边远、水上、交通不便，当事人提出',
      }),
      bill: mustHold('已出具财政票据', '不出具专用票据的，当事人有权拒绝缴纳（行政处罚法第七十条）'),
    })
    .refine((form) => form.ground !== 'small' || form.amount <= 100, {
      message: '只有一百元以下的罚款可以径行当场收缴（行政处罚法第六十八条）',
      path: ['amount'],
    }),
  remit: z.object({ amount: money('上缴数额') }),
  bank: z.object({ receipt: text('银行凭证') }),
  defer: extensionForm.extend({ instalments: yes('分期缴纳'), plan: passage('分期安排').optional() }),
  payPart: z.object({ amount: money('本次缴纳'), total: money('累计缴纳') }),
  pay: z.object({ total: money('累计缴纳罚款'), surcharge: money('加处罚款').default(0), receipt: text('缴款凭证') }),
  fulfil: z.object({ note: passage('履行情况') }),
  imposeSurcharge: z.object({
    from: day('加处起算日期'),
    told: mustHold('已告知加处标准', '加处罚款的标准应当告知当事人（行政强制法第四十五条）'),
  }),
  remind: z.object({
    servedOn: day('催告书送达日期'),
    fine: money('应缴罚款'),
    surcharge: money('加处罚款', '每日百分之三，不超过罚款数额（行政处罚法第七十二条）').default(0),
    excluded: z
      .int()
      .min(0)
      .max(3650)
      .default(0)
      .meta({ title: '复议诉讼期间天数', hint: '加处罚款不予计算（第七十三条）' }),
    told: mustHold('已告知陈述、申辩权', '催告书须载明陈述、申辩权（行政强制法第三十五条）'),
  }),
  hearReminder: z.object({ statement: passage('陈述、申辩'), reply: passage('复核意见') }),
  noteRemediesOver: z.object({
    how: choice('情形', {
      expired: '未申请复议、未起诉，期限届满',
      upheld: '复议、诉讼维持',
      deferral: '暂缓、分期期限结束',
    }),
    overOn: day('届满日期'),
  }),
  applyCourt: z.object({
    court: text('人民法院'),
    amount: money('申请执行数额'),
    signed: mustHold(
      '申请书由负责人签名并加盖印章',
      '强制执行申请书须由负责人签名、盖章并注明日期（行政强制法第五十五条）',
    ),
  }),
  courtAccepts: z.object({ number: text('案号') }),
  courtAllows: z.object({ number: text('裁定书文号'), split: yes('裁执分离，由行政机关组织实施') }),
  courtRefuses: z.object({
    receivedOn: day('收到裁定日期').optional(),
    number: text('裁定书文号'),
    reason: passage('不予受理、不予执行理由'),
  }),
  askHigherCourt: z.object({ court: text('上一级人民法院'), grounds: passage('复议理由') }),
  auction: z.object({ amount: money('抵缴数额'), note: passage('拍卖抵缴情况') }),
  noteRemedy: z.object({
    way: choice('途径', { reconsideration: '申请行政复议', litigation: '提起行政诉讼' }),
    on: day('申请、起诉日期'),
    reviewed: yes('已经过行政复议'),
    reply: matterNumber('复议答复、应诉事项编号', undefined, '街道为被申请人、被告的').optional(),
  }),
  recordOverturned: z.object({
    on: day('纠正之日'),
    by: choice('机关', { self: '本机关自行纠正', review: '行政复议', court: '行政诉讼', supervision: '执法监督' }),
    result: choice('结果', { changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效' }),
    document: text('文书编号'),
  }),
  withdrawPublication: z.object({
    where: text('撤回的载体'),
    explained: mustHold('已公开说明理由', '撤回公开的，应当公开说明理由（行政处罚法第四十八条二款）'),
  }),
  closeOverturned: z.object({ redo: yes('重新作出行政行为'), note: passage('处理情况') }),
  close: z
    .object({
      way: choice('结案方式', {
        fulfilled: '履行完毕',
        no_penalty: '不予处罚',
        executed: '法院执行完毕',
        court_refused: '法院不予受理、不予执行',
        terminated: '终结执行',
      }),
      ground: passage(
        '终结执行理由',
        '公民死亡无遗产、法人终止无财产、标的灭失、依据被撤销等（行政强制法第四十条）',
      ).optional(),
    })
    .refine((form) => form.way !== 'terminated' || form.ground !== undefined, {
      message: '终结执行须写明理由',
      path: ['ground'],
    }),
  archive: z.object({
    ...archiveShape('thirty', 'volume'),
  }),
}
