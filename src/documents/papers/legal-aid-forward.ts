import { formatDay } from '#calendar/date.ts'
import { findIntake, gap, paperHead, paragraph, partyLines, peopleOf, said, signed, type Template } from '../paper.ts'

/** 法律援助申请转交函：申请人、事项、经济困难状况、有无先行提供的情形（法律援助法第十三条、第四十一条至第四十四条）. */
export const legalAidForward: Template = (file, paper) => {
  const urgent = findIntake(file, 'urgent')
  const exemption = findIntake(file, 'exemption')
  return {
    ...paperHead(file, paper),
    to: said(file, paper.step, 'to'),
    parties: partyLines('申请人', peopleOf(file, 'applicant')),
    blocks: [
      paragraph(
        `本站于${formatDay(file.filedOn)}收到上述申请人（${findIntake(file, 'manner') ?? gap}申请）的法律援助申请，现将材料转交你单位审查。`,
      ),
      paragraph(`申请事项：${findIntake(file, 'kind') ?? gap}；援助形式：${findIntake(file, 'form') ?? gap}。`),
      paragraph(
        `经济困难状况：${findIntake(file, 'hardship') ?? gap}${exemption ? `（${exemption}，《法律援助法》第四十二条）` : ''}。`,
      ),
      ...(urgent ? [paragraph(`${urgent}，建议先行提供法律援助（《法律援助法》第四十四条）。`)] : []),
      paragraph(
        '请依照《法律援助法》第四十三条的规定，自收到申请之日起七日内作出决定，决定给予的三日内指派人员，并将结果告知本站。',
      ),
    ],
    signature: signed(file, paper),
  }
}
