import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  findIntake,
  findSaid,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'

function ticketWords(file: MatterFile): string {
  const ticket = findIntake(file, 'ticketNumber')
  return `${formatDay(file.filedOn)}登记的“${file.title}”${ticket ? `（上级工单编号：${ticket}）` : ''}`
}

/** 工单退回说明、派单异议申请: why it is not ours, on what basis, whose it is. */
export const hotlineReturn: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: paper.step === 'returnUp' ? '热线工作机构' : `${file.street}热线工作机构`,
  blocks: [
    paragraph(
      `${ticketWords(file)}，经核实，不属于本单位职责，现${paper.step === 'returnUp' ? '退回' : '提出派单异议'}。`,
    ),
    heading('诉求内容'),
    paragraph(file.detail),
    heading('理由和依据'),
    paragraph(said(file, paper.step, 'reason')),
    heading('应办单位'),
    paragraph(said(file, paper.step, 'properUnit')),
    paragraph('经热线工作机构审核；指定承办后不再退回（参照潍坊热线条例第二十二条，本地规定，可由管理员设定）。'),
  ],
  signature: signed(file, paper),
})

/** 热线事项转办单、事项移交函（移交公安）. */
export const hotlineTransfer: Template = (file, paper) => {
  const toPolice = paper.step === 'backToPolice'
  const alarm = findIntake(file, 'alarmNumber')
  return {
    ...paperHead(file, paper),
    to: said(file, paper.step, toPolice ? 'station' : 'organ'),
    blocks: [
      paragraph(
        `${ticketWords(file)}${alarm ? `，由公安机关移送（警情编号：${alarm}）` : ''}，现${toPolice ? '移交你单位依法处理' : '转请你单位办理'}。`,
      ),
      heading('诉求内容'),
      paragraph(file.detail),
      ...(file.place ? [paragraph(`地点：${file.place}`)] : []),
      heading(toPolice ? '移交理由和发现的情况' : '转办理由'),
      ...(toPolice
        ? [paragraph(`${said(file, paper.step, 'ground')}。`), paragraph(said(file, paper.step, 'facts'))]
        : [paragraph(said(file, paper.step, 'reason'))]),
      paragraph(toPolice ? '请出具回执，并反馈处理情况。' : '请直接回复诉求人，并将办理结果反馈本单位。'),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '接收人' }, { label: '接收日期' }],
  }
}

/** 不予受理说明: the ground, and where to turn. */
export const hotlineRefusal: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `您通过${file.channel}反映的“${file.title}”，经审查不予受理。理由：${said(file, paper.step, 'ground')}。`,
    ),
    paragraph(said(file, paper.step, 'explanation')),
    paragraph(`您可以通过下列途径提出：${findSaid(file, paper.step, 'channel') ?? gap}。`),
    paragraph(`依据：${paper.basis}。`),
  ],
  signature: signed(file, paper),
})

/** 回访记录: reached or not, contacted, solved, satisfied (三率由此计算). */
export const hotlineCallback: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    { label: '诉求', value: file.title, wide: true },
    { label: '诉求人', value: addressee(file) },
    { label: '来源', value: findIntake(file, 'source') ?? '' },
    { label: '承办单位', value: file.unit ?? '' },
    { label: '回复日期', value: file.takenOn.reply ? formatDay(file.takenOn.reply) : '' },
    { label: '答复内容', value: (findSaid(file, 'reply', 'reply') ?? '\n').slice(0, 280), wide: true },
    { label: '已联系上诉求人', value: findSaid(file, paper.step, 'reached') ?? '□是　□否' },
    { label: '承办单位联系过', value: findSaid(file, paper.step, 'contacted') ?? '□是　□否' },
    { label: '诉求是否解决', value: findSaid(file, paper.step, 'solved') ?? '□是　□否' },
    { label: '满意度', value: findSaid(file, paper.step, 'satisfaction') ?? '' },
    { label: '回访情况', value: findSaid(file, paper.step, 'words') ?? '\n\n', wide: true },
    { label: '依据', value: paper.basis, wide: true },
    { label: '回访人签名', value: '' },
    { label: '回访日期', value: '　　年　　月　　日' },
  ],
})
