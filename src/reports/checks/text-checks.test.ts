import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClaims } from '#reports/claims/read.ts'
import { checkReading, checks } from '../check.ts'
import type { Around, LawLibrary, OutsideFigure } from './check.ts'

const found = (text: string, around: Around = {}) =>
  checkReading(readClaims(text), { year: 2023, ...around }).map(({ kind, severity }) => `${kind} ${severity}`)
const messages = (text: string, around: Around = {}) =>
  checkReading(readClaims(text), { year: 2023, ...around }).map(({ message }) => message)

describe('发文字号', () => {
  it.each([
    ['按照国办发2018118号的要求。', 'document-numbers error'],
    ['按照国办发〔2018118号的要求。', 'document-numbers error'],
    ['按照国办发2018〕118号的要求。', 'document-numbers error'],
    ['按照《要点》（云政发[2023]8号）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发(2023)8号）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发【2023】8号）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发〔2023〕8）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发〔2023〕第8号）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发〔2023〕08号）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发〔23〕8号）的要求。', 'document-numbers doubt'],
    ['按照《要点》（云政发〔2032〕8号）的要求。', 'document-numbers error'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it('写出应有的样子', () => {
    expect(messages('按照国办发2018118号的要求。')[0]).toContain('应为“国办发〔2018〕118号”')
  })

  it.each([
    '按照《要点》（云政发〔2023〕8号）的要求。',
    '按照《要点》（云委办发〔2019〕46号）和云法办头〔2024〕1号文的要求。',
    '国务院令第711号公布。',
    '2023年8月，街道（2023年8月1日起）试行。',
    '《纲要（2021－2025年）》印发后。',
    '索引号：11500106009291211J/2026-00008 电话0571-86550000。',
    '编号20231208号楼已完工。',
  ])('不报：%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('数据所属时期', () => {
  it.each([
    ['2022年1-12月，共受理信访件40件。', ['period doubt']],
    ['2022年全年共受理信访件40件。', ['period doubt']],
    ['2022年，街道共受理信访件40件。', ['period doubt']],
    ['全年受理信访件40件。\n街道办事处\n2023年11月20日', ['period note']],
    ['全年受理信访件40件。\n街道办事处\n2022年1月20日', ['period doubt']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    '2023年1-12月，共受理信访件40件。',
    '2022年全年受理信访件40件，2023年受理信访件50件，同比增长25%。',
    '完成《2022年法治政府建设工作情况报告》1份。',
    '自2022年11月系统上线以来，报警25例。',
    '以2022年数据为基数，下降指标5%。',
    '全年受理信访件40件。\n街道办事处\n2024年1月15日',
    '全年受理信访件40件。\n街道办事处\n2023年12月31日',
    '全年受理信访件40件。\n街道办事处\n二〇二四年一月十五日',
  ])('不报：%s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('不给年份时按标题认', () => {
    const text = '某街道2023年度法治政府建设情况报告\n2022年1-12月，共受理信访件40件。'
    expect(checkReading(readClaims(text), {}).map(({ kind }) => kind)).toEqual(['period'])
  })
})

describe('与上年报告', () => {
  const before = readClaims(
    '2022年，街道深入开展矛盾纠纷大排查大化解专项行动，共排查化解各类矛盾纠纷365件。坚持党的领导，把法治政府建设纳入重要议事日程，定期研究部署，层层压实责任。全年立案处罚案件50件。',
  )

  it('带数字的长句一字不差、数也没变的存疑；只换了年份也算', () => {
    const text =
      '2023年，街道深入开展矛盾纠纷大排查大化解专项行动，共排查化解各类矛盾纠纷365件。今年的其他工作都是新做的，与往年全不相同，写法也不相同，这里再多写一些新的内容凑足全文的字数，以免占比过高，另写新的一年里新的举措，一项一项写清楚，谁来做、什么时候做完、做到什么程度，都写明白。还有许多往年没有做过的事情，放在最后一并说明。'
    expect(found(text, { previous: before })).toEqual(['previous doubt'])
  })

  it('数变了的不报；不带数字的雷同只报占比', () => {
    const text =
      '2023年，街道深入开展矛盾纠纷大排查大化解专项行动，共排查化解各类矛盾纠纷401件。坚持党的领导，把法治政府建设纳入重要议事日程，定期研究部署，层层压实责任。'
    expect(found(text, { previous: before })).toEqual(['previous note'])
  })

  it('文中的上年数、同比幅度与上年报告对不上的存疑', () => {
    expect(messages('全年立案处罚案件60件，比上年的48件增长25%。', { previous: before })).toEqual([
      '这里写上年为48件，上年报告写的是50件。请核对；如上年数有更正，请说明。',
    ])
    expect(messages('全年立案处罚案件60件，同比增长30%。', { previous: before })).toEqual([
      '按上年报告的50件重算：（60－50）÷50=20%，文中写增加30%。请核对上年数或幅度。',
    ])
    expect(found('全年立案处罚案件60件，同比增长20%。', { previous: before })).toEqual([])
  })
})

describe('与台账、公开年报、执法统计', () => {
  const outside: OutsideFigure[] = [
    { source: 'ledger', code: 'petition.handled', name: '信访件', words: ['信访事项'], value: 218, unit: '件' },
    { source: 'disclosure', code: 'disclosure.requests', name: '依申请公开', words: [], value: 5, unit: '件' },
  ]

  it('同名同单位而数不同的，写明来源与两边的数', () => {
    expect(messages('全年共办理信访件228件。', { outside })).toEqual([
      '“信访件”本街道台账为218件，文中写228件，相差10件。请核对；如口径不同，写明来源。',
    ])
    expect(messages('办理依申请公开6件。', { outside })[0]).toContain('政府信息公开年度报告为5件，文中写6件，相差1件')
  })

  it.each([
    '全年共办理信访件218件。',
    '全年共办理信访件210余件。',
    '全年共办理初次信访件128件。',
    '去年办理信访件228件。',
    '全年接待信访群众228人次。',
    '全年共办理信访件218件。上报重要信访件30件。',
  ])('不报：%s', (text) => {
    expect(found(text, { outside })).toEqual([])
  })
})

describe('台账为零', () => {
  const zero = (unit: string): OutsideFigure[] => [
    {
      source: 'ledger',
      code: 'petition.handled',
      name: unit === '%' ? '信访件办结率' : '信访件',
      words: [],
      value: 0,
      unit,
    },
  ]

  it('台账没有记录的，可能是漏录，只存疑', () => {
    expect(found('全年共办理信访件228件。', { outside: zero('件') })).toEqual(['outside doubt'])
    expect(messages('全年共办理信访件228件。', { outside: zero('件') })).toEqual([
      '“信访件”本街道台账没有记录（0件），文中写228件。请核对是否漏录，或者写明来源。',
    ])
  })

  it('比率为零的有记录，仍报错', () => {
    expect(found('信访件办结率98%。', { outside: zero('%') })).toEqual(['outside error'])
  })
})

describe('法律法规引用', () => {
  const edition = (promulgated: string, from: string, articles: number, until?: string) => ({
    promulgated,
    from,
    articles,
    ...(until ? { until } : {}),
  })
  const books: Record<string, NonNullable<ReturnType<LawLibrary['find']>>> = {
    甲业管理法: {
      name: '甲业管理法',
      editions: [edition('2009-08-27', '2009-08-27', 64, '2021-07-15'), edition('2021-01-22', '2021-07-15', 86)],
    },
    旧事条例: {
      name: '旧事条例',
      editions: [edition('2005-01-10', '2005-05-01', 51, '2022-05-01')],
      abolished: { from: '2022-05-01', by: '新事条例' },
    },
    年中条例: {
      name: '年中条例',
      editions: [edition('2005-01-10', '2005-05-01', 51, '2023-07-01')],
      abolished: { from: '2023-07-01', by: '新规条例' },
    },
    未来法: { name: '未来法', editions: [edition('2025-09-12', '2025-11-01', 65)] },
    将行法: { name: '将行法', editions: [edition('2023-12-29', '2024-07-01', 65)] },
  }
  const laws: LawLibrary = { find: (name) => books[name.replace(/^中华人民共和国/, '')] }

  it.each([
    ['依据《旧事条例》办理。', ['statutes error']],
    ['依据《年中条例》办理。', ['statutes note']],
    ['依据《甲业管理法》第九十条办理。', ['statutes error']],
    ['依据《甲业管理法》（2022年修订）办理。', ['statutes doubt']],
    ['依据《甲业管理法》（2009年修正）办理。', ['statutes doubt']],
    ['依据《未来法》办理。', ['statutes error']],
    ['学习《将行法》。', ['statutes note']],
    ['依据《中华人民共和国无有法》办理。', ['statutes doubt']],
  ])('%s', (text, expected) => {
    expect(found(text, { laws })).toEqual(expected)
  })

  it('废止的写明由什么代替', () => {
    expect(messages('依据《旧事条例》办理。', { laws })[0]).toContain('新事条例')
  })

  it.each([
    '依据《甲业管理法》第八十六条办理。',
    '依据《中华人民共和国甲业管理法》（2021年修订）第三十三条办理。',
    '依据《关于做好某项工作的通知》《某工作方案》《某意见》办理。',
    '依据《云岭省某业条例》第三条办理。',
    '原《旧事条例》已经废止。',
    '《街道议事规则》《街道考核办法》印发实施。',
  ])('不报：%s', (text) => {
    expect(found(text, { laws })).toEqual([])
  })

  it('没有法规库时不查', () => {
    expect(found('依据《旧事条例》第九十九条办理。')).toEqual([])
  })
})

describe('全部核对', () => {
  it('每项核对有名称和说明，编号不重', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    for (const { name, explains } of checks) expect(name.length > 0 && explains.length > 20).toBe(true)
  })

  it('所见按位置排列，同一处同一句话只报一次', () => {
    const text = '矛盾纠纷化解率103%。按照国办发2018118号。受理信访件40件，办结30件，办结率90%。'
    const starts = checkReading(readClaims(text), {}).map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((one, two) => one - two))
    expect(starts).toHaveLength(3)
  })

  it('任意文字都不出错，位置都在文内', () => {
    const words = fc.constantFrom(
      '其中',
      '12件',
      '103%',
      '办结率',
      '，',
      '。',
      '《',
      '》',
      '法',
      '国办发',
      '2018',
      '〔',
      '〕',
      '118号',
      '第三条',
      '2022年1-12月',
      '下降',
      '比上年的',
      '合计',
      '\n',
      '2023年1月2日',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(text, text, (one, two) => {
        const around: Around = {
          previous: readClaims(two),
          laws: { find: () => undefined },
          outside: [{ source: 'ledger', code: 'a', name: '办结', words: [], value: 1, unit: '件' }],
        }
        for (const { start, end, message } of checkReading(readClaims(one), around)) {
          expect(start >= 0 && end <= one.length && start <= end).toBe(true)
          expect(message).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})
