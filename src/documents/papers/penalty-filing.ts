import { formatDay } from '#calendar/date.ts'
import { findIntake, footNote, gap, namesOf, said, type Template } from '../paper.ts'
import { approvalSigns, caseParty, offenceOf, officersOf, partyName } from './enforcement-parts.ts'

/** 立案审批表（行政处罚法第五十四条二款）: where the clue came from, the act, the item that gives the power, who handles it. */
export const penaltyFiling: Template = (file, paper) => ({
  organ: file.organ,
  title: paper.name,
  number: `编号：${file.matter.number}`,
  fields: [
    { label: '案由', value: offenceOf(file).slice(0, 200), wide: true },
    { label: '线索来源', value: findIntake(file, 'source') ?? file.channel },
    { label: '登记日期', value: formatDay(file.filedOn) },
    { label: '当事人', value: partyName(file) },
    { label: '住址（住所）', value: caseParty(file)[0]?.address ?? '' },
    { label: '违法行为终了日期', value: said(file, paper.step, 'endedOn') },
    { label: '发现日期', value: said(file, paper.step, 'foundOn') },
    { label: '基本情况', value: file.detail.slice(0, 280), wide: true },
    { label: '权责事项', value: said(file, paper.step, 'itemCode'), wide: true },
    { label: '承办人员', value: officersOf(file, paper.step), wide: true },
    { label: '立案依据', value: `《中华人民共和国行政处罚法》第五十四条第二款；${gap}`, wide: true },
    ...approvalSigns,
  ],
  notes: footNote(file),
})

/** 结案报告: what was decided, how it was served and carried out（行政处罚法第四十七条）. */
export const penaltyClosing: Template = (file, paper) => {
  const { takenOn } = file
  const decided = takenOn.decidePenalty ?? takenOn.decideNoPenalty ?? takenOn.decideOnSpot
  const step = takenOn.decidePenalty ? 'decidePenalty' : takenOn.decideNoPenalty ? 'decideNoPenalty' : 'decideOnSpot'
  const served = takenOn.serve ? said(file, 'serve', 'servedOn') : said(file, 'serveByAnnouncement', 'servedOn')
  return {
    organ: file.organ,
    title: paper.name,
    number: `编号：${file.matter.number}`,
    fields: [
      { label: '案由', value: offenceOf(file).slice(0, 200), wide: true },
      { label: '当事人', value: namesOf(caseParty(file)) ?? '' },
      { label: '立案日期', value: takenOn.file ? formatDay(takenOn.file) : '' },
      { label: '决定日期', value: decided ? formatDay(decided) : '' },
      { label: '决定书文号', value: said(file, step, 'decision') },
      { label: '处理内容', value: outcome(file, step), wide: true },
      { label: '送达日期', value: takenOn.decideOnSpot ? said(file, 'decideOnSpot', 'decidedOn') : served },
      { label: '送达方式', value: takenOn.decideOnSpot ? '当场交付' : said(file, 'serve', 'way') },
      { label: '执行情况', value: said(file, paper.step, 'way') },
      { label: '缴纳罚款', value: said(file, 'pay', 'total') },
      { label: '终结执行理由', value: said(file, paper.step, 'ground'), wide: true },
      ...approvalSigns,
    ],
    notes: footNote(file),
  }
}

function outcome(file: Parameters<Template>[0], step: string): string {
  if (step === 'decideNoPenalty') return `不予行政处罚：${said(file, step, 'ground')}`
  const kinds = step === 'decidePenalty' ? said(file, step, 'kinds') : said(file, step, 'penalty')
  return `${kinds}；罚款${said(file, step, 'fine')}元`
}
