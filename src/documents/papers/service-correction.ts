import { formatDay } from '#calendar/date.ts'
import {
  addressee,
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
import { firstAskedLine, itemOf } from './service-acceptance.ts'

/** 补正告知书（行政许可法第三十二条：当场或者五个工作日内一次告知全部内容）. */
export const serviceCorrection: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `你（单位）于${formatDay(file.filedOn)}提出的“${itemOf(file)}”申请，申请材料不齐全或者不符合法定形式。根据《中华人民共和国行政许可法》第三十二条的规定，现一次告知需要补正的全部内容：`,
    ),
    heading('需要补正的全部内容'),
    paragraph(said(file, paper.step, 'items')),
    paragraph(`请于${findSaid(file, paper.step, 'replyBy') ?? gap}前补正。按照要求提交全部补正材料的，予以受理。`),
    paragraph(firstAskedLine(file)),
  ],
  signature: signed(file, paper),
  signLines: [signLine('申请人签收')],
})
