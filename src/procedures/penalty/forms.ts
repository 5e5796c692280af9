import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { itemCode, money, officer, twoOfficers } from '#procedures/enforcement-fields.ts'
import { day, extensionForm, matterNumber, passage, text, yes } from '#procedures/fields.ts'

const article42 = '行政处罚法第四十二条'
const officers = twoOfficers('执法人员', article42)
const remediesTold = mustHold(
  '已载明救济途径和期限',
  '决定书须载明申请复议、提起诉讼的途径和期限（行政处罚法第五十九条）',
)

export const penaltyIntake = z.object({
  kind: choice('程序', { ordinary: '普通程序', summary: '简易程序（当场处罚）', fast: '简案快办' }).default('ordinary'),
  source: choice('线索来源', {
    patrol: '巡查发现',
    inspection: '行政检查',
    complaint: '投诉举报',
    transferred: '部门移送',
    petition: '信访、热线转办',
    police: '公安机关、司法机关移交',
  }).default('patrol'),
  party: choice('当事人类别', { natural: '公民', legal: '法人或者其他组织' }).default('natural'),
  itemCode: itemCode().optional(),
  offence: passage('涉嫌违法行为').optional(),
  empowered: yes('赋权事项', '省级决定交由街道行使的处罚权（行政处罚法第二十四条）'),
})

const offence = {
  itemCode: itemCode(),
  offence: passage('违法行为'),
  endedOn: day('违法行为终了日期'),
  foundOn: day('发现日期'),
  safety: yes('涉及生命健康安全、金融安全且有危害后果', '追责时效为五年（行政处罚法第三十六条）'),
}

export const investigationForms = {
  notFile: z.object({ reason: passage('不予立案理由') }),
  handOver: z.object({ organ: text('有管辖权的机关'), reason: passage('移送理由') }),
  file: z.object({ ...offence, officers, filing: text('立案编号') }),
  decideOnSpot: z
    .object({
      ...offence,
      officers,
      decidedOn: day('决定并交付日期'),
      shown: mustHold('已出示执法证件', '当场处罚应当出示执法证件（行政处罚法第五十二条）'),
      heard: mustHold('已告知并听取陈述申辩', '未告知、未听取陈述申辩的，不得作出处罚（行政处罚法第六十二条）'),
      clear: mustHold('违法事实确凿并有法定依据', '事实确凿并有法定依据的才可以当场处罚（行政处罚法第五十一条）'),
      penalty: choice('处罚种类', { warning: '警告', fine: '罚款' }),
      grounds: passage('处罚依据', '决定书须载明处罚的种类和依据（行政处罚法第五十二条）'),
      fine: money('罚款数额').default(0),
      decision: text('决定书编号'),
      remediesTold,
      reviewFirst: yes(
        '已告知须先申请行政复议',
        '对当场处罚不服的，应当先申请复议，决定时须告知（行政复议法第二十三条，2024年1月1日起）',
      ),
      refusedToSign: yes('当事人拒绝签收', '应当在决定书上注明（行政处罚法第五十二条）'),
    })
    .refine((form) => form.fine > 0 === (form.penalty === 'fine'), {
      message: '罚款须填数额，警告不填数额',
      path: ['fine'],
    })
    .refine((form) => form.reviewFirst || form.decidedOn < '2024-01-01', {
      message: '对当场处罚不服的，应当先申请复议，决定时须告知（行政复议法第二十三条）',
      path: ['reviewFirst'],
    }),
  recordSpot: z.object({ note: passage('备案说明').optional() }),
  investigate: z.object({
    way: choice('调查方式', {
      inquiry: '询问',
      site: '现场检查、勘验',
      sampling: '抽样取证',
      copy: '调取书证、电子数据',
    }),
    officers,
    shown: mustHold('已出示执法证件', '调查、检查时应当主动出示执法证件（行政处罚法第五十五条）'),
    recorded: yes('已音像记录'),
    findings: passage('调查情况'),
  }),
  preRegister: z.object({ officers, items: passage('登记保存的证据清单'), approver: text('批准的负责人') }),
  disposeEvidence: z.object({
    way: choice('处理', { returned: '解除、返还', sealed: '转查封扣押', kept: '随案入卷', handed: '移交有关部门' }),
    note: passage('处理情况').optional(),
  }),
  orderCorrection: z.object({ content: passage('责令改正内容'), before: day('改正期限') }),
  recheckCorrection: z.object({ corrected: yes('已改正'), officers, findings: passage('复查情况') }),
  applyRecusal: z.object({
    who: officer('申请回避的对象'),
    ground: passage('理由'),
    decision: choice('决定', { granted: '准予', denied: '驳回' }),
  }),
  exclude: z.object({
    reason: choice('扣除事由', { hearing: '听证', announcement: '公告', appraisal: '检测、检验、鉴定', other: '其他' }),
    rule: text('扣除期间所依据的规章或者地方规定', '行政处罚法第六十条没有规定扣除；未核实，可由管理员设定'),
  }),
  endExclusion: z.object({ result: passage('结果') }),
  extend: extensionForm.extend({
    extensionBasis: text('延长所依据的法律、法规、规章', '只有另有规定的才可以延长（行政处罚法第六十条）'),
  }),
  confirmFast: z.object({
    admitted: mustHold(
      '当事人自愿认错认罚',
      '简案快办须当事人认可事实和拟处罚、书面确认（本地规定，未核实，可由管理员设定）',
    ),
    corrected: yes('已改正'),
  }),
  leaveFast: z.object({ reason: passage('转为普通程序的理由') }),
  toPolice: z.object({ crime: text('涉嫌罪名'), reason: passage('涉嫌犯罪的事实') }),
  returnFromPolice: z.object({
    result: choice('公安、司法机关处理结果', {
      not_filed: '不予立案',
      dropped: '撤案或者不起诉',
      exempt: '免予刑事处罚',
    }),
    document: text('文书编号'),
  }),
  closeForPolice: z.object({ result: passage('刑事追究情况') }),
  report: z.object({
    officers,
    facts: passage('查明的事实和证据'),
    proposal: passage('处理建议和裁量理由'),
    finishedOn: day('调查终结日期'),
    major: yes('情节复杂或者重大违法行为', '须由负责人集体讨论决定（行政处罚法第五十七条二款）'),
    reviewGrounds: z
      .array(
        choice('情形', {
          public: '涉及重大公共利益',
          rights: '直接关系当事人或者第三人重大权益，经过听证程序',
          complex: '案情疑难复杂、涉及多个法律关系',
          other: '法律、法规规定的其他情形',
        }),
      )
      .max(4)
      .default([])
      .meta({ title: '应当法制审核的情形', hint: '行政处罚法第五十八条' }),
  }),
  dismiss: z.object({ reason: passage('撤销案件理由') }),
}

export const decisionForms = {
  priorNotice: z.object({
    officers,
    servedOn: day('送达日期'),
    facts: passage('拟处罚的事实、理由、依据'),
    penalty: passage('拟处罚内容'),
    fine: money('拟罚款数额').default(0),
    statementUntil: day('陈述申辩截止日期'),
    hearingRight: yes('属于听证范围', '行政处罚法第六十三条；较大数额罚款的标准由省规定（未核实，可由管理员设定）'),
  }),
  hearStatement: z.object({
    heardOn: day('听取日期'),
    statement: passage('陈述、申辩意见'),
    reviewed: passage('复核意见'),
    adopted: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '不采纳' }),
  }),
  waiveStatement: z.object({
    waivedOn: day('放弃日期'),
    how: choice('情形', { written: '书面放弃', oral: '口头放弃并记录' }),
  }),
  sendBack: z.object({ reason: passage('退回补充调查的内容') }),
  tellHearing: z.object({ servedOn: day('送达日期') }),
  requestHearing: z.object({ request: passage('听证申请') }),
  waiveHearing: z.object({ how: choice('情形', { expired: '逾期未申请', waived: '书面放弃' }) }),
  noticeHearing: z.object({
    heldOn: day('听证日期'),
    place: text('地点'),
    chair: officer('听证主持人'),
    chairApart: mustHold('主持人不是本案调查人员', '听证由非本案调查人员主持（行政处罚法第六十四条）'),
    open: yes('公开举行'),
  }),
  holdHearing: z.object({ heldOn: day('举行日期'), record: passage('听证情况'), report: passage('听证报告意见') }),
  forgoHearing: z.object({
    how: choice('情形', { absent: '无正当理由未到', left: '中途退出' }),
    note: passage('说明').optional(),
  }),
  sendReview: z.object({
    note: passage('送审说明'),
    way: choice('审核方式', { internal: '本机关法制审核人员审核', review: '转合法性审查' }).default('internal'),
  }),
  passReview: z.object({
    passedOn: day('审核日期'),
    reviewer: officer('审核人员'),
    qualified: mustHold('审核人员具备资格', '初次从事法制审核的，须取得法律职业资格（行政处罚法第五十八条二款）'),
    opinion: passage('审核意见'),
    review: matterNumber('合法性审查编号', 'legality-review', '转合法性审查的须填写').optional(),
  }),
  failReview: z.object({ opinion: passage('审核意见') }),
  discuss: z.object({ heldOn: day('讨论日期'), members: passage('参加人员'), conclusion: passage('讨论结论') }),
  decidePenalty: z.object({
    officers,
    decision: text('决定书文号'),
    kinds: z
      .array(
        choice('种类', {
          warning: '警告、通报批评',
          fine: '罚款',
          confiscate: '没收违法所得、非法财物',
          licence: '暂扣、降级、吊销许可证件',
          restrict: '限制开展、停产停业、责令关闭、限制从业',
          other: '其他',
        }),
      )
      .min(1)
      .max(6)
      .meta({ title: '处罚种类' }),
    fine: money('罚款数额').default(0),
    confiscated: money('没收金额').default(0),
    grounds: passage('处罚依据', '违反的和据以处罚的条款，决定书须载明（行政处罚法第五十九条）'),
    discretion: passage('裁量理由'),
    heardNotHeavier: mustHold('未因陈述申辩加重处罚', '不得因陈述、申辩而给予更重的处罚（行政处罚法第四十五条二款）'),
    remediesTold,
    social: yes('具有一定社会影响，应当公开', '行政处罚法第四十八条'),
  }),
  decideNoPenalty: z
    .object({
      officers,
      decision: text('决定书文号'),
      ground: choice('不予处罚理由', {
        minor: '违法行为轻微并及时改正，没有造成危害后果',
        first_time: '初次违法且危害后果轻微并及时改正（首违不罚）',
        no_fault: '有证据足以证明没有主观过错',
        under14: '不满十四周岁',
        mental: '精神病人、智力残疾人不能辨认或者控制行为',
        time_barred: '超过追责时效',
        unproven: '违法事实不能成立',
      }),
      corrected: yes('已及时改正'),
      harm: choice('危害后果', { none: '没有造成', slight: '轻微', real: '不轻微' }).default('none'),
      firstChecked: yes('已核查为初次违法'),
      educated: yes('已进行教育', '行政处罚法第三十三条三款'),
      reason: passage('理由'),
    })
    .refine((form) => form.ground !== 'minor' || (form.corrected && form.harm === 'none'), {
      message: '轻微不罚须及时改正且没有造成危害后果（行政处罚法第三十三条一款）',
      path: ['ground'],
    })
    .refine((form) => form.ground !== 'first_time' || (form.corrected && form.harm !== 'real' && form.firstChecked), {
      message: '首违不罚须初次违法、危害后果轻微并及时改正（行政处罚法第三十三条一款）',
      path: ['ground'],
    })
    .refine((form) => form.ground === 'unproven' || form.ground === 'time_barred' || form.educated, {
      message: '不予处罚的，应当对当事人进行教育（行政处罚法第三十三条三款）',
      path: ['educated'],
    }),
}
