import { formatDay } from '#calendar/date.ts'
import { addressee, findIntake, gap, paperHead, paragraph, signed, type Template } from '../paper.ts'

/** 法律援助申请受理回执（法律援助法第十三条、第四十三条）. */
export const legalAidReceipt: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `你于${formatDay(file.filedOn)}就“${findIntake(file, 'kind') ?? gap}”提出的法律援助申请，材料齐全，本站已登记，将转交法律援助机构审查。`,
    ),
    paragraph(
      '法律援助机构应当自收到申请之日起七日内作出是否给予法律援助的决定；决定给予的，自作出决定之日起三日内指派法律援助人员；决定不给予的，书面告知并说明理由（《法律援助法》第四十三条）。',
    ),
    paragraph(
      '对不予法律援助的决定有异议的，可以向设立该法律援助机构的司法行政部门提出，司法行政部门应当自收到异议之日起五日内审查；对维持的决定不服的，可以依法申请行政复议或者提起行政诉讼（第四十九条）。',
    ),
    paragraph('法律援助不收取任何财物（第二十条）。'),
  ],
  signature: signed(file, paper),
})
