import { formatDay } from '#calendar/date.ts'
import { suggestionForms } from '#procedures/judicial-suggestion/forms.ts'
import {
  dayWords,
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

/** 司法建议、检察建议复函：采纳情况、逐项措施、结果、不采纳的理由（法释〔2023〕11号等，条文未核实）. */
export const suggestionReply: Template = (file, paper) => {
  const plan = suggestionForms.plan.safeParse(file.given.plan)
  const measures = plan.success ? plan.data.measures : []
  const reasons = findSaid(file, 'plan', 'reasons')
  const number = findSaid(file, 'sendReply', 'number')
  const key = findIntake(file, 'kind') === '司法建议' ? 'courtReply' : 'procuratorialReply'
  return {
    ...paperHead(file, paper),
    title: `关于${findIntake(file, 'kind') ?? '建议'}办理情况的复函`,
    ...(number ? { number } : {}),
    to: findIntake(file, 'organ') ?? gap,
    blocks: [
      paragraph(
        `你院《${findIntake(file, 'kind') ?? '建议'}书》${findIntake(file, 'number') ? `（${findIntake(file, 'number')}）` : ''}收悉，本机关于${formatDay(file.filedOn)}登记（编号${file.matter.number}）${dueNote(file, key)}，经研究，现书面回复如下：`,
      ),
      heading('指出的问题'),
      paragraph(findIntake(file, 'problem') ?? gap),
      heading('采纳情况'),
      paragraph(`${said(file, 'plan', 'adoption')}。`),
      ...(reasons ? [paragraph(`不采纳部分的理由：${reasons}`)] : []),
      ...(measures.length > 0
        ? [
            heading('落实措施'),
            {
              kind: 'table' as const,
              columns: ['序号', '措施', '责任人', '完成时限'],
              rows: measures.map(({ measure, owner, dueOn }, index) => [
                `${index + 1}`,
                measure,
                owner,
                dayWords(dueOn),
              ]),
            },
          ]
        : []),
      heading('办理情况'),
      paragraph(said(file, 'draftReply', 'situation')),
      heading('落实结果和下一步打算'),
      paragraph(said(file, 'draftReply', 'result')),
      paragraph('专此函复。'),
    ],
    signature: signed(file, paper),
  }
}
