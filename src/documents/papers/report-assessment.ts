import { findIntake, footNote, paperHead, said, type Template } from '../paper.ts'

const grades = [
  ['good', '好'],
  ['fairlyGood', '较好'],
  ['average', '一般'],
  ['poor', '差'],
] as const

/** 述法报告评议表: who reported what, how the votes fell, the grade. */
export const reportAssessment: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    { label: '述法人', value: findIntake(file, 'reporter') ?? '' },
    { label: '职务', value: findIntake(file, 'post') ?? '' },
    { label: '述法年度', value: findIntake(file, 'year') ?? '' },
    { label: '会议述法', value: findIntake(file, 'oral') ?? '' },
    { label: '本年学法次数', value: said(file, 'submit', 'studies') },
    { label: '履行法治建设职责情况', value: said(file, 'submit', 'done').slice(0, 280), wide: true },
    { label: '问题和改进措施', value: said(file, 'submit', 'problems').slice(0, 280), wide: true },
    { label: '参加评议人数', value: said(file, 'assess', 'voters') },
    ...grades.map(([key, name]) => ({ label: `${name}（票）`, value: said(file, 'assess', key) })),
    { label: '评议等次', value: said(file, 'assess', 'grade') },
    { label: '依据', value: paper.basis, wide: true },
    { label: '监票人', value: '' },
    { label: '计票人', value: '' },
  ],
  notes: footNote(file),
})
