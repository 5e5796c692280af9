import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readJson } from './json-lines.ts'
import { sampleMappings, sampleText } from './mappings/mappings.ts'
import { problemWords, readMapping } from './read-mapping.ts'

const good = {
  kind: 'records',
  name: '工单反馈',
  system: '上级热线',
  direction: 'both',
  procedures: ['hotline'],
  key: '编号',
  columns: [
    { title: '编号', from: 'number' },
    { title: '类型', from: 'intake.reqType', codes: { complaint: '01' } },
  ],
}
const text = (changes: object = {}) => JSON.stringify({ ...good, ...changes }, null, 2)
const wordsOf = (source: string) => {
  const read = readMapping(source)
  return 'problems' in read ? problemWords(read.problems) : ''
}

describe('读映射', () => {
  it('随程序的示例都读得通，且都写明示例、未核实', () => {
    expect(sampleMappings.map(({ id }) => wordsOf(sampleText(id) ?? ''))).toEqual(sampleMappings.map(() => ''))
    expect(sampleMappings.filter(({ mapping }) => !mapping.note.startsWith('示例、未核实'))).toEqual([])
  })

  it('读出的映射与所写一致，未写的取默认', () => {
    expect(readMapping(text())).toMatchObject({ mapping: { ...good, file: { sheet: 'Sheet1', head: [] } } })
  })

  test.each([
    ['中文标点', '{"kind"："records"}', '第 1 行：第 8 个字符处：名称「kind」之后须是英文冒号'],
    ['多了逗号', '{\n  "kind": "records",\n}', '第 3 行：第 1 个字符处：此处须是名称 "…"（前面多了逗号）'],
    ['没写完', '{\n"columns": [\n', '第 3 行：第 1 个字符处：内容没有写完'],
    ['同名两次', '{"key": "编号",\n "key": "号"}', '第 2 行：第 2 个字符处：「key」写了两次'],
    ['种类写错', '{\n"kind": "record"}', '第 2 行：「kind」须写 records（逐件）或 figures（汇总数）'],
    ['不是映射', '[]', '第 1 行：类型不对'],
  ])('%s的，指出在第几行第几个字符', (_, source, words) => {
    expect(wordsOf(source)).toContain(words)
  })

  test.each<[string, object, string]>([
    [
      '没有这个字段',
      { columns: [good.columns[0], { title: '类型', from: 'intake.reqtype' }] },
      '第 17 行：第 2 列「类型」：事项中没有「intake.reqtype」这个字段，是否为「intake.reqType」',
    ],
    ['没有关键列', { key: '工单号' }, '列中没有关键列「工单号」'],
    ['关键列是换算出来的', { columns: [{ title: '编号', from: 'title' }] }, '关键列「编号」须直接取自'],
    [
      '来源写了两个',
      { columns: [good.columns[0], { title: '类型', from: 'title', constant: '甲' }] },
      '第 2 列「类型」：from、constant、join 须写且只写一个',
    ],
    ['列名重复', { columns: [good.columns[0], good.columns[0]] }, '第 2 列「编号」：「编号」与第 1 个重复'],
    [
      '不是日期而写了格式',
      { columns: [{ ...good.columns[0] }, { title: '类型', from: 'title', date: 'YYYY' }] },
      '第 2 列「类型」：「date」只能用于日期、时间',
    ],
    ['多写了一项', { columns: [{ ...good.columns[0], lenght: 3 }] }, '第 1 列「编号」：不认识「lenght」这一项'],
    ['没有这种程序', { procedures: ['hot-line'] }, '没有「hot-line」这种程序'],
    [
      '首行在列名之上',
      { file: { head: [['大标题']], headingRow: 2, firstRow: 2 } },
      '「firstRow」须在列名所在行（headingRow）之下',
    ],
    ['报送内容写了没有的列', { push: { body: { a: '{状态}' } } }, '「{状态}」，而没有这一列'],
  ])('%s的，指出是第几列', (_, changes, words) => {
    expect(wordsOf(text(changes))).toContain(words)
  })

  it('汇总数的映射里没有的指标会指出', () => {
    const figures = {
      kind: 'figures',
      name: '核对',
      system: '上级',
      direction: 'compare',
      file: { code: '代码', value: '数值' },
      rows: [{ theirs: 'A1', ours: 'hotline.nothing' }],
    }
    expect(wordsOf(JSON.stringify(figures))).toBe('第 1 行：第 1 个指标「A1」：没有「hotline.nothing」这个指标')
  })

  it('任何合法的 JSON 读出的值与标准读法相同，任何文字都不使程序出错', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const source = JSON.stringify(value, null, 1)
        if (/\p{Cc}/u.test(source.replaceAll('\n', '')) || /"__proto__"/.test(source)) return
        const read = readJson(source)
        expect('value' in read && read.value).toEqual(JSON.parse(source))
      }),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '1', '\n', '甲', '\\', 't') }),
        (source) => {
          readMapping(source)
        },
      ),
    )
  })
})
