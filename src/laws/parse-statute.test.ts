import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCorpus } from './assemble.ts'
import { statute } from './known/statute-row.ts'
import { type Fragment, parseStatute } from './parse-statute.ts'

const made = (head: string, closing: string, title = '中华人民共和国虚拟事务法') =>
  `# ${title}\n\n${head}\n\n<!-- INFO END -->\n\n## 第一章　总　则\n\n第一条 为了举例，制定本法。\n\n第二条　本法有下列情形：\n\n（一）甲；\n\n（二）乙。\n\n前款所称乙，包括丙。\n\n## 第二章 附 则\n\n第三条 ${closing}\n`

function fragmentOf(text: string, file = ''): Fragment {
  const parsed = parseStatute(text, file)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.fragment
}

describe('读一部法规', () => {
  it('名称去掉国名，条文分款、项，记下所在的章', () => {
    const read = fragmentOf(made('2020年1月2日 通过', '本法自2020年5月1日起施行。'))
    expect(read).toMatchObject({ name: '虚拟事务法', promulgated: '2020-01-02', abolishes: [] })
    expect(read.articles).toEqual([
      { number: 1, heading: '第一章 总则', lines: ['为了举例，制定本法。'] },
      {
        number: 2,
        heading: '第一章 总则',
        lines: ['本法有下列情形：', '（一）甲；', '（二）乙。', '前款所称乙，包括丙。'],
      },
      { number: 3, heading: '第二章 附则', lines: ['本法自2020年5月1日起施行。'] },
    ])
  })

  it('读得出第二条之一', () => {
    const text = made('2020年1月2日 通过', '完。').replace('## 第二章', '第二条之一 另有规定。\n\n## 第二章')
    expect(fragmentOf(text).articles.map(({ number, inserted }) => [number, inserted])).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 1],
      [3, undefined],
    ])
  })

  it('公布日期取篇首与文件名中最晚的', () => {
    expect(fragmentOf(made('2003年6月8日 公布', '完。'), '虚拟事务法(2018-03-19).md').promulgated).toBe('2018-03-19')
  })

  it('末条「同时废止」的法规记下名称和日期，自己的旧文本不算', () => {
    const closing = '本法自2020年5月1日起施行。《中华人民共和国旧事务法》、《虚拟事务法》同时废止。'
    expect(fragmentOf(made('2020年1月2日 通过', closing)).abolishes).toEqual([{ name: '旧事务法', from: '2020-05-01' }])
  })
})

describe('不能读的', () => {
  it.each([
    ['没有以「# 」开头的法规名称', '第一条 内容。'],
    ['没有「第X条」开头的条文', '# 某法\n\n2020年1月2日 通过\n\n正文'],
    ['篇首和文件名都没有公布或者修订的日期', '# 某法\n\n第一条 内容。'],
    ['条文序号不连续：第一条之后是第三条', '# 某法\n\n2020年1月2日 通过\n\n第一条 甲。\n\n第三条 乙。'],
    ['条文序号不连续：第二条之后是第二条', '# 某法\n\n2020年1月2日 通过\n\n第二条 甲。\n\n第二条 乙。'],
    ['第一条没有内容', '# 某法\n\n2020年1月2日 通过\n\n第一条\n\n第二条 乙。'],
    ['文字编码不是 UTF-8，读出乱码', '# 某法\n\n第一条 \uFFFD\uFFFD'],
  ])('不能读的说明原因：%s', (problem, text) => expect(parseStatute(text)).toEqual({ problem }))

  it('任何文字都不使它出错', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, file) => void parseStatute(text, file)))
    const piece = fc.constantFrom(
      '# 某法',
      '第一条 甲',
      '第十条',
      '## 第一章 总则',
      '2020年13月40日 通过',
      '\n',
      '　',
      '<!--',
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void parseStatute(pieces.join('\n'))))
  })
})

describe('施行之日', () => {
  it.each([
    [
      '篇首写明施行日期',
      '2020年1月2日 公布\n\n2020年3月1日 施行',
      '本法自2020年3月1日起施行。',
      '',
      '2020-03-01',
      'heading',
    ],
    ['末条写明施行日期', '2020年1月2日 通过', '本法自2020年5月1日起施行。', '', '2020-05-01', 'closing'],
    ['自公布之日起施行，从未修改', '2020年1月2日 公布', '本法自公布之日起施行。', '', '2020-01-02', 'publication'],
    [
      '修订后末条是新的施行日期',
      '2010年1月2日 通过\n\n2020年1月2日 修订',
      '本法自2020年5月1日起施行。',
      '',
      '2020-05-01',
      'closing',
    ],
    [
      '修正不改末条：最初的施行日不能作数',
      '2010年1月2日 通过\n\n2020年1月2日 修正',
      '本法自2010年5月1日起施行。',
      '',
      undefined,
      undefined,
    ],
    [
      '修正后「自公布之日起施行」是最初的公布',
      '2010年1月2日 通过\n\n2020年1月2日 修正',
      '本法自公布之日起施行。',
      '',
      undefined,
      undefined,
    ],
    [
      '篇首的施行日早于修正的不能作数',
      '1979年7月4日 公布\n\n1980年1月1日 施行\n\n2022年3月11日 修正',
      '完。',
      '',
      undefined,
      undefined,
    ],
    [
      '篇首没有日期的，用文件名里的公布日期',
      '',
      '本法自2024年8月1日起施行。',
      '虚拟事务法(2024-06-06).md',
      '2024-08-01',
      'closing',
    ],
  ])('施行之日：%s', (_, head, closing, file, from, found) => {
    expect(fragmentOf(made(head, closing), file).inForce).toEqual(from ? { from, found } : undefined)
  })
})

describe('合成资料库', () => {
  const part = (title: string, first: number, last: number) =>
    `# 中华人民共和国某某典\n\n# ${title}\n\n2020年5月28日 通过\n\n${first === 1 ? '2021年1月1日 施行\n\n' : ''}${Array.from({ length: last - first + 1 }, (_, at) => `第${first + at}条 内容。`).join('\n\n')}`.replace(
      /第(\d)条/g,
      (_, figure: string) => `第${'〇一二三四五六七八九'[Number(figure)]}条`,
    )

  it('分编的文件合为一部，次序按条文而不按文件', () => {
    const sources = [part('乙编', 4, 6), part('甲编', 1, 3)].map((text, at) => ({
      file: `${at}.md`,
      fragment: fragmentOf(text),
    }))
    const { corpus, refused } = assembleCorpus(sources, [])
    expect(refused).toEqual([])
    expect(corpus.laws).toHaveLength(1)
    expect(corpus.laws[0]?.editions).toMatchObject([{ from: '2021-01-01', found: 'heading' }])
    expect(corpus.laws[0]?.editions[0]?.articles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('同一部分重复的文件只收一份，另一份说明原因', () => {
    const sources = ['甲.md', '乙.md'].map((file) => ({ file, fragment: fragmentOf(part('甲编', 1, 3)) }))
    expect(assembleCorpus(sources, []).refused).toEqual([
      { file: '乙.md', problem: '第一条与同一法规的另一个文件重复' },
    ])
  })

  it('两次文本并存，前一次至后一次施行前有效；文件没写的施行日取自索引，索引也没有的暂按公布之日', () => {
    const old = made('2010年1月2日 通过\n\n2015年3月4日 修正', '本法自2010年5月1日起施行。')
    const fresh = made('2010年1月2日 通过\n\n2015年3月4日 修正\n\n2020年1月2日 修订', '本法自2020年5月1日起施行。')
    const sources = [fresh, old].map((text, at) => ({ file: `${at}.md`, fragment: fragmentOf(text) }))
    expect(assembleCorpus(sources, []).corpus.laws).toMatchObject([
      {
        name: '虚拟事务法',
        earlier: true,
        editions: [
          { promulgated: '2015-03-04', from: '2015-03-04', until: '2020-05-01', found: 'assumed' },
          { promulgated: '2020-01-02', from: '2020-05-01', found: 'closing' },
        ],
      },
    ])
    const known = [statute('虚拟事务法', [['2015-03-04', '2015-07-01', 3, 'decision']], { earlier: true })]
    expect(assembleCorpus(sources, known).corpus.laws[0]?.editions[0]).toMatchObject({
      from: '2015-07-01',
      found: 'decision',
    })
  })
})
