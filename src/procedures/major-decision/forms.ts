import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import { filedAs, retentionHint } from '#procedures/retention.ts'

export const decisionIntake = z.object({
  scope: choice('事项类别', {
    policy: '公共服务、市场监管、社会管理、环境保护的重大政策措施',
    plan: '经济和社会发展重要规划',
    resource: '开发利用、保护自然资源和文化资源的重大政策措施',
    project: '重大公共建设项目',
    other: '涉及重大公共利益、公众切身利益的其他重大事项',
  }),
  outside: choice('是否属于不适用的事项', {
    no: '不属于',
    macro: '财政、货币政策等宏观调控',
    legislation: '政府立法',
    emergency: '突发事件应急处置',
  }).default('no'),
  proposedBy: choice('建议来源', {
    leader: '领导人员提出',
    unit: '所属机构、村社提出',
    deputy: '人大代表建议、政协委员提案',
    public: '公民、法人和其他组织书面建议',
  }),
  proposer: text('建议单位（人）').optional(),
  problem: passage('拟解决的主要问题'),
  grounds: passage('建议理由和依据'),
  outline: passage('初步方案及其必要性、可行性').optional(),
})

const units = { unit: text('承担单位') }

const opening = {
  study: z.object({ unit: text('研究论证单位'), finding: passage('研究论证意见') }),
  decline: z.object({ reason: passage('不予启动的理由') }),
  start: z
    .object({
      startedOn: day('启动日期'),
      plannedBy: day('计划完成日期'),
      unit: text('决策承办单位', '两个以上单位承办的写明牵头单位'),
      item: refer('年度目录事项', 'decision-catalogue').optional(),
      offList: passage('目录外启动的说明', '未列入目录的，写明理由和党工委同意调整目录的情况').optional(),
      technical: yes('专业性、技术性较强', '应当组织专家论证（第十九条）'),
      risky: yes('可能影响社会稳定、公共安全', '应当组织风险评估（第二十二条）'),
      market: yes('涉及市场主体经济活动', '应当公平竞争审查（第二十九条）'),
      secret: yes('依法不予公开'),
      secretGround: passage('不予公开的依据').optional(),
    })
    .refine((form) => form.plannedBy >= form.startedOn, { message: '不能早于启动日期', path: ['plannedBy'] })
    .refine((form) => !form.secret || form.secretGround !== undefined, {
      message: '依法不予公开的，须写明依据',
      path: ['secretGround'],
    }),
  draft: z.object({
    summary: passage('决策草案要点'),
    laws: passage('法律、法规、规章和政策依据'),
    options: z
      .array(z.object({ name: text('方案'), gain: passage('成本和效益分析').optional() }))
      .min(1, '至少一个方案')
      .max(10)
      .meta({ title: '方案', hint: '有较大分歧的，可以提出两个以上方案' }),
    consulted: passage('与有关单位协商情况').optional(),
    disputes: passage('未取得一致的问题和各方意见').optional(),
  }),
}

const participation = {
  hear: z.object({
    ways: z
      .array(
        choice('方式', {
          forum: '座谈会',
          visit: '实地走访',
          letter: '书面征求意见',
          survey: '问卷调查',
          poll: '民意调查',
          group: '与群团组织、群众代表沟通协商',
          deputies: '听取人大代表、政协委员意见',
        }),
      )
      .min(1, '至少一种方式')
      .max(7)
      .meta({ title: '方式' }),
    people: z.int().min(0).max(1_000_000).meta({ title: '听取意见人数' }),
    opinions: passage('主要意见'),
  }),
  noticeHearing: z
    .object({
      publishedOn: day('公告日期'),
      heldOn: day('听证日期'),
      place: text('听证地点'),
      selection: passage('听证参加人遴选办法'),
      listOn: day('参加人名单公布日期'),
    })
    .refine((form) => form.publishedOn < form.heldOn && form.listOn < form.heldOn, {
      message: '公告和参加人名单都须在听证以前公布（重大决策条例第十六条）',
      path: ['heldOn'],
    }),
  sendHearingMaterials: z.object({
    sentOn: day('送达日期'),
    people: z.int().min(1).max(1000).meta({ title: '听证参加人数' }),
  }),
  holdHearing: z.object({
    heldOn: day('听证日期'),
    chair: text('听证主持人'),
    present: z.int().min(1).max(1000).meta({ title: '到会参加人数' }),
    opinions: passage('陈述、质证和辩论的主要意见'),
    signed: mustHold('听证参加人确认并签字', '听证会记录须经听证参加人确认并签字（重大决策条例第十七条）'),
  }),
}

const assessment = {
  askExperts: z.object({
    ...units,
    way: choice('论证方式', { meeting: '论证会', letter: '书面咨询', entrust: '委托咨询论证' }),
    experts: z
      .array(z.object({ name: text('专家、专业机构'), field: text('专业领域'), dissents: yes('持不同意见') }))
      .min(1, '至少一名专家或者一家专业机构')
      .max(60)
      .meta({ title: '专家、专业机构' }),
    apart: mustHold('均无直接利害关系', '不得选择有直接利害关系的专家、专业机构（重大决策条例第二十条）'),
  }),
  recordExperts: z.object({
    necessity: passage('必要性、可行性、科学性意见'),
    dissent: passage('不同意见').optional(),
    signed: mustHold('论证意见已署名、盖章', '书面论证意见应当署名、盖章（重大决策条例第十九条）'),
    adoption: passage('研究采纳情况'),
  }),
  assessRisk: z.object({
    ...units,
    third: yes('委托第三方'),
    ways: passage('评估方式', '舆情跟踪、重点走访、会商分析等'),
    separate: yes('转风险评估程序办理', '由系统另立风险评估事项'),
  }),
  recordRisk: z.object({
    level: choice('风险等级', { low: '低风险', medium: '中风险', high: '高风险' }),
    controllable: yes('风险可控', '不可控的请办「登记风险不可控」'),
    assessment: matterNumber('风险评估编号', 'risk-assessment').optional(),
    reused: yes('采用已有评价、评估', '已按规定评价、评估的，不作重复评估（重大决策条例第二十二条）'),
    points: passage('风险点'),
    measures: passage('防范措施'),
    plan: passage('处置预案'),
    heard: passage('有关部门意见').optional(),
  }),
  riskBeyondControl: z.object({
    level: choice('风险等级', { medium: '中风险', high: '高风险' }),
    points: passage('不可控的风险点'),
    advice: passage('调整草案的建议'),
  }),
}

const deciding = {
  sendReview: z.object({
    meetingOn: day('拟上会日期'),
    urgentReason: passage('审查时间不足七个工作日的理由').optional(),
    review: matterNumber('已送审的合法性审查编号', 'legality-review', '没有的留空，由系统送审').optional(),
  }),
  passReview: z.object({
    review: matterNumber('合法性审查编号', 'legality-review'),
    adjusted: passage('根据审查意见调整、补充的情况').optional(),
  }),
  redraft: z.object({ reason: passage('修改草案的理由') }),
  submitMeeting: z.object({ meetingOn: day('拟上会日期'), materials: passage('上会材料') }),
  reportParty: z.object({
    reportedOn: day('请示报告日期'),
    number: text('请示文号').optional(),
    answer: choice('党工委意见', { agree: '同意', modify: '修改后同意', disagree: '不同意' }),
    words: passage('意见内容').optional(),
  }),
  decide: z
    .object({
      kind: choice('决定', { adopt: '通过', modify: '修改后通过' }),
      number: text('文号'),
      decidedOn: day('决定日期'),
      changes: passage('修改内容').optional(),
      executor: text('决策执行单位'),
      goals: passage('执行目标和要求').optional(),
    })
    .refine((form) => form.kind === 'adopt' || form.changes !== undefined, {
      message: '修改后通过的，须写明修改内容',
      path: ['changes'],
    }),
  shelve: z.object({ reason: passage('暂缓的理由') }),
  reject: z.object({ reason: passage('不予通过的理由') }),
}

const executing = {
  publish: z.object({
    publishedOn: day('公布日期'),
    where: z
      .array(
        choice('途径', {
          gazette: '政府公报',
          website: '政府网站',
          press: '报纸',
          media: '政务新媒体',
          board: '公告栏',
        }),
      )
      .min(1, '至少一种途径')
      .max(5)
      .meta({ title: '公布途径' }),
    adoption: passage('公众意见、专家论证意见的采纳情况').optional(),
  }),
  withhold: z.object({ ground: passage('依法不予公开的依据') }),
  interpret: z.object({
    way: choice('解读方式', { text: '文字解读', chart: '图解、视频', press: '新闻发布、访谈', meeting: '宣讲会' }),
    on: day('解读日期'),
  }),
  inspect: z.object({ on: day('督查日期'), finding: passage('督促检查情况') }),
  reportExecution: z.object({
    progress: choice('执行进度', { going: '正在执行', done: '执行完毕' }),
    result: passage('执行情况'),
  }),
  reportProblem: z.object({
    kind: choice('情形', {
      flaw: '决策存在问题',
      changed: '客观情况发生重大变化',
      force: '不可抗力等严重影响目标实现',
      opinions: '公民、法人和其他组织提出问题',
    }),
    problem: passage('问题和建议'),
  }),
  suspend: z.object({ reason: passage('情况紧急、中止执行的理由') }),
  resume: z.object({ reason: passage('恢复执行的理由') }),
  adjust: z.object({
    kind: choice('调整', { amend: '重大调整', stop: '停止执行' }),
    reason: passage('调整的理由'),
  }),
  evaluate: z.object({
    ground: choice('评估情形', {
      effect: '明显未达到预期效果',
      opinions: '公众提出较多意见',
      needed: '决策机关认为有必要',
    }),
    evaluator: text('评估单位'),
    third: yes('委托第三方'),
    heard: passage('听取公众、代表委员和社会组织意见的情况'),
    finding: passage('评估意见'),
    advice: choice('评估建议', { keep: '继续执行', adjust: '调整', stop: '停止执行' }),
  }),
  archive: z.object({
    filedAs: filedAs('volume'),
    retention: choice('保管期限', { thirty: '30年', permanent: '永久' }, retentionHint).default('permanent'),
  }),
}

export const decisionForms = { ...opening, ...participation, ...assessment, ...deciding, ...executing }
