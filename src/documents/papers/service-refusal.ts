import { formatDay } from '#calendar/date.ts'
import { addressee, gap, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { itemOf } from './service-acceptance.ts'

/** 不予受理通知书（行政许可法第三十二条：不属本机关职权的，告知向有关机关申请）. */
export const serviceRefusal: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `你（单位）于${formatDay(file.filedOn)}提出的“${itemOf(file)}”申请，经审查，根据《中华人民共和国行政许可法》第三十二条的规定，决定不予受理。`,
    ),
    paragraph(`理由：${said(file, paper.step, 'reason')}`),
    paragraph(`你（单位）可以向${said(file, paper.step, 'competent')}申请。`),
    paragraph(remedyWords),
  ],
  signature: signed(file, paper),
  signLines: [signLine('申请人签收')],
})

/** 复议六十日（行政复议法第二十条）、起诉六个月（行政诉讼法第四十六条）. */
export const remedyWords = `如不服本决定，可以自收到之日起60日内向${gap}人民政府申请行政复议（《中华人民共和国行政复议法》第二十条），或者自收到之日起6个月内向${gap}人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。`
