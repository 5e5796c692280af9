import { describe, expect, test } from 'vitest'
import { prepare, sameMatterReason, samePersonReason } from './same.ts'

describe('是不是同一个人', () => {
  const keys = { id: ['id:1'], phone: ['phone:1'], name: ['name:1'] }
  test.each([
    ['证件号相同', ['id:1', 'name:2'], null, undefined, '身份证号相同'],
    ['电话相同', ['phone:1'], null, undefined, '电话相同'],
    ['证件号先于电话', ['phone:1', 'id:1'], null, undefined, '身份证号相同'],
    ['同名同网格', ['name:1'], 'G01', 'G01', '同名且同网格'],
    ['同名不同网格', ['name:1'], 'G02', 'G01', undefined],
    ['只同名，不知网格', ['name:1'], null, undefined, undefined],
  ])('%s', (_, held, grid, asked, reason) => {
    expect(samePersonReason(keys, { keys: held, grid }, asked)).toBe(reason)
  })
})

describe('是不是同一件事', () => {
  const typist = (more: object = {}) =>
    prepare({ title: '桂花巷北口路灯不亮', detail: '桂花巷北口的路灯坏了三天，晚上走路看不见。', ...more })
  const other = {
    title: '桂花巷路灯坏了',
    detail: '北口路灯三天不亮，晚上看不见路。',
    place: '桂花巷 3 号',
    grid: 'G01',
  }

  test('说的是一件事的，给出相似度与共同的词', () => {
    const like = sameMatterReason(typist(), prepare(other))
    expect(like?.similarity).toBeGreaterThan(0.4)
    expect(like?.reason).toMatch(/^相似 \d+%，共同提到：/)
  })

  test('同一地点、同一网格写明，门槛也低些', () => {
    expect(sameMatterReason(typist({ place: '桂花巷3号' }), prepare(other))?.reason).toMatch(/^同一地点；/)
    expect(sameMatterReason(typist({ grid: 'G01' }), prepare(other))?.reason).toMatch(/^同一网格；/)
  })

  test('不相干的不列，同一地点也不列', () => {
    const dance = { ...other, title: '广场舞扰民', detail: '每晚音乐声太大，孩子无法学习。' }
    expect(sameMatterReason(typist(), prepare(dance))).toBeUndefined()
    expect(sameMatterReason(typist({ place: '桂花巷 3 号' }), prepare(dance))).toBeUndefined()
  })
})
