import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  dueNote,
  findIntake,
  gap,
  type MatterFile,
  paperHead,
  paragraph,
  signed,
  signLine,
  type Template,
  termOf,
} from '../paper.ts'

/** 受理通知书（行政许可法第三十二条：加盖专用印章并注明日期的书面凭证）. */
export const serviceAcceptance: Template = (file, paper) => {
  const key = file.intake.joint === true ? 'decideJointly' : 'decide'
  const isInstant = file.intake.kind === 'instant'
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `你（单位）于${formatDay(file.filedOn)}提出的“${itemOf(file)}”申请，材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条的规定，予以受理。`,
      ),
      paragraph(
        isInstant
          ? '该事项为即办件，当场办理。'
          : `本机关将自受理之日起${termOf(file, key)}内作出决定${dueNote(file, key)}（《中华人民共和国行政许可法》第四十二条）；听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在内，并另行书面告知（第四十五条）。`,
      ),
      paragraph(
        `收到材料：${findIntake(file, 'tolerated') ? `${gap}；容缺材料：${findIntake(file, 'tolerated')}` : gap}。`,
      ),
      paragraph(firstAskedLine(file)),
    ],
    signature: signed(file, paper),
    signLines: [signLine('申请人签收')],
  }
}

/** 首问责任人: whom the clerk named, else whoever registered the application. */
export function firstAskedLine(file: MatterFile): string {
  return `首问责任人：${findIntake(file, 'firstAsked') ?? file.filer ?? gap}；联系电话：${file.contact.phone ?? gap}。`
}

/** The item applied for, as its register names it. */
export function itemOf(file: MatterFile): string {
  return findIntake(file, 'itemName') ?? file.title
}
