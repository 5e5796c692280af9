import { formatDay } from '#calendar/date.ts'
import { findDue, findIntake, findSaid, footNote, namesOf, paperHead, said, type Template } from '../paper.ts'

/** 矛盾纠纷排查登记表: time, place, people, matter, cause; grade and 五包（突发事件应对法第三十四条）. */
export const disputeRegistration: Template = (file, paper) => {
  const assigned = (key: string) => findSaid(file, 'assign', key) ?? ''
  return {
    ...paperHead(file, paper),
    fields: [
      { label: '纠纷', value: file.title, wide: true },
      { label: '排查日期', value: formatDay(file.filedOn) },
      { label: '排查来源', value: findIntake(file, 'source') ?? '' },
      { label: '排查期次', value: findIntake(file, 'round') ?? '' },
      { label: '纠纷类别', value: findIntake(file, 'category') ?? '' },
      { label: '发生地点', value: [file.village, file.grid, file.place].filter(Boolean).join('　'), wide: true },
      { label: '当事人', value: namesOf(file.people) ?? '', wide: true },
      { label: '涉及人数', value: findIntake(file, 'headcount') ?? '' },
      { label: '涉及金额（元）', value: findIntake(file, 'amount') ?? '' },
      { label: '基本情况', value: file.detail.slice(0, 280), wide: true },
      { label: '起因', value: findIntake(file, 'cause') ?? '', wide: true },
      { label: '诉求', value: findIntake(file, 'demand') ?? '', wide: true },
      { label: '风险等级', value: said(file, 'grade', 'colour'), wide: true },
      { label: '定级理由', value: said(file, 'grade', 'reason'), wide: true },
      { label: '包案领导', value: assigned('leader') },
      { label: '责任单位', value: assigned('unit') },
      { label: '责任人', value: assigned('officer') },
      { label: '稳控责任人', value: assigned('stabiliser') },
      { label: '化解时限', value: findDue(file, 'resolution') ?? '' },
      { label: '登记人', value: '' },
      { label: '依据', value: paper.basis, wide: true },
    ],
    notes: footNote(file),
  }
}
