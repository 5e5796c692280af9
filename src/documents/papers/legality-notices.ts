import {
  dueNote,
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'

/** 退回材料、补充材料通知（重大行政决策程序暂行条例第二十六条：材料不符合要求的退回或者要求补充）. */
export const supplementNotice: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: findIntake(file, 'submittedBy') ?? gap,
  blocks: [
    paragraph(
      `你单位送审的“${file.title}”收悉。经查，送审材料不符合要求，根据《重大行政决策程序暂行条例》第二十六条的规定，请补充下列材料：`,
    ),
    paragraph(said(file, paper.step, 'missing')),
    paragraph('补充材料期间，审查期限停止计算；补充齐全后继续审查。未经合法性审查，不得提交讨论、签订或者作出决定。'),
  ],
  signature: signed(file, paper),
})

/** 延长审查期限审批单：理由、批准人（本地规定；街道领导同意）. */
export const reviewExtension: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    { label: '审查事项', value: file.title, wide: true },
    { label: '审查类别', value: findIntake(file, 'reviewKind') ?? '' },
    { label: '送审单位', value: findIntake(file, 'submittedBy') ?? '' },
    { label: '延长', value: `${said(file, paper.step, 'extendBy')}个工作日` },
    { label: '依据', value: paper.basis, wide: true },
    { label: '延长理由', value: said(file, paper.step, 'reason'), wide: true },
  ],
  blocks: [
    paragraph(
      `审查期限${dueNote(file, 'reviewEnforcement') || dueNote(file, 'reviewAgreement') || '即将届满'}，因案情疑难、重大，申请延长审查期限，请街道领导审批。`,
    ),
  ],
  signature: signed(file, paper),
  signLines: [signLine('审查人签名'), signLine('批准人签名')],
})

/** 法律顾问意见书：供审查机构参考，审查机构对审查意见负责（重大行政决策程序暂行条例第二十八条）. */
export const counselOpinion: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: '合法性审查机构',
  blocks: [
    paragraph(
      `受你单位委托，就${findIntake(file, 'submittedBy') ?? gap}送审的“${file.title}”（${findIntake(file, 'reviewKind') ?? gap}）提出法律意见如下：`,
    ),
    heading('征询的问题'),
    paragraph(said(file, 'askCounsel', 'question')),
    heading('法律意见'),
    paragraph(said(file, paper.step, 'opinion')),
    heading('声明'),
    paragraph(
      '本意见依据送审材料出具，供合法性审查参考；合法性审查意见由审查机构负责（《重大行政决策程序暂行条例》第二十八条）。',
    ),
  ],
  parties: [{ label: '法律顾问、公职律师', value: findSaid(file, paper.step, 'counsel') ?? '' }],
  signature: signed(file, paper),
  signLines: [signLine('法律顾问签名')],
})
