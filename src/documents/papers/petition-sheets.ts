import { formatDay } from '#calendar/date.ts'
import { addressee, findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { howReceived } from './petition-acceptance.ts'

/** 信访事项转送单、交办单: to the organ that is competent, with what is asked of it (信访工作条例第二十二条、第二十三条). */
export const petitionSheet: Template = (file, paper) => {
  const isAssigned = paper.step === 'assign'
  return {
    ...paperHead(file, paper),
    to: said(file, paper.step, 'organ'),
    blocks: [
      paragraph(
        `现将信访事项“${file.title}”${isAssigned ? '交你单位办理' : '转送你单位'}。该事项于${formatDay(file.filedOn)}以${file.channel}方式提出。`,
      ),
      heading('主要内容'),
      paragraph(file.detail),
      heading('理由'),
      paragraph(findSaid(file, paper.step, 'reason') ?? '按照规定转送有权处理的机关。'),
      heading('要求'),
      paragraph(
        '自收到之日起15日内书面告知信访人是否受理（《信访工作条例》第二十三条三款）；对转送、交办有异议的，自收到之日起5个工作日内提出，详细说明理由，经核实同意后退回。',
      ),
      ...(isAssigned
        ? [
            paragraph(
              `请于${findSaid(file, paper.step, 'reportBy') ?? gap}前反馈办理结果，提交办结报告（第二十二条一款三项）。`,
            ),
          ]
        : []),
      paragraph('不得将检举、控告的材料及有关情况透露或者转给被检举、控告的人员或者单位（第三十条三款）。'),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '收件人' }, { label: '收件日期' }],
  }
}

/** 转送、交办去向告知书: the petitioner learns where the petition went (信访工作条例第二十二条、第二十三条). */
export const petitionDirection: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `${howReceived(file)}根据《信访工作条例》第二十二条、第二十三条的规定，已${paper.step === 'assign' ? '交' : '转送'}${said(file, paper.step, 'organ')}处理。`,
    ),
    paragraph('该机关、单位应当自收到之日起15日内书面告知你（单位）是否受理。'),
    paragraph(`你（单位）可以凭登记编号${file.matter.number}查询办理情况（第二十一条）。`),
  ],
  signature: signed(file, paper),
})

/** 告知书: not ours; where to go (信访工作条例第二十条二款、第二十二条二款、第二十三条一款). */
export const petitionGuide: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(`${howReceived(file)}经审查，${said(file, paper.step, 'ground')}。`),
    paragraph(`请向${said(file, paper.step, 'organ')}提出。`),
    paragraph(said(file, paper.step, 'reason')),
    paragraph(`依据：${paper.basis}。`),
  ],
  signature: signed(file, paper),
})

/** 异议（退回）说明: why a petition that was sent down is not ours (信访工作条例第二十三条三款). */
export const petitionObjection: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: typeof file.intake.sender === 'string' ? file.intake.sender : gap,
  blocks: [
    paragraph(
      `你单位转来的信访事项“${file.title}”（来文编号：${typeof file.intake.senderNumber === 'string' ? file.intake.senderNumber : gap}），本机关于${formatDay(file.filedOn)}收到。经审查，不属于本机关、本系统职权范围，根据《信访工作条例》第二十三条第三款，在5个工作日内提出异议。`,
    ),
    heading('理由'),
    paragraph(said(file, paper.step, 'reason')),
    paragraph(`应由${said(file, paper.step, 'properOrgan')}办理。请核实同意后退回，并附还全部材料。`),
  ],
  signature: signed(file, paper),
})

/** 建议意见答复（信访工作条例第二十九条：研究论证、采纳情况、回复）. */
export const petitionReply: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(`${howReceived(file)}本机关已研究论证，答复如下：`),
    paragraph(`采纳情况：${said(file, paper.step, 'adopted')}。`),
    paragraph(said(file, paper.step, 'reply')),
    paragraph('感谢你（单位）的建议（《信访工作条例》第二十九条）。'),
  ],
  signature: signed(file, paper),
})
