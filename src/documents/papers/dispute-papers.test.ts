import { describe, expect, it } from 'vitest'
import { drafted, exampleFile, exampleTaking } from '../example-file.ts'

/** A matter after the first worked example that took the step. */
const fileAfter = (id: string, step: string) =>
  exampleFile(exampleTaking(id, step), {
    title: '楼道堆物',
    detail: '楼道长期堆物，要求清理。',
    people: [{ part: 'applicant', kind: 'natural', name: '张某' }],
  })

const paperAfter = (id: string, step: string, key: string) => JSON.stringify(drafted(fileAfter(id, step), key, step))

describe('信访的文书', () => {
  it.each([
    ['来访登记表', 'petition', 'classify', 'register', ['第十九条', '投诉请求', '事实和理由', '张某', '登记人签名']],
    ['转送单', 'petition', 'transfer', 'transferSheet', ['15日内', '5个工作日', '第三十条三款', '收件人']],
    ['交办单有反馈期限', 'petition', 'assign', 'assignmentSheet', ['前反馈办理结果', '办结报告', '第二十二条']],
    ['引导告知书', 'petition', 'guideOut', 'guideNotice', ['提出', '第二十三条']],
    ['异议说明', 'petition', 'object', 'objection', ['第二十三条第三款', '5个工作日', '附还']],
    ['建议意见答复', 'petition', 'replySuggestion', 'reply', ['采纳情况', '第二十九条']],
    ['复查申请书', 'petition', 'requestReview', 'reviewRequest', ['请求事项', '30日', '第三十五条']],
    ['复查意见书告知复核', 'petition', 'recordReview', 'reviewOpinion', ['结论', '30日', '请求复核', '第三十六条']],
    ['复核意见书写明终结', 'petition', 'recordRecheck', 'recheckOpinion', ['不再受理', '第三十六条第三款']],
    ['听证通知书', 'petition', 'noticeHearing', 'hearingNotice', ['质询、辩论、评议、合议', '签收人']],
    ['三项建议书面反馈', 'petition', 'answerProposal', 'proposalAnswer', ['采纳情况', '第四十条第四款']],
    [
      '三项建议书',
      'petition-suggestion',
      'issue',
      'suggestion',
      ['改进工作建议书', '推诿、敷衍、拖延', '第四十条', '30日内书面反馈', '2026年5月8日'],
    ],
    ['督办单', 'petition-suggestion', 'urge', 'supervision', ['督办要求', '2026年8月12日', '第四十条第一款']],
    [
      '领导接访登记表',
      'leader-reception',
      'receiveVisitors',
      'register',
      ['办事处主任', '接访', '现场意见', '来访人签名'],
    ],
    ['领导接访交办单', 'leader-reception', 'assign', 'assignment', ['示例街道城建办', '30日内办结', '第三十条三款']],
    ['包案登记表', 'lead-case', 'takeOn', 'plan', ['党工委书记', '化解方案', '销案标准', '第十八条二款']],
    ['包案销案审批表', 'lead-case', 'submit', 'closing', ['最近进展', '审核意见']],
  ] as const)('文书载明应有的内容：%s', (_, id, step, key, wanted) => {
    const words = paperAfter(id, step, key)
    for (const part of wanted) expect(words).toContain(part)
  })

  it('转送检举控告的，转送单上没有被检举的单位', () => {
    const words = paperAfter('petition', 'forwardAccusation', 'transferSheet')
    const { accusedUnit } = fileAfter('petition', 'forwardAccusation').given.forwardAccusation ?? {}
    if (accusedUnit !== undefined) expect(words).not.toContain(String(accusedUnit))
    expect(words).toContain('不得将检举、控告的材料')
  })
})

describe('热线与调解的文书', () => {
  it.each([
    ['工单退回说明', 'hotline', 'returnUp', 'returnSheet', ['示例工单88', '示例区水务局', '第二十二条']],
    ['转办单', 'hotline', 'transfer', 'transferSheet', ['示例局', '直接回复诉求人']],
    ['移交公安的函', 'hotline', 'backToPolice', 'policeLetter', ['示例派出所', '0305-1', '有现实危险', '回执']],
    ['回访记录', 'hotline', 'callback', 'callbackRecord', ['诉求是否解决', '承办单位联系过', '满意度']],
    ['不予受理说明', 'hotline', 'notAccept', 'refusal', ['不予受理', '途径']],
    ['受理登记表', 'mediation', 'accept', 'application', ['第十七条', '不收取任何费用', '当事人意愿']],
    ['调查笔录', 'mediation', 'investigate', 'investigation', ['墙体开裂', '核对无误', '被调查人签名']],
    ['调解笔录', 'mediation', 'holdSession', 'record', ['第二十三条', '调解过程', '调解员签名']],
    ['退回法院的清单', 'mediation', 'handOver', 'courtFiles', ['第二十一条', '起诉状', '无争议的事实', '法院签收人']],
    ['移送函', 'mediation', 'transferOut', 'transferLetter', ['示例区生态环境分局', '移送理由']],
    [
      '当场调解的口头协议登记表',
      'mediation',
      'mediateAtOnce',
      'agreement',
      ['当场道歉并修好门锁', 'TJY-001', '第三十条'],
    ],
    ['以案定补审批表', 'mediation', 'applySubsidy', 'subsidyForm', ['TJY-001', '口头、简易', '"50"', '未核实']],
  ] as const)('文书载明应有的内容：%s', (_, id, step, key, wanted) => {
    const words = paperAfter(id, step, key)
    for (const part of wanted) expect(words).toContain(part)
  })
})
