import { findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'

const stages = [
  ['technical', '专家论证（第十九条）'],
  ['risky', '风险评估（第二十二条）'],
  ['market', '公平竞争审查（第二十九条）'],
] as const

/** 决策启动决定（重大行政决策程序暂行条例第十条、第十一条：决定启动的，明确承办单位）. */
export const decisionStart: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'start')
  const at = paper.step
  const wanted = stages.flatMap(([key, name]) => (findSaid(file, at, key) === '是' ? [name] : []))
  const secret = findSaid(file, at, 'secretGround')
  const list = [
    ...(secret ? [] : ['公众参与（第十四条）']),
    ...wanted,
    '合法性审查（第二十五条）',
    '集体讨论（第三十条）',
  ]
  return {
    ...paperHead(file, paper),
    to: findSaid(file, at, 'unit') ?? gap,
    blocks: [
      paragraph(
        `“${file.title}”经研究论证，根据《重大行政决策程序暂行条例》第十条、第十一条的规定，决定启动重大行政决策程序，由你单位承办，负责决策草案的拟订等工作。`,
      ),
      heading('研究论证情况'),
      paragraph(said(file, 'study', 'finding')),
      heading('目录'),
      paragraph(`年度目录事项：${findSaid(file, at, 'item') ?? findSaid(file, at, 'offList') ?? gap}。`),
      heading('应当履行的程序'),
      paragraph(`${list.join('；')}。`),
      ...(secret ? [paragraph(`依法不予公开的依据：${secret}`)] : []),
      heading('时间'),
      paragraph(`自${said(file, at, 'startedOn')}启动，计划于${said(file, at, 'plannedBy')}前完成。`),
    ],
    signature: signed(file, paper),
  }
}
