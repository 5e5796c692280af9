import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfEpoch, formatDay, localTime, startOf } from '#calendar/date.ts'
import { guessMapping, messageFields, parseCellDay, parseMoment } from './mapping.ts'

describe('单元格里的时间按北京时间认读', () => {
  test.each([
    ['2019/4/25 9:32:09', '2019-04-25T09:32:09'],
    ['2019-04-25 09:32:09', '2019-04-25T09:32:09'],
    ['2019-04-25 09:32:09.0', '2019-04-25T09:32:09'],
    [' 2019/11/9 19:05 ', '2019-11-09T19:05:00'],
    ['2019/4/25', '2019-04-25T00:00:00'],
    ['2019.4.25', '2019-04-25T00:00:00'],
    ['2019年4月25日', '2019-04-25T00:00:00'],
    ['2019年4月25日9时32分9秒', '2019-04-25T09:32:09'],
    ['2019年4月25日 星期四 下午3时20分', '2019-04-25T15:20:00'],
    ['2019/4/25 12:05 AM', '2019-04-25T00:05:00'],
    ['20190425', '2019-04-25T00:00:00'],
    ['20190425093209', '2019-04-25T09:32:09'],
    ['２０１９／４／２５　９：３２', '2019-04-25T09:32:00'],
    ['43580', '2019-04-25T00:00:00'],
    ['43580.5', '2019-04-25T12:00:00'],
    ['2019-04-25T01:32:09Z', '2019-04-25T09:32:09'],
    ['2019-04-25T09:32:09+08:00', '2019-04-25T09:32:09'],
  ])('%s', (text, local) => {
    const moment = parseMoment(text)
    expect(moment && localTime(moment)).toBe(`${local}+08:00`)
  })

  test.each(['', '昨天', '2019/2/29', '2019/13/1', '2019/4/25 25:00', '2019/4/25 9:60', '188006', '1/2/2019', '12345'])(
    '「%s」认不出，不猜',
    (text) => {
      expect(parseMoment(text)).toBeUndefined()
    },
  )

  test('任何一日的各种写法读出同一日', () => {
    return fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 40_000 }), (epoch) => {
        const day = dayOfEpoch(epoch)
        for (const text of [
          day,
          day.replaceAll('-', '/'),
          day.replaceAll('-', ''),
          formatDay(day),
          String(epoch + 25_569),
        ]) {
          expect(parseMoment(text)).toBe(startOf(day))
          expect(parseCellDay(text)).toBe(day)
        }
      }),
    )
  })
})

describe('按表头猜对应的字段', () => {
  const guessed = (headings: string[]) => guessMapping(headings, messageFields).map((guess) => guess.field)

  test('留言文件的表头一一对应', () => {
    expect(
      guessed(['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '反对数', '点赞数', '答复意见', '答复时间']),
    ).toEqual(['number', 'person', 'subject', 'filedAt', 'text', 'dislikes', 'likes', 'reply', 'repliedAt'])
  })

  test('别名、括号与多余的字也认得；不相干的列不硬配', () => {
    expect(guessed(['工单编号', '诉求内容（必填）', '* 来电时间', '天气', ''])).toEqual([
      'number',
      'text',
      'filedAt',
      undefined,
      undefined,
    ])
  })

  test('一个字段只给一列', () => {
    expect(guessed(['答复时间', '答复时间（旧）'])).toEqual(['repliedAt', undefined])
  })
})
