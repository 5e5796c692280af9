import { formatDay } from '#calendar/date.ts'
import { findIntake, findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'

const elements = [
  ['subject', '主体'],
  ['grounds', '依据'],
  ['authority', '权限'],
  ['procedure', '程序'],
  ['content', '内容'],
] as const

/** 合法性审查意见书: five elements, the opinion and its advice（重大行政决策程序暂行条例第二十七条、行政处罚法第五十八条）. */
export const legalityOpinion: Template = (file, paper) => {
  const risk = findSaid(file, paper.step, 'risk')
  return {
    ...paperHead(file, paper),
    to: findIntake(file, 'submittedBy') ?? gap,
    blocks: [
      paragraph(
        `你单位于${formatDay(file.filedOn)}送审的“${file.title}”（${findIntake(file, 'reviewKind') ?? gap}）收悉。依据${paper.basis}，经审查，提出如下意见：`,
      ),
      heading('逐项审查情况'),
      {
        kind: 'table',
        columns: ['要素', '结论', '说明'],
        rows: elements.map(([key, name]) => [
          name,
          findSaid(file, 'examine', key) ?? '',
          findSaid(file, 'examine', `${key}Remark`) ?? '',
        ]),
      },
      heading('审查意见'),
      paragraph(`${said(file, paper.step, 'opinion')}。`),
      paragraph(said(file, paper.step, 'advice')),
      ...(risk ? [heading('法律风险'), paragraph(risk)] : []),
      paragraph(
        '请书面反馈采纳情况；不采纳的，应当书面说明理由。未经合法性审查或者审查未通过的，不得提交讨论或者作出决定。',
      ),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '审查人' }, { label: '负责人' }],
  }
}
