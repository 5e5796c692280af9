import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRiskWords } from './settings.ts'
import { riskIn } from './words.ts'

const hear = (text: string) => riskIn(text, defaultRiskWords)

describe('听得出的', () => {
  test.each([
    ['再不解决我就从楼上跳楼', 'urgent', '跳楼'],
    ['不要逼我跳楼', 'urgent', '跳楼'],
    ['没有办法了，只能自杀', 'urgent', '自杀'],
    ['对方持刀上门，扬言要砍死我们全家', 'urgent', '砍死'],
    ['大不了同归于尽', 'urgent', '同归于尽'],
    ['家里备了汽油桶', 'urgent', '汽油桶'],
    ['业主商量周六去项目部拉横幅、堵路', 'serious', '拉横幅'],
    ['再没有答复我们将集体上访', 'serious', '集体上访'],
    ['老板扬言谁也管不了他', 'watch', '扬言'],
    ['有人可能走极端', 'watch', '走极端'],
    ['跳 楼不算，“跳楼”才算', 'urgent', '跳楼'],
  ])('「%s」', (text, level, word) => {
    const found = hear(text)
    expect(found?.level).toBe(level)
    expect(found?.words).toContain(word)
  })

  test('级别取最重的，词按轻重排列，不重复', () => {
    expect(hear('扬言集体上访，扬言跳楼')).toEqual({ level: 'urgent', words: ['跳楼', '集体上访', '扬言'] })
  })
})

describe('否定、引述、寻常说法不算', () => {
  test.each([
    '楼顶缺少防跳楼设施，请加装',
    '请放心，我们不会跳楼',
    '社区应当预防自杀，开通自杀干预热线',
    '请打击聚众赌博',
    '清仓大处理，跳楼价甩卖的喇叭太吵',
    '阳台像一颗定时炸弹',
    '只许州官放火',
    '建议组织防范持刀伤人的应急演练',
    '《自杀论》一书图书馆没有',
    '旅游行业发展',
    '一个年轻生命就这样没了',
    '小区路灯不亮',
    '',
  ])('「%s」', (text) => {
    expect(hear(text)).toBeUndefined()
  })

  test('转述以往或别处的事，只作三级', () => {
    expect(hear('听说以前有人在这里跳楼')).toEqual({ level: 'watch', words: ['跳楼'] })
    expect(hear('听说以前有人在这里跳楼。我也要跳楼')?.level).toBe('urgent')
  })
})

test('任何文字都有结果；词表之外的不算', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(() => hear(text)).not.toThrow()
      expect(riskIn(text, { urgent: [], serious: [], watch: [], unless: [] })).toBeUndefined()
    }),
  ))
