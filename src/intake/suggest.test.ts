import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTwoOf } from '#matters/rare-terms.ts'
import { procedures } from '#procedures/index.ts'
import { suggestKinds } from './suggest.ts'

const typed = { title: '', detail: '', people: [] }
const best = (title: string, more: object = {}) => suggestKinds({ ...typed, title, ...more })[0]

describe('按词语推荐程序', () => {
  test.each([
    ['邻居楼上漏水，双方争吵，请求调解', {}, 'mediation'],
    ['拖欠工资，老板不肯支付', { people: [{ name: '张三' }, { name: '李四' }] }, 'mediation'],
    ['巡查发现井盖塌陷', { channel: 'grid' }, 'grid-event'],
    ['消防通道被占道堵塞', { channel: 'alarm' }, 'grid-event'],
    ['来信反映征地补偿账目不清，要求复查', { channel: 'letter' }, 'petition'],
    ['小区停水，请问何时恢复', { channel: 'hotline' }, 'hotline'],
    ['来窗口申请办理高龄津贴', { channel: 'visit' }, 'service'],
    ['采购合同草案请合法性审查', {}, 'legality-review'],
    ['工伤认定后怎么起诉，想法律咨询', {}, 'consultation'],
    ['民法典宣讲普法讲座，发放宣传册', {}, 'publicity'],
    ['党工委中心组学习，会前学法', {}, 'study'],
  ])('「%s」', (title, more, procedure) => {
    expect(best(title, more)?.procedure).toBe(procedure)
  })

  test('说出是哪些词、什么渠道、几方当事人', () => {
    const people = [{ name: '张三' }, { name: '李四' }]
    expect(best('邻里纠纷', { channel: 'court', people })?.words).toEqual([
      '纠纷',
      '邻里',
      '渠道：法院委派',
      '有2方当事人',
    ])
  })

  test('没有可说的就不推荐', () => {
    expect(suggestKinds(typed)).toEqual([])
    expect(suggestKinds({ ...typed, title: '天气晴' })).toEqual([])
  })

  test('分数在零与一之间，高的在前，每个推荐都说得出理由', () => {
    const words = procedures.flatMap(
      ({ procedure }) => procedure.cues?.words.flatMap(([, one]) => one.split(' ')) ?? [],
    )
    return fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (said) => {
        const guesses = suggestKinds({ ...typed, detail: said.join('，') })
        const scores = guesses.map((guess) => guess.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score > 0 && score < 1)).toBe(true)
        expect(guesses.every((guess) => guess.words.length > 0)).toBe(true)
      }),
    )
  })

  test.each(procedures)('《$procedure.name》的提示词不重复，不是单字', ({ procedure }) => {
    const all = procedure.cues?.words.flatMap(([, words]) => words.split(' ')) ?? []
    expect(all.filter((word, at) => all.indexOf(word) !== at || word.length < 2)).toEqual([])
  })
})

test('至少含两个词的检索式：不足两个词时为空，括号成对', () => {
  expect(anyTwoOf([])).toBe('')
  expect(anyTwoOf(['路灯'])).toBe('')
  expect(anyTwoOf(['路灯', '不亮'])).toBe(`(('路灯') & ('不亮'))`)
  const query = anyTwoOf(['一甲', '二乙', '三丙', '四丁', '五戊'])
  const found = (...words: string[]) =>
    query.split(/\) \| \(\(/).some((part) => {
      const [left = '', right = ''] = part.split('&')
      return words.some((word) => left.includes(word)) && words.some((word) => right.includes(word))
    })
  expect([found('一甲', '二乙'), found('一甲', '五戊'), found('四丁', '五戊'), found('三丙')]).toEqual([
    true,
    true,
    true,
    false,
  ])
})
