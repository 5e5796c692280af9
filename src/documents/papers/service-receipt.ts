import { findSaid, footNote, namesOf, papersOf, peopleOf, type Template } from '../paper.ts'

/** 送达回证: which paper, to whom, how and when; the rest is written and signed on the spot. */
export const serviceReceipt: Template = (file, paper) => {
  const served = papersOf(file.procedure).find(
    ({ key, step }) => ['opinion', 'decision', 'answer'].includes(key) && file.takenOn[step] !== undefined,
  )
  const person = peopleOf(file, 'applicant')[0]
  const blankDay = '　　　年　　月　　日　　时'
  return {
    organ: file.organ,
    title: '送达回证',
    number: `编号：${file.matter.number}`,
    fields: [
      { label: '事项', value: file.title },
      { label: '送达文书', value: served?.name ?? '', wide: true },
      { label: '受送达人', value: namesOf(peopleOf(file, 'applicant')) ?? '' },
      { label: '联系电话', value: person?.phone ?? '' },
      { label: '送达地址', value: person?.address ?? '', wide: true },
      {
        label: '送达方式',
        value:
          findSaid(file, paper.step, 'way') ??
          findSaid(file, paper.step, 'delivery') ??
          '□直接送达　□留置　□邮寄　□电子送达　□公告',
        wide: true,
      },
      { label: '收件人签名或者盖章', value: `\n${blankDay}`, wide: true },
      { label: '代收人及代收理由', value: `\n${blankDay}`, wide: true },
      { label: '拒收理由及见证人', value: `\n${blankDay}`, wide: true },
      { label: '送达人', value: '' },
      { label: '送达时间', value: '　　年　月　日　时' },
      { label: '备注', value: '' },
    ],
    notes: footNote(file),
  }
}
