import { findIntake, findSaid, footNote, peopleOf, type Template } from '../paper.ts'
import { officeOf, subjectOf } from './correction-parts.ts'

/** 安置帮教登记表. */
export const resettlementFile: Template = (file, paper) => {
  const [one] = peopleOf(file, 'applicant')
  return {
    organ: officeOf(file),
    title: paper.name,
    number: `编号：${file.matter.number}`,
    fields: [
      { label: '姓名', value: subjectOf(file) },
      { label: '对象类别', value: findIntake(file, 'kind') ?? '' },
      { label: '证件号码', value: one?.idNumber ?? '' },
      { label: '联系电话', value: one?.phone ?? '' },
      { label: '住址', value: one?.address ?? '', wide: true },
      { label: '释放（解除）日期', value: findIntake(file, 'releasedOn') ?? '' },
      { label: '监所', value: findIntake(file, 'prison') ?? '' },
      { label: '信息核查', value: findSaid(file, 'check', 'result') ?? '' },
      { label: '核查日期', value: findSaid(file, 'check', 'on') ?? '' },
      { label: '衔接方式', value: findSaid(file, 'meet', 'way') ?? '' },
      { label: '衔接日期', value: findSaid(file, 'meet', 'on') ?? '' },
      { label: '重点帮教对象', value: findIntake(file, 'key') ?? '□是　□否' },
      { label: '需要安置', value: findSaid(file, paper.step, 'needsPlacement') ?? '□是　□否' },
      { label: '帮教责任', value: findSaid(file, paper.step, 'duty') ?? '', wide: true },
      { label: '帮教小组', value: findSaid(file, paper.step, 'group') ?? '\n', wide: true },
      { label: '帮教方案', value: findSaid(file, paper.step, 'plan') ?? '\n\n', wide: true },
      {
        label: '保密',
        value: '本表信息属敏感个人信息，只用于安置帮教（《个人信息保护法》第二十八条）。',
        wide: true,
      },
      { label: '经办人签名', value: '' },
      { label: '登记日期', value: '　　年　　月　　日' },
    ],
    notes: footNote(file),
  }
}
