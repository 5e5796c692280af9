import { expect, it } from 'vitest'
import { addDays, parseDay } from '#calendar/date.ts'
import { groupInWords, groupOn, type Said } from './group.ts'

const settings = { groupPeople: 5, groupDays: 7, groupGrowth: 2 }
const today = parseDay('2026-06-30')
const said = (daysAgo: number, person?: string): Said => ({
  id: `${daysAgo} ${person ?? ''}`,
  day: addDays(today, -daysAgo),
  ...(person === undefined ? {} : { person }),
})
const people = (names: string, daysAgo: number) => [...names].map((name) => said(daysAgo, name))

it.each([
  ['七天内五个人、此前没有人：预警', people('甲乙丙丁戊', 2), 5],
  ['同一人说了五遍：不是群体', Array.from({ length: 5 }, (_, at) => said(at, '甲')), undefined],
  ['五个人，但此前七天已有四件、没有翻倍：不预警', [...people('甲乙丙丁戊', 1), ...people('己庚辛壬', 9)], undefined],
  ['十一个人，此前五件，翻了一倍：预警', [...people('甲乙丙丁戊己庚辛壬癸子', 3), ...people('一二三四五', 8)], 11],
  ['八天前的不在七天之内', people('甲乙丙丁戊', 7), undefined],
  ['第七天当日在内', people('甲乙丙丁戊', 6), 5],
])('%s', (_, messages, expected) => {
  expect(groupOn(messages, today, settings)?.people).toBe(expected)
})

it('人数每翻一倍，升一级，再告知一次', () => {
  const level = (count: number) =>
    groupOn(
      Array.from({ length: count }, (_, at) => said(1, `p${at}`)),
      today,
      settings,
    )?.level
  expect([5, 9, 10, 19, 20, 40].map(level)).toEqual([0, 0, 1, 1, 2, 3])
})

it('预警写明人数、件数和此前件数', () => {
  const group = groupOn(people('甲乙丙丁戊', 2), today, settings)
  expect(group && groupInWords(group, 7)).toBe('7 天内 5 人反映同一事，共 5 件，此前 7 天 0 件')
})
