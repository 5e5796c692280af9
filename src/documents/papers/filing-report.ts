import { findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'

/** 规范性文件备案报告：正式文本、起草说明和合法性审查意见随送（本地备案规定，十五日为默认）. */
export const filingReport: Template = (file, paper) => {
  const at = paper.step
  const number = findSaid(file, 'number', 'number') ?? findSaid(file, 'issue', 'number') ?? gap
  const day = findSaid(file, 'publish', 'publishedOn') ?? findSaid(file, 'issue', 'issuedOn') ?? gap
  const review = findSaid(file, 'passReview', 'review') ?? file.matter.number
  return {
    ...paperHead(file, paper),
    to: findSaid(file, at, 'to') ?? gap,
    blocks: [
      paragraph(`“${file.title}”（${number}）已于${day}公布。现按规定报送备案。`),
      heading('履行程序的情况'),
      paragraph(`公开征求意见：${findSaid(file, 'summarise', 'handling') ?? '见起草说明'}`),
      paragraph(
        `公平竞争审查：${findSaid(file, 'passCompetition', 'result') ?? '不涉及经营者经济活动，或者见起草说明'}`,
      ),
      paragraph(`合法性审查：${review}，已通过。`),
      paragraph(`集体审议：${findSaid(file, 'discuss', 'heldOn') ?? findSaid(file, 'meeting', 'heldOn') ?? gap}。`),
      heading('报送材料'),
      paragraph('1.备案报告；'),
      paragraph('2.规范性文件正式文本；'),
      paragraph('3.起草说明（含公平竞争审查、合法性审查情况）。'),
      paragraph(`报备日期：${said(file, at, 'filedOn')}。`),
    ],
    signature: signed(file, paper),
  }
}

/** 清理结果决定：继续有效、修改、废止（定期清理，本地规定）. */
export const cleanupDecision: Template = (file, paper) => {
  const at = paper.step
  const results: Record<string, string> = {
    keep: '继续有效',
    amend: '予以修改，修改程序完成以前暂按原文件执行',
    repeal: '予以废止，自废止之日起不再作为管理依据',
  }
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `根据${paper.basis}，对“${file.title}”（${said(file, 'number', 'number')}，统一编号${said(file, 'number', 'code')}）进行清理，决定如下：`,
      ),
      heading('清理意见'),
      paragraph(said(file, at, 'finding')),
      heading('清理结果'),
      paragraph(`${results[at] ?? gap}（${said(file, at, 'on')}）。`),
      paragraph('清理结果向社会公布，并更新现行有效规范性文件清单。'),
    ],
    signature: signed(file, paper),
  }
}
