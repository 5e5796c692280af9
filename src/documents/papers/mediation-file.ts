import { formatDay } from '#calendar/date.ts'
import type { FormField } from '../official-form.ts'
import {
  findIntake,
  findSaid,
  footNote,
  type MatterFile,
  namesOf,
  type PaperAt,
  peopleOf,
  said,
  type Template,
} from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'

const blankDay = '　　　年　　月　　日'

function head(file: MatterFile, paper: PaperAt) {
  return {
    organ: committeeOf(file),
    title: paper.name,
    number: `编号：${file.matter.number}`,
    notes: footNote(file),
  }
}

function parties(file: MatterFile): FormField[] {
  const [applicant] = peopleOf(file, 'applicant')
  const [respondent] = peopleOf(file, 'respondent')
  return [
    { label: '申请人', value: namesOf(peopleOf(file, 'applicant')) ?? '' },
    { label: '联系电话', value: applicant?.phone ?? '' },
    { label: '申请人住址', value: applicant?.address ?? '', wide: true },
    { label: '对方当事人', value: namesOf(peopleOf(file, 'respondent')) ?? '' },
    { label: '联系电话', value: respondent?.phone ?? '' },
    { label: '对方住址', value: respondent?.address ?? '', wide: true },
  ]
}

function signatures(...labels: string[]): FormField[] {
  return labels.map((label) => ({ label, value: '' }))
}

/** 人民调解申请书（受理登记表）: parties, dispute, request, will of the parties (人民调解法第十七条、第十八条). */
export const mediationApplication: Template = (file, paper) => ({
  ...head(file, paper),
  fields: [
    ...parties(file),
    { label: '案件来源', value: findIntake(file, 'medSource') ?? '' },
    { label: '调解类型', value: findIntake(file, 'medType') ?? '' },
    { label: '纠纷类别', value: findIntake(file, 'category') ?? '' },
    { label: '登记日期', value: formatDay(file.filedOn) },
    { label: '纠纷简要情况', value: file.detail.slice(0, 280), wide: true },
    { label: '请求事项', value: '\n\n', wide: true },
    { label: '当事人意愿', value: findSaid(file, 'accept', 'consent') ?? '', wide: true },
    {
      label: '说明',
      value:
        '当事人可以选择或者接受人民调解员，可以接受、拒绝或者要求终止调解（《人民调解法》第二十三条）；调解不收取任何费用（第四条）；一方当事人明确拒绝调解的，不得调解（第十七条）。',
      wide: true,
    },
    ...signatures('申请人签名', '登记人签名'),
  ],
})

/** 人民调解调查记录. */
export const mediationInvestigation: Template = (file, paper) => ({
  ...head(file, paper),
  fields: [
    { label: '纠纷', value: file.title, wide: true },
    { label: '调查日期', value: file.takenOn.investigate ? formatDay(file.takenOn.investigate) : blankDay },
    { label: '地点', value: file.place ?? '' },
    { label: '调查方式', value: findSaid(file, 'investigate', 'how') ?? '' },
    { label: '调查人', value: said(file, 'assignMediator', 'mediator') },
    { label: '被调查人', value: '' },
    { label: '记录人', value: '' },
    { label: '调查内容', value: findSaid(file, 'investigate', 'findings') ?? '\n\n\n\n', wide: true },
    { label: '核对意见', value: '以上记录经核对无误。', wide: true },
    ...signatures('被调查人签名', '调查人签名'),
  ],
})

/** 人民调解记录（人民调解法第二十一条、第二十二条、第二十七条）. */
export const mediationRecord: Template = (file, paper) => ({
  ...head(file, paper),
  fields: [
    { label: '纠纷', value: file.title, wide: true },
    { label: '调解日期', value: file.takenOn.holdSession ? formatDay(file.takenOn.holdSession) : blankDay },
    { label: '地点', value: file.place ?? '' },
    { label: '调解方式', value: findSaid(file, 'holdSession', 'mode') ?? '' },
    { label: '调解员', value: said(file, 'assignMediator', 'mediator') },
    { label: '申请人', value: namesOf(peopleOf(file, 'applicant')) ?? '' },
    { label: '对方当事人', value: namesOf(peopleOf(file, 'respondent')) ?? '' },
    { label: '邀请参与人', value: findSaid(file, 'inviteExpert', 'capacity') ?? '', wide: true },
    {
      label: '权利义务告知',
      value: `已${findSaid(file, 'notifyRights', 'how') ?? ''}告知当事人的权利和义务（《人民调解法》第二十三条、第二十四条）。`,
      wide: true,
    },
    { label: '调解过程', value: findSaid(file, 'holdSession', 'record') ?? '\n\n\n\n', wide: true },
    { label: '本次结果', value: findSaid(file, 'holdSession', 'outcome') ?? '', wide: true },
    ...signatures('申请人签名', '对方当事人签名', '调解员签名', '记录人签名'),
  ],
})

/** 回访记录（人民调解法第三十一条：了解、督促履行）. */
export const mediationFollowUp: Template = (file, paper) => ({
  ...head(file, paper),
  fields: [
    { label: '纠纷', value: file.title, wide: true },
    ...parties(file).filter(({ label }) => !label.includes('住址')),
    { label: '履行期限', value: findSaid(file, 'agreeInWriting', 'performBy') ?? '' },
    { label: '回访日期', value: file.takenOn.followUp ? formatDay(file.takenOn.followUp) : blankDay },
    { label: '履行情况', value: findSaid(file, 'followUp', 'performance') ?? '' },
    { label: '已督促履行', value: findSaid(file, 'followUp', 'urged') ?? '□是　□否' },
    { label: '回访情况', value: findSaid(file, 'followUp', 'note') ?? '\n\n\n', wide: true },
    { label: '依据', value: '《人民调解法》第三十一条：应当按照约定履行；人民调解委员会督促履行。', wide: true },
    ...signatures('被回访人签名', '回访人签名'),
  ],
})

/** 结案报告表: type, source, result, performance, as the ministry's dossier has it. */
export const mediationReport: Template = (file, paper) => ({
  ...head(file, paper),
  fields: [
    { label: '纠纷', value: file.title, wide: true },
    { label: '受理日期', value: file.takenOn.accept ? formatDay(file.takenOn.accept) : formatDay(file.filedOn) },
    { label: '案件来源', value: findIntake(file, 'medSource') ?? '' },
    { label: '纠纷类别', value: findIntake(file, 'category') ?? '' },
    { label: '涉及人数', value: findIntake(file, 'peopleCount') ?? '' },
    { label: '结果', value: file.stateName },
    {
      label: '协议金额（元）',
      value: findSaid(file, 'agreeInWriting', 'amount') ?? findSaid(file, 'agreeOrally', 'amount') ?? '',
    },
    { label: '履行情况', value: findSaid(file, 'followUp', 'performance') ?? '', wide: true },
    { label: '司法确认', value: findSaid(file, 'confirm', 'ruling') ?? '', wide: true },
    { label: '满意度', value: findSaid(file, 'rateSatisfaction', 'satisfaction') ?? '', wide: true },
    ...signatures('承办调解员签名', '调委会负责人签名'),
  ],
})

/** 以案定补审批表: tier, quality, amount asked and granted, and the conditions that were checked. */
export const mediationSubsidy: Template = (file, paper) => ({
  ...head(file, paper),
  fields: [
    { label: '案件', value: file.title, wide: true },
    { label: '申报调解员', value: said(file, paper.step, 'mediator') },
    { label: '案件状态', value: file.stateName },
    { label: '档次', value: findSaid(file, paper.step, 'tier') ?? '' },
    { label: '卷宗质量', value: findSaid(file, paper.step, 'quality') ?? '' },
    { label: '申报金额（元）', value: findSaid(file, paper.step, 'amount') ?? '' },
    { label: '审定金额（元）', value: findSaid(file, 'reviewSubsidy', 'amount') ?? '' },
    {
      label: '条件',
      value: '调解员已备案；案件已录入系统；调解成功；卷宗合格。一案一补，标准为本地规定（未核实，可由管理员设定）。',
      wide: true,
    },
    { label: '依据', value: paper.basis, wide: true },
    { label: '司法所审核意见', value: findSaid(file, 'reviewSubsidy', 'opinion') ?? '\n\n', wide: true },
    ...signatures('申报人签名', '审核人签名'),
    { label: '公示情况', value: findSaid(file, 'reviewSubsidy', 'published') ?? '□已公示　□未公示', wide: true },
  ],
})
