import { formatDay } from '#calendar/date.ts'
import { rectificationForms } from '#procedures/rectification/forms.ts'
import type { FormField } from '../official-form.ts'
import {
  dayWords,
  findIntake,
  findSaid,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'

function money(file: MatterFile): string {
  const [about, back] = [findIntake(file, 'amount'), findSaid(file, 'recover', 'total')]
  const unrecovered = findSaid(file, 'submit', 'unrecovered')
  if (!about && !back) return '不涉及'
  return `涉及${about ?? '0'}元，追缴、挽回${back ?? '0'}元${unrecovered ? `；未追回的说明：${unrecovered}` : ''}`
}

function takenDay(file: MatterFile, step: string): string {
  const on = file.takenOn[step]
  return on ? formatDay(on) : ''
}

/** 问题整改销号表：问题、责任、措施、金额、制度、核验、报告、销号意见一表到底（清单销号，本地规定，未核实）. */
export const rectificationClosing: Template = (file, paper) => {
  const plan = rectificationForms.plan.safeParse(file.given.plan)
  const fields: FormField[] = [
    { label: '问题来源', value: findIntake(file, 'source') ?? '' },
    { label: '反馈机关', value: findIntake(file, 'from') ?? '' },
    { label: '问题类别', value: findIntake(file, 'category') ?? '' },
    { label: '列入清单', value: formatDay(file.filedOn) },
    { label: '问题', value: findIntake(file, 'problem') ?? '', wide: true },
    { label: '责任领导', value: findSaid(file, 'assign', 'leader') ?? '' },
    { label: '责任单位', value: findSaid(file, 'assign', 'unit') ?? '' },
    { label: '销号标准', value: findSaid(file, 'assign', 'standard') ?? '', wide: true },
    { label: '整改结果', value: findSaid(file, 'submit', 'result') ?? '', wide: true },
    { label: '金额', value: money(file), wide: true },
    { label: '建立完善制度', value: findSaid(file, 'buildRule', 'title') ?? '无', wide: true },
    { label: '核验方式', value: findSaid(file, 'verify', 'way') ?? '' },
    { label: '核验日期', value: takenDay(file, 'verify') },
    { label: '核验情况', value: findSaid(file, 'verify', 'note') ?? '', wide: true },
    { label: '报告反馈机关', value: findSaid(file, 'feedBack', 'organ') ?? '不需报告' },
    { label: '报告日期', value: takenDay(file, 'feedBack') },
    { label: '销号意见', value: findSaid(file, 'closeItem', 'note') ?? '', wide: true },
    { label: '核验人签名', value: '' },
    { label: '分管负责人签名', value: '' },
  ]
  return {
    ...paperHead(file, paper),
    title: '问题整改销号表',
    blocks: plan.success
      ? [
          {
            kind: 'table',
            caption: '任务清单',
            columns: ['序号', '整改措施', '责任人', '完成时限'],
            rows: plan.data.tasks.map(({ task, owner, dueOn }, index) => [
              `${index + 1}`,
              task,
              owner,
              dayWords(dueOn),
            ]),
          },
        ]
      : [],
    fields,
  }
}

/** 整改情况报告、复函：问题、措施、结果、长效机制（行政复议法第七十六条；信访工作条例第四十条）. */
export const rectificationReport: Template = (file, paper) => {
  const rule = findSaid(file, 'buildRule', 'title')
  const number = findSaid(file, 'feedBack', 'number')
  return {
    ...paperHead(file, paper),
    title: '问题整改情况报告',
    ...(number ? { number } : {}),
    to: findSaid(file, 'feedBack', 'organ') ?? findIntake(file, 'from') ?? gap,
    blocks: [
      paragraph(
        `你单位反馈的问题${findIntake(file, 'number') ? `（${findIntake(file, 'number')}）` : ''}，本机关已列入整改清单（编号${file.matter.number}），现将整改情况报告如下：`,
      ),
      heading('反馈的问题'),
      paragraph(findIntake(file, 'problem') ?? gap),
      heading('原因分析'),
      paragraph(said(file, 'plan', 'cause')),
      heading('整改结果'),
      paragraph(said(file, 'submit', 'result')),
      heading('金额追缴、挽回情况'),
      paragraph(`${money(file)}。`),
      ...(rule ? [heading('建立完善制度'), paragraph(`《${rule}》`)] : []),
      paragraph(`依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
  }
}

/** 整改交办单：问题、责任、期限、销号标准. */
export const rectificationAssignment: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: findSaid(file, 'assign', 'unit') ?? gap,
  blocks: [
    paragraph(`下列问题已列入整改清单（编号${file.matter.number}），现交你单位整改。`),
    heading('问题'),
    paragraph(findIntake(file, 'problem') ?? gap),
    heading('责任领导'),
    paragraph(said(file, 'assign', 'leader')),
    heading('整改期限'),
    paragraph(`自交办之日起${said(file, 'assign', 'limit')}日内整改完毕并报请销号。`),
    heading('销号标准'),
    paragraph(said(file, 'assign', 'standard')),
    paragraph('不属你单位职责的，签收前退回并说明理由；确需延期的，期限届满前书面提出。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('签收人')],
})
