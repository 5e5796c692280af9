import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberOf } from './numerals.ts'
import { articleName } from './statute.ts'

it.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十二', 32],
  ['一百', 100],
  ['一百零五', 105],
  ['一百一十九', 119],
  ['一百十九', 119],
  ['一千二百六十', 1260],
  ['一千零三十九', 1039],
  ['一〇五', 105],
  ['32', 32],
  ['３２', 32],
])('条文序号「%s」读作 %i', (written, value) => expect(numberOf(written)).toBe(value))

it.each(['', '百百', '零十', '五六十', '十百', '甲', '123456', '一百1'])('「%s」不是序号', (written) =>
  expect(numberOf(written)).toBeUndefined(),
)

it('从第一条到第九千九百九十九条，写出来再读回去都不变', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(numberOf(articleName(number).slice(1, -1))).toBe(number)
    }),
  )
})

it('任何文字都读得，不出错', () => {
  fc.assert(fc.property(fc.string(), (text) => void numberOf(text)))
})
