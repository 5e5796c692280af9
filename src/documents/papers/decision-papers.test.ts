import { describe, expect, it } from 'vitest'
import { procedures } from '#procedures/index.ts'
import { drafted, exampleFile, exampleTaking } from '../example-file.ts'

/** A matter after the first worked example that took the step. */
const fileAfter = (id: string, step: string) =>
  exampleFile(exampleTaking(id, step), {
    contact: { phone: '0000-12345' },
    title: '农贸市场改造',
    detail: '农贸市场改造',
    clocks: [],
  })

const wordsOf = (id: string, step: string, key: string, asked?: string) =>
  JSON.stringify(drafted(fileAfter(id, step), key, asked))

const decision = 'major-decision'
const document = 'normative-document'

describe('重大行政决策的文书载明条例要求的内容', () => {
  it.each([
    [
      '启动决定写明承办单位、目录和应履行的程序',
      'start',
      'startDecision',
      ['经发办', '第十一条', '专家论证（第十九条）', '2026年6月30日'],
    ],
    ['起草说明列出两个方案和依据', 'draft', 'note', ['分期改造', '城乡规划法', '未取得一致的问题']],
    [
      '征求意见公告写明期限和提出意见的方式',
      'announce',
      'commentNotice',
      ['2026年3月10日', '2026年4月9日', '信函', '0000-12345'],
    ],
    ['汇总采纳表写明条数和未采纳的理由', 'summarise', 'commentSummary', ['意见12条，采纳9条', '超出预算', '第十八条']],
    [
      '听证公告写明时间、地点和遴选办法',
      'noticeHearing',
      'hearingNotice',
      ['2026年3月27日', '街道会议室', '公开报名', '七日前'],
    ],
    ['听证会记录留有参加人签字处', 'holdHearing', 'hearingRecord', ['听证参加人签名', '核对无误']],
    ['听证报告写明公告、送达和主要意见', 'holdHearing', 'hearingReport', ['2026年3月20日送达', '同意改造']],
    [
      '专家论证意见署名、盖章，写明不同意见',
      'recordExperts',
      'expertOpinion',
      ['专家甲', '专家署名', '不同意见', '无。'],
    ],
    [
      '风险评估报告有风险点、措施、预案和可控结论',
      'recordRisk',
      'riskReport',
      ['摊位过渡', '设临时市场', '现场疏导', '风险可控'],
    ],
    ['公平竞争审查表逐条列出审查标准', 'passCompetition', 'competitionForm', ['第八条', '第十一条', '不违反审查标准']],
    [
      '集体讨论记录按先后逐人，载明不同意见',
      'discuss',
      'discussionRecord',
      ['不同意', '资金不足', '办事处主任', '第三十八条'],
    ],
    ['请示件写明履行程序的情况', 'reportParty', 'partyReport', ['街道党工委', '审〔2026〕000012', '第三十一条']],
    ['公布写明采纳情况和提出意见的途径', 'publish', 'announcement', ['示街办〔2026〕8号', '采纳九条', '第三十五条']],
    ['后评估报告写明评估单位不是原论证单位', 'evaluate', 'evaluationReport', ['示例大学', '第三十六条', '继续执行']],
  ] as const)('文书：%s', (_, step, key, wanted) => {
    const words = wordsOf(decision, step, key)
    for (const part of wanted) expect(words).toContain(part)
  })

  it('归档以后打印的，仍按出具的环节成文和署期', () => {
    const words = wordsOf(decision, 'archive', 'commentSummary', 'archive')
    expect(words).toContain('意见12条')
    expect(words).toContain('2026-04-10')
  })

  it('不可控的风险评估报告写明须调整草案', () => {
    expect(wordsOf(decision, 'riskBeyondControl', 'riskReport', 'riskBeyondControl')).toContain(
      '风险不可控，须在采取调整',
    )
  })

  it('缩短征求意见期限的，公告中说明理由', () => {
    const shortened = procedures
      .find(({ procedure }) => procedure.id === decision)
      ?.examples.find(({ acts }) => acts.some(({ form }) => form?.shortReason !== undefined))
    expect(shortened).toBeDefined()
    expect(wordsOf(decision, 'adjust', 'commentNotice')).toContain('汛期临近')
  })
})

describe('规范性文件和合法性审查的文书', () => {
  it.each([
    [
      '起草说明写明没有设定处罚、强制、许可',
      document,
      'draft',
      'note',
      ['《中华人民共和国行政处罚法》第十六条', '第十七条', '停车秩序'],
    ],
    ['公平竞争审查未通过的写明不得出台', document, 'failCompetition', 'competitionForm', ['不违反审查标准']],
    [
      '备案报告写明文号、公布日期和审查编号',
      document,
      'file',
      'filing',
      ['示街规〔2026〕1号', '2026年4月24日', '审〔2026〕000042'],
    ],
    ['废止决定写明统一编号和结果', document, 'repeal', 'cleanup', ['0001-2026-0001', '予以废止']],
    [
      '补充材料通知写明停止计算期限',
      'legality-review',
      'requestSupplement',
      'supplementNotice',
      ['征求意见情况', '第二十六条', '停止计算'],
    ],
    [
      '法律顾问意见书声明供审查参考',
      'legality-review',
      'recordCounsel',
      'counselOpinion',
      ['第二十八条', '违约条款', '对等约定违约金'],
    ],
    ['延长审批单写明理由和批准人', 'legality-review', 'extend', 'extensionApproval', ['案情疑难', '批准人签名']],
    ['备案报告也可以从审查事项出具', 'legality-review', 'returnFiling', 'filing', ['示街发〔2026〕5号', '备案报告']],
  ] as const)('文书：%s', (_, id, step, key, wanted) => {
    const words = wordsOf(id, step, key)
    for (const part of wanted) expect(words).toContain(part)
  })
})
