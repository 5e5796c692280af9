import { findIntake, findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'
import { columnTitles, rowsSaid } from '../paper-rows.ts'

const columns = ['name', 'gain'] as const

/** 决策草案的说明（重大行政决策程序暂行条例第十二条、第十三条）. */
export const decisionNote: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'draft')
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(`现将“${file.title}”决策草案的有关情况说明如下：`),
      heading('拟解决的主要问题'),
      paragraph(findIntake(file, 'problem') ?? gap),
      heading('决策依据'),
      paragraph(said(file, 'draft', 'laws')),
      heading('草案要点'),
      paragraph(said(file, 'draft', 'summary')),
      heading('方案和成本效益'),
      {
        kind: 'table',
        columns: columnTitles(file, 'draft', 'options', columns),
        rows: rowsSaid(file, 'draft', 'options', columns),
      },
      heading('协商情况'),
      paragraph(findSaid(file, 'draft', 'consulted') ?? '与有关单位协商一致。'),
      paragraph(`未取得一致的问题：${findSaid(file, 'draft', 'disputes') ?? '无'}`),
    ],
    signature: signed(file, paper),
  }
}

/** 规范性文件起草说明：必要性、依据、权限、主要内容、征求意见、公平竞争审查和合法性审核情况. */
export const documentNote: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'draft')
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(`现将“${file.title}”的起草情况说明如下：`),
      heading('制定的必要性'),
      paragraph(findIntake(file, 'need') ?? gap),
      heading('制定依据和权限'),
      paragraph(findIntake(file, 'grounds') ?? gap),
      paragraph(findIntake(file, 'authority') ?? gap),
      heading('主要内容'),
      paragraph(said(file, 'draft', 'summary')),
      paragraph(
        '本文件没有设定行政处罚、行政强制、行政许可等规范性文件不得设定的事项（《中华人民共和国行政处罚法》第十六条、《中华人民共和国行政强制法》第十条、《中华人民共和国行政许可法》第十七条）。',
      ),
      heading('征求意见和采纳情况'),
      paragraph(findSaid(file, 'summarise', 'handling') ?? gap),
      heading('公平竞争审查'),
      paragraph(
        findIntake(file, 'market') === '是'
          ? `审查结论：${said(file, 'passCompetition', 'result')}。`
          : '不涉及经营者经济活动，无须公平竞争审查。',
      ),
      heading('合法性审核'),
      paragraph(`合法性审查编号：${said(file, 'passReview', 'review')}。`),
    ],
    signature: signed(file, paper),
  }
}
