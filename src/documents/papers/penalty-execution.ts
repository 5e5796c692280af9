import { factsOf } from '#matters/state.ts'
import { remediesOverOn, servedDay } from '#procedures/penalty/execution-bars.ts'
import {
  dayWords,
  findDue,
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
import { caseParty, partyName, partySigns } from './enforcement-parts.ts'

/** 延期（分期）缴纳罚款批准书（行政处罚法第六十六条二款）. */
export const payDeferral: Template = (file, paper) => {
  const at = paper.step
  const instalments = file.matter.given[at]?.instalments === true
  return {
    ...paperHead(file, paper),
    to: partyName(file),
    blocks: [
      paragraph(
        `你（单位）因经济困难申请${instalments ? '分期' : '延期'}缴纳行政处罚决定（${findSaid(file, 'decidePenalty', 'decision') ?? gap}）确定的罚款${said(file, 'decidePenalty', 'fine')}元。根据《中华人民共和国行政处罚法》第六十六条第二款的规定，决定予以批准：`,
      ),
      paragraph(`缴款期限延长${said(file, at, 'extendBy')}日，延长后至${findDue(file, 'pay') ?? gap}。`),
      ...(instalments ? [paragraph(`分期安排：${said(file, at, 'plan')}`)] : []),
      paragraph(`理由：${said(file, at, 'reason')}`),
      paragraph(
        '逾期不缴纳的，依法加处罚款；申请人民法院强制执行的期限，自延期或者分期缴纳罚款期限结束之日起计算（第七十二条）。',
      ),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}

function servedWords(file: MatterFile): string {
  const day = servedDay(factsOf(file.matter))
  return day ? dayWords(day) : gap
}

/** 未申请复议、未起诉的，届满日依法计算；维持的、暂缓的如实写. */
function remediesWords(file: MatterFile): string {
  const over = remediesOverOn(factsOf(file.matter))
  const day = over ? dayWords(over) : gap
  switch (file.matter.given.noteRemediesOver?.how) {
    case 'upheld':
      return `被执行人申请行政复议、提起行政诉讼，该决定未被撤销、变更（${day}期限届满）`
    case 'deferral':
      return `该罚款经批准暂缓、分期缴纳，期限于${day}结束；被执行人在法定期限内不申请行政复议、不提起行政诉讼`
    default:
      return `被执行人在法定期限内不申请行政复议、不提起行政诉讼（${day}期限届满）`
  }
}

/** 强制执行申请书（行政强制法第五十三条至第五十五条）: parties, decision, reminder, what is to be executed, the head's signature. */
export const courtApplication: Template = (file, paper) => {
  const at = paper.step
  const person = caseParty(file)[0]
  return {
    ...paperHead(file, paper),
    to: said(file, at, 'court'),
    parties: [
      { label: '申请执行人', value: file.organ },
      { label: '被执行人', value: partyName(file) },
      { label: '被执行人住址（住所）', value: person?.address ?? '' },
      { label: '被执行人联系电话', value: person?.phone ?? '' },
    ],
    blocks: [
      heading('申请事项'),
      paragraph(
        `强制执行行政处罚决定（${findSaid(file, 'decidePenalty', 'decision') ?? findSaid(file, 'decideOnSpot', 'decision') ?? gap}）确定的义务，申请执行数额${said(file, at, 'amount')}元。`,
      ),
      heading('事实和理由'),
      paragraph(`该决定于${servedWords(file)}送达被执行人。${remediesWords(file)}，又不履行。`),
      paragraph(
        `本机关于${said(file, 'remind', 'servedOn')}送达催告书，催告履行；被执行人的意见：${said(file, 'hearReminder', 'statement')}。催告书送达满十个工作日，被执行人仍未履行。`,
      ),
      paragraph('根据《中华人民共和国行政强制法》第五十三条、第五十四条、第五十五条的规定，申请强制执行。'),
      heading('申请强制执行标的情况'),
      paragraph(gap),
      heading('附送材料'),
      paragraph('1.行政处罚决定书及作出决定的事实、理由和依据；'),
      paragraph('2.当事人的意见及行政机关催告情况；'),
      paragraph('3.申请强制执行标的情况；'),
      paragraph('4.法律、行政法规规定的其他材料。'),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '本机关负责人签名' }],
  }
}
