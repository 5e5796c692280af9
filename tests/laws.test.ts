import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCitations } from '#laws/check-citations.ts'
import { loadLibrary, readStatutes } from '#laws/corpus-store.ts'
import { knownStatutes } from '#laws/known.ts'
import { factsOf } from '#laws/library.ts'
import { parseStatute } from '#laws/parse-statute.ts'
import { runCli } from '../src/cli.ts'
import { projectDir } from '../src/config.ts'

const real = join(projectDir, '../shared/laws')
const present = existsSync(real)
if (!present) console.warn('略过：没有 ../shared/laws，不核对法规索引')

let dataDir: string
let folder: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-laws-'))
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-statutes-'))
})
afterEach(() => {
  for (const path of [dataDir, folder]) rmSync(path, { recursive: true, force: true })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    env: { FENGQIAO_DATA: dataDir },
  }
  const code = await runCli(['laws', ...args], io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const file = (name: string, text: string) => writeFileSync(join(folder, name), text)
const made = (head: string, articles: string[]) => `# 中华人民共和国虚拟事务法\n\n${head}\n\n${articles.join('\n\n')}\n`
const twoEditions = () => {
  file('虚拟事务法(2015-03-04).md', made('2015年3月4日 通过', ['第一条 旧的。', '第二条 本法自2015年5月1日起施行。']))
  file(
    '虚拟事务法(2020-01-02).md',
    made('2015年3月4日 通过\n\n2020年1月2日 修订', [
      '第一条 新的。',
      '（一）甲。',
      '第二条 本法自2020年7月1日起施行。',
    ]),
  )
}

describe('导入法规', () => {
  it('坏文件逐件说明原因，其余照常导入；--json 给出每部法规的条数', async () => {
    twoEditions()
    file('乱.md', '没有名称')
    file('缺.md', '# 缺条法\n\n2020年1月2日 通过\n\n第一条 甲。\n\n第三条 乙。')
    writeFileSync(join(folder, '图片.png'), '')
    const { code, out, err } = await run('import', folder, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      files: 4,
      laws: [
        {
          name: '虚拟事务法',
          editions: [
            { promulgated: '2015-03-04', from: '2015-05-01', until: '2020-07-01', found: 'closing', articles: 2 },
            { promulgated: '2020-01-02', from: '2020-07-01', until: null, found: 'closing', articles: 2 },
          ],
        },
      ],
      refused: [
        { file: '乱.md', problem: '没有以「# 」开头的法规名称' },
        { file: '缺.md', problem: '条文序号不连续：第一条之后是第三条' },
      ],
    })
    expect(err).toContain('未导入「缺.md」：条文序号不连续')
  })

  it('重新导入整体替换；没有一件可导入时原有的不动', async () => {
    twoEditions()
    expect((await run('import', folder)).code).toBe(0)
    rmSync(join(folder, '虚拟事务法(2015-03-04).md'))
    await run('import', folder)
    expect(JSON.parse((await run('list', '--json')).out).laws[0].editions).toHaveLength(1)
    rmSync(join(folder, '虚拟事务法(2020-01-02).md'))
    file('乱.md', '没有名称')
    expect((await run('import', folder)).code).toBe(1)
    expect((await run('list')).out).toContain('虚拟事务法')
    // 标明是枫桥的数据目录，以后照常启动；没有写了一半的文件。
    expect(readdirSync(dataDir).toSorted()).toEqual(['fengqiao.json', 'laws.json'])
  })

  it('数据目录里有别的内容时不写入', async () => {
    twoEditions()
    writeFileSync(join(dataDir, '照片.jpg'), '')
    expect(await run('import', folder)).toMatchObject({ code: 1, err: expect.stringContaining('不是枫桥的数据目录') })
    expect(readdirSync(dataDir)).toEqual(['照片.jpg'])
  })

  it('按日期显示条文：新文本施行前是旧文本', async () => {
    twoEditions()
    await run('import', folder)
    expect((await run('show', '《虚拟事务法》', '第一条', '--on', '2020-06-30')).out).toContain('第一条　旧的。')
    const { out } = await run('show', '中华人民共和国虚拟事务法', '1', '--on', '2020-07-01')
    expect(out).toBe('虚拟事务法（2020年1月2日公布（修订），2020年7月1日起施行）\n第一条　新的。\n（一）甲。')
    expect(JSON.parse((await run('show', '虚拟事务法', '第一条', '--on', '2020-07-01', '--json')).out)).toMatchObject({
      from: '2020-07-01',
      number: 1,
      lines: ['新的。', '（一）甲。'],
    })
  })

  it.each([
    [['show', '虚拟事务法', '第三条', '--on', '2021-01-01'], 1, '共 2 条，没有第三条'],
    [['show', '虚拟事务法', '第一条', '--on', '2015-04-30'], 1, '没有《虚拟事务法》在 2015-04-30 有效的文本'],
    [['show', '没有的法', '第一条'], 1, '没有导入《没有的法》'],
    [['show', '虚拟事务法', '第甲条'], 2, '条文写作'],
    [['show', '虚拟事务法', '第一条', '--on', '昨天'], 2, 'YYYY-MM-DD'],
    [['import', '没有的目录'], 1, '没有找到文件'],
    [['import'], 2, '须写明一个目录或文件'],
    [[], 2, '须写明 import、list 或 show'],
  ])('%j 退出码 %i，说「%s」', async (args, code, words) => {
    twoEditions()
    await run('import', folder)
    expect(await run(...args)).toMatchObject({ code, err: expect.stringContaining(words) })
  })

  it('没有导入时说怎样导入；文件损坏时拒绝，不当作没有', async () => {
    expect((await run('list')).err).toContain('laws import')
    expect(loadLibrary(dataDir).find('行政处罚法')?.editions.at(-1)?.articles).toBe(86)
    writeFileSync(join(dataDir, 'laws.json'), '{"version":1,"laws":[{"name":1}]}')
    expect((await run('list')).err).toContain('已损坏')
    expect(() => loadLibrary(dataDir)).toThrow('已损坏')
  })
})

describe.skipIf(!present)('共享法规文本与索引', () => {
  it('六十四个文件全部读懂，合为四十七部，民法典八编合为一部一千二百六十条', () => {
    const { corpus, refused, files } = readStatutes(real)
    expect({ files, refused, laws: corpus.laws.length }).toEqual({ files: 64, refused: [], laws: 47 })
    const code = corpus.laws.find(({ name }) => name === '民法典')
    expect(code?.editions.map(({ articles }) => articles.length)).toEqual([1260])
  })

  it('各法规条数与文件里逐行数出的一致', () => {
    for (const name of readdirSync(real)) {
      const text = readFileSync(join(real, name), 'utf8')
      const counted = text.match(/^第[一二三四五六七八九十百千零]+条[\s　]/gm)?.length
      const read = parseStatute(text, name)
      expect({ name, articles: 'fragment' in read ? read.fragment.articles.length : read }).toEqual({
        name,
        articles: counted,
      })
    }
  })

  it('没有一部暂按公布之日；索引里的每一项与文本一致，经文本核对的都不再标为未核对', () => {
    for (const law of readStatutes(real).corpus.laws) {
      const known = knownStatutes.find(({ name }) => name === law.name)
      for (const edition of law.editions) {
        const { promulgated, from, articles, found, inserted } = factsOf(edition)
        expect(found).not.toBe('assumed')
        expect(inserted).toEqual([])
        const indexed = known?.editions.find((one) => one.promulgated === promulgated)
        expect({ name: law.name, ...indexed }).toMatchObject({ name: law.name, promulgated, from, articles, found })
        expect(indexed?.unverified === true).toBe(found === 'recalled')
      }
    }
  })

  it('末条写明废止的，索引里都有，日期一致', () => {
    const ended = readStatutes(real).corpus.laws.flatMap(({ editions }) =>
      editions.flatMap(({ abolishes = [] }) => abolishes),
    )
    expect(ended.length).toBeGreaterThan(12)
    for (const { name, from } of ended) {
      expect(knownStatutes.find((one) => one.name === name)).toMatchObject({ name, abolished: { from } })
    }
  })

  it('文件名里的日期不是施行日期：2023 年修订的行政复议法，2023 年的报告引用旧条文不算错', async () => {
    await run('import', real)
    const library = loadLibrary(dataDir)
    const verdict = (text: string, day: string) => checkCitations(text, day, library).map((one) => one.verdict)
    expect(verdict('《行政复议法》第四十三条', '2023-12-31')).toEqual(['ok'])
    expect(verdict('《行政复议法》第八十九条', '2023-12-31')).toEqual(['no-such-article'])
    expect(verdict('《行政复议法》第八十九条', '2024-01-01')).toEqual(['ok'])
    expect((await run('show', '行政处罚法', '第三十二条', '--on', '2022-01-01')).code).toBe(0)
    expect((await run('show', '行政处罚法', '第三十二条', '--on', '2020-01-01')).code).toBe(1)
  })

  it('五份报告和二十份节选里的引用，没有一处误报', () => {
    const reports = join(projectDir, '../shared/reports')
    const folders = [reports, join(reports, 'openings')].filter(existsSync)
    const library = loadLibrary(dataDir)
    for (const name of folders.flatMap((one) => readdirSync(one).map((file) => join(one, file)))) {
      if (!name.endsWith('.txt')) continue
      const year = /-(20\d\d)/.exec(name)?.[1] ?? '2024'
      const wrong = checkCitations(readFileSync(name, 'utf8'), `${year}-12-31`, library).filter(
        ({ verdict }) => verdict !== 'ok' && verdict !== 'unknown-law',
      )
      expect(wrong.map(({ words }) => words)).toEqual([])
    }
  })
})
