import { heading, namesOf, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { caseParties, caseParty, offenceOf, officerSigns, officersOf, partySigns } from './enforcement-parts.ts'

const blankTime = '　　　年　　月　　日　　时　　分'
const rights =
  '执法人员已出示执法证件，并告知当事人：与案件有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；有权陈述、申辩；应当如实回答询问，并协助调查或者检查，不得拒绝或者阻挠（《中华人民共和国行政处罚法》第四十三条、第四十五条、第五十五条）。'

/** 询问笔录、现场检查（勘验）笔录 and the like, by the way of the investigation（行政处罚法第五十五条）. */
export const investigationRecord: Template = (file, paper) => {
  const way = file.matter.given[paper.step]?.way
  const isInquiry = way === 'inquiry'
  const title = isInquiry ? '询问笔录' : way === 'sampling' ? '抽样取证笔录' : '现场检查（勘验）笔录'
  return {
    ...paperHead(file, paper),
    title,
    parties: [
      { label: '案由', value: offenceOf(file) },
      { label: isInquiry ? '询问时间' : '检查时间', value: `${blankTime}至${blankTime}` },
      { label: isInquiry ? '询问地点' : '检查地点', value: file.place ?? '' },
      { label: isInquiry ? '被询问人' : '当事人', value: namesOf(caseParty(file)) ?? '' },
      { label: '执法人员', value: officersOf(file, paper.step) },
      { label: '记录人', value: '' },
    ],
    blocks: [
      heading('告知'),
      paragraph(rights),
      heading(isInquiry ? '询问内容' : '检查（勘验）情况'),
      paragraph(said(file, paper.step, 'findings')),
      paragraph('以上笔录已经核对（向其宣读），记录属实。当事人拒绝签名的，在此注明理由：＿＿＿＿＿＿＿＿＿＿＿＿。'),
    ],
    signature: signed(file, paper),
    signLines: [signLine(isInquiry ? '被询问人' : '当事人'), signLine('见证人'), ...officerSigns],
  }
}

/** 先行登记保存通知书及清单（行政处罚法第五十六条：七个工作日内及时作出处理决定）. */
export const evidenceRegistration: Template = (file, paper) => ({
  ...paperHead(file, paper),
  title: '证据先行登记保存通知书',
  parties: caseParties(file),
  blocks: [
    paragraph(
      `因调查“${offenceOf(file)}”一案，证据可能灭失或者以后难以取得，根据《中华人民共和国行政处罚法》第五十六条的规定，经本机关负责人（${said(file, paper.step, 'approver')}）批准，对下列证据先行登记保存：`,
    ),
    heading('登记保存的证据清单'),
    paragraph(said(file, paper.step, 'items')),
    paragraph('在登记保存期间，当事人或者有关人员不得销毁或者转移证据。'),
    paragraph('本机关将在七个工作日内及时作出处理决定；逾期未作出处理决定的，可以自行解除保存。'),
    paragraph('当事人有权陈述、申辩。'),
    paragraph(`执法人员：${officersOf(file, paper.step)}`),
  ],
  signature: signed(file, paper),
  signLines: [...partySigns, signLine('见证人')],
})

/** 登记保存物品处理通知书（行政处罚法第五十六条）. */
export const evidenceDisposal: Template = (file, paper) => ({
  ...paperHead(file, paper),
  parties: caseParties(file),
  blocks: [
    paragraph(
      `本机关对“${offenceOf(file)}”一案先行登记保存的证据，根据《中华人民共和国行政处罚法》第五十六条的规定，作出如下处理：${said(file, paper.step, 'way')}。`,
    ),
    heading('登记保存的证据'),
    paragraph(said(file, 'preRegister', 'items')),
    heading('处理情况'),
    paragraph(said(file, paper.step, 'note')),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})

/** 责令改正通知书（行政处罚法第二十八条）, of a penalty case and of an inspection. */
export const correctionOrder: Template = (file, paper) => ({
  ...paperHead(file, paper),
  parties: caseParties(file),
  blocks: [
    paragraph(
      `经查，你（单位）存在下列问题：${findings(file)}。根据《中华人民共和国行政处罚法》第二十八条第一款的规定，责令你（单位）于${said(file, paper.step, 'before')}前改正（限期改正）：`,
    ),
    heading('责令改正的内容'),
    paragraph(said(file, paper.step, 'content')),
    paragraph('改正情况请于期限届满前书面报告本机关，本机关将依法复查；逾期不改正的，依法处理。'),
    paragraph('对本通知有异议的，可以向本机关陈述、申辩。'),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})

function findings(file: Parameters<Template>[0]): string {
  const words = file.procedure.id === 'inspection' ? said(file, 'inform', 'words') : offenceOf(file)
  return words.replace(/[。；]$/, '')
}

/** 法制审核意见书（行政处罚法第五十八条：未经审核或者审核未通过的，不得作出决定）. */
export const reviewOpinion: Template = (file, paper) => {
  const isPassed = paper.step === 'passReview'
  return {
    ...paperHead(file, paper),
    to: '案件承办机构',
    blocks: [
      paragraph(
        `你机构送审的“${offenceOf(file)}”一案收悉。根据《中华人民共和国行政处罚法》第五十八条的规定，从主体、权限、程序、事实、证据、法律适用、裁量、文书等方面审核，意见如下：`,
      ),
      heading('应当法制审核的情形'),
      paragraph(said(file, 'report', 'reviewGrounds')),
      heading('送审情况'),
      paragraph(said(file, 'sendReview', 'note')),
      heading('审核意见'),
      paragraph(said(file, paper.step, 'opinion')),
      paragraph(
        isPassed
          ? '结论：审核通过。'
          : '结论：审核未通过。请按意见补充调查、补正程序或者修改后重新送审；审核未通过的，不得作出决定。',
      ),
    ],
    signature: signed(file, paper),
    signLines: [signLine('审核人员'), signLine('审核机构负责人')],
  }
}

/** 集体讨论记录（行政处罚法第五十七条二款）. */
export const discussionMinutes: Template = (file, paper) => ({
  ...paperHead(file, paper),
  parties: [
    { label: '案由', value: offenceOf(file) },
    { label: '当事人', value: namesOf(caseParty(file)) ?? '' },
    { label: '讨论时间', value: said(file, paper.step, 'heldOn') },
    { label: '讨论地点', value: '' },
    { label: '主持人', value: '' },
    { label: '参加人员', value: said(file, paper.step, 'members') },
  ],
  blocks: [
    heading('案情和处理建议'),
    paragraph(said(file, 'report', 'facts')),
    paragraph(said(file, 'report', 'proposal')),
    heading('陈述、申辩和听证情况'),
    paragraph(said(file, 'hearStatement', 'reviewed')),
    paragraph(said(file, 'holdHearing', 'report')),
    heading('法制审核意见'),
    paragraph(said(file, 'passReview', 'opinion')),
    heading('讨论意见'),
    paragraph('（逐人记录发表的意见）'),
    heading('结论'),
    paragraph(said(file, paper.step, 'conclusion')),
  ],
  signature: signed(file, paper),
  signLines: [signLine('参加人员签名'), signLine('记录人')],
})
