import {
  findIntake,
  findSaid,
  footNote,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'
import { approvalSigns, officerSigns, officersOf, partyName, partySigns } from './enforcement-parts.ts'

const article = '《中华人民共和国行政处罚法》第五十五条'

/** 行政检查审批表: item, ground, task, plan, how often this year（国办发〔2024〕54号，未核实）. */
export const inspectionApproval: Template = (file, paper) => ({
  organ: file.organ,
  title: paper.name,
  number: `编号：${file.matter.number}`,
  fields: [
    { label: '检查对象', value: partyName(file), wide: true },
    { label: '检查类别', value: findIntake(file, 'kind') ?? '' },
    { label: '任务来源、编号', value: said(file, 'plan', 'task') },
    { label: '检查事项', value: said(file, 'plan', 'itemCode'), wide: true },
    { label: '检查依据', value: said(file, 'plan', 'basis'), wide: true },
    { label: '检查方案', value: said(file, 'plan', 'content').slice(0, 280), wide: true },
    { label: '拟检查日期', value: said(file, 'plan', 'on') },
    { label: '本年已检查次数', value: said(file, 'plan', 'done') },
    { label: '年度频次上限', value: said(file, 'plan', 'cap') },
    { label: '参加部门数', value: findIntake(file, 'organs') ?? '' },
    { label: '合并检查', value: findSaid(file, 'merge', 'organs') ?? '', wide: true },
    ...approvalSigns,
  ],
  notes: footNote(file),
})

/** 行政检查通知书: ground, organ, task, content, day, rights. */
export const inspectionNotice: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: partyName(file),
  blocks: [
    paragraph(
      `根据${said(file, 'plan', 'basis')}，本机关（任务编号：${said(file, 'plan', 'task')}）定于${said(file, 'plan', 'on')}对你（单位）进行行政检查。`,
    ),
    heading('检查事项和内容'),
    paragraph(`${said(file, 'plan', 'itemCode')}。${said(file, 'plan', 'content')}`),
    heading('参加检查的单位'),
    paragraph(findSaid(file, 'merge', 'organs') ?? file.organ),
    heading('频次'),
    paragraph(
      `本年度已检查${said(file, 'plan', 'done')}次，公布的年度频次上限${said(file, 'plan', 'cap')}次（0为未设上限）。`,
    ),
    heading('权利和义务'),
    paragraph(`执法人员不少于二人，应当主动出示执法证件、亮码；不出示执法证件的，有权拒绝接受检查（${article}）。`),
    paragraph('执法人员与检查有直接利害关系的，有权申请回避；有权陈述、申辩；应当如实提供情况，协助检查。'),
    paragraph(`认为检查违法、超过频次的，可以投诉举报：${gap}。`),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})

/** 现场检查笔录、复查笔录: who checked, that the card and the code were shown, what was found, how many helped. */
export const inspectionRecord: Template = (file, paper) => {
  const isRecheck = paper.step === 'recheck'
  const shown = file.matter.given.enter?.codeShown === true ? '已扫码亮码' : '未亮码（依规定不需亮码的）'
  return {
    ...paperHead(file, paper),
    parties: [
      { label: '检查对象', value: partyName(file) },
      { label: '检查地点', value: file.place ?? '' },
      { label: '检查事项', value: said(file, 'plan', 'itemCode') },
      { label: '检查依据', value: said(file, 'plan', 'basis') },
      { label: '任务编号', value: said(file, 'plan', 'task') },
      { label: '执法人员', value: officersOf(file, paper.step) },
      { label: '协助人员数', value: findSaid(file, 'enter', 'assistants') ?? '' },
    ],
    blocks: [
      paragraph(`执法人员已出示执法证件，${shown}，并告知检查的依据、内容和申请回避、陈述申辩的权利（${article}）。`),
      heading(isRecheck ? '复查情况' : '检查情况'),
      paragraph(said(file, paper.step, 'findings')),
      ...(isRecheck
        ? [
            paragraph(
              `责令改正的内容：${said(file, 'order', 'content')}；${file.matter.given.recheck?.corrected === true ? '已改正' : '未改正'}。`,
            ),
          ]
        : []),
      paragraph(
        file.matter.given[paper.step]?.refused === true
          ? '当事人拒绝签名。'
          : '以上笔录已核对，记录属实。当事人拒绝签名的，在此注明：＿＿＿＿＿＿＿＿。',
      ),
    ],
    signature: signed(file, paper),
    signLines: [signLine('当事人'), signLine('见证人'), ...officerSigns],
  }
}

/** 检查结果告知书. */
export const inspectionResult: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: partyName(file),
  blocks: [
    paragraph(
      `本机关对你（单位）的行政检查（任务编号：${said(file, 'plan', 'task')}，检查事项：${said(file, 'plan', 'itemCode')}）已经结束，现将结果告知如下：`,
    ),
    heading('检查结果'),
    paragraph(`${said(file, paper.step, 'result')}。${said(file, paper.step, 'words')}`),
    ...(file.matter.given[paper.step]?.result === 'problems'
      ? [paragraph('发现的问题，本机关将依法责令改正、移送或者立案处理，另行通知。')]
      : []),
    paragraph('检查结果将自告知之日起二十个工作日内依法公示（国办发〔2018〕118号，未核实，可由管理员设定）。'),
    paragraph('对检查结果有异议的，可以向本机关陈述、申辩；认为检查违法的，可以依法申请行政复议或者提起行政诉讼。'),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})
