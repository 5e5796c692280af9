import { heading, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'

/** 听证公告（重大行政决策程序暂行条例第十六条：时间、地点、草案及说明、参加人遴选办法和名单）. */
export const decisionHearingNotice: Template = (file, paper) => {
  const at = paper.step
  return {
    ...paperHead(file, paper),
    title: '听证公告',
    blocks: [
      paragraph(
        `“${file.title}”直接涉及公民、法人和其他组织的切身利益，根据《重大行政决策程序暂行条例》第十六条的规定，决定公开举行听证会，现公告如下：`,
      ),
      heading('时间和地点'),
      paragraph(`${said(file, at, 'heldOn')}，${said(file, at, 'place')}。`),
      heading('听证参加人遴选办法'),
      paragraph(said(file, at, 'selection')),
      paragraph(`听证参加人名单于${said(file, at, 'listOn')}公布；听证材料于听证会召开七日前送达听证参加人。`),
      heading('听证程序'),
      paragraph('1.决策承办单位介绍决策草案、依据和有关情况；'),
      paragraph('2.听证参加人陈述意见，进行询问、质证和辩论；'),
      paragraph('3.听证参加人确认听证会记录并签字（第十七条）。'),
      paragraph('附件：决策草案；草案说明。'),
    ],
    signature: signed(file, paper),
  }
}

/** 听证会记录，由听证参加人确认签字（第十七条第三项）. */
export const decisionHearingRecord: Template = (file, paper) => ({
  ...paperHead(file, paper),
  parties: [
    { label: '听证事项', value: file.title },
    { label: '时间', value: said(file, paper.step, 'heldOn') },
    { label: '地点', value: said(file, 'noticeHearing', 'place') },
    { label: '主持人', value: said(file, paper.step, 'chair') },
  ],
  blocks: [
    paragraph(
      `到会听证参加人${said(file, paper.step, 'present')}人。听证依照《重大行政决策程序暂行条例》第十七条公开举行。`,
    ),
    heading('陈述、询问、质证和辩论'),
    paragraph(said(file, paper.step, 'opinions')),
    paragraph('以上记录经听证参加人核对无误。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('听证参加人签名'), signLine('主持人签名'), signLine('记录人签名')],
})

/** 听证报告：组织情况、主要意见和处理建议（第十六条至第十八条）. */
export const decisionHearingReport: Template = (file, paper) => ({
  ...paperHead(file, paper),
  blocks: [
    paragraph(`“${file.title}”听证会已举行，现将情况报告如下：`),
    heading('组织情况'),
    paragraph(
      `听证公告于${said(file, 'noticeHearing', 'publishedOn')}公布，参加人名单于${said(file, 'noticeHearing', 'listOn')}公布，听证材料于${said(file, 'sendHearingMaterials', 'sentOn')}送达。${said(file, paper.step, 'heldOn')}公开举行，到会${said(file, paper.step, 'present')}人。`,
    ),
    heading('主要意见'),
    paragraph(said(file, paper.step, 'opinions')),
    heading('研究采纳建议'),
    paragraph(said(file, 'summarise', 'handling')),
  ],
  signature: signed(file, paper),
})
