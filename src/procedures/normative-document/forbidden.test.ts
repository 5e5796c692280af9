import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import { bareAround } from '#matters/around.ts'
import { majorDecision } from '#procedures/major-decision/major-decision.ts'
import { forbiddenIn, whyForbidden } from './forbidden.ts'
import { normativeDocument } from './normative-document.ts'

describe('规范性文件不得设定的事项', () => {
  it.each([
    ['违反本办法的，处二百元以下罚款。', 'penalty', '行政处罚法第十六条'],
    ['情节严重的，吊销摊位证。', 'penalty', '行政处罚法第十六条'],
    ['对占道经营的物品予以扣押。', 'coercion', '行政强制法第十条第四款'],
    ['逾期不缴的，加收滞纳金。', 'coercion', '行政强制法第十条第四款'],
    ['经街道审批同意后，方可设摊。', 'licence', '行政许可法第十七条'],
    ['未经街道批准，不得装修。', 'licence', '行政许可法第十七条'],
    ['设摊应当缴纳场地保证金。', 'fee', '国办发〔2018〕37号'],
  ] as const)('「%s」被指出', (text, kind, article) => {
    expect(forbiddenIn(text).map((found) => found.kind)).toContain(kind)
    expect(whyForbidden({ sets: [], text })).toContain(article)
  })

  it.each([
    '停车泊位由街道统一施划并公布。',
    '居民可以向社区提出意见，社区在五日内答复。',
    '资金专款专用，接受审计监督。',
  ])('「%s」不受影响', (text) => {
    expect(forbiddenIn(text)).toEqual([])
    expect(whyForbidden({ sets: [], text })).toBeUndefined()
  })

  it('引用上位法已有规定并写明条文的可以；自认设定的一律不可以', () => {
    const text = '违反前款规定的，依照治安管理处罚法处二百元罚款。'
    expect(whyForbidden({ sets: [], text })).toContain('引用')
    expect(whyForbidden({ sets: [], text, quoted: '治安管理处罚法' })).toBeUndefined()
    expect(whyForbidden({ sets: ['coercion'], quoted: '某条' })).toContain('行政强制法第十条第四款')
  })
})

describe('不适用的事项不予登记', () => {
  const act = { on: parseDay('2026-03-02'), around: bareAround(officialCalendar) }

  it('突发事件应急处置、宏观调控、政府立法不走重大行政决策程序', () => {
    const barred = (outside: string) => majorDecision.barredAtFiling?.({ outside }, act)
    expect(barred('emergency')).toContain('第三条第二款')
    expect(barred('macro')).toContain('第三条第二款')
    expect(barred('legislation')).toContain('第三条第二款')
    expect(barred('no')).toBeUndefined()
  })

  it('会议纪要、人事任免、工作方案不是规范性文件', () => {
    const barred = (nature: string) => normativeDocument.barredAtFiling?.({ nature }, act)
    for (const nature of ['internal', 'personnel', 'minutes', 'report', 'plan', 'specific'])
      expect(barred(nature)).toContain('不是行政规范性文件')
    expect(barred('normative')).toBeUndefined()
  })
})
