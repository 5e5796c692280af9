import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Citation, citationsIn } from './citations.ts'

const written = ({ name, articles }: Citation) =>
  `${name}${articles
    .map(
      ({ article, to, inserted, paragraph, item, point }) =>
        ` ${article}${inserted ? `之${inserted}` : ''}${to ? `-${to}` : ''}${paragraph ? `款${paragraph}` : ''}${item ? `项${item}` : ''}${point ? `目${point}` : ''}`,
    )
    .join('')}`

describe('找出所引的法规', () => {
  it.each([
    ['依据《中华人民共和国行政处罚法》第三十二条作出', ['行政处罚法 32']],
    ['依据《行政处罚法》第三十二条第一款第二项', ['行政处罚法 32款1项2']],
    ['《行政处罚法》第三十三条第一款第（二）项第3目', ['行政处罚法 33款1项2目3']],
    ['《某省条例》第十五条第一款（二）项规定', ['某省条例 15款1项2']],
    ['《行政处罚法》第5条', ['行政处罚法 5']],
    ['《行政处罚法》第３２条', ['行政处罚法 32']],
    ['《行政处罚法》 第三十二 条', ['行政处罚法 32']],
    ['《刑法》第一百二十条之一', ['刑法 120之1']],
    ['《行政处罚法》第三十二条之规定', ['行政处罚法 32']],
    ['《合同法》第一百二十五条、第一百二十八条', ['合同法 125 128']],
    ['《某办法》第十条、十三条明文规定', ['某办法 10 13']],
    ['《某办法》第21、22条', ['某办法 21 22']],
    ['《某办法》第二十一条至第二十三条', ['某办法 21-23']],
    ['《某办法》第二十一至二十三条', ['某办法 21-23']],
    ['《某办法》第一条第一款、第二款和第三条', ['某办法 1款1 3']],
    ['《某办法》第五条，3条建议已采纳', ['某办法 5']],
    ['《某条例》第三章第三十五条', ['某条例 35']],
    ['《某条例》第四章房地产经营第三十三条', ['某条例 33']],
    ['《某条例》（国务院令第711号）第三条', ['某条例 3']],
    ['《某办法》（某发〔2018〕25号）第九条', ['某办法 9']],
    ['《某办法》的第七条', ['某办法 7']],
    ['《民法典》合同编第五百条', ['民法典 500']],
    ['《甲法》和《乙法》第五条', ['甲法', '乙法 5']],
    ['《甲法》第五条、《乙法》第六条', ['甲法 5', '乙法 6']],
    ['《土地管理法》及其实施条例第五条', ['土地管理法']],
    ['学习《民法典》《信访工作条例》', ['民法典', '信访工作条例']],
    ['《某通知》第四条', ['某通知 4']],
    ['《某通知》要求', []],
    ['《群众工作方法》一书', []],
    ['《习近平法治思想学习纲要》', []],
    ['《某省实施〈中华人民共和国城乡规划法〉办法》第二十七条', ['某省实施〈中华人民共和国城乡规划法〉办法 27']],
    ['《某省实施《城乡规划法》办法》第二条', ['某省实施《城乡规划法》办法 2']],
    ['《未合的名称，依据《信访工作条例》第二条', ['信访工作条例 2']],
    ['第十条', []],
    ['《》第十条', []],
  ])('%s', (text, expected) => expect(citationsIn(text).map(written)).toEqual(expected))

  it.each([
    ['《行政处罚法》（2021年修订）第六条', 2021, '修订'],
    ['《行政处罚法》(2017修正)第六条', 2017, '修正'],
    ['《行政处罚法（2021年1月22日修订）》第六条', 2021, '修订'],
    ['《某条例（2018修正》第六条', 2018, '修正'],
    ['2023年修订的《行政复议法》', 2023, '修订'],
    ['《民法典（2020年版）》', 2020, '版'],
  ])('%s：引用的是哪一年的文本', (text, year, words) => {
    expect(citationsIn(text)[0]?.edition).toEqual({ year, words })
    expect(citationsIn(text)[0]?.name).not.toContain('（')
  })

  it.each([
    ['《行政处罚法》（以下简称《处罚法》）第二条；《处罚法》第六条', ['行政处罚法 2', '行政处罚法 6']],
    ['《中华人民共和国行政处罚法》（以下简称行政处罚法）。依行政处罚法第六条', ['行政处罚法', '行政处罚法 6']],
    ['《某街道办法》（以下简称“办法”），按办法第六条', ['某街道办法', '某街道办法 6']],
    ['《甲条例》规定……该条例第三条', ['甲条例', '甲条例 3']],
    ['《甲条例》《乙法》规定，该条例第三条、同法第四条', ['甲条例', '乙法', '甲条例 3', '乙法 4']],
    ['该条例第三条', []],
  ])('简称与「该条例」归到全称：%s', (text, expected) => expect(citationsIn(text).map(written)).toEqual(expected))

  it('不带书名号的，只认资料库里的名称，且其后有条文', () => {
    const names = new Set(['行政处罚法', '信访条例', '行政复议法', '行政复议法实施条例'])
    const read = (text: string) => citationsIn(text, names).map(written)
    expect(read('根据中华人民共和国行政处罚法第三十二条')).toEqual(['行政处罚法 32'])
    expect(read('按行政复议法实施条例第三条')).toEqual(['行政复议法实施条例 3'])
    expect(read('行政处罚法修订后')).toEqual([])
    expect(read('某省信访条例第三条')).toEqual([])
  })

  it.each([
    ['原《信访条例》第三条', true],
    ['已废止的《信访条例》', true],
    ['《合同法》《物权法》同时废止', true],
    ['《信访条例》第三条', undefined],
    ['大草原《草原法》', undefined],
  ])('%s：文中自称已成过去的标明', (text, former) => expect(citationsIn(text)[0]?.former).toBe(former))
})

describe('位置', () => {
  it('以 UTF-16 计，首尾半开，连同条文', () => {
    const text = '😀依《行政处罚法》第三十二条第一款，和第三十三条。'
    const [one] = citationsIn(text)
    expect(text.slice(one?.start, one?.end)).toBe('《行政处罚法》第三十二条第一款')
    expect(text.slice(one?.title.start, one?.title.end)).toBe('《行政处罚法》')
    expect(one?.articles.map(({ start, end }) => text.slice(start, end))).toEqual(['第三十二条第一款'])
  })

  const piece = fc.constantFrom(
    ...['《', '》', '行政处罚法', '条例', '第', '三十二', '5', '条', '款', '项', '之一', '、', '和', '至', '（', '）'],
    ...['以下简称', '该法', '\n', '　', '2021年修订', '原', '废止', '，', '😀'],
  )

  it('任何文字都读得；各处依次排列、互不重叠、不出文外', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(words, (text) => {
        let last = 0
        for (const { start, end, title, articles } of citationsIn(text, new Set(['行政处罚法']))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(title.start).toBe(start)
          for (const article of articles) {
            expect(article.start).toBeGreaterThanOrEqual(title.end)
            expect(article.end).toBeLessThanOrEqual(end)
          }
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('五十页的文字在 100 毫秒内读完，刁难的文字也不拖慢', () => {
    const page = `${'街道依法履行职责，全年办理事项若干件。'.repeat(35)}依据《中华人民共和国行政处罚法》第三十二条、第三十三条，该法第五条。`
    const texts = [
      page.repeat(50),
      '《'.repeat(40_000),
      '第'.repeat(40_000),
      '第一、'.repeat(12_000),
      '《甲法》（'.repeat(8000),
    ]
    const names = new Set(['行政处罚法', '信访条例'])
    const fastest = (text: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const started = performance.now()
          citationsIn(text, names)
          return performance.now() - started
        }),
      )
    for (const text of texts) expect(fastest(text)).toBeLessThan(100)
  })
})
