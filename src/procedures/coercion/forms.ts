import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { itemCode, money, twoOfficers } from '#procedures/enforcement-fields.ts'
import { day, extensionForm, passage, text, yes } from '#procedures/fields.ts'

const article18 = '行政强制法第十八条'
const officers = twoOfficers('执法人员', article18)

export const coercionIntake = z.object({
  kind: choice('类别', { seal: '查封', detain: '扣押', perform: '代履行', clear: '立即代履行' }).default('seal'),
  itemCode: itemCode().optional(),
  caseNumber: text('关联案件编号').optional(),
})

const onSite = {
  officers,
  shown: mustHold('已出示执法身份证件', `实施强制措施应当出示执法身份证件（${article18}）`),
  told: mustHold('已当场告知理由、依据、权利和救济途径', `应当当场告知（${article18}）`),
  heard: mustHold('已听取陈述申辩', `应当听取当事人的陈述和申辩（${article18}）`),
  related: mustHold(
    '只涉及与违法行为有关的场所、财物',
    '不得查封、扣押与违法行为无关的财物和生活必需品，不得重复查封（行政强制法第二十三条）',
  ),
  items: passage('查封、扣押的场所、设施、财物'),
  absent: yes('当事人不到场，已邀请见证人'),
  custody: text('保管地点').optional(),
}

export const coercionForms = {
  approve: z.object({ itemCode: itemCode(), grounds: passage('强制措施的理由和法律依据') }),
  deny: z.object({ reason: passage('不批准理由') }),
  implement: z.object(onSite),
  implementOnSpot: z.object({ itemCode: itemCode(), urgency: passage('情况紧急的理由'), ...onSite }),
  approveAfter: z.object({ note: passage('补办批准意见') }),
  releaseAtOnce: z.object({ reason: passage('不应当采取的理由') }),
  beginTest: z.object({
    what: choice('事项', { test: '检测', inspection: '检验', quarantine: '检疫', appraisal: '技术鉴定' }),
    expected: text('所需期间', '应当明确并书面告知当事人（行政强制法第二十五条三款）'),
  }),
  endTest: z.object({ result: passage('结果') }),
  extend: extensionForm,
  release: z.object({
    ground: choice('解除理由', {
      innocent: '没有违法行为',
      unrelated: '与违法行为无关',
      decided: '已作出处理决定，不再需要',
      expired: '期限届满',
      other: '其他不再需要的情形',
    }),
    returned: yes('已退还财物'),
    officers,
  }),
  dispose: z.object({
    way: choice('处理', { confiscated: '没收', destroyed: '依法销毁', handed: '移送有关机关', offset: '拍卖抵缴罚款' }),
    decision: text('处理决定文号'),
  }),
  remind: z.object({
    servedOn: day('催告书送达日期'),
    before: day('履行期限'),
    how: passage('履行方式'),
    told: mustHold('已告知陈述、申辩权', '催告书须载明陈述、申辩权（行政强制法第三十五条）'),
  }),
  hearReminder: z.object({ statement: passage('陈述、申辩'), reply: passage('复核意见') }),
  decidePerform: z.object({
    decision: text('代履行决定书文号'),
    servedOn: day('决定书送达日期').optional(),
    performer: text('代履行人'),
    uninvolved: mustHold('代履行人与本案无利害关系', '由没有利害关系的第三人代履行（行政强制法第五十条）'),
    budget: money('费用预算'),
    harm: mustHold(
      '后果已经或者将危害交通安全、污染环境、破坏自然资源',
      '符合此条件的才可以代履行（行政强制法第五十条）',
    ),
  }),
  press: z.object({ servedOn: day('催告日期'), performOn: day('代履行日期') }),
  perform: z.object({
    officers,
    night: mustHold(
      '不在夜间、法定节假日实施',
      '不得在夜间或者法定节假日实施行政强制执行，情况紧急的除外（行政强制法第四十三条）',
    ),
    mild: mustHold(
      '未采用暴力、胁迫及停水停电等方式',
      '代履行不得采用暴力、胁迫以及其他非法方式（行政强制法第五十一条二款）',
    ),
    result: passage('代履行情况'),
    cost: money('实际费用'),
  }),
  performAtOnce: z.object({
    officers,
    what: choice('清除对象', { litter: '遗洒物', obstacle: '障碍物', pollutant: '污染物' }),
    place: choice('地点', { road: '道路', river: '河道', channel: '航道', public: '公共场所' }),
    incapable: mustHold('当事人不能清除', '当事人不能清除的才可以立即代履行（行政强制法第五十二条）'),
    result: passage('代履行情况'),
  }),
  inform: z.object({ note: passage('事后通知当事人并作出处理的情况') }),
  fulfilled: z.object({ note: passage('当事人自行履行情况') }),
  suspend: z.object({
    ground: choice('中止理由', {
      unable: '履行确有困难或者暂无能力',
      claim: '第三人主张权利确有理由',
      harm: '执行可能造成难以弥补的损失',
      other: '其他需要中止的情形',
    }),
    on: day('中止日期'),
    resumable: yes('没有明显社会危害且当事人确无能力履行', '满三年未恢复的不再执行（行政强制法第三十九条二款）'),
  }),
  resume: z.object({ reason: passage('恢复执行理由') }),
  lapse: z.object({ note: passage('说明') }),
  terminate: z.object({ ground: passage('终结理由', '行政强制法第四十条') }),
  agree: z.object({
    terms: passage('执行协议：分阶段履行、减免加处'),
    lawful: mustHold('不损害公共利益和他人合法权益', '行政强制法第四十二条'),
  }),
  close: z.object({ note: passage('说明').optional() }),
}
