import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { procedures } from '#procedures/index.ts'
import { drafted, exampleFile, exampleTaking, textsIn } from '../example-file.ts'
import { papersOf } from '../paper.ts'
import { enforcementTemplates } from './enforcement-templates.ts'

/** The matter after the first worked example in which the step succeeded. */
const fileAfter = (id: string, step: string) =>
  exampleFile(exampleTaking(id, step), {
    contact: { phone: '0000-12345' },
    on: parseDay('2026-12-01'),
    title: '占道经营',
    detail: '沿街占道经营。',
    channel: '主动发现',
    stateName: '',
    people: [
      { part: 'applicant', kind: 'natural', name: '举报人甲' },
      { part: 'respondent', kind: 'natural', name: '当事人乙', address: '示例路1号' },
    ],
  })

const draftedWords = (id: string, step: string, key: string) =>
  textsIn(drafted(fileAfter(id, step), key, step)).join('\n')

const remedies = ['60日', '行政复议', '6个月', '行政诉讼']
const party = ['当事人乙', '示例路1号']

/** 文书、所在程序、环节、键，须有的内容. */
const elements: Array<[name: string, id: string, step: string, key: string, wanted: string[]]> = [
  ['立案审批表', 'penalty', 'file', 'filing', ['立案审批表', '第五十四条第二款', '违规占道', '负责人审批意见']],
  [
    '询问、检查笔录',
    'penalty',
    'investigate',
    'record',
    ['现场检查（勘验）笔录', '出示执法证件', '申请回避', '拒绝签名'],
  ],
  [
    '证据先行登记保存通知书',
    'penalty',
    'preRegister',
    'registration',
    ['第五十六条', '负责人（主任）批准', '七个工作日', '账册', ...party],
  ],
  ['登记保存物品处理通知书', 'penalty', 'disposeEvidence', 'disposal', ['第五十六条', '随案入卷', '账册']],
  ['责令改正通知书', 'penalty', 'orderCorrection', 'correction', ['第二十八条', '2026年1月9日前改正', '清理']],
  [
    '行政处罚事先告知书',
    'penalty',
    'priorNotice',
    'priorNotice',
    ['事实、理由和依据', '拟作出的行政处罚', '陈述和申辩', '2026年1月12日前', '第四十四条', ...party],
  ],
  ['听证告知书', 'penalty', 'tellHearing', 'hearingRights', ['第六十三条', '五个工作日内', '不承担']],
  [
    '听证通知书',
    'penalty',
    'noticeHearing',
    'hearingNotice',
    ['2026年7月31日', '二楼会议室', '申请回避', '一至二人代理', '视为放弃听证权利'],
  ],
  ['听证报告', 'penalty', 'holdHearing', 'hearingReport', ['各方质证', '第六十五条', '听证主持人']],
  ['法制审核意见书', 'penalty', 'passReview', 'review', ['第五十八条', '主体、权限、程序', '审核通过']],
  ['法制审核意见书（未通过）', 'penalty', 'failReview', 'objection', ['证据不足', '不得作出决定']],
  ['集体讨论记录', 'penalty', 'discuss', 'minutes', ['班子成员', '结论', '参加人员签名']],
  [
    '行政处罚决定书六项（第五十九条）',
    'penalty',
    'decidePenalty',
    'decision',
    [...party, '违法事实和证据', '事实清楚', '种类和依据', '罚款人民币200元', '15日内', '银行', ...remedies, '办事处'],
  ],
  [
    '不予行政处罚决定书',
    'penalty',
    'decideNoPenalty',
    'decision',
    ['首违不罚', '第三十三条第一款', '进行教育', ...remedies],
  ],
  [
    '当场行政处罚决定书（第五十二条）',
    'penalty',
    'decideOnSpot',
    'spotDecision',
    ['第五十一条', '2026年3月2日', '罚款人民币100元', '应当先申请行政复议', '执法人员', ...party],
  ],
  ['送达回证', 'penalty', 'serve', 'receipt', ['送达文书', '受送达人', '代收人', '拒收理由及见证人', '当事人乙']],
  ['催告书', 'penalty', 'remind', 'reminder', ['第三十五条', '1000元', '180元', '十个工作日', '陈述和申辩']],
  [
    '强制执行申请书',
    'penalty',
    'applyCourt',
    'application',
    [
      '第五十五条',
      '示例区人民法院',
      '2000元',
      '2026年1月12日送达',
      '2026年7月13日期限届满',
      '催告情况',
      '本机关负责人签名',
    ],
  ],
  ['延期（分期）缴纳批准书', 'penalty', 'defer', 'deferral', ['第六十六条第二款', '分期', '2026年5月25日']],
  ['结案报告', 'penalty', 'close', 'closing', ['执行情况', '履行完毕', '决定书文号']],
  ['案件移送函', 'penalty', 'handOver', 'letter', ['第二十五条', '区水务局', '河道管理']],
  [
    '查封决定书（第二十四条）',
    'coercion',
    'implement',
    'decision',
    ['查封决定书', ...party, '理由和依据', '不超过30日', '机器一台', ...remedies],
  ],
  ['查封清单', 'coercion', 'implement', 'inventory', ['一式二份', '机器一台', '见证人']],
  ['解除查封决定书', 'coercion', 'release', 'release', ['第二十八条', '退还财物', '机器一台']],
  ['代履行决定书', 'coercion', 'decidePerform', 'decision', ['第五十条', '3000元', '费用预算', ...remedies]],
  ['代履行前催告书', 'coercion', 'press', 'pressing', ['第五十一条', '2026年9月23日代履行', '陈述和申辩']],
  ['协查函', 'transfer', 'send', 'letter', ['协查函', '第二十六条', '2026年9月11日前回复']],
  [
    '涉嫌犯罪案件移送书',
    'transfer',
    'sendCase',
    'letter',
    ['非法经营', '负责人批准', '调查报告', '涉案物品清单', '三日内审查', '二十四小时'],
  ],
  ['行政检查通知书', 'inspection', 'notify', 'notice', ['任务编号', '出示执法证件', '频次', '申请回避']],
  ['现场检查笔录', 'inspection', 'inspect', 'record', ['已扫码亮码', '逐项核对', '拒绝签名', '检查依据']],
  ['复查笔录', 'inspection', 'recheck', 'recheckRecord', ['清理通道', '已改正']],
  ['检查结果告知书', 'inspection', 'inform', 'result', ['未发现问题', '二十个工作日', '陈述、申辩']],
  ['检查责令改正通知书', 'inspection', 'order', 'order', ['存在两处问题', '2026年9月15日前改正']],
  ['投诉举报受理告知书', 'enforcement-complaint', 'accept', 'acceptance', ['2026年3月31日前答复', '举报人甲', '保密']],
  ['投诉举报答复书', 'enforcement-complaint', 'answer', 'answer', ['核查结论', '属实', '第七十五条第二款', '举报人甲']],
  ['投诉举报不予受理告知书', 'enforcement-complaint', 'refuse', 'refusal', ['没有明确的对象和事实', '请补充事实']],
]

describe('执法文书载明法律要求的内容', () => {
  it.each(elements)('%s载明其要素', (_, id, step, key, wanted) => {
    const words = draftedWords(id, step, key)
    for (const part of wanted) expect(words).toContain(part)
    expect(words).not.toMatch(/undefined|NaN|\[object/)
  })

  it('举报人不出现在送达当事人的文书上', () => {
    for (const [step, key] of [
      ['priorNotice', 'priorNotice'],
      ['decidePenalty', 'decision'],
      ['serve', 'receipt'],
    ] as const)
      expect(draftedWords('penalty', step, key)).not.toContain('举报人甲')
  })

  it('不予处罚的每种理由都写出所依的条款', () => {
    const file = fileAfter('penalty', 'decideNoPenalty')
    const grounds = ['minor', 'first_time', 'no_fault', 'under14', 'mental', 'time_barred', 'unproven']
    for (const ground of grounds) {
      const given = { ...file.matter.given, decideNoPenalty: { ...file.matter.given.decideNoPenalty, ground } }
      const changed = { ...file, matter: { ...file.matter, given } }
      const words = textsIn(drafted(changed, 'decision', 'decideNoPenalty')).join('')
      expect(words).toMatch(/《中华人民共和国行政处罚法》第(三十|三十一|三十三|三十六|五十七)条/)
    }
  })

  it('专用文书的每个键都有环节给出', () => {
    for (const [id, own] of Object.entries(enforcementTemplates)) {
      const found = procedures.find(({ procedure }) => procedure.id === id)
      const keys = found ? papersOf(found.procedure).map(({ key }) => key) : []
      expect(Object.keys(own).filter((key) => !keys.includes(key))).toEqual([])
    }
  })
})
