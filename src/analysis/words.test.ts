import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { risingWords, type Spoken } from './words.ts'

const lights = ['梨花巷路灯不亮', '求修梨花巷路灯', '梨花巷有三盏路灯坏了', '晚上经过梨花巷，路灯全黑']
const others = [
  '电梯常常停运',
  '垃圾没人清运',
  '树枝压在电线上',
  '水压太低',
  '车位被占',
  '下水道堵塞',
  '社保卡怎样补办',
]
const say = (texts: readonly string[], who = 'p'): Spoken[] =>
  texts.map((text, at) => ({ text, speaker: `${who}${at}` }))

describe('突出的词', () => {
  it('本期多人说到、上期少有的词排在前面，词是整词', () => {
    const words = risingWords(say([...lights, ...others]), say([...others, '路灯杆歪了']))
    expect(
      words
        .slice(0, 2)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['梨花巷', '路灯'])
    expect(words.find(({ text }) => text === '路灯')).toMatchObject({ count: 4, before: 1 })
  })

  it('一个人说五次不算', () => {
    expect(
      risingWords(
        lights.map((text) => ({ text, speaker: '一人' })),
        [],
      ),
    ).toEqual([])
  })

  it('请求、客气的话不算', () => {
    const polite = ['尊敬的领导您好，请问什么时候解决', '领导您好，请问怎么办理', '您好，请问领导何时解决']
    expect(risingWords(say(polite), []).filter(({ text }) => /领导|请问|您好/.test(text))).toEqual([])
  })

  it('上期一样多的词不列', () => {
    expect(risingWords(say(lights), say(lights))).toEqual([])
  })

  it('任何文字都不出错，前后次序不改变结果', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }), (texts) => {
        const found = risingWords(say(texts), [])
        const spoken = say(texts)
        expect(risingWords([...spoken].reverse(), [])).toEqual(found)
        expect(found.every(({ count }) => count >= 3 && count <= texts.length)).toBe(true)
      }),
    )
  })
})
