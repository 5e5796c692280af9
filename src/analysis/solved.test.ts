import { describe, expect, test } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { findProcedure } from '#procedures/index.ts'
import { likenessOf, outcomeOf, placeKindOf, wantedOf, worthOf } from './solved.ts'

const found = findProcedure('hotline', parseDay('2026-06-01'))
if (!found) throw new Error('hotline is in force')
const hotline = found
const reply = { step: 'reply', actor: 'wang', form: { reply: '已更换灯头，当晚恢复照明。', basis: '城市照明管理规定' } }
const callback = {
  step: 'callback',
  actor: 'zhao',
  form: { reached: true, solved: true, satisfaction: 'satisfied', words: '诉求人表示感谢' },
}

describe('以往怎么办的：结果', () => {
  test('取最后一次答复、结果的话和办理人，满意度另取', () => {
    expect(outcomeOf(hotline, [reply, callback])).toEqual({
      step: hotline.steps.reply?.name,
      words: [
        { title: '答复内容', value: '已更换灯头，当晚恢复照明。' },
        { title: '处理依据', value: '城市照明管理规定' },
      ],
      satisfaction: { level: 'satisfied', name: '满意' },
      actor: 'wang',
    })
  })

  test('退回再办的，取后一次答复', () => {
    const again = { ...reply, actor: 'sun', form: { reply: '已换整杆。' } }
    expect(outcomeOf(hotline, [reply, again])).toMatchObject({ actor: 'sun', words: [{ value: '已换整杆。' }] })
  })

  test('没有答复的取其他记述；什么都没写的没有结果', () => {
    expect(outcomeOf(hotline, [callback])?.words).toEqual([{ title: '回访记录', value: '诉求人表示感谢' }])
    expect(outcomeOf(hotline, [{ step: 'accept', actor: 'x', form: {} }])).toBeUndefined()
    expect(outcomeOf(hotline, [])).toBeUndefined()
  })

  test('答复中的电话、证件号去掉', () => {
    const told = { ...reply, form: { reply: '请联系 13800000001。' } }
    expect(outcomeOf(hotline, [told])?.words[0]?.value).toBe('请联系 【电话】。')
  })
})

describe('以往怎么办的：排序', () => {
  const wanted = wantedOf({ title: '桂花小区路灯不亮', detail: '晚上看不见路。', place: '桂花小区', category: '照明' })
  const past = { title: '枫林小区路灯不亮', detail: '路灯坏了，晚上看不见路。', place: '枫林小区' }

  test('文字相近的才算；同类别、同类地点的更近，理由写明', () => {
    const plain = likenessOf(wanted, { ...past, place: '东河路' })
    const kind = likenessOf(wanted, past)
    const both = likenessOf(wanted, { ...past, category: '照明' })
    expect(kind?.score).toBeGreaterThan(plain?.score ?? 1)
    expect(both?.score).toBeGreaterThan(kind?.score ?? 1)
    expect(both?.reason).toMatch(/^同一类别；同类地点；相似 \d+%，共同提到：/)
    expect(likenessOf(wanted, { title: '办理居住证', detail: '如何办理。', place: null })).toBeUndefined()
  })

  test('地点的类别由地点认，没有地点由标题认', () => {
    expect(placeKindOf({ title: '', place: '桂花小区' })).toBe('estate')
    expect(placeKindOf({ title: '东河路积水', place: null })).toBe('road')
    expect(placeKindOf({ title: '投诉', place: null })).toBeUndefined()
  })

  test('一样相近的，满意的在前，不满意、超期、没有结果的在后', () => {
    const outcome = (level: string) => ({ step: '', words: [], actor: '', satisfaction: { level, name: '' } })
    const order = [
      worthOf(0.5, outcome('very_satisfied'), false),
      worthOf(0.5, outcome('satisfied'), false),
      worthOf(0.5, outcome('satisfied'), true),
      worthOf(0.5, { ...outcome(''), satisfaction: null }, false),
      worthOf(0.5, undefined, false),
      worthOf(0.5, outcome('dissatisfied'), false),
      worthOf(0.5, outcome('very_dissatisfied'), false),
    ]
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  })
})
