import { addressee, findSaid, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { howReceived } from './petition-acceptance.ts'

/** 不予受理、不再受理告知书（信访工作条例第十九条、第二十条、第二十三条、第三十六条）. */
export const petitionRefusal: Template = (file, paper) => {
  const isFinal = paper.step === 'noLongerAccept'
  const channel = findSaid(file, paper.step, 'channel')
  const decision = isFinal
    ? `经查，该事项已有复核意见（${said(file, paper.step, 'recheckNumber')}），现以同一事实和理由再次提出，根据《信访工作条例》第三十六条第三款的规定，不再受理。`
    : `经审查，根据《信访工作条例》的有关规定，决定不予受理。理由：${said(file, paper.step, 'ground')}。`
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(`${howReceived(file)}${decision}`),
      paragraph(`说明：${said(file, paper.step, 'reason')}`),
      ...(isFinal ? [] : [paragraph(`你（单位）可以通过下列途径提出：${channel ?? '＿＿＿＿＿＿＿＿＿＿＿＿'}。`)]),
      paragraph(`依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
  }
}
