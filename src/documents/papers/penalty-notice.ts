import { findSaid, gap, heading, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { caseParties, offenceOf, officersOf, partyName, partySigns } from './enforcement-parts.ts'

/** 行政处罚事先告知书（行政处罚法第四十四条、第四十五条、第六十三条）. */
export const priorNotice: Template = (file, paper) => {
  const hasHearing = file.matter.given[paper.step]?.hearingRight === true
  return {
    ...paperHead(file, paper),
    parties: caseParties(file),
    blocks: [
      paragraph(
        `你（单位）“${offenceOf(file)}”一案，已由本机关立案并调查终结。根据《中华人民共和国行政处罚法》第四十四条的规定，现将拟作出的行政处罚告知如下：`,
      ),
      heading('拟处罚的事实、理由和依据'),
      paragraph(said(file, paper.step, 'facts')),
      heading('拟作出的行政处罚'),
      paragraph(said(file, paper.step, 'penalty')),
      heading('你（单位）依法享有的权利'),
      paragraph(
        `有权进行陈述和申辩，请于${said(file, paper.step, 'statementUntil')}前书面或者口头向本机关提出；逾期未提出的，视为放弃。本机关不因陈述、申辩而给予更重的处罚（第四十五条）。`,
      ),
      ...(hasHearing
        ? [
            paragraph(
              '本案属于听证范围，有权要求举行听证，应当自本机关告知后五个工作日内提出；当事人不承担组织听证的费用（第六十三条、第六十四条）。',
            ),
          ]
        : []),
      paragraph(`执法人员：${officersOf(file, paper.step)}`),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}

/** 听证告知书（行政处罚法第六十三条、第六十四条第一项）. */
export const penaltyHearingRights: Template = (file, paper) => ({
  ...paperHead(file, paper),
  parties: caseParties(file),
  blocks: [
    paragraph(
      `本机关拟对你（单位）“${offenceOf(file)}”的行为作出如下行政处罚：${said(file, 'priorNotice', 'penalty')}`,
    ),
    heading('事实、理由和依据'),
    paragraph(said(file, 'priorNotice', 'facts')),
    heading('听证权利'),
    paragraph(
      '根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你（单位）有权要求听证。要求听证的，应当自收到本告知书之日起五个工作日内向本机关提出；逾期未提出的，视为放弃。',
    ),
    paragraph('听证由本机关指定的非本案调查人员主持，你（单位）不承担本机关组织听证的费用。'),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})

/** 听证通知书（行政处罚法第六十四条第二项：举行听证的七个工作日前通知时间、地点）. */
export const penaltyHearingNotice: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: partyName(file),
  blocks: [
    paragraph(
      `你（单位）就“${offenceOf(file)}”一案提出的听证要求，本机关依法予以组织。根据《中华人民共和国行政处罚法》第六十四条的规定，现通知如下：`,
    ),
    heading('时间和地点'),
    paragraph(`听证定于${said(file, paper.step, 'heldOn')}${gap}时举行，地点：${said(file, paper.step, 'place')}。`),
    paragraph(
      file.matter.given[paper.step]?.open === true
        ? '听证公开举行。'
        : '听证涉及国家秘密、商业秘密或者个人隐私依法予以保密的，不公开举行。',
    ),
    heading('听证人员'),
    paragraph(`主持人：${said(file, paper.step, 'chair')}；记录人：${gap}。`),
    heading('权利和注意事项'),
    paragraph('当事人认为主持人与本案有直接利害关系的，有权申请回避。'),
    paragraph('当事人可以亲自参加听证，也可以委托一至二人代理；委托代理的，请提交授权委托书。'),
    paragraph('无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，终止听证。'),
    paragraph(
      '举行听证时，调查人员提出违法的事实、证据和行政处罚建议，当事人进行申辩和质证；笔录核对无误后签字或者盖章。',
    ),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})

/** 听证报告（行政处罚法第六十五条：应当根据听证笔录作出决定）. */
export const penaltyHearingReport: Template = (file, paper) => ({
  ...paperHead(file, paper),
  parties: [
    { label: '案由', value: offenceOf(file) },
    { label: '当事人', value: partyName(file) },
    { label: '听证时间', value: said(file, paper.step, 'heldOn') },
    { label: '听证地点', value: said(file, 'noticeHearing', 'place') },
    { label: '主持人', value: said(file, 'noticeHearing', 'chair') },
  ],
  blocks: [
    heading('听证情况'),
    paragraph(said(file, paper.step, 'record')),
    heading('听证意见'),
    paragraph(said(file, paper.step, 'report')),
    paragraph('本机关应当根据听证笔录，依照《中华人民共和国行政处罚法》第五十七条的规定作出决定（第六十五条）。'),
  ],
  signature: signed(file, paper),
  signLines: [signLine('听证主持人'), signLine('记录人')],
})

/** 催告书 of a fine, before the court is asked（行政强制法第三十五条、第五十四条）. */
export const paymentReminder: Template = (file, paper) => {
  const decision = findSaid(file, 'decidePenalty', 'decision') ?? findSaid(file, 'decideOnSpot', 'decision') ?? gap
  return {
    ...paperHead(file, paper),
    parties: caseParties(file),
    blocks: [
      paragraph(
        `本机关作出的行政处罚决定（${decision}）已送达你（单位），至今未履行。根据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告如下：`,
      ),
      heading('履行的内容、方式和期限'),
      paragraph(
        `应缴罚款${said(file, paper.step, 'fine')}元，加处罚款${said(file, paper.step, 'surcharge')}元（加处罚款每日按罚款数额的百分之三计算，不超过罚款的数额）。`,
      ),
      paragraph('请自收到本催告书之日起十个工作日内，到指定的银行或者通过电子支付系统缴纳。'),
      heading('权利和后果'),
      paragraph('收到本催告书后，你（单位）有权进行陈述和申辩，本机关将充分听取意见并进行复核。'),
      paragraph(`逾期仍不履行的，本机关将依法向${gap}人民法院申请强制执行。`),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}
