import { findIntake, findSaid, footNote, peopleOf, type Template } from '../paper.ts'
import { officeOf, subjectOf } from './correction-parts.ts'

/** 社区矫正对象报到登记表（社区矫正法第二十一条）. */
export const correctionReport: Template = (file, paper) => {
  const [one] = peopleOf(file, 'applicant')
  return {
    organ: officeOf(file),
    title: paper.name,
    number: `编号：${file.matter.number}`,
    fields: [
      { label: '姓名', value: subjectOf(file) },
      { label: '性别', value: findIntake(file, 'gender') ?? '' },
      { label: '证件号码', value: one?.idNumber ?? '' },
      { label: '联系电话', value: one?.phone ?? '' },
      { label: '住址', value: one?.address ?? '', wide: true },
      { label: '矫正类别', value: findIntake(file, 'category') ?? '' },
      { label: '决定机关', value: findIntake(file, 'decidedBy') ?? '' },
      { label: '法律文书号', value: findSaid(file, 'receiveDocuments', 'number') ?? '' },
      { label: '文书生效日期', value: findSaid(file, 'receiveDocuments', 'effectiveOn') ?? '' },
      { label: '报到日期', value: findSaid(file, paper.step, 'on') ?? '' },
      { label: '报到方式', value: findSaid(file, paper.step, 'way') ?? '' },
      { label: '逾期报到的原因', value: findSaid(file, paper.step, 'late') ?? '', wide: true },
      {
        label: '告知事项',
        value:
          '应当自判决、裁定生效之日起十日内报到（《社区矫正法》第二十一条）；遵守报告、会客、外出、迁居等监督管理规定（第二十三条）；合法权益受到侵害的，有权申诉、控告和检举（第三十四条）。',
        wide: true,
      },
      { label: '本人签名', value: '' },
      { label: '经办人签名', value: '' },
    ],
    notes: footNote(file),
  }
}
