import { findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'

/** 向党工委请示报告（重大行政决策程序暂行条例第三十一条：出台前向同级党委请示报告）. */
export const partyReport: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'reportParty')
  return {
    ...paperHead(file, paper),
    organ: file.organ,
    number: findSaid(file, paper.step, 'number') ?? `编号：${file.matter.number}`,
    to: '街道党工委',
    blocks: [
      paragraph(
        `“${file.title}”已履行法定程序，经${said(file, 'discuss', 'heldOn')}${said(file, 'discuss', 'meeting')}集体讨论（${said(file, 'discuss', 'result')}），根据《重大行政决策程序暂行条例》第三十一条的规定，现予请示报告。`,
      ),
      heading('履行程序的情况'),
      paragraph(`公众参与：${findSaid(file, 'summarise', 'handling') ?? '依法不予公开'}`),
      paragraph(`专家论证：${findSaid(file, 'recordExperts', 'necessity') ?? '不属专业性、技术性较强的事项'}`),
      paragraph(`风险评估：${findSaid(file, 'recordRisk', 'level') ?? '不涉及社会稳定、公共安全'}`),
      paragraph(`合法性审查：${said(file, 'passReview', 'review')}，通过。`),
      heading('草案要点'),
      paragraph(said(file, 'draft', 'summary')),
      paragraph('妥否，请批示。'),
    ],
    signature: signed(file, paper),
  }
}

/** 决策公布（重大行政决策程序暂行条例第三十二条：及时公布，说明公众意见、专家论证意见的采纳情况）. */
export const announcement: Template = (file, paper) => ({
  ...paperHead(file, paper),
  title: '重大行政决策公布',
  number: findSaid(file, 'decide', 'number') ?? `编号：${file.matter.number}`,
  blocks: [
    paragraph(
      `“${file.title}”经集体讨论，于${said(file, 'decide', 'decidedOn')}作出决定，根据《重大行政决策程序暂行条例》第三十二条的规定，现予公布。`,
    ),
    heading('决策内容'),
    paragraph(findSaid(file, 'decide', 'changes') ?? findSaid(file, 'draft', 'summary') ?? gap),
    heading('意见采纳情况'),
    paragraph(findSaid(file, paper.step, 'adoption') ?? findSaid(file, 'summarise', 'handling') ?? gap),
    heading('执行'),
    paragraph(`决策执行单位：${said(file, 'decide', 'executor')}。`),
    paragraph(
      `公民、法人或者其他组织认为决策及其实施存在问题的，可以提出意见建议（第三十五条）。联系电话：${file.contact.phone ?? gap}。事项编号：${file.matter.number}。`,
    ),
  ],
  signature: signed(file, paper),
})

/** 决策后评估报告（重大行政决策程序暂行条例第三十六条：另选单位，听取公众等各方意见，作为调整的依据）. */
export const evaluationReport: Template = (file, paper) => {
  const at = paper.step
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `因${said(file, at, 'ground')}，${said(file, at, 'evaluator')}受托对“${file.title}”（${said(file, 'decide', 'number')}）开展决策后评估。评估单位不是决策作出前承担主要论证评估工作的单位（《重大行政决策程序暂行条例》第三十六条）。`,
      ),
      heading('听取意见情况'),
      paragraph(said(file, at, 'heard')),
      heading('执行情况'),
      paragraph(findSaid(file, 'reportExecution', 'result') ?? gap),
      heading('评估意见'),
      paragraph(said(file, at, 'finding')),
      heading('建议'),
      paragraph(`${said(file, at, 'advice')}。评估结果作为调整重大行政决策的重要依据。`),
    ],
    signature: signed(file, paper),
  }
}
