import {
  addressee,
  findDue,
  findSaid,
  gap,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
  termOf,
} from '../paper.ts'
import { itemOf } from './service-acceptance.ts'

/** 延长期限告知书（行政许可法第四十二条：经负责人批准可以延长，应当告知理由）. */
export const serviceExtension: Template = (file, paper) => {
  const key = file.intake.joint === true ? 'decideJointly' : 'decide'
  const length = findSaid(file, paper.step, 'extendBy')
  const due = length ? findDue(file, key) : undefined
  const most = key === 'decideJointly' ? '15个工作日，由本级人民政府负责人批准' : '10个工作日，由本行政机关负责人批准'
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `你（单位）提出的“${itemOf(file)}”申请，应当自受理之日起${termOf(file, key)}内作出决定。因不能在该期限内作出决定，根据《中华人民共和国行政许可法》第四十二条的规定（最多延长${most}），经批准延长${length ?? '＿＿＿'}个工作日，延长后至${due ?? gap}。`,
      ),
      paragraph(`延长理由：${said(file, paper.step, 'reason')}`),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '批准人' }],
  }
}
