import { formatDay } from '#calendar/date.ts'
import { findIntake, findSaid, footNote, namesOf, peopleOf, said, type Template } from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'

/** 口头协议登记表（人民调解法第二十八条、第三十条：自达成协议之日起生效）. */
export const mediationOral: Template = (file) => {
  const at = file.takenOn.mediateAtOnce === undefined ? 'agreeOrally' : 'mediateAtOnce'
  const assigned = at === 'mediateAtOnce' ? at : 'assignMediator'
  return {
    organ: committeeOf(file),
    title: '人民调解口头协议登记表',
    number: `编号：${file.matter.number}`,
    fields: [
      { label: '纠纷', value: file.title, wide: true },
      { label: '申请人', value: namesOf(peopleOf(file, 'applicant')) ?? '' },
      { label: '联系电话', value: peopleOf(file, 'applicant')[0]?.phone ?? '' },
      { label: '对方当事人', value: namesOf(peopleOf(file, 'respondent')) ?? '' },
      { label: '联系电话', value: peopleOf(file, 'respondent')[0]?.phone ?? '' },
      { label: '纠纷类别', value: findIntake(file, 'category') ?? '' },
      { label: '登记日期', value: formatDay(file.filedOn) },
      { label: '主要事实和争议事项', value: file.detail.slice(0, 280), wide: true },
      { label: '协议内容、履行方式和期限', value: findSaid(file, at, 'content') ?? '\n\n\n', wide: true },
      { label: '协议金额（元）', value: findSaid(file, at, 'amount') ?? '' },
      { label: '即时履行', value: findSaid(file, at, 'performedAtOnce') ?? '□是　□否' },
      {
        label: '协议达成日期',
        value: file.takenOn[at] ? formatDay(file.takenOn[at]) : '　　　年　　月　　日',
      },
      { label: '调解员', value: said(file, assigned, 'mediator') },
      {
        label: '告知事项',
        value:
          '口头协议自各方当事人达成协议之日起生效（《人民调解法》第三十条），具有法律约束力，各方应当按照约定履行（第三十一条）。当事人要求制作调解协议书的，应当制作。',
        wide: true,
      },
      { label: '申请人签名', value: '' },
      { label: '对方签名', value: '' },
      { label: '调解员签名', value: '' },
      { label: '日期', value: '　　年　　月　　日' },
    ],
    notes: footNote(file),
  }
}
