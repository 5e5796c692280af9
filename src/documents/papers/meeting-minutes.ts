import { dayWords, findIntake, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { takingsOf } from './takings.ts'

/** 会议纪要: who came, each item with its conclusion, review and dissent（重大行政决策程序暂行条例第二十五条、第三十条）, who does what by when. */
export const meetingMinutes: Template = (file, paper) => {
  const items = takingsOf(file, 'decide')
  const tasks = takingsOf(file, 'entrust')
  return {
    ...paperHead(file, paper),
    number: `${said(file, 'minute', 'number')}　编号：${file.matter.number}`,
    blocks: [
      paragraph(
        `${said(file, 'hold', 'heldOn')}，${findIntake(file, 'chair') ?? gap}主持召开${findIntake(file, 'kind') ?? gap}。应到${said(file, 'hold', 'due')}人，实到${said(file, 'hold', 'present')}人。法律顾问、公职律师列席：${said(file, 'hold', 'counsel')}。会议议定如下：`,
      ),
      ...items.flatMap((item, at) => [
        heading(`${at + 1}．${item.title ?? gap}（${item.subject ?? gap}）`),
        paragraph(`结论：${item.result ?? gap}。${item.conclusion ?? gap}`),
        paragraph(`合法性审查：${item.review ?? '不属审查事项'}。`),
        ...(item.reason ? [paragraph(`主要负责人的意见与多数人不一致，理由：${item.reason}`)] : []),
        paragraph(`不同意见：${item.dissent ?? '无'}。`),
      ]),
      ...(tasks.length > 0
        ? [
            heading('落实事项'),
            {
              kind: 'table' as const,
              columns: ['事项', '责任单位', '完成时限'],
              rows: tasks.map((task) => [task.task ?? '', task.unit ?? '', dayWords(task.dueOn ?? '')]),
            },
          ]
        : []),
      paragraph(`发送：${said(file, 'minute', 'copies')}。`),
      paragraph(`依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '主持人' }, { label: '记录人' }],
  }
}
