import { expect, it } from 'vitest'
import { excerptAround, wordSpans } from './word-spans.ts'

it('标出每一处词，长词在先，相接的连成一段', () => {
  expect(wordSpans('路灯坏了，路灯杆也歪了', ['路灯', '路灯杆'])).toEqual([
    [0, 2],
    [5, 8],
  ])
  expect(wordSpans('噪音扰民', ['噪音', '扰民'])).toEqual([[0, 4]])
  expect(wordSpans('没有', ['路灯', ''])).toEqual([])
})

it('长文只取有词的一段，短文取全部', () => {
  const long = `${'前'.repeat(300)}路灯${'后'.repeat(300)}`
  const part = excerptAround(long, ['路灯'])
  expect(part.startsWith('…')).toBe(true)
  expect(part).toContain('路灯')
  expect(part.length).toBe(122)
  expect(excerptAround('路灯坏了', ['路灯'])).toBe('路灯坏了')
})
