import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, matterNumber, passage, refer, text, yes } from '#procedures/fields.ts'
import { forbidden } from './forbidden.ts'

export const documentIntake = z.object({
  nature: choice('文件性质', {
    normative: '涉及权利义务、普遍约束、反复适用',
    internal: '内部管理',
    personnel: '人事任免',
    minutes: '会议纪要',
    report: '请示、报告',
    plan: '工作方案',
    specific: '对具体事项的处理',
  }),
  unit: text('起草单位'),
  need: passage('制定的必要性'),
  grounds: passage('制定依据'),
  authority: passage('制定权限的依据', '街道可否制定以本地规定为准（未核实，可由管理员设定）'),
  market: yes('涉及经营者经济活动', '应当公平竞争审查'),
  replaces: refer('拟替代的文件', 'normative-documents').optional(),
})

const names = {
  penalty: forbidden.penalty.name,
  coercion: forbidden.coercion.name,
  licence: forbidden.licence.name,
  fee: forbidden.fee.name,
}

export const documentForms = {
  initiate: z.object({ opinion: passage('立项意见'), plannedBy: day('计划完成日期').optional() }),
  decline: z.object({ reason: passage('不予立项的理由') }),
  draft: z.object({
    summary: passage('主要内容'),
    text: passage('草案正文').optional(),
    sets: z
      .array(choice('设定事项', names))
      .max(4)
      .default([])
      .meta({ title: '设定事项', hint: '规范性文件不得设定处罚、强制、许可、收费；没有的不选' }),
    quoted: passage('所引法律、法规、规章条文', '正文写到处罚、强制、许可而属引用上位法的填写').optional(),
    validYears: z.int().min(1).max(30).meta({ title: '有效期', hint: '单位：年' }).optional(),
  }),
  assess: z.object({
    way: choice('方式', { unit: '起草单位自评', experts: '专家论证', third: '委托第三方' }),
    necessity: passage('必要性、可行性'),
    impact: passage('预期效果和可能影响'),
  }),
  sendReview: z.object({
    note: passage('履行程序的说明'),
    review: matterNumber('已送审的合法性审查编号', 'legality-review', '没有的留空，由系统送审').optional(),
  }),
  passReview: z.object({
    review: matterNumber('合法性审查编号', 'legality-review'),
    adjusted: passage('根据审查意见修改的情况').optional(),
  }),
  redraft: z.object({ reason: passage('修改草案的理由') }),
  sign: z.object({ signer: text('签署人'), signedOn: day('签署日期') }),
  number: z.object({
    number: text('发文字号'),
    code: text('统一编号'),
    registered: mustHold('已统一登记', '规范性文件统一登记、统一编号、统一印发'),
    issuedOn: day('印发日期'),
  }),
  publish: z
    .object({
      publishedOn: day('公布日期'),
      effectiveOn: day('施行日期'),
      validUntil: day('有效期至').optional(),
      where: z
        .array(
          choice('途径', { gazette: '政府公报', website: '政府网站', platform: '规范性文件平台', board: '公告栏' }),
        )
        .min(1, '至少一种途径')
        .max(4)
        .meta({ title: '公布途径' }),
      explained: choice('解读方式', { text: '文字解读', chart: '图解、视频', press: '新闻发布、访谈' }),
    })
    .refine((form) => form.effectiveOn >= form.publishedOn, {
      message: '未公布的不得作为管理依据，施行日期不能早于公布日期',
      path: ['effectiveOn'],
    })
    .refine((form) => form.validUntil === undefined || form.validUntil > form.effectiveOn, {
      message: '须晚于施行日期',
      path: ['validUntil'],
    }),
  file: z.object({
    to: choice('报备机关', { government: '区政府（司法局）', congress: '人大街道工委', both: '区政府和人大街道工委' }),
    filedOn: day('报备日期'),
    number: text('报备编号').optional(),
    timely: yes('按时报备'),
    conforming: yes('材料、格式规范'),
    entry: refer('现行有效清单编号', 'normative-documents').optional(),
  }),
  returnFiling: z.object({ problems: passage('形式审查意见') }),
  refile: z.object({ supplied: passage('补报内容') }),
  cleanUp: z.object({ on: day('清理日期'), finding: passage('清理意见') }),
  repeal: z.object({ on: day('废止日期'), finding: passage('废止的理由'), number: text('废止决定文号').optional() }),
  expire: z.object({ on: day('失效日期'), finding: passage('失效情况').optional() }),
  abandon: z.object({ reason: passage('不予制定的理由') }),
}
