import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { checkCitations } from './check-citations.ts'
import { statute } from './known/statute-row.ts'
import { knownStatutes } from './known.ts'
import { libraryOf } from './library.ts'

const library = libraryOf(knownStatutes)
const check = (text: string, day: string) => checkCitations(text, day, library)[0]

describe('核对引用的法规', () => {
  it.each([
    ['《行政处罚法》第三十二条', '2024-12-31', 'ok', true],
    ['《中华人民共和国行政处罚法》第八十六条', '2021-07-15', 'ok', true],
    ['《行政处罚法》第八十七条', '2024-12-31', 'no-such-article', true],
    ['《行政处罚法》第八十条至第九十条', '2024-12-31', 'no-such-article', true],
    ['《行政处罚法》第三十二条之一', '2024-12-31', 'no-such-article', true],
    ['《行政处罚法》第七十条', '2021-07-14', 'no-such-article', false],
    ['《行政复议法》第九十条', '2024-01-01', 'ok', true],
    ['《行政复议法》第九十条', '2023-12-31', 'no-such-article', true],
    ['《行政复议法》（2023年修订）第二条', '2023-12-31', 'not-in-force', true],
    ['《信访工作条例》第三条', '2022-05-01', 'ok', true],
    ['《信访工作条例》第三条', '2022-04-30', 'not-in-force', true],
    ['《信访条例》第三条', '2022-05-01', 'abolished', true],
    ['《信访条例》第三条', '2022-04-30', 'ok', true],
    ['原《信访条例》第三条', '2024-12-31', 'ok', false],
    ['《合同法》第五十二条', '2021-01-01', 'abolished', true],
    ['《合同法》第五十二条', '2020-12-31', 'ok', false],
    ['《食品卫生法》', '2024-12-31', 'abolished', false],
    ['《民法典》合同编第五百条', '2024-12-31', 'ok', true],
    ['《民法典·侵权责任编》第一千二百六十一条', '2024-12-31', 'no-such-article', true],
    ['《治安管理处罚法》第一百四十四条', '2026-01-01', 'ok', true],
    ['《治安管理处罚法》第一百四十四条', '2025-12-31', 'no-such-article', true],
    ['《城市房地产管理法》第一百条', '2024-12-31', 'no-such-article', false],
    ['《城市房地产管理法》第一百条', '2010-12-31', 'ok', false],
    ['《某街道考核办法》', '2024-12-31', 'unknown-law', false],
    ['《浙江省物业管理条例》第三条', '2024-12-31', 'ok', false],
    ['依地方组织法第八十六条', '2024-12-31', 'ok', true],
  ])('%s，在 %s：%s，有把握 %s', (text, day, verdict, sure) =>
    expect(check(text, day)).toMatchObject({ verdict, sure }),
  )

  it.each([
    [
      '《信访条例》第三条',
      '2024-12-31',
      '《信访条例》已于2022年5月1日废止（信访工作条例施行），2024年12月31日不能再作为依据。',
    ],
    ['《信访工作条例》', '2022-01-01', '《信访工作条例》2022年5月1日起施行，2022年1月1日尚未施行。'],
    [
      '《行政复议法》第九十条',
      '2023-12-31',
      '《行政复议法》（2018年1月1日起施行的文本）共43条，没有第九十条。2024年1月1日起施行的文本才有这一条，请核对引用的是哪一年的文本。',
    ],
    [
      '《行政处罚法》第九十条',
      '2024-12-31',
      '《行政处罚法》（2021年7月15日起施行的文本）共86条，没有第九十条。请核对条文序号。',
    ],
    [
      '《消费者权益保障法》第五十五条',
      '2024-12-31',
      '资料库中没有《消费者权益保障法》，名称、效力和条款未能核对。是否为《消费者权益保护法》？',
    ],
  ])('说清理由：%s（%s）', (text, day, words) => expect(check(text, day)?.words).toBe(words))

  it('指出的是不存在的那一条', () => {
    const text = '《行政处罚法》第三十二条、第九十条'
    const article = check(text, '2024-12-31')?.article
    expect(text.slice(article?.start, article?.end)).toBe('第九十条')
  })
})

describe('未经核对的事实不作为错误的根据', () => {
  it('凡有把握的结论，所依的版本都核对过', () => {
    const days = ['1990-01-01', '2000-01-01', '2010-01-01', '2019-12-31', '2021-03-01', '2024-12-31', '2026-06-30']
    for (const { name, editions, abolished } of knownStatutes) {
      for (const day of days) {
        const found = checkCitations(`《${name}》第一千九百条`, day, library)[0]
        if (!found || found.verdict === 'ok' || !found.sure) continue
        const checked = [
          ...editions.map(({ unverified }) => !unverified),
          abolished !== undefined && !abolished.unverified,
        ]
        expect({ name, day, checked: checked.includes(true) }).toEqual({ name, day, checked: true })
      }
    }
  })
})

describe('索引', () => {
  it('名称不重复，别名不与他人相撞', () => {
    const names = knownStatutes.flatMap(({ name, also = [] }) => [name, ...also])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it.each(knownStatutes.map((one) => [one.name, one] as const))('%s：各次文本先后有序，公布不晚于施行', (_, one) => {
    for (const [at, edition] of one.editions.entries()) {
      expect(edition.promulgated <= edition.from).toBe(true)
      expect(edition.until).toBe(one.editions[at + 1]?.from ?? one.abolished?.from)
      expect(edition.until === undefined || edition.from < edition.until).toBe(true)
    }
  })

  it('书名号、国名、简称都找到同一部', () => {
    for (const name of ['《中华人民共和国民事诉讼法》', '民事诉讼法', '民诉法']) {
      expect(library.find(name)?.name).toBe('民事诉讼法')
    }
    expect(library.find('民法典总则编')?.name).toBe('民法典')
    expect(library.find('某法')).toBeUndefined()
  })

  it('导入的文本盖过索引；末条写明废止的随之标明', () => {
    const known = [statute('旧事务法', [['2001-01-01', '2001-02-01', 9]])]
    const from = parseDay('2020-05-01')
    const corpus = {
      laws: [
        {
          name: '新事务法',
          editions: [
            {
              promulgated: from,
              from,
              found: 'closing' as const,
              articles: [{ number: 1, heading: '', lines: ['甲。'] }],
              abolishes: [{ name: '旧事务法', from }],
            },
          ],
        },
      ],
    }
    const found = libraryOf(known, corpus)
    expect(found.find('新事务法')?.editions).toMatchObject([{ articles: 1, inserted: [], found: 'closing' }])
    expect(found.find('旧事务法')).toMatchObject({
      editions: [{ until: '2020-05-01' }],
      abolished: { from: '2020-05-01', by: '新事务法' },
    })
  })
})
