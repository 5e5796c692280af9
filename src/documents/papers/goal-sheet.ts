import { findIntake, footNote, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { rowsOf } from './takings.ts'

/** 年度考核表: each task with its weight, score and what the score rests on; the way to object. */
export const goalSheet: Template = (file, paper) => {
  const scores = rowsOf(file.given.assess?.scores)
  const text = (value: unknown) => (value === undefined ? '' : String(value))
  return {
    ...paperHead(file, paper),
    to: findIntake(file, 'unit') ?? gap,
    blocks: [
      paragraph(
        `${findIntake(file, 'year') ?? gap}年度考核得分${said(file, 'assess', 'score')}分，等次：${said(file, 'assess', 'grade')}。逐项得分如下：`,
      ),
      {
        kind: 'table',
        columns: ['目标任务', '完成标准', '分值', '得分', '得分依据', '扣分理由'],
        rows: rowsOf(file.intake.items).map((item, at) => [
          text(item.item),
          text(item.target),
          text(item.weight),
          text(scores[at]?.score),
          text(scores[at]?.evidence),
          text(scores[at]?.deduction),
        ]),
      },
      heading('半年小结'),
      paragraph(`完成进度：${said(file, 'halfYear', 'rate')}%。${said(file, 'halfYear', 'summary')}`),
      heading('年终自评'),
      paragraph(`自评得分：${said(file, 'selfAssess', 'score')}分。${said(file, 'selfAssess', 'summary')}`),
      heading('异议'),
      paragraph(
        `对得分有异议的，可以自公布之日起五个工作日内向${file.organ}书面提出（年度考核办法，本地规定，未核实）。异议：${said(file, 'object', 'ground')}；复核：${said(file, 'decideObjection', 'result')}。`,
      ),
      paragraph(`最终得分：${said(file, 'confirm', 'score')}分。依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '被考核单位负责人' }, { label: '考核人' }],
    notes: footNote(file),
  }
}
