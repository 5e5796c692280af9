import {
  findIntake,
  findSaid,
  footNote,
  gap,
  heading,
  type MatterFile,
  type PaperAt,
  paperHead,
  paragraph,
  partyLines,
  peopleOf,
  type Template,
} from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'
import { mediationOral } from './mediation-oral.ts'

function isOral(file: MatterFile, { step }: PaperAt): boolean {
  const oral = ['agreeOrally', 'mediateAtOnce']
  return oral.includes(step) || oral.some((one) => file.takenOn[one] !== undefined)
}

/** 人民调解协议书（人民调解法第二十九条所列内容）; an agreement made orally gets the register form instead. */
export const mediationAgreement: Template = (file, paper) => {
  if (isOral(file, paper)) return mediationOral(file, paper)
  const performBy = findSaid(file, 'agreeInWriting', 'performBy')
  const amount = findSaid(file, 'agreeInWriting', 'amount')
  return {
    ...paperHead(file, paper),
    organ: committeeOf(file),
    title: '人民调解协议书',
    parties: [
      ...partyLines('申请人', peopleOf(file, 'applicant')),
      ...partyLines('被申请人', peopleOf(file, 'respondent')),
    ],
    blocks: [
      heading('纠纷的主要事实、争议事项以及各方当事人的责任'),
      paragraph(file.detail),
      ...(findSaid(file, 'investigate', 'findings')
        ? [paragraph(`调查情况：${findSaid(file, 'investigate', 'findings')}`)]
        : []),
      paragraph(`各方责任：${gap}`),
      paragraph(`经调解，各方当事人在自愿、平等的基础上达成如下协议（《人民调解法》第二十九条）：`),
      heading('协议内容'),
      paragraph(findSaid(file, 'agreeInWriting', 'content') ?? `1.${gap}\n2.${gap}`),
      ...(amount ? [paragraph(`协议金额：${amount}元。`)] : []),
      heading('履行方式、地点和期限'),
      paragraph(`履行方式：${gap}；地点：${gap}；期限：${performBy ? `${performBy}前` : gap}。`),
      paragraph(
        '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（《人民调解法》第二十九条）。各方应当按照约定履行（《人民调解法》第三十一条）；就协议的履行或者内容发生争议的，可以向人民法院起诉（《人民调解法》第三十二条）；双方可以自生效之日起30日内共同申请司法确认（《人民调解法》第三十三条）。',
      ),
      paragraph(
        `本协议一式${findSaid(file, 'takeEffect', 'copies') ?? '＿＿'}份，各方当事人各执一份，${committeeOf(file)}留存一份。`,
      ),
    ],
    fields: [
      { label: '申请人签名、盖章或者按指印', value: '', wide: true },
      { label: '被申请人签名、盖章或者按指印', value: '', wide: true },
      { label: '人民调解员签名', value: '' },
      { label: '记录人签名', value: '' },
      { label: '人民调解委员会印章', value: '\n　　　年　　月　　日', wide: true },
    ],
    notes: `纠纷类别：${findIntake(file, 'category') ?? gap}；承办调解员：${findSaid(file, 'assignMediator', 'mediator') ?? gap}；${footNote(file)}`,
  }
}
