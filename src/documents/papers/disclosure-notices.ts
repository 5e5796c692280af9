import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  dueNote,
  findDue,
  findIntake,
  findSaid,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  partyLines,
  peopleOf,
  said,
  signed,
  signLine,
  type Template,
  termOf,
} from '../paper.ts'

const rules = '《中华人民共和国政府信息公开条例》'

/** How the application came, as every notice to the applicant begins (第三十一条: the day it counts as received). */
export function howAsked(file: MatterFile): string {
  return `你（单位）提出的政府信息公开申请（编号${file.matter.number}，申请公开“${findIntake(file, 'information') ?? gap}”），本机关于${formatDay(file.filedOn)}收到。`
}

/** 登记回执（条例第二十九条、第三十一条、第三十三条）. */
export const disclosureReceipt: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  parties: partyLines('申请人', peopleOf(file, 'applicant')),
  blocks: [
    paragraph(`${howAsked(file)}根据${rules}第三十一条的规定，以该日为收到申请之日。`),
    paragraph(
      `本机关自收到申请之日起${termOf(file, 'reply')}内答复${dueNote(file, 'reply')}；需要延长的，经政府信息公开工作机构负责人同意并告知，延长最长不超过20个工作日。征求第三方和其他机关意见所需时间不计算在内（第三十三条）。`,
    ),
    paragraph(
      `获取形式：${findIntake(file, 'medium') ?? gap}。依申请提供政府信息不收取费用，数量、频次明显超过合理范围的除外（第四十二条）。`,
    ),
  ],
  signature: signed(file, paper),
  signLines: [signLine('申请人签收')],
})

/** 补正告知书（条例第三十条：七个工作日内一次性告知，说明事项和合理期限）. */
export const disclosureCorrection: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `${howAsked(file)}经审查，申请内容不明确。根据${rules}第二十九条、第三十条的规定，现一次性告知你（单位）补正：`,
    ),
    heading('需要补正的事项'),
    paragraph(said(file, paper.step, 'items')),
    paragraph(
      `请于${said(file, paper.step, 'dueOn')}前补正。答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理。`,
    ),
    paragraph('对补正有疑问的，可以与本机关政府信息公开工作机构联系，由其给予指导和释明。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('申请人签收')],
})

/** 延长答复期限告知书（条例第三十三条二款）. */
export const disclosureExtension: Template = (file, paper) => {
  const length = findSaid(file, paper.step, 'extendBy')
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `${howAsked(file)}因不能在规定期限内答复，根据${rules}第三十三条第二款的规定，经政府信息公开工作机构负责人同意，答复期限延长${length ?? '＿＿＿'}个工作日（最长不超过20个工作日），延长后至${(length && findDue(file, 'reply')) ?? gap}。`,
      ),
      paragraph(`延长理由：${said(file, paper.step, 'reason')}`),
    ],
    signature: signed(file, paper),
    signLines: [signLine('同意人（工作机构负责人）')],
  }
}

/** 延迟答复告知书（条例第三十五条：申请理由合理而无法按期答复）. */
export const disclosureDelay: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `${howAsked(file)}你（单位）申请的数量、频次明显超过合理范围，经说明，本机关认为理由合理，但无法在第三十三条规定的期限内答复。根据${rules}第三十五条的规定，确定自告知之日起${findSaid(file, paper.step, 'days') ?? '＿＿＿'}个工作日内答复${dueNote(file, 'delayedReply')}。`,
    ),
    paragraph(`理由：${said(file, paper.step, 'reason')}`),
  ],
  signature: signed(file, paper),
})

/** 说明理由通知书（条例第三十五条）. */
export const disclosureReason: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `${howAsked(file)}经统计：${said(file, paper.step, 'volume')}。申请公开政府信息的数量、频次明显超过合理范围，根据${rules}第三十五条的规定，请说明理由。`,
    ),
    paragraph(
      `请于${gap}前以书面形式说明。本机关认为理由不合理的，告知不予处理；认为理由合理但无法按期答复的，确定延迟答复的合理期限并告知。`,
    ),
  ],
  signature: signed(file, paper),
  signLines: [signLine('申请人签收')],
})

/** 信息处理费收费通知（条例第四十二条、国办函〔2020〕109号）. */
export const disclosureFee: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: addressee(file),
  blocks: [
    paragraph(
      `${howAsked(file)}申请的数量、频次明显超过合理范围，根据${rules}第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，收取信息处理费。`,
    ),
    {
      kind: 'table',
      columns: ['计收方式', '本自然月已有件数', '本次件数', '页数', '金额（元）'],
      rows: [['standard', 'before', 'count', 'pages', 'amount'].map((key) => findSaid(file, paper.step, key) ?? '')],
    },
    paragraph(
      '标准：按件计收的，同一申请人一个自然月内累计10件以下（含10件）不收费，11至30件（含30件）的部分每件100元，31件以上的部分以10件为一档，每增加一档每件提高100元；按量计收的，30页以下（含30页）不收费，31至100页（含100页）的部分每页10元，101至200页（含200页）的部分每页20元，201页以上的部分每页40元。两种方式不并用。',
    ),
    paragraph(
      `请于${said(file, paper.step, 'dueOn')}前缴纳。缴费期间不计入答复期限，缴费后答复期限重新计算；逾期未缴纳的，视为放弃申请，本机关不再处理。`,
    ),
    paragraph(`收款单位、账号和缴款方式：${gap}。对收费有异议的，可以依法申请行政复议或者提起行政诉讼。`),
  ],
  signature: signed(file, paper),
  signLines: [signLine('申请人签收')],
})
