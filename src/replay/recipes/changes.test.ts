import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedFor, sharesFor } from './changes.ts'

const rounded = (number: number) => (Math.sign(number) * Math.round(Math.abs(number) * 100 + 1e-7)) / 100

describe('由同比百分数找出两年的件数', () => {
  it('今年两件、同比下降六成，上年为五件', () => {
    expect(addedFor(-60, 2, 0)).toEqual({ now: 0, before: 5 })
    expect(addedFor(-60, 0, 0)).toEqual({ now: 2, before: 5 })
  })

  it('败诉率同比下降百分之十八：二十五件败一件，上年四十一件败两件', () => {
    expect(sharesFor(-18)).toEqual({ now: { part: 1, whole: 25 }, before: { part: 2, whole: 41 } })
    expect(sharesFor(-18, 10)).toEqual({ now: { part: 1, whole: 10 }, before: { part: 5, whole: 41 } })
  })

  it('凑出的两年件数，同比总是所要的数', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 200 }), (percent) => {
        const { now, before } = sharesFor(percent)
        const change = (now.part * before.whole) / (now.whole * before.part) - 1
        expect(rounded(change * 100)).toBe(percent)
        const added = addedFor(percent, 3, 0)
        expect(rounded(((3 + added.now) / added.before - 1) * 100)).toBe(percent)
      }),
      { numRuns: 60 },
    )
  })
})
