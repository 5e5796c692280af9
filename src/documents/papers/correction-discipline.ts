import { findSaid, heading, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { officeOf, subjectOf } from './correction-parts.ts'

/** 训诫决定书、警告决定书：事实、证据、条款、申诉途径（社区矫正法第二十八条、第三十四条）. */
export const correctionDiscipline: Template = (file, paper) => {
  const kind = paper.step === 'warn' ? '警告' : '训诫'
  const number = findSaid(file, paper.step, 'number')
  const statement = findSaid(file, paper.step, 'statement')
  return {
    ...paperHead(file, paper),
    organ: officeOf(file),
    number: number ? `${number}（${file.matter.number}）` : `编号：${file.matter.number}`,
    to: subjectOf(file),
    blocks: [
      heading('违反规定的事实'),
      paragraph(said(file, paper.step, 'facts')),
      heading('证据'),
      paragraph(said(file, paper.step, 'evidence')),
      ...(statement ? [heading('本人的陈述'), paragraph(statement)] : []),
      heading('决定'),
      paragraph(
        `上述行为违反了社区矫正监督管理规定。根据《中华人民共和国社区矫正法》第二十八条第一款的规定，决定给予${kind}。`,
      ),
      paragraph(
        '再次违反的，将视情节提请公安机关予以治安管理处罚，或者依法提请撤销缓刑、撤销假释、收监执行；符合第二十九条规定情形的，经批准可以使用电子定位装置。',
      ),
      heading('申诉途径'),
      paragraph('认为合法权益受到侵害的，有权向人民检察院或者有关机关申诉、控告和检举（第三十四条第二款）。'),
    ],
    signature: signed(file, paper, officeOf(file)),
    signLines: [signLine('被宣告人')],
    notes: `${paperHead(file, paper).notes ?? ''}。抄送：社区矫正机构、人民检察院`,
  }
}
