import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClaims } from './claims/read.ts'
import type { Inline, ReportContent } from './contract.ts'
import { looseClaims, placeOf, printReport } from './printed.ts'

const chip = (value: number, unit: string): Inline => ({ kind: 'figure', code: 'x', value, unit })
const text = (words: string): Inline => ({ kind: 'text', text: words })
const outside = (words: string): Inline => ({ kind: 'outside', text: words, source: '统计年鉴' })

const report = (...content: Inline[]): ReportContent => ({
  title: '试验街道2025年度法治政府建设情况报告',
  to: '',
  number: '',
  redHead: true,
  blocks: [
    { kind: 'heading', level: 1, text: '主要举措和成效' },
    { kind: 'paragraph', content },
  ],
})

function looseIn(...content: Inline[]): string[] {
  const printed = printReport(report(...content))
  return looseClaims(printed, readClaims(printed.text).claims).map((claim) => claim.text)
}

describe('没有出处的数', () => {
  it.each<[string, Inline[], string[]]>([
    ['手打的数', [text('全年调解纠纷35件。')], ['35件']],
    ['台账指标', [text('全年调解纠纷'), chip(35, '件'), text('。')], []],
    ['注明出处的数', [text('投入'), outside('约1200万元'), text('。')], []],
    ['指标旁的约数词', [text('全年调解纠纷近'), chip(35, '件'), text('。')], []],
    ['指标前又打了一位数', [text('全年调解纠纷1'), chip(35, '件'), text('。')], ['135件']],
    ['指标后又打了“万”', [text('发放资料'), chip(3, ''), text('万份。')], ['3万份']],
    ['两个指标连成一个数', [text('发放资料'), chip(3, ''), chip(5, '份'), text('。')], ['35份']],
    ['中文数', [text('全年召开专题会议四次。')], ['四次']],
    ['年份、日期、序数、法条不是数', [text('2025年3月1日，根据《宪法》第三条，第一责任人作了部署。')], []],
  ])('%s', (_, content, loose) => {
    expect(looseIn(...content)).toEqual(loose)
  })

  it('任意拆分的文字，只要数都在指标或出处里，就没有待证的数', () => {
    const piece = fc.oneof(
      fc.constantFrom('全年调解纠纷', '，其中', '，发放', '。').map(text),
      fc.integer({ min: 1, max: 9999 }).map((value) => chip(value, '件')),
      fc.integer({ min: 1, max: 9999 }).map((value) => outside(`${value}份`)),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (content) => looseIn(...content).length === 0))
  })
})

describe('位置', () => {
  it('数在第几段、段内第几个字', () => {
    const printed = printReport(report(text('全年调解纠纷'), chip(35, '件'), text('，培训12场。')))
    const [, claim] = readClaims(printed.text).claims
    expect(claim && placeOf(printed, claim)).toEqual({ block: 1, from: 12, to: 15 })
    expect(placeOf(printed, { start: 0, end: 4 })).toEqual({ block: -1, from: 0, to: 4 })
  })
})
