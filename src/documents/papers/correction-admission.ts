import { findIntake, gap, heading, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { officeOf, subjectOf } from './correction-parts.ts'

/** 社区矫正接收宣告书：犯罪事实、期限和应当遵守的规定（社区矫正法第二十二条）. */
export const correctionAdmission: Template = (file, paper) => ({
  ...paperHead(file, paper),
  organ: officeOf(file),
  to: subjectOf(file),
  blocks: [
    paragraph(
      `你经${findIntake(file, 'decidedBy') ?? gap}（文书号${said(file, 'receiveDocuments', 'number')}）判处、决定，属${findIntake(file, 'category') ?? gap}，依法实行社区矫正。根据《中华人民共和国社区矫正法》第二十二条的规定，现向你宣告：`,
    ),
    heading('犯罪事实'),
    paragraph('按判决书、裁定书、决定书认定的犯罪事实宣告：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿。'),
    heading('矫正期限'),
    paragraph(`自${said(file, paper.step, 'from')}起，至${said(file, paper.step, 'until')}止。`),
    heading('应当遵守的规定'),
    paragraph('遵守法律、行政法规，履行法律文书确定的义务，遵守人民法院的禁止令（如有）。'),
    paragraph('遵守报告、会客、外出、迁居、保外就医等监督管理规定，服从社区矫正机构的管理（第二十三条）。'),
    paragraph('离开所居住的市、县或者迁居，应当报经批准（第二十七条）。'),
    paragraph(
      '违反法律法规或者监督管理规定的，视情节予以训诫、警告、提请治安管理处罚，或者依法提请撤销缓刑、假释、收监执行（第二十八条）。',
    ),
    heading('你的权利'),
    paragraph(
      '人身权利、财产权利和其他权利不受侵犯，就业、就学和享受社会保障不受歧视（第四条）；认为合法权益受到侵害的，有权向人民检察院或者有关机关申诉、控告和检举（第三十四条）。',
    ),
  ],
  signature: signed(file, paper, officeOf(file)),
  signLines: [signLine('宣告人'), signLine('社区矫正对象'), signLine('矫正小组成员')],
})
