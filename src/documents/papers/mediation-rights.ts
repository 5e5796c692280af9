import { heading, paperHead, paragraph, signed, signLine, type Template } from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'

/** 权利义务告知书（人民调解法第四条、第二十三条、第二十四条）. */
export const mediationRights: Template = (file, paper) => ({
  ...paperHead(file, paper),
  organ: committeeOf(file),
  to: '各方当事人',
  blocks: [
    paragraph(`“${file.title}”一案，现就当事人在调解中的权利、义务和有关事项告知如下：`),
    heading('权利（《人民调解法》第二十三条）'),
    paragraph('1.选择或者接受人民调解员；'),
    paragraph('2.接受调解、拒绝调解或者要求终止调解；'),
    paragraph('3.要求调解公开进行或者不公开进行；'),
    paragraph('4.自主表达意愿、自愿达成调解协议。'),
    heading('义务（《人民调解法》第二十四条）'),
    paragraph('1.如实陈述纠纷事实；'),
    paragraph('2.遵守调解现场秩序，尊重人民调解员；'),
    paragraph('3.尊重对方当事人行使权利。'),
    heading('有关事项'),
    paragraph('1.调解民间纠纷不收取任何费用（《人民调解法》第四条）。'),
    paragraph(
      '2.达成的调解协议具有法律约束力，应当按照约定履行（《人民调解法》第三十一条）；双方可以自协议生效之日起30日内共同向人民法院申请司法确认（《人民调解法》第三十三条）。',
    ),
    paragraph('3.调解不成的，可以依法通过仲裁、行政、司法等途径维护权利（《人民调解法》第二十六条）。'),
  ],
  signature: signed(file, paper, committeeOf(file)),
  signLines: [signLine('申请人签名'), signLine('对方当事人签名'), signLine('人民调解员签名')],
})
