import { findSaid, footNote, type MatterFile, type Template } from '../paper.ts'
import { caseParty, partyName } from './enforcement-parts.ts'

/** What each receipt of an enforcement case is for; a decision by what was decided. */
function servedPaper(file: MatterFile, step: string): string {
  if (step === 'priorNotice') return '行政处罚事先告知书'
  if (step === 'remind') return '催告书'
  if (step === 'decidePerform') return '代履行决定书'
  return file.takenOn.decideNoPenalty ? '不予行政处罚决定书' : '行政处罚决定书'
}

const blank = '　　　年　　月　　日　　时'

/** 送达回证（行政处罚法第六十一条、民事诉讼法送达的规定）. */
export const enforcementReceipt: Template = (file, paper) => {
  const person = caseParty(file)[0]
  const number = findSaid(file, 'decidePenalty', 'decision') ?? findSaid(file, 'decideNoPenalty', 'decision')
  return {
    organ: file.organ,
    title: '送达回证',
    number: `编号：${file.matter.number}`,
    fields: [
      { label: '案由', value: file.title, wide: true },
      { label: '送达文书', value: servedPaper(file, paper.step) },
      { label: '文号', value: paper.step === 'serve' ? (number ?? '') : '' },
      { label: '受送达人', value: partyName(file) },
      { label: '联系电话', value: person?.phone ?? '' },
      { label: '送达地址', value: person?.address ?? '', wide: true },
      {
        label: '送达方式',
        value: findSaid(file, paper.step, 'way') ?? '□直接送达　□留置　□邮寄　□电子送达　□公告',
        wide: true,
      },
      { label: '送达日期', value: findSaid(file, paper.step, 'servedOn') ?? '' },
      { label: '收件人签名或者盖章', value: `\n${blank}`, wide: true },
      { label: '代收人及代收理由', value: `\n${blank}`, wide: true },
      { label: '拒收理由及见证人', value: `\n${blank}`, wide: true },
      { label: '送达人（二人）', value: '' },
      { label: '备注', value: '' },
    ],
    notes: footNote(file),
  }
}
