import { findSaid, gap, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'

/** 终止调解告知书（人民调解法第二十六条：告知仲裁、行政、司法等途径）. */
export const mediationTermination: Template = (file, paper) => ({
  ...paperHead(file, paper),
  organ: committeeOf(file),
  to: '各方当事人',
  blocks: [
    paragraph(
      `“${file.title}”一案，经调解未能达成协议。终结情形：${said(file, paper.step, 'ground')}。根据《中华人民共和国人民调解法》第二十六条的规定，现终止调解。`,
    ),
    paragraph(
      `当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。已告知的途径：${findSaid(file, paper.step, 'channels') ?? gap}。`,
    ),
    ...(findSaid(file, paper.step, 'undisputed')
      ? [paragraph(`双方无争议的事实：${findSaid(file, paper.step, 'undisputed')}`)]
      : []),
    paragraph('请注意诉讼时效和申请仲裁的期限，及时主张权利。'),
  ],
  signature: signed(file, paper, committeeOf(file)),
  signLines: [signLine('申请人签收'), signLine('对方当事人签收')],
})
