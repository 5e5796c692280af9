import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { families } from '#indicators/define.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { annualCodes, draftAnnual } from './annual.ts'
import { codesIn, printInlines } from './chips.ts'
import type { ReportContent } from './contract.ts'
import type { Known } from './sentence.ts'

const shared = join(import.meta.dirname, '../../../shared/figures')
const files = existsSync(shared) ? readdirSync(shared).filter((file) => file.endsWith('.json')) : []
if (files.length === 0) console.warn('略过：没有 ../shared/figures，不核对五份报告的指标是否都写入年度报告')

type Quoted = { code: string; value: number }

const quotedIn = (file: string): Quoted[] => {
  const { figures }: { figures: Quoted[] } = JSON.parse(readFileSync(join(shared, file), 'utf8'))
  return figures
}

const knownOf = (figures: readonly Quoted[]): Known =>
  new Map(figures.map(({ code, value }) => [code, { value, unit: getIndicator(code).unit, records: 1 }]))

const headings = ({ blocks }: ReportContent, wanted: 1 | 2) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === wanted ? [block.text] : []))

const text = ({ blocks }: ReportContent) =>
  blocks.map((block) => (block.kind === 'heading' ? block.text : printInlines(block.content))).join('\n')

describe('年度报告', () => {
  it.skipIf(files.length === 0)('五份报告的每一个指标都有分句写到（没有 ../shared 时跳过）', () => {
    const codes = new Set(files.flatMap((file) => quotedIn(file).map(({ code }) => code)))
    expect(codes.size).toBeGreaterThan(150)
    expect([...codes].filter((code) => !annualCodes.includes(code))).toEqual([])
  })

  it.skipIf(files.length === 0).each(files)('%s 那一年的数都写进那一年的报告（没有 ../shared 时跳过）', (file) => {
    const figures = quotedIn(file)
    const shown = new Set(codesIn(draftAnnual('试验街道', 2024, knownOf(figures))))
    expect(figures.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([])
  })

  it('写到的都是已定义的指标，每一类指标都有分句', () => {
    const written = new Set<string>(annualCodes.map((code) => getIndicator(code).family))
    expect(Object.keys(families).filter((family) => !written.has(family))).toEqual([])
  })

  it('八个体系各为一节，前后另有党的领导和法治社会', () => {
    const all = knownOf(annualCodes.map((code) => ({ code, value: 1 })))
    const report = draftAnnual('试验街道', 2025, all)
    expect(headings(report, 1)).toHaveLength(5)
    expect(headings(report, 2)).toHaveLength(10)
  })

  it('没有记录的不写：只有两项数的小街道，报告仍通顺', () => {
    const known: Known = new Map([
      ['publicity.events', { value: 3, unit: '场次', records: 3 }],
      ['inspection.total', { value: 0, unit: '次', records: 0 }],
      ['dispatch.assign-minutes', { value: 1, unit: '分钟', records: 0 }],
      ['litigation.principal-appearance', { value: null, unit: '%', records: 0 }],
      ['penalty.filed', { value: 2, unit: '起', records: 2 }],
    ])
    const report = draftAnnual('试验街道', 2025, known)
    expect(text(report)).toContain('落实普法责任，全年开展法治宣传活动3场次。')
    expect(text(report)).toContain('依法查处违法行为，立案2起。')
    expect(codesIn(report)).toEqual(['penalty.filed', 'publicity.events'])
  })
})
