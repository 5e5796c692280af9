import { formatDay } from '#calendar/date.ts'
import { findDue, findIntake, footNote, paperHead, said, type Template } from '../paper.ts'

/** 挂牌督办单 of a grid event: what hangs, why, and on what condition it is struck off. */
export const gridListing: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    { label: '事件', value: file.title, wide: true },
    { label: '事件类别', value: findIntake(file, 'category') ?? '' },
    { label: '事件级别', value: findIntake(file, 'level') ?? '' },
    { label: '上报日期', value: formatDay(file.filedOn) },
    { label: '办结期限', value: findDue(file, 'disposal') ?? findDue(file, 'disposing') ?? '' },
    { label: '责任单位', value: file.unit ?? '' },
    { label: '责任人', value: file.handler ?? '' },
    { label: '发生地点', value: [file.village, file.grid, file.place].filter(Boolean).join('　') },
    { label: '基本情况', value: file.detail.slice(0, 280), wide: true },
    { label: '挂账理由', value: said(file, paper.step, 'reason'), wide: true },
    { label: '销账条件', value: said(file, paper.step, 'condition'), wide: true },
    { label: '依据', value: paper.basis },
    { label: '督办要求', value: '\n\n', wide: true },
    { label: '督办人', value: '' },
    { label: '责任单位签收', value: '' },
  ],
  notes: footNote(file),
})
