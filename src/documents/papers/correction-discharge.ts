import { findIntake, findSaid, gap, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { officeOf, subjectOf } from './correction-parts.ts'

/** 解除社区矫正证明书（社区矫正法第四十四条：发给本人，通知决定机关、检察院、公安机关）. */
export const correctionDischarge: Template = (file, paper) => {
  const number = findSaid(file, paper.step, 'number')
  const pardoned = findSaid(file, paper.step, 'ground') === '赦免'
  return {
    ...paperHead(file, paper),
    organ: officeOf(file),
    number: number ? `${number}（${file.matter.number}）` : `编号：${file.matter.number}`,
    to: subjectOf(file),
    blocks: [
      paragraph(
        `你因${findIntake(file, 'category') ?? gap}依法实行社区矫正，矫正期限自${said(file, 'admit', 'from')}起至${findSaid(file, 'recordReduction', 'until') ?? said(file, 'admit', 'until')}止。`,
      ),
      paragraph(
        `${pardoned ? '现依法予以赦免' : '现矫正期满'}，根据《中华人民共和国社区矫正法》第四十四条的规定，自${said(file, paper.step, 'on')}起解除社区矫正，特此证明。`,
      ),
      paragraph('解除后可以依法申请社会救助、参加社会保险，就业、就学不受歧视（第四条、第四十三条）。'),
      paragraph(`通知机关：${findIntake(file, 'decidedBy') ?? gap}、所在地的人民检察院、公安机关（第四十四条）。`),
    ],
    signature: signed(file, paper, officeOf(file)),
  }
}
