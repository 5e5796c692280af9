import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { findIndicator } from '#indicators/indicators.ts'
import type { Value } from '#indicators/value.ts'
import { tableThreeRows } from '#procedures/disclosure/answers.ts'
import { codeOf } from '#reports/bulletins/bulletin.ts'
import { bulletins } from '#reports/bulletins/bulletins.ts'
import { bulletinCodes } from '#reports/bulletins/draft.ts'
import { disclosureTable } from './disclosure.ts'
import { askedOf, keyOf, linesOf, viewSheet } from './evaluate.ts'
import { daysInWords, kindOfDays } from './period.ts'
import { codesOfSheet, type Sheet } from './table.ts'
import { tables } from './tables.ts'

const year = { from: parseDay('2025-01-01'), until: parseDay('2026-01-01') }
const none = { month: [], village: [], unit: [] }

/** The sheet of a year with these values by code; what is not named is nought. */
function viewOf(sheet: Sheet, values: Record<string, number>) {
  const lines = linesOf(sheet, year, none)
  const known = new Map<string, Value>()
  for (const { row, scope } of lines)
    for (const cell of Object.values(row.cells ?? {})) {
      const asked = askedOf(cell, scope)
      if (asked) known.set(keyOf(asked), { value: values[asked.code] ?? 0, numerator: null, denominator: null })
    }
  return viewSheet(sheet, lines, known)
}

const requests = disclosureTable.sheets.find(({ id }) => id === 'requests')
const remedies = disclosureTable.sheets.find(({ id }) => id === 'remedies')

describe('报表与通报的目录', () => {
  it.each(tables.map((table) => [table.name, table] as const))('「%s」每格的指标都存在，行列编号不重复', (_, table) => {
    const unknown = table.sheets.flatMap(codesOfSheet).filter((code) => !findIndicator(code))
    expect(unknown).toEqual([])
    for (const sheet of table.sheets) {
      const columns = sheet.columns.map(({ id }) => id)
      expect(new Set(columns).size).toBe(columns.length)
      for (const row of sheet.rows) {
        if (row.cells) expect(Object.keys(row.cells).sort()).toEqual([...columns].sort())
      }
    }
  })

  it.each(tables.map((table) => [table.name, table] as const))('「%s」核对所指的行、列都存在', (_, table) => {
    for (const { rows, columns, checks } of table.sheets) {
      const rowIds = rows.map((row) => ('each' in row ? row.each : row.id))
      const columnIds = columns.map(({ id }) => id)
      for (const check of checks) {
        const [known, named] =
          check.kind === 'down'
            ? [rowIds, [...check.left, ...check.right]]
            : [columnIds, [...check.left, ...check.right]]
        expect(named.filter((one) => !known.includes(one))).toEqual([])
        if (check.kind === 'down') expect(check.columns.filter((one) => !columnIds.includes(one))).toEqual([])
      }
    }
  })

  it.each(bulletins.map((bulletin) => [bulletin.name, bulletin] as const))('「%s」用到的指标都存在', (_, bulletin) => {
    expect(bulletinCodes(bulletin).filter((code) => !findIndicator(codeOf(code).code))).toEqual([])
  })

  it('表三的办理结果有末级二十一行，与申请办理时可选的逐行对应', () => {
    const rows = requests?.rows.flatMap((row) => ('id' in row ? [row.id] : [])) ?? []
    const leaves = Object.keys(tableThreeRows)
    expect(leaves.length).toBe(21)
    const groups = ['', 'refused.', 'unable.', 'unprocessed.', 'other.']
    const rowOf = (leaf: string) =>
      groups.map((group) => `${group}${leaf === 'other' ? 'rest' : leaf.replaceAll('_', '-')}`)
    expect(leaves.map((leaf) => rowOf(leaf).filter((id) => rows.includes(id)).length)).toEqual(leaves.map(() => 1))
  })
})

describe('核对', () => {
  it('本年新收三件、上年结转一件，办结两件、结转两件：平衡，并写出算式', () => {
    if (!requests) throw new Error('没有表三')
    const view = viewOf(requests, {
      'disclosure.requests': 3,
      'disclosure.requests.carried-over': 1,
      'disclosure.results': 2,
      'disclosure.requests.pending': 2,
    })
    const check = view.checks.find(({ name, at }) => name.startsWith('本年新收') && at === '总计')
    expect(check).toMatchObject({ ok: true, left: 4, right: 4, sum: '3＋1＝2＋2' })
    const short = view.checks.find(({ name, at }) => name.startsWith('各类申请人') && at.startsWith('一、'))
    expect(short).toMatchObject({ ok: false, left: 0, right: 3, sum: '0≠3' })
  })

  it('总计由各结果相加，算式写在格里', () => {
    if (!remedies) throw new Error('没有表四')
    const view = viewOf(remedies, { 'disclosure.remedies.review.upheld': 2, 'disclosure.remedies.review.pending': 1 })
    expect(view.rows[0]?.cells['review.total']).toMatchObject({ value: 3, why: '2＋0＋0＋1＝3', figure: null })
  })

  it('各列的数任意取，合计与分项相符则核对相符，改动任一分项则不符', () => {
    if (!requests) throw new Error('没有表三')
    const types = requests.columns.map(({ id }) => id).filter((id) => id !== 'total')
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: types.length, maxLength: types.length }),
        fc.nat(types.length - 1),
        (counts, at) => {
          const values = Object.fromEntries(
            types.map((type, index) => [`disclosure.requests@${type}`, counts[index] ?? 0]),
          )
          const total = counts.reduce((sum, one) => sum + one, 0)
          const checkOf = (more: Record<string, number>) =>
            viewOf(requests, { ...values, 'disclosure.requests': total, ...more }).checks.find(
              ({ name, at: place }) => name.startsWith('各类申请人') && place.startsWith('一、'),
            )?.ok
          expect(checkOf({})).toBe(true)
          expect(checkOf({ [`disclosure.requests@${types[at]}`]: (counts[at] ?? 0) + 1 })).toBe(false)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('期间', () => {
  it.each([
    ['2025-01-01', '2026-01-01', 'year', '2025年'],
    ['2025-07-01', '2025-10-01', 'quarter', '2025年第3季度'],
    ['2024-02-01', '2024-03-01', 'month', '2024年2月'],
    ['2025-12-01', '2026-01-01', 'month', '2025年12月'],
    ['2025-02-01', '2025-05-01', undefined, '2025-02-01至2025-04-30'],
    ['2025-01-02', '2026-01-02', undefined, '2025-01-02至2026-01-01'],
  ])('%s 起、%s 止（不含）认作 %s，写作「%s」', (from, until, kind, words) => {
    expect(kindOfDays(parseDay(from), parseDay(until))).toBe(kind)
    expect(daysInWords(parseDay(from), parseDay(until))).toBe(words)
  })
})
