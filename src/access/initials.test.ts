import { expect, test } from 'vitest'
import { initialsOf, isInitials, personInitials } from './initials.ts'

test.each([
  ['桂花社区', 'ghsq'],
  ['城管办', 'cgb'],
  ['第３网格', 'd3wg'],
  ['信访事项', 'xfsx'],
])('名称「%s」的首字母是 %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test.each([
  ['张三丰', ['zsf']],
  ['单雄信', ['sxx', 'sxs']],
  ['曾乐', ['zl', 'zy']],
  ['欧阳重', ['oyz', 'oyc']],
  ['王', []],
  ['John Smith', []],
  ['***', []],
])('人名「%s」按姓氏读音、名字多音各存：%j', (name, initials) => {
  expect(personInitials(name)).toEqual(initials)
})

test('首字母是二至十二个字母', () => {
  expect(['zs', 'ZSF', ' zsf '].every(isInitials)).toBe(true)
  expect(['z', '张s', '12', 'z s', 'abcdefghijklm'].some(isInitials)).toBe(false)
})
