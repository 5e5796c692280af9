import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { day, extensionForm, passage, refer, text, yes } from '#procedures/fields.ts'

export const correctionIntake = z.object({
  origin: choice('来源', {
    entrusted: '委托调查评估',
    documents: '收到法律文书',
    moved: '变更执行地接收',
  }),
  category: choice('矫正类别', {
    control: '管制',
    probation: '宣告缓刑',
    parole: '假释',
    medical: '暂予监外执行',
  }),
  decidedBy: text('决定机关', '人民法院、监狱管理机关、公安机关'),
  effectiveOn: day('判决、裁定、决定生效日期').optional(),
  fastTrack: yes('适用速裁程序的委托'),
  gender: choice('性别', { male: '男', female: '女' }),
  minor: yes('未成年人', '单独办理，身份信息保密（社区矫正法第五十二条、第五十四条）'),
})

const span = {
  from: day('起'),
  until: day('止'),
}
const proposedTo = text('提请的机关')
const copied = mustHold('建议书已抄送人民检察院', '建议书应当抄送人民检察院')

export const correctionForms = {
  decline: z.object({ reason: passage('居住地不在本辖区等退回的理由'), organ: text('建议的执行地').optional() }),
  investigate: z.object({
    danger: passage('社会危险性'),
    influence: passage('对所居住社区的影响'),
    opinion: choice('评估意见', { suitable: '适宜社区矫正', unsuitable: '不适宜社区矫正' }),
    committeeHelped: yes('居民（村民）委员会已协助'),
  }),
  notSentenced: z.object({ result: passage('决定机关的决定') }),
  receiveDocuments: z.object({
    effectiveOn: day('判决、裁定、决定生效日期'),
    number: text('文书号'),
    complete: mustHold('判决书（裁定书、决定书）、执行通知书等齐全', '法律文书不齐的，请先向决定机关补齐'),
  }),
  recordReport: z.object({
    on: day('报到日期'),
    way: choice('方式', { came: '本人报到', handed: '监所、公安机关移送' }),
    late: passage('逾期报到的原因').optional(),
  }),
  admit: z
    .object({
      subject: refer('矫正对象', 'correction-subjects', '先在「社区矫正对象」清单中登记'),
      identityChecked: mustHold('已核实身份', '应当核实身份（社区矫正法第二十二条）'),
      documentsChecked: mustHold('已核对法律文书', '应当核对法律文书（社区矫正法第二十二条）'),
      fileOpened: mustHold('已办理接收登记、建立档案', '应当登记、建档（社区矫正法第二十二条）'),
      announced: mustHold(
        '已宣告犯罪事实、矫正期限和应当遵守的规定',
        '应当宣告犯罪事实、期限和规定（社区矫正法第二十二条）',
      ),
      ...span,
    })
    .refine(({ from, until }) => from < until, { path: ['until'], error: '矫正期限的止日须晚于起日' }),
  formGroup: z.object({
    members: z
      .array(
        z.object({
          kind: choice('身份', {
            judicial: '司法所工作人员',
            committee: '居民（村民）委员会人员',
            guardian: '监护人',
            family: '家庭成员',
            employer: '所在单位、就读学校人员',
            worker: '社会工作者',
            volunteer: '志愿者',
          }),
          name: personal('name', '姓名'),
          female: yes('女性'),
          knowsMinors: yes('熟悉未成年人身心特点'),
        }),
      )
      .min(1, '至少一名成员')
      .max(20)
      .meta({ title: '矫正小组成员' }),
  }),
  makePlan: z.object({
    management: choice('管理类别', { strict: '严格管理', ordinary: '普通管理' }),
    measures: passage('矫正方案要点', '按性别、年龄、心理、犯罪原因、悔罪表现分类、个别化'),
  }),
  takeReport: z.object({
    on: day('报告日期'),
    way: choice('方式', { site: '到所报告', written: '书面', phone: '电话', online: '信息化核查' }),
    content: passage('报告内容'),
  }),
  permitContact: z.object({ whom: passage('会客、接触的对象和事由'), permitted: yes('准许') }),
  permitLeave: z
    .object({
      ...span,
      to: text('外出地点'),
      reason: passage('外出理由'),
      decidedBy: choice('批准机关', { office: '司法所', county: '县级社区矫正机构' }),
      regular: yes('经常性跨市、县活动', '可以简化批准程序（社区矫正法第二十七条）'),
    })
    .refine(({ from, until }) => from <= until, { path: ['until'], error: '外出的止日不得早于起日' }),
  endLeave: z.object({ on: day('返回日期'), note: passage('核实情况').optional() }),
  startMonitor: z.object({
    ground: choice('法定情形', {
      injunction: '违反人民法院禁止令',
      left: '无正当理由，未经批准离开所居住的市、县',
      silent: '拒不按照规定报告活动情况，被给予警告',
      punished: '违反监督管理规定，被给予治安管理处罚',
      revoking: '拟提请撤销缓刑、假释或者收监执行',
    }),
    approvedBy: text('批准的县级司法行政部门负责人'),
    on: day('批准使用日期'),
    onlyHere: mustHold('定位信息只用于社区矫正', '定位信息应当保密，不得用于其他用途（社区矫正法第二十九条三款）'),
  }),
  extendMonitor: extensionForm.extend({
    approvedBy: text('批准的县级司法行政部门负责人'),
    assessed: mustHold('已评估仍有必要继续使用', '期满后经评估仍有必要的才可延长（社区矫正法第二十九条二款）'),
  }),
  stopMonitor: z.object({ on: day('解除日期'), reason: passage('解除理由') }),
  educate: z.object({
    on: day('日期'),
    kind: choice('类别', { law: '法治教育', morals: '道德教育', skills: '职业技能、就业指导', mind: '心理辅导' }),
    hours: z.number().min(0.5).max(24).meta({ title: '时长', hint: '单位：小时' }),
    content: passage('内容'),
  }),
  serve: z.object({
    on: day('日期'),
    hours: z.number().min(0.5).max(24).meta({ title: '时长', hint: '单位：小时' }),
    content: passage('公益活动内容'),
  }),
  visit: z.object({
    on: day('走访日期'),
    way: choice('方式', { home: '实地查访', phone: '通信联络', online: '信息化核查' }),
    findings: passage('走访情况'),
    discreet: mustHold('已保护身份信息和隐私', '查访时应当保护身份信息和个人隐私（社区矫正法第二十六条二款）'),
  }),
  commend: z.object({ facts: passage('认罪悔罪、遵守规定、接受教育的突出表现') }),
  discipline: z.object({
    number: text('决定书文号'),
    facts: passage('违反规定的事实'),
    evidence: passage('证据'),
    statement: passage('本人的陈述').optional(),
  }),
  requestPunishment: z.object({ facts: passage('违反规定的事实'), organ: text('提请的公安机关') }),
  recordPunishment: z.object({ result: passage('公安机关的处理结果'), punished: yes('已给予治安管理处罚') }),
  proposeRevocation: z.object({
    kind: choice('建议事项', {
      probation: '撤销缓刑',
      parole: '撤销假释',
      medical: '收监执行',
    }),
    proposedTo,
    receivedOn: day('收到建议书日期'),
    reasons: passage('理由和证据材料'),
    copied,
    arrest: yes('同时提请决定逮捕', '可能逃跑或者发生社会危险的（社区矫正法第四十七条）'),
  }),
  keep: z.object({ number: text('裁定、决定文号'), result: passage('不予撤销、不予收监的内容') }),
  revoke: z.object({
    ground: choice('终止原因', {
      proposed: '依建议裁定撤销、决定收监',
      crime: '因犯新罪或者漏罪由审理法院撤销',
    }),
    number: text('裁定、决定文号'),
    handedOver: passage('送交执行情况'),
  }),
  proposeReduction: z.object({
    proposedTo,
    receivedOn: day('收到建议书日期'),
    reasons: passage('减刑理由'),
    copied,
  }),
  recordReduction: z.object({ number: text('裁定文号'), until: day('减刑后的矫正期满日').optional() }),
  loseContact: z.object({
    lastSeenOn: day('最后联系日期'),
    measures: passage('组织查找的措施', '立即组织查找（社区矫正法第三十条）'),
    policeTold: yes('已请公安机关协助'),
  }),
  find: z.object({ on: day('查找到的日期'), handling: passage('区别情形的处理') }),
  moveAway: z.object({
    to: text('变更后的执行地'),
    number: text('变更决定文号'),
    notified: mustHold(
      '已通知决定机关和变更后的社区矫正机构并移送文书',
      '应当通知决定机关和变更后的机构，抄送法律文书（社区矫正法第二十七条二款）',
    ),
  }),
  discharge: z.object({
    ground: choice('解除原因', { expired: '矫正期满', pardoned: '赦免' }),
    on: day('解除日期'),
    number: text('解除证明书文号'),
    notified: mustHold(
      '已通知决定机关、人民检察院、公安机关',
      '应当通知决定机关、所在地的人民检察院、公安机关（社区矫正法第四十四条）',
    ),
    resettlement: refer('转安置帮教的对象编号', 'resettlement-subjects', '需要帮教的填写').optional(),
  }),
  recordDeath: z.object({
    on: day('死亡日期'),
    notified: mustHold(
      '已通知决定机关、人民检察院、公安机关',
      '应当及时通知决定机关、人民检察院、公安机关（社区矫正法第五十一条）',
    ),
  }),
}
