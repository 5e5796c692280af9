import {
  dayWords,
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
import { caseParties, caseRemedies, offenceOf, officersOf, partySigns } from './enforcement-parts.ts'

const book = '本决定书'
const pay =
  '请自收到本决定书之日起15日内，到指定的银行或者通过电子支付系统缴纳罚款（第六十七条）。到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额（第七十二条）；确有经济困难需要延期或者分期缴纳的，可以申请（第六十六条）。'

/** 行政处罚决定书、不予行政处罚决定书, by the step that decided（行政处罚法第五十七条、第五十九条）. */
export const penaltyDecision: Template = (file, paper) =>
  paper.step === 'decideNoPenalty' ? noPenalty(file, paper) : punished(file, paper)

const punished: Template = (file, paper) => {
  const at = paper.step
  const fined = Number(file.matter.given[at]?.fine ?? 0) > 0
  return {
    ...paperHead(file, paper),
    ...numberOf(file, at),
    parties: caseParties(file),
    blocks: [
      paragraph(`你（单位）“${offenceOf(file)}”一案，本机关于${dayOfStep(file, 'file')}立案，现已调查终结。`),
      heading('违法事实和证据'),
      paragraph(said(file, 'report', 'facts')),
      heading('陈述、申辩和听证情况'),
      paragraph(heard(file)),
      heading('行政处罚的种类和依据'),
      paragraph(`依据：${said(file, at, 'grounds')}`),
      paragraph(`裁量理由：${said(file, at, 'discretion')}`),
      paragraph(
        `决定给予如下行政处罚：${said(file, at, 'kinds')}${fined ? `；罚款人民币${said(file, at, 'fine')}元` : ''}${confiscated(file, at)}。`,
      ),
      heading('履行方式和期限'),
      paragraph(fined ? `根据《中华人民共和国行政处罚法》的规定，${pay}` : `请自收到本决定书之日起履行。${gap}`),
      heading('申请行政复议、提起行政诉讼的途径和期限'),
      paragraph(caseRemedies(book)),
      paragraph(
        '逾期不申请行政复议、不提起行政诉讼又不履行的，本机关将依法申请人民法院强制执行；行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外（《中华人民共和国行政处罚法》第七十二条、第七十三条）。',
      ),
      paragraph(`执法人员：${officersOf(file, at)}`),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}

const noPenalty: Template = (file, paper) => {
  const at = paper.step
  return {
    ...paperHead(file, paper),
    ...numberOf(file, at),
    parties: caseParties(file),
    blocks: [
      paragraph(`你（单位）“${offenceOf(file)}”一案，本机关于${dayOfStep(file, 'file')}立案，现已调查终结。`),
      heading('查明的事实和证据'),
      paragraph(said(file, 'report', 'facts')),
      heading('不予行政处罚的理由和依据'),
      paragraph(`${said(file, at, 'ground')}。${said(file, at, 'reason')}`),
      paragraph(`根据《中华人民共和国行政处罚法》${articleOf(file, at)}的规定，决定不予行政处罚。`),
      ...(file.matter.given[at]?.educated === true
        ? [paragraph('本机关已依法对你（单位）进行教育（第三十三条第三款），请遵守法律、法规和规章，避免再次违法。')]
        : []),
      heading('申请行政复议、提起行政诉讼的途径和期限'),
      paragraph(caseRemedies(book)),
      paragraph(`执法人员：${officersOf(file, at)}`),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}

const articles: Record<string, string> = {
  minor: '第三十三条第一款、第五十七条第一款第二项',
  first_time: '第三十三条第一款、第五十七条第一款第二项',
  no_fault: '第三十三条第二款',
  under14: '第三十条',
  mental: '第三十一条',
  time_barred: '第三十六条',
  unproven: '第五十七条第一款第三项',
}

function articleOf(file: MatterFile, step: string): string {
  return articles[String(file.matter.given[step]?.ground)] ?? gap
}

/** 当场行政处罚决定书（行政处罚法第五十二条）. */
export const spotDecision: Template = (file, paper) => {
  const at = paper.step
  const fined = file.matter.given[at]?.penalty === 'fine'
  return {
    ...paperHead(file, paper),
    ...numberOf(file, at),
    parties: [
      ...caseParties(file),
      { label: '时间', value: said(file, at, 'decidedOn') },
      { label: '地点', value: file.place ?? '' },
    ],
    blocks: [
      heading('违法行为'),
      paragraph(offenceOf(file)),
      heading('行政处罚的种类和依据'),
      paragraph(`依据：${said(file, at, 'grounds')}`),
      paragraph(
        `违法事实确凿并有法定依据。根据《中华人民共和国行政处罚法》第五十一条、第五十二条的规定，当场作出如下行政处罚：${said(file, at, 'penalty')}${fined ? `，罚款人民币${said(file, at, 'fine')}元` : ''}。`,
      ),
      paragraph('执法人员已出示执法证件，已告知拟处罚的内容及事实、理由、依据，并听取了陈述、申辩。'),
      ...(fined ? [heading('履行方式和期限'), paragraph(pay)] : []),
      heading('申请行政复议、提起行政诉讼的途径和期限'),
      paragraph(caseRemedies(book, isReviewFirst(file, at))),
      ...(file.matter.given[at]?.refusedToSign === true ? [paragraph('当事人拒绝签收。')] : []),
      paragraph(`执法人员：${officersOf(file, at)}`),
    ],
    signature: signed(file, paper),
    signLines: [...partySigns, { label: '执法人员' }, { label: '执法人员' }],
  }
}

/** 对当场处罚须先复议，自2024年1月1日起（行政复议法第二十三条一款一项）. */
function isReviewFirst(file: MatterFile, step: string): boolean {
  const day = file.matter.given[step]?.decidedOn
  return typeof day !== 'string' || day >= '2024-01-01'
}

function numberOf(file: MatterFile, step: string): { number?: string } {
  const number = findSaid(file, step, 'decision')
  return number === undefined ? {} : { number }
}

function dayOfStep(file: MatterFile, step: string): string {
  const day = file.takenOn[step]
  return day ? dayWords(day) : gap
}

function confiscated(file: MatterFile, step: string): string {
  return Number(file.matter.given[step]?.confiscated ?? 0) > 0 ? `；没收${said(file, step, 'confiscated')}元` : ''
}

function heard(file: MatterFile): string {
  const statement = findSaid(file, 'hearStatement', 'statement')
  const told = `本机关于${said(file, 'priorNotice', 'servedOn')}告知你（单位）拟作出的行政处罚及事实、理由、依据和依法享有的权利。`
  const said1 = statement
    ? `你（单位）提出陈述、申辩：${statement} 经复核：${said(file, 'hearStatement', 'reviewed')}`
    : '你（单位）未提出或者放弃陈述、申辩。'
  const hearing = file.takenOn.holdHearing
    ? `本机关于${dayOfStep(file, 'holdHearing')}举行听证，本决定根据听证笔录作出。`
    : ''
  return [told, said1, hearing].join('')
}
