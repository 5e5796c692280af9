import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '#calendar/date.ts'
import { heatOf } from './heat.ts'
import type { Message } from './message.ts'
import { defaultHotSettings, hotSettings } from './settings.ts'
import { hotFor } from './suggest.ts'
import { hotTopics } from './topics.ts'
import { weeksOf } from './weeks.ts'

const day = parseDay
const today = day('2026-06-30')

const mixers = [
  ['投诉A2区桂花新城附近建搅拌站噪音扰民', '搅拌站昼夜轰鸣，扬尘漫天，老人孩子睡不着。'],
  ['桂花新城小区旁搅拌站粉尘大', '我是桂花新城小区的，搅拌站的粉尘飘进屋里，噪音很大。'],
  ['A2区桂花新城旁边的搅拌站是否合法', '搅拌站离住宅楼不到百米，灰尘和噪音污染。'],
  ['小区附近搅拌站噪音污染', '桂花新城边上的搅拌站夜里开工，噪音扬尘严重。'],
]
const parking = [
  ['A5区望江府强制捆绑车位', '买房必须同时买车位，十二万一个，不买不签合同。'],
  ['望江府楼盘捆绑销售车位', '开发商要求购房时捆绑购买车位，不买就取消资格。'],
  ['投诉A5区望江府车位捆绑', '望江府强行捆绑车位，不签购房合同。'],
]
const others = [
  ['咨询社保卡怎样补办', '社保卡丢了，去哪里补办，需要带什么材料。'],
  ['A2区桂花新城快递柜收费', '快递柜超时收费太高，请物业说明。'],
  ['公交站没有雨棚', '青年路的公交站没有雨棚，下雨天等车不便。'],
  ['A7县青山村路灯不亮', '青山村主干道的路灯坏了半个月。'],
]

function messagesOf(texts: readonly string[][], from: string, prefix: string): Message[] {
  return texts.map(([title = '', text = ''], at) => ({
    id: `${prefix}${at}`,
    title,
    text,
    day: addDays(day(from), at * 3),
    person: `${prefix}-${at % 3}`,
    likes: at,
  }))
}

const all = [
  ...messagesOf(mixers, '2026-05-01', 'm'),
  ...messagesOf(parking, '2026-03-01', 'p'),
  ...messagesOf(others, '2026-04-01', 'o'),
]

describe('热点', () => {
  it('同一地点、同一件事归为一个热点，同一小区的别的事不混进来', () => {
    const topics = hotTopics(all, today)
    expect(topics.map(({ ids }) => ids)).toEqual([
      ['m0', 'm1', 'm2', 'm3'],
      ['p0', 'p1', 'p2'],
    ])
    expect(topics[0]).toMatchObject({ rank: 1, from: '2026-05-01', to: '2026-05-10', count: 4, people: 3, likes: 6 })
  })

  it('题名是地点加问题，由各件共有的词拟成，不是某一件的原话', () => {
    const [mixer, park] = hotTopics(all, today)
    expect(mixer?.title).toMatch(/^A2区桂花新城 · .*搅拌站/)
    expect(mixer?.place).toBe('A2区桂花新城')
    expect(park?.title).toMatch(/^A5区望江府 · .*车位/)
    for (const { title } of all) expect([mixer?.title, park?.title]).not.toContain(title)
  })

  it('不论原来的顺序如何，结果相同', () => {
    const expected = hotTopics(all, today)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(hotTopics(shuffled, today)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('相隔超过规定天数的，是两个热点；不足最少件数的不列', () => {
    const later = messagesOf(mixers, '2026-05-01', 'n').map((one) => ({ ...one, day: addDays(one.day, 40) }))
    const both = [...all, ...later]
    expect(hotTopics(both, today)[0]?.count).toBe(8)
    const split = hotTopics(both, today, hotSettings.parse({ gapDays: 20 })).filter(({ place }) =>
      place.includes('桂花新城'),
    )
    expect(split.map(({ count }) => count)).toEqual([4, 4])
    expect(hotTopics(all, today, hotSettings.parse({ least: 4 })).map(({ count }) => count)).toEqual([4])
    expect(hotTopics(all, today, hotSettings.parse({ least: 5 }))).toEqual([])
  })

  it('空的、一个字的、只有标点的、表情、超长的文字都不出错', () => {
    const odd = ['', '。', '啊', '😀😀😀', '！！！……', '繁體字的訊息', '路'.repeat(5000), 'hello 你好 мир']
    const messages = odd.map((text, at) => ({ id: String(at), title: text, text, day: today }))
    expect(() => hotTopics(messages, today)).not.toThrow()
    expect(hotTopics([], today)).toEqual([])
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { maxLength: 12 }), (texts) => {
        hotTopics(
          texts.map(([title, text], at) => ({ id: String(at), title, text, day: today })),
          today,
        )
      }),
    )
  })
})

describe('热度', () => {
  const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-30'].map(day)
  const plain = { count: 4, people: 3, likes: 0, dislikes: 0, days }

  it('按公布的式子：(4 + 3) × (1 + 0.5 × 4 ÷ (4 + 29 ÷ 7) + 0.25 × (1 − 3) ÷ 4) × 1 = 7.8', () => {
    expect(heatOf(plain, today, defaultHotSettings).heat).toBe(7.8)
  })

  it('点赞、人数、新近使热度升高，同一人反复来件不如多人各来一件', () => {
    const heat = (change: object, at = today) => heatOf({ ...plain, ...change }, at, defaultHotSettings).heat
    expect(heat({ likes: 100 })).toBeGreaterThan(heat({}))
    expect(heat({ people: 1 })).toBeLessThan(heat({}))
    expect(heat({}, addDays(today, 90))).toBeLessThan(heat({}))
  })

  it('权重可改；越界的不收', () => {
    const onlyCount = hotSettings.parse({ people: 0, likes: 0, dislikes: 0, density: 0, growth: 0, recency: 0 })
    expect(heatOf(plain, today, onlyCount).heat).toBe(4)
    expect(hotSettings.safeParse({ likes: -1 }).success).toBe(false)
  })
})

describe('边填边提示', () => {
  const topics = hotTopics(all, today)

  it('说到热点的地点和问题，提示可能属于该热点，并说明依据', () => {
    const [hint] = hotFor('桂花新城搅拌站晚上噪音大，灰尘多', topics)
    expect(hint).toMatchObject({ rank: 1, count: 4 })
    expect(hint?.reason).toContain('可能属于热点「A2区桂花新城')
  })

  it('地点相同而事情不同、或毫不相干的，不提示', () => {
    expect(hotFor('桂花新城电梯困人', topics)).toEqual([])
    expect(hotFor('', topics)).toEqual([])
    expect(hotFor('社保卡丢失补办', topics)).toEqual([])
  })
})

describe('按周', () => {
  it('以周一为一周之首，中间没有来件的周记 0', () => {
    expect(weeksOf(['2026-06-07', '2026-06-08', '2026-06-22'].map(day))).toEqual([
      { from: '2026-06-01', count: 1 },
      { from: '2026-06-08', count: 1 },
      { from: '2026-06-15', count: 0 },
      { from: '2026-06-22', count: 1 },
    ])
    expect(weeksOf([])).toEqual([])
  })
})
