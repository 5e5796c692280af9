import { findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'

/** 征求意见公告（重大行政决策程序暂行条例第十五条：公布草案及其说明，明确提出意见的方式和期限；缩短的予以说明）. */
export const commentNotice: Template = (file, paper) => {
  const at = paper.step
  const short = findSaid(file, at, 'shortReason')
  return {
    ...paperHead(file, paper),
    title: '公开征求意见公告',
    blocks: [
      paragraph(`为广泛听取社会公众意见，现将“${file.title}”草案及其说明予以公布，公开征求意见。有关事项公告如下：`),
      heading('征求意见期限'),
      paragraph(`自${said(file, at, 'publishedOn')}起至${said(file, at, 'until')}止。`),
      ...(short ? [paragraph(`本次征求意见期限缩短的理由：${short}`)] : []),
      heading('提出意见的方式'),
      paragraph(
        `${said(file, at, 'how')}；联系电话：${file.contact.phone ?? gap}；地址：${file.contact.address ?? gap}。提出意见请写明姓名（名称）和联系方式。`,
      ),
      heading('公布途径'),
      paragraph(`${said(file, at, 'where')}。`),
      paragraph('附件：草案；起草说明。'),
    ],
    signature: signed(file, paper),
  }
}

/** 意见汇总采纳情况表（重大行政决策程序暂行条例第十八条：归纳整理、研究论证，充分采纳合理意见）. */
export const commentSummary: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'summarise')
  const at = paper.step
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `“${file.title}”草案公开征求意见和以其他方式听取意见的情况，已归纳整理、研究论证（${paper.basis}）。共收到意见${said(file, at, 'received')}条，采纳${said(file, at, 'adopted')}条。`,
      ),
      {
        kind: 'table',
        columns: ['主要意见', '研究采纳情况', '未采纳的理由'],
        rows: [[said(file, at, 'opinions'), said(file, at, 'handling'), findSaid(file, at, 'unadopted') ?? '无']],
      },
    ],
    signature: signed(file, paper),
  }
}
