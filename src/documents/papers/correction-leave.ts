import { findSaid, footNote, type Template } from '../paper.ts'
import { officeOf, subjectOf } from './correction-parts.ts'

/** 社区矫正对象外出审批表（社区矫正法第二十七条）. */
export const correctionLeave: Template = (file, paper) => ({
  organ: officeOf(file),
  title: paper.name,
  number: `编号：${file.matter.number}`,
  fields: [
    { label: '姓名', value: subjectOf(file) },
    { label: '批准机关', value: findSaid(file, paper.step, 'decidedBy') ?? '' },
    { label: '外出起', value: findSaid(file, paper.step, 'from') ?? '' },
    { label: '外出止', value: findSaid(file, paper.step, 'until') ?? '' },
    { label: '外出地点', value: findSaid(file, paper.step, 'to') ?? '', wide: true },
    { label: '外出理由', value: findSaid(file, paper.step, 'reason') ?? '\n\n', wide: true },
    { label: '经常性跨市、县活动', value: findSaid(file, paper.step, 'regular') ?? '□是　□否', wide: true },
    { label: '司法所意见', value: '\n\n　　　　签名：　　　　　　　　年　　月　　日', wide: true },
    { label: '社区矫正机构意见', value: '\n\n　　　　签名：　　　　　　　　年　　月　　日', wide: true },
    {
      label: '告知事项',
      value:
        '有正当理由的应当批准（《社区矫正法》第二十七条）；七日以内由司法所批准，超过七日报县级社区矫正机构，单次不超过三十日（实施办法，未核实）；返回后及时销假。',
      wide: true,
    },
    { label: '本人签名', value: '' },
    { label: '销假日期', value: findSaid(file, 'endLeave', 'on') ?? '' },
  ],
  notes: footNote(file),
})
