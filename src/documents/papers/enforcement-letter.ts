import {
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
import { offenceOf, officerSigns, officersOf, partyName, saidFirst } from './enforcement-parts.ts'

const letters: Record<string, { title: string; article: string; ask: string }> = {
  handover: {
    title: '案件移送函',
    article: '《中华人民共和国行政处罚法》第二十五条',
    ask: '请依法处理，并将处理结果函告本机关。',
  },
  duty: { title: '线索移送函', article: '《行政执法机关移送涉嫌犯罪案件的规定》第十九条', ask: '请依法处理。' },
  notice: {
    title: '抄告单',
    article: '抄告抄送规定（本地规定，未核实，可由管理员设定）',
    ask: '请知悉；属于贵单位职责的，请依法处理并函复。',
  },
  assist: {
    title: '协查函',
    article: '《中华人民共和国行政处罚法》第二十六条',
    ask: '请予协助；依法不能协助的，请说明理由。',
  },
  confer: {
    title: '联合会商通知',
    article: '联合会商规定（本地规定，未核实，可由管理员设定）',
    ask: '请派员参加会商。',
  },
}

/** 案件移送函、抄告单、协查函、会商通知, by the kind of the matter; 移送书 where it goes to the police. */
export const transferLetter: Template = (file, paper) =>
  paper.step === 'sendCase' ? crimeLetter(file, paper) : organLetter(file, paper)

const organLetter: Template = (file, paper) => {
  const letter = letters[String(file.matter.intake.kind)]
  const incoming = paper.step === 'receive'
  return {
    ...paperHead(file, paper),
    ...(letter && !incoming ? { title: letter.title } : {}),
    to: incoming ? file.organ : said(file, paper.step, 'organ'),
    blocks: [
      paragraph(`关于“${file.title}”，根据${letter?.article ?? gap}，现函告如下：`),
      heading('事项'),
      paragraph(said(file, paper.step, 'matter')),
      ...(findIntake(file, 'reason') ? [heading('事由'), paragraph(findIntake(file, 'reason') ?? gap)] : []),
      paragraph(
        `${letter?.ask ?? ''}${findSaid(file, paper.step, 'replyBy') ? `请于${said(file, paper.step, 'replyBy')}前回复。` : ''}`,
      ),
      paragraph(`附：${gap}`),
    ],
    signature: signed(file, paper),
    signLines: [signLine('签收人')],
  }
}

/** 涉嫌犯罪案件移送书（移送规定第五条、第六条）: what goes with it, and that the head approved. */
const crimeLetter: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: said(file, paper.step, 'organ'),
  blocks: [
    paragraph(
      `本机关在执法中发现“${file.title}”一案涉嫌犯罪（涉嫌罪名：${findIntake(file, 'crime') ?? gap}）。经本机关正职负责人或者主持工作的负责人批准，根据《中华人民共和国行政处罚法》第二十七条、《行政执法机关移送涉嫌犯罪案件的规定》第五条、第六条的规定，现予移送。`,
    ),
    heading('主要事实'),
    paragraph(findIntake(file, 'reason') ?? said(file, 'reportCase', 'report')),
    heading('随附材料'),
    paragraph('1.涉嫌犯罪案件的调查报告；'),
    paragraph('2.涉案物品清单；'),
    paragraph('3.有关检验报告或者鉴定结论；'),
    paragraph('4.其他有关涉嫌犯罪的材料。'),
    paragraph(`专案组：${officersOf(file, 'formTeam')}`),
    paragraph(
      '请在移送书回执上签字，自接受之日起三日内审查，依法决定是否立案，并将决定书面告知本机关；不属于本机关管辖的，请在二十四小时内转送并告知。',
    ),
  ],
  signature: signed(file, paper),
  signLines: [signLine('公安机关签收'), ...officerSigns],
})

/** 案件、线索移送函 that a case, an inspection or a complaint sends with its hand-off（行政处罚法第二十五条）. */
export const handOverLetter: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: saidFirst(file, 'organ', [paper.step]) ?? gap,
  blocks: [
    paragraph(
      `本机关办理的“${titleOf(file)}”，经审查，不属于本机关管辖。根据《中华人民共和国行政处罚法》第二十五条的规定和职责分工，现移送贵单位处理。`,
    ),
    heading('基本情况'),
    paragraph(file.detail),
    heading('移送理由'),
    paragraph(said(file, paper.step, 'reason')),
    ...(file.procedure.id === 'penalty' ? [paragraph(`当事人：${partyName(file)}。`)] : []),
    paragraph('请在收到后签收，依法处理并将结果函告本机关；认为不属于贵单位管辖的，请及时告知。'),
    paragraph(`附：${gap}`),
  ],
  signature: signed(file, paper),
  signLines: [signLine('接收单位签收')],
})

function titleOf(file: MatterFile): string {
  return file.procedure.id === 'penalty' ? offenceOf(file) : file.title
}
