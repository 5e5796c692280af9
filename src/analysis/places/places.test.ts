import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasesOf } from './alias.ts'
import { findPlaces } from './find.ts'
import { learnPlaces, normalName } from './gazetteer.ts'
import { groupsOfPeople } from './people.ts'

const named = (text: string) => findPlaces(text).map(({ kind, words }) => `${kind} ${words}`)
const spoken = (places: readonly string[], say: (place: string) => string) =>
  places.map((place) => ({ title: say(place), text: '' }))

describe('从文字里认地点', () => {
  it.each([
    ['A市A3区丽水街道桂花新城小区', ['area A市', 'area A3区', 'township 丽水街道', 'estate 桂花新城小区']],
    ['人民东路与解放大道交汇处', ['road 人民东路', 'road 解放大道']],
    ['家住青山镇白石村', ['township 青山镇', 'village 白石村']],
    ['投诉第一实验小学门口的夜市', ['school 第一实验小学']],
    ['K9县大禹科技有限公司拖欠工资', ['area K9县', 'company 大禹科技有限公司']],
    ['在望江公园散步', ['park 望江公园']],
    ['浙江省望江大厦停电', ['area 浙江省', 'building 望江大厦']],
  ])('%s', (text, places) => {
    expect(named(text)).toEqual(places)
  })

  it.each(['道路坑洼不平', '希望政府重视', '小区附近', '家庭困难', '我们的小区', '2019年公司倒闭'])(
    '「%s」里没有地名',
    (text) => {
      expect(named(text)).toEqual([])
    },
  )

  it('位置与文字对得上，任何文字都不出错', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        for (const { start, end, words } of findPlaces(text)) expect(text.slice(start, end)).toBe(words)
        groupsOfPeople(text)
      }),
    )
  })
})

describe('一处地方的几种叫法', () => {
  it('正称去掉通用的结尾和期数', () => {
    expect(['桂花新城小区', '桂花新城', '海棠湾二期', '小区'].map(normalName)).toEqual([
      '桂花新城',
      '桂花新城',
      '海棠湾',
      '小区',
    ])
  })

  it('前面多出开发商、写简称、错一个字，都归到最常见的叫法；东路与西路、一期与二期是两处', () => {
    const all = new Map([
      ['桂花之城', 12],
      ['宏达桂花之城', 2],
      ['松鹤园滨河苑', 20],
      ['松鹤园滨河院', 1],
      ['松鹤园', 3],
      ['劳动东路', 9],
      ['劳动西路', 1],
    ])
    const often = new Map([...all].filter(([, times]) => times > 1))
    const aliases = aliasesOf(often, all)
    expect(Object.fromEntries(aliases)).toEqual({
      宏达桂花之城: '桂花之城',
      松鹤园: '松鹤园滨河苑',
      松鹤园滨河院: '松鹤园滨河苑',
    })
  })

  it('在一批文字里学会名称：从哪个字起看各处的说法，此后不带结尾也认得', () => {
    const { places, placesIn } = learnPlaces([
      ...spoken(['A2区'], (area) => `投诉${area}桂花新城小区油烟`),
      ...spoken(['A市'], (area) => `${area}桂花新城小区停车难`),
      { title: '听说桂花新城小区要涨价', text: '' },
      { title: '桂花新城小区没有路灯', text: '' },
    ])
    expect(places.map(({ name }) => name)).toContain('桂花新城')
    expect(placesIn('我家桂花新城的水管坏了').map(({ name }) => name)).toEqual(['桂花新城'])
  })

  it('清单里的别名认作正名', () => {
    const { placesIn } = learnPlaces([{ title: '老街口积水', text: '' }], [{ name: '城东社区', aliases: ['老街口'] }])
    expect(placesIn('老街口积水')).toMatchObject([{ name: '城东社区', words: '老街口', start: 0, end: 3 }])
  })

  it('处处都有的词不当地名', () => {
    const texts = [
      '影响小区安宁',
      '影响小区卫生',
      '影响出行',
      '影响睡眠',
      '影响生活',
      '影响学习',
      '影响通行',
      '影响市容',
    ]
    const more = Array.from({ length: 10 }, (_, at) => ({ title: `第${at}次影响休息`, text: '' }))
    const { places } = learnPlaces([...texts.map((title) => ({ title, text: '' })), ...more])
    expect(places).toEqual([])
  })
})

describe('人群', () => {
  it('各种叫法归到一类，一类只记一次', () => {
    expect(groupsOfPeople('全体业主和购房者联名，农民工也没有拿到工资').map(({ group }) => group)).toEqual([
      '业主',
      '农民工',
    ])
  })
})
