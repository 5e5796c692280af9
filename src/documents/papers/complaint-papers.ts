import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  findIntake,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'

function received(file: MatterFile): string {
  return `你（单位）于${formatDay(file.filedOn)}提出的“${file.title}”（${findIntake(file, 'about') ?? '执法投诉举报'}）收悉。`
}

const keep = '本机关依法为投诉举报人保密。'

/** 受理告知书: the day that the answer is promised for. */
export const complaintAcceptance: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(`${received(file)}经审查，决定予以受理，将于${said(file, paper.step, 'replyBy')}前答复。`),
    paragraph('被投诉的执法人员不参与核查（《中华人民共和国行政处罚法》第四十三条）。'),
    paragraph('投诉不影响依法申请行政复议、提起行政诉讼的期限。'),
    paragraph(keep),
  ],
  signature: signed(file, paper),
})

/** 不予受理告知书: the ground, and the way that is open. */
export const complaintRefusal: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(`${received(file)}经审查，不予受理。理由：${said(file, paper.step, 'ground')}。`),
    paragraph(`可以通过下列途径提出：${said(file, paper.step, 'told')}`),
    paragraph(keep),
  ],
  signature: signed(file, paper),
})

/** 投诉举报答复书: what was found, what is done about it, what remains open（行政处罚法第五十四条、第七十五条二款）. */
export const complaintAnswer: Template = (file, paper) => {
  const grounded = file.matter.given.conclude?.finding !== 'groundless'
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(`${received(file)}本机关已核查完毕，现答复如下：`),
      heading('核查结论'),
      paragraph(`${said(file, 'conclude', 'finding')}。`),
      ...(grounded ? [heading('处理、整改情况'), paragraph(said(file, 'conclude', 'measure'))] : []),
      ...(file.takenOn.rectify ? [paragraph(said(file, 'rectify', 'how'))] : []),
      heading('答复意见'),
      paragraph(said(file, paper.step, 'words')),
      paragraph(
        '对行政处罚有异议的，有权申诉或者检举，行政机关应当认真审查，发现有错误的，应当主动改正（《中华人民共和国行政处罚法》第七十五条第二款）；对执法行为不服的，可以依法申请行政复议或者提起行政诉讼。',
      ),
      paragraph(keep),
    ],
    signature: signed(file, paper),
  }
}
