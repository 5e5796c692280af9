import { describe, expect, it } from 'vitest'
import { drafted, exampleFile, exampleTaking } from '../example-file.ts'

const paperWords = (id: string, step: string, key: string, edition?: string) =>
  JSON.stringify(drafted(exampleFile(exampleTaking(id, step, edition), { channel: '来信', clocks: [] }), key, step))

type Row = readonly [name: string, procedure: string, step: string, key: string, wanted: readonly string[]]

const respondentPapers: readonly Row[] = [
  [
    '复议答复书写明被申请人、复议请求、合法性和对请求的答复',
    'reconsideration-reply',
    'submitReply',
    'reply',
    ['被申请人', '示例区人民政府', '第四十八条', '撤销处罚决定', '行政处罚行为', '合法性', '逐项答复', '证据目录'],
  ],
  [
    '行政答辩状写明答辩人、法院、诉讼请求、事实和依据',
    'litigation-response',
    'submitAnswer',
    'answer',
    ['答辩人', '某区人民法院', '第六十七条', '2026年2月1日', '主体、权限、程序、依据合法'],
  ],
  [
    '证据目录逐项写明证明对象、取得日期和规范性文件',
    'litigation-response',
    'submitAnswer',
    'evidenceList',
    ['现场检查笔录', '事实', '2026年1月15日', '行政处罚法第五十七条', '作出行政行为之前'],
  ],
  [
    '授权委托书写明不得仅委托律师',
    'litigation-response',
    'submitAnswer',
    'authorisation',
    ['受托人（工作人员）', '不得仅委托律师', '另行书面授权'],
  ],
  [
    '出庭函写明开庭时间、负责人类别',
    'litigation-response',
    'attendSession',
    'appearance',
    ['第一法庭', '第三条第三款', '负责人类别'],
  ],
  [
    '不出庭说明写明法定理由和证明材料',
    'litigation-response',
    'attendSession',
    'absence',
    ['第八条、第九条', '证明材料', '主要负责人'],
  ],
  [
    '延期举证申请书写明正当事由',
    'litigation-response',
    'applyDelay',
    'delayApplication',
    ['第三十六条', '第三方保管的检测报告', '十五日'],
  ],
]

const supervisionPapers: readonly Row[] = [
  [
    '司法建议复函逐项写明措施、责任人和时限',
    'judicial-suggestion',
    'sendReply',
    'reply',
    ['关于司法建议办理情况的复函', '某区人民法院', '采纳', '修订告知文书', '2026年10月31日'],
  ],
  [
    '整改销号表写明任务、金额、制度、核验和报告',
    'rectification',
    'closeItem',
    'closing',
    ['问题整改销号表', '追缴、挽回10000元', '专项资金管理办法', '现场核验', '区审计局', '拨付资金'],
  ],
  [
    '整改情况报告写明原因、结果和金额',
    'rectification',
    'feedBack',
    'report',
    ['区审计局', '流程不清', '追缴、挽回10000元'],
  ],
  ['整改交办单写明期限和销号标准', 'rectification', 'assign', 'assignment', ['财务办', '30日内', '资金拨付到位']],
  [
    '建议答复函写明结果类别、承诺事项和时限',
    'proposal',
    'signReply',
    'reply',
    ['人大代表建议、批评和意见答复函', '示建字1号', '列入计划', '建成十处', '2026年10月31日', '重新办理'],
  ],
  [
    '票决公告写明应到实到、各项得票和通过与否',
    'livelihood-vote',
    'publish',
    'announcement',
    ['应到50人', '实到45人', '口袋公园', '未通过', '过半数'],
  ],
  [
    '候选项目逐项列明投资和责任单位',
    'livelihood-vote',
    'nominate',
    'candidates',
    ['候选项目4项', '票决3项', '500000', '公共服务办'],
  ],
  [
    '研究处理情况报告逐条写明意见和未解决的原因',
    'congress-supervision',
    'answer',
    'answer',
    ['1．完善台账', '2．加强巡查', '区人大常委会街道工作委员会', '研究处理情况'],
  ],
  [
    '协商结果公告写明各方、结果和会议决定',
    'deliberation',
    'publish',
    'announcement',
    ['居民、业委会、物业', '方案二', '同意40人', '第三十二条'],
  ],
]

describe('应诉、复议、建议、整改与人大监督的文书', () => {
  it.each([...respondentPapers, ...supervisionPapers])('文书载明应有的内容：%s', (_, id, step, key, wanted) => {
    const words = paperWords(id, step, key)
    for (const part of wanted) expect(words).toContain(part)
  })

  it('败诉分析报告依败诉案件写明结论、原因、改进和履行情况', () => {
    const file = exampleFile(exampleTaking('litigation-response', 'perform'), { channel: '来信', clocks: [] })
    const words = JSON.stringify(drafted(file, 'lossReport', 'learn'))
    for (const part of [
      '撤销（第七十条）',
      '告知不充分',
      '完善告知文书',
      '已重新作出决定',
      '2026年12月15日',
      '承办人甲',
    ]) {
      expect(words).toContain(part)
    }
  })
})

it('2023年12月31日以前的复议答复书引用当时的第二十三条，写收到副本之日而不是登记之日', () => {
  const words = paperWords('reconsideration-reply', 'submitReply', 'reply', '1999-10-01')
  expect(words).toContain('2023年9月22日收到申请书副本')
  expect(words).toContain('（2017年修正）第二十三条')
  expect(words).not.toContain('第四十八条')
})
