import {
  dayWords,
  findIntake,
  findSaid,
  gap,
  type MatterFile,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'
import { actWords } from './respondent-answer.ts'

function organOf(file: MatterFile): string {
  return findIntake(file, 'court') ?? findIntake(file, 'organ') ?? gap
}

function caseOf(file: MatterFile): string {
  const number = findIntake(file, 'number')
  return `${actWords(file)}一案${number ? `（${number}）` : ''}`
}

/** 授权委托书：受托人、权限（行政诉讼法第三十一条；行政复议法实施条例第十八条：不得仅委托律师）. */
export const respondentAuthorisation: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: organOf(file),
  parties: [
    { label: '委托人', value: file.organ },
    { label: '受托人（工作人员）', value: '' },
    { label: '职务', value: '' },
    { label: '受托人（律师）', value: '' },
    { label: '执业机构', value: '' },
  ],
  blocks: [
    paragraph(`现委托上列受托人在${caseOf(file)}中，作为本机关的代理人。`),
    paragraph('代理权限：代为提交答复（答辩）、证据和规范性文件，参加听证、开庭、调查，陈述意见，签收文书。'),
    paragraph('代为承认请求、和解、调解、上诉的，须有本机关另行书面授权。'),
    paragraph('应当委托本机关相应的工作人员，不得仅委托律师。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('负责人')],
})

/** 负责人身份证明：姓名、职务并加盖印章（负责人出庭应诉规定第六条）. */
export const principalIdentity: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: organOf(file),
  blocks: [
    paragraph(`${gap}同志在本机关任${gap}职务，系本机关负责人。特此证明。`),
    paragraph(`附：身份证件复印件。用于${caseOf(file)}。`),
  ],
  signature: signed(file, paper),
})

/** 负责人出庭函：出庭负责人的姓名、职务、分管（行政诉讼法第三条三款；负责人出庭应诉规定第二条、第六条）. */
export const appearanceLetter: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: organOf(file),
  blocks: [
    paragraph(
      `贵院定于${dayWords(said(file, 'noticeSession', 'on'))}在${said(file, 'noticeSession', 'place')}开庭审理${caseOf(file)}。依照《中华人民共和国行政诉讼法》第三条第三款的规定，本机关由下列负责人出庭应诉：`,
    ),
    paragraph(`姓名：${gap}；职务：${gap}；负责人类别：${findSaid(file, 'attendSession', 'principal') ?? gap}。`),
    paragraph(
      `另委托工作人员${said(file, 'attendSession', 'staff')}名、律师${said(file, 'attendSession', 'lawyers')}名参加诉讼，授权委托书附后。`,
    ),
    paragraph(
      '出庭负责人将就实质性解决行政争议发表意见（最高人民法院关于行政机关负责人出庭应诉若干问题的规定第十一条）。',
    ),
  ],
  signature: signed(file, paper),
})

/** 负责人不能出庭情况说明：法定理由、证明材料，盖章或者主要负责人签字（负责人出庭应诉规定第八条、第九条）. */
export const absenceLetter: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: organOf(file),
  blocks: [
    paragraph(
      `贵院定于${dayWords(said(file, 'noticeSession', 'on'))}开庭审理${caseOf(file)}。本机关负责人因“${findSaid(file, 'attendSession', 'absence') ?? gap}”不能出庭，依照《最高人民法院关于行政机关负责人出庭应诉若干问题的规定》第八条、第九条的规定说明情况如下：`,
    ),
    paragraph(`具体情况：${gap}`),
    paragraph(`证明材料：${gap}`),
    paragraph('本机关已依照《中华人民共和国行政诉讼法》第三条第三款的规定委托相应的工作人员出庭，授权委托书附后。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('主要负责人')],
})

/** 延期提供证据申请书：十五日内书面提出，写明正当事由（行政诉讼法第三十六条；行诉解释第三十四条）. */
export const delayApplication: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: organOf(file),
  blocks: [
    paragraph(
      `本机关为${caseOf(file)}的被告，因“${said(file, 'applyDelay', 'cause')}”，不能在收到起诉状副本之日起十五日内提供下列证据：`,
    ),
    paragraph(said(file, 'applyDelay', 'evidence')),
    paragraph(
      '依照《中华人民共和国行政诉讼法》第三十六条、《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第三十四条的规定，申请延期提供；准许的，在正当事由消除后十五日内提供。',
    ),
  ],
  signature: signed(file, paper),
})
