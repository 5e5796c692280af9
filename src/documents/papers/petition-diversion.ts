import { addressee, findSaid, gap, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { howReceived } from './petition-acceptance.ts'

/** 程序性告知书：导入法定途径（信访工作条例第二十三条、第三十一条第一项至第五项）. */
export const petitionDiversion: Template = (file, paper) => {
  const branch = findSaid(file, 'classify', 'branch')
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `${howReceived(file)}经甄别，该事项属于《信访工作条例》第三十一条规定应当依照法定程序处理的情形${branch ? `：${branch}` : ''}。现将有关程序告知如下：`,
      ),
      paragraph(`应当适用的程序：${said(file, paper.step, 'programme')}。`),
      paragraph(`受理机关：${said(file, paper.step, 'organ')}。`),
      paragraph(`告知内容：${findSaid(file, paper.step, 'told') ?? gap}`),
      paragraph('该程序对期限、材料另有规定的，请按照其规定办理；本信访事项据此导入法定程序，不再按信访程序办理。'),
    ],
    signature: signed(file, paper),
  }
}
