import {
  addressee,
  dayWords,
  dueNote,
  findIntake,
  findSaid,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'

/** 建议、提案答复函：提出人、办理结果类别、答复、承诺事项与时限（地方组织法第四十二条；代表法，未核实）. */
export const proposalReply: Template = (file, paper) => {
  const promise = findSaid(file, 'draftReply', 'promise')
  const promisedBy = findSaid(file, 'draftReply', 'promisedBy')
  const joint = findSaid(file, 'recordJoint', 'opinion')
  return {
    ...paperHead(file, paper),
    title: `${findIntake(file, 'source') ?? '建议、提案'}答复函`,
    number: findSaid(file, 'signReply', 'number') ?? `编号：${file.matter.number}`,
    to: addressee(file),
    parties: [
      { label: '办理编号', value: file.matter.number },
      { label: '建议、提案编号', value: findIntake(file, 'number') ?? '' },
      { label: '办理结果', value: findSaid(file, 'draftReply', 'grade') ?? '' },
    ],
    blocks: [
      paragraph(`提出的“${file.title}”收悉${dueNote(file, 'reply')}。经与提出人沟通并研究，现答复如下：`),
      heading('建议内容'),
      paragraph(findIntake(file, 'proposal') ?? file.detail),
      heading('办理情况和答复'),
      paragraph(said(file, 'draftReply', 'reply')),
      ...(joint ? [heading('会办意见'), paragraph(joint)] : []),
      ...(promise
        ? [heading('承诺事项'), paragraph(`${promise}${promisedBy ? `，于${dayWords(promisedBy)}前完成` : ''}。`)]
        : []),
      paragraph('感谢对街道工作的关心和支持。请填写征询意见表反馈意见；对办理结果不满意的，可以要求重新办理。'),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '承办人' }],
  }
}
