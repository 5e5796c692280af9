import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  dueNote,
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'

/** 领导接访交办单: who received, what was said, who does what by when. */
export const receptionAssignment: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: said(file, paper.step, 'to'),
  blocks: [
    paragraph(
      `${findSaid(file, 'receiveVisitors', 'on') ?? formatDay(file.filedOn)}，${said(file, 'receiveVisitors', 'post')}${findIntake(file, 'mode') ?? '接访'}，群众反映“${file.title}”。`,
    ),
    heading('反映的事项'),
    paragraph(findSaid(file, 'receiveVisitors', 'matter') ?? file.detail),
    heading('现场意见'),
    paragraph(said(file, 'receiveVisitors', 'opinion')),
    heading('交办事项'),
    paragraph(said(file, paper.step, 'task')),
    paragraph(
      `请在${findSaid(file, paper.step, 'limit') ?? '30'}日内办结${dueNote(file, 'result')}，报告结果，并反馈来访人。不得将检举、控告的材料及有关情况透露、转给被检举、控告的人员或者单位（《信访工作条例》第三十条三款）。`,
    ),
  ],
  signature: signed(file, paper),
  signLines: [{ label: '交办领导' }, { label: '签收人' }],
})

/** 领导接访事项办理反馈: to the visitor, with what remains open to him. */
export const receptionFeedback: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `你（单位）在${findSaid(file, 'receiveVisitors', 'on') ?? formatDay(file.filedOn)}领导接访时反映的“${file.title}”，已由${said(file, 'assign', 'to')}办理。`,
    ),
    heading('办理结果'),
    paragraph(said(file, 'recordResult', 'result')),
    paragraph('对办理结果不服的，可以依法提出信访事项，或者通过诉讼、仲裁、行政复议等法定途径解决。'),
  ],
  signature: signed(file, paper),
})

/** 领导包案登记表、包案销案审批表. */
export const leadCasePaper: Template = (file, paper) => {
  const isClosing = paper.step === 'submit'
  return {
    ...paperHead(file, paper),
    fields: [
      { label: '包案事项', value: file.title, wide: true },
      { label: '事项编号', value: findIntake(file, 'case') ?? '' },
      { label: '事项性质', value: findIntake(file, 'kind') ?? '' },
      { label: '包案领导', value: findSaid(file, 'changeLeader', 'post') ?? said(file, 'takeOn', 'post') },
      { label: '工作专班', value: findSaid(file, 'changeLeader', 'team') ?? said(file, 'takeOn', 'team') },
      { label: '化解方案', value: findSaid(file, 'takeOn', 'plan') ?? '\n\n', wide: true },
      { label: '化解目标', value: findSaid(file, 'takeOn', 'target') ?? '\n', wide: true },
      { label: '销案标准', value: findSaid(file, 'takeOn', 'criteria') ?? '\n', wide: true },
      ...(isClosing
        ? [
            { label: '最近进展', value: findSaid(file, 'recordProgress', 'progress') ?? '\n', wide: true },
            { label: '化解情况', value: findSaid(file, paper.step, 'result') ?? '\n\n', wide: true },
            { label: '审核意见', value: findSaid(file, 'close', 'opinion') ?? '\n\n', wide: true },
          ]
        : [{ label: '化解时限（日）', value: findSaid(file, 'takeOn', 'limit') ?? gap }]),
      { label: '依据', value: paper.basis, wide: true },
      { label: '包案领导签名', value: '' },
      { label: isClosing ? '审核人签名' : '经办人签名', value: '' },
    ],
  }
}
