import { formatDay } from '#calendar/date.ts'
import {
  dueNote,
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'

const answerDuty =
  '对改进工作、完善政策、追究责任的建议，有关机关、单位应当书面反馈采纳情况；未采纳的，说明理由（《信访工作条例》第四十条第四款）。'

/** 三项建议书: facts, the fault found, what is suggested, and the duty to answer in writing (信访工作条例第四十条). */
export const suggestionPaper: Template = (file, paper) => {
  const fault = findIntake(file, 'fault')
  const kind = findIntake(file, 'kind') ?? gap
  return {
    ...paperHead(file, paper),
    title: `${kind}建议书`,
    to: findIntake(file, 'to') ?? gap,
    blocks: [
      paragraph(
        `在信访工作中发现${findIntake(file, 'unit') ?? gap}${fault ? `存在${fault}的情形` : '涉及的有关政策性问题'}。根据《信访工作条例》第四十条的规定，提出${kind}的建议。`,
      ),
      heading('事实和依据'),
      paragraph(findIntake(file, 'facts') ?? gap),
      heading('建议'),
      paragraph(findIntake(file, 'suggestion') ?? gap),
      heading('反馈要求'),
      paragraph(
        `${answerDuty}请于收到之日起30日内书面反馈${dueNote(file, 'feedback')}（天数为默认，可由管理员设定）。`,
      ),
    ],
    signature: signed(file, paper),
  }
}

/** 信访督办单: what is late or shirked, what must be done by when (信访工作条例第四十条一款). */
export const supervisionPaper: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: findIntake(file, 'to') ?? findIntake(file, 'unit') ?? gap,
  blocks: [
    paragraph(
      `${formatDay(file.filedOn)}登记的“${file.title}”，至今未书面反馈采纳情况。根据《信访工作条例》第四十条第一款的规定，现予督办。`,
    ),
    heading('督办要求'),
    paragraph(said(file, paper.step, 'words')),
    paragraph(`请于${said(file, paper.step, 'limit')}前书面反馈。${answerDuty}`),
    paragraph('推诿、敷衍、拖延、弄虚作假造成严重后果的，依法提出追究责任的建议（第四十条第三款）。'),
  ],
  signature: signed(file, paper),
  signLines: [{ label: '签收人' }, { label: '签收日期' }],
})

/** 三项建议书面反馈: adopted or not, why, and what was done (信访工作条例第四十条四款). */
export const suggestionAnswer: Template = (file, paper) => {
  const sender = findSaid(file, 'receiveProposal', 'sender')
  return {
    ...paperHead(file, paper),
    to: sender ?? file.organ,
    blocks: [
      paragraph(
        `关于“${file.title}”的${findSaid(file, 'receiveProposal', 'kind') ?? findIntake(file, 'kind') ?? ''}建议收悉。根据《信访工作条例》第四十条第四款的规定，书面反馈如下：`,
      ),
      heading('采纳情况'),
      paragraph(`${said(file, paper.step, 'adopted')}。`),
      paragraph(said(file, paper.step, 'reason')),
      ...(findSaid(file, paper.step, 'measures')
        ? [heading('整改、处理措施'), paragraph(said(file, paper.step, 'measures'))]
        : []),
    ],
    signature: signed(file, paper),
  }
}
