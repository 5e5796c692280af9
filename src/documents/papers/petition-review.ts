import { formatDay } from '#calendar/date.ts'
import type { Block } from '../official-blocks.ts'
import {
  addressee,
  findSaid,
  gap,
  heading,
  type MatterFile,
  namesOf,
  paperHead,
  paragraph,
  partyLines,
  peopleOf,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'

/** What was decided before: the opinion of the street, and for 复核 the one of the organ above. */
function decidedBefore(file: MatterFile, isRecheck: boolean): string {
  const opinion = file.takenOn.issueOpinion
  const review = file.takenOn.recordReview
  const first = `${file.organ}${opinion ? `于${formatDay(opinion)}` : ''}作出信访处理意见`
  return isRecheck
    ? `${first}，${said(file, 'recordReview', 'organ')}${review ? `于${formatDay(review)}` : ''}作出复查意见（结论：${said(file, 'recordReview', 'outcome')}）`
    : first
}

/** 复查申请书、复核申请书（信访工作条例第三十五条、第三十六条：自收到书面答复之日起30日内）. */
export const reviewRequest: Template = (file, paper) => {
  const isRecheck = paper.step === 'requestRecheck'
  const word = isRecheck ? '复核' : '复查'
  const lateReason = findSaid(file, paper.step, 'lateReason')
  return {
    ...paperHead(file, paper),
    organ: file.street,
    parties: partyLines('申请人', peopleOf(file, 'applicant')),
    blocks: [
      heading('请求事项'),
      paragraph(`不服${isRecheck ? '复查意见' : `${file.organ}的信访处理意见`}，请求${word}。`),
      heading('事实和理由'),
      paragraph(`“${file.title}”一事，${decidedBefore(file, isRecheck)}。`),
      paragraph(said(file, paper.step, 'grounds')),
      ...(lateReason ? [heading('逾期理由'), paragraph(lateReason)] : []),
      paragraph(
        `申请人应当自收到书面答复之日起30日内提出（《信访工作条例》${isRecheck ? '第三十六条第一款' : '第三十五条'}）。`,
      ),
      paragraph('此致'),
      paragraph(said(file, paper.step, 'organ')),
    ],
    signLines: [signLine('申请人签名或者盖章'), { label: '日　期', value: '　　　年　　月　　日' }],
  }
}

/** 复查意见书、复核意见书: request, facts, what was decided, on what ground, and what may follow. */
export const reviewOpinion: Template = (file, paper) => {
  const isRecheck = paper.step === 'recordRecheck'
  const word = isRecheck ? '复核' : '复查'
  const organ = findSaid(file, paper.step, 'organ') ?? gap
  const remedy: Block = isRecheck
    ? paragraph(
        '本意见为信访终结意见。仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理（《信访工作条例》第三十六条第三款）。',
      )
    : paragraph(
        '如不服本复查意见，可以自收到本意见书之日起30日内，向复查机关的上一级机关、单位请求复核（《信访工作条例》第三十六条第一款）。',
      )
  return {
    ...paperHead(file, paper),
    organ: organ === gap ? file.street : organ,
    parties: partyLines('申请人', peopleOf(file, 'applicant')),
    blocks: [
      paragraph(
        `申请人不服${isRecheck ? '复查意见' : `${file.organ}的信访处理意见`}，就“${file.title}”请求${word}。依照《信访工作条例》${isRecheck ? '第三十六条' : '第三十五条'}，现${word}如下：`,
      ),
      heading(`请求${word}的事项和理由`),
      paragraph(said(file, isRecheck ? 'requestRecheck' : 'requestReview', 'grounds')),
      heading('查明的事实'),
      paragraph(`${decidedBefore(file, isRecheck)}。${gap}`),
      heading(`${word}意见`),
      paragraph(`结论：${said(file, paper.step, 'outcome')}。`),
      paragraph(said(file, paper.step, 'opinion')),
      remedy,
    ],
    signature: signed(file, paper, organ === gap ? undefined : organ),
  }
}

/** 不予受理复查、复核告知书. */
export const reviewRefusal: Template = (file, paper) => {
  const word = paper.step === 'refuseRecheck' ? '复核' : '复查'
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `你（单位）就“${file.title}”提出的${word}请求收悉。经审查，不予受理。理由：${said(file, paper.step, 'ground')}。`,
      ),
      paragraph(said(file, paper.step, 'reason')),
      paragraph(`依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
  }
}

/** 听证通知书（信访工作条例第三十一条六项、第三十六条二款）. */
export const hearingNotice: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `“${file.title}”一事，定于${findSaid(file, paper.step, 'on') ?? gap}在${findSaid(file, paper.step, 'place') ?? gap}举行听证。根据《信访工作条例》第三十一条第六项的规定，听证通过质询、辩论、评议、合议等方式，查明事实，分清责任。`,
    ),
    paragraph('请持身份证件准时参加，可以提交证据；因故不能参加的，请提前告知。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('签收人'), { label: '签收日期', value: '　　　年　　月　　日' }],
})

/** 听证笔录. */
export const hearingRecord: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    { label: '事项', value: file.title, wide: true },
    { label: '信访人', value: namesOf(peopleOf(file, 'applicant')) ?? '' },
    { label: '听证日期', value: findSaid(file, 'noticeHearing', 'on') ?? '　　年　　月　　日' },
    { label: '地点', value: findSaid(file, 'noticeHearing', 'place') ?? '', wide: true },
    { label: '主持人', value: '' },
    { label: '记录人', value: '' },
    { label: '听证员', value: '', wide: true },
    { label: '陈述、质询、辩论情况', value: '\n\n\n\n', wide: true },
    { label: '评议、合议意见', value: findSaid(file, paper.step, 'conclusion') ?? '\n\n', wide: true },
    { label: '信访人签名', value: '' },
    { label: '办理单位签名', value: '' },
    { label: '主持人签名', value: '' },
    { label: '记录人签名', value: '' },
  ],
})
