import { formatDay } from '#calendar/date.ts'
import { findSaid, gap, paperHead, paragraph, partyLines, peopleOf, said, signed, type Template } from '../paper.ts'
import { itemOf } from './service-acceptance.ts'
import { remedyWords } from './service-refusal.ts'

/** 准予、不予行政许可决定书（行政许可法第三十八条：不予的说明理由并告知复议、诉讼权利）. */
export const serviceDecision: Template = (file, paper) => {
  const isRefused = paper.step === 'reject'
  const number = findSaid(file, paper.step, 'decision') ?? findSaid(file, paper.step, 'document')
  const accepted = file.takenOn.accept ?? file.takenOn.deemAccepted
  const opening = `你（单位）于${formatDay(file.filedOn)}提出的“${itemOf(file)}”申请，本机关于${accepted ? formatDay(accepted) : gap}受理。`
  const article = isRefused ? '第三十八条第二款' : '第三十八条第一款'
  const validUntil = findSaid(file, paper.step, 'validUntil')
  return {
    ...paperHead(file, paper),
    title: paper.step === 'decideOnSpot' ? '办理决定书' : paper.name,
    ...(number ? { number } : {}),
    parties: [{ label: '受理编号', value: file.matter.number }, ...partyLines('申请人', peopleOf(file, 'applicant'))],
    blocks: [
      paragraph(opening),
      ...(isRefused
        ? [
            paragraph(`经审查，根据《中华人民共和国行政许可法》${article}的规定，决定不予许可（办理）。`),
            paragraph(`理由：${said(file, paper.step, 'reason')}`),
            paragraph(remedyWords),
          ]
        : [
            paragraph(
              `经审查，申请符合法定条件、标准，根据《中华人民共和国行政许可法》${paper.step === 'decideOnSpot' ? '第三十四条第二款' : article}的规定，决定准予许可（办理）。`,
            ),
            paragraph(`许可（办理）内容：${gap}；有效期至：${validUntil ?? gap}。`),
            paragraph(
              '需要颁发行政许可证件的，自作出决定之日起10个工作日内颁发、送达（《中华人民共和国行政许可法》第四十四条）。',
            ),
          ]),
    ],
    signature: signed(file, paper),
  }
}
