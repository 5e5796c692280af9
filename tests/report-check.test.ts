import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownStatutes } from '#laws/known.ts'
import { libraryOf } from '#laws/library.ts'
import { checkReading } from '#reports/check.ts'
import { readClaims } from '#reports/claims/read.ts'

const folder = join('..', 'shared', 'reports')
const present = existsSync(folder)
if (!present) console.log('略过：没有 ../shared/reports，真实报告未核对。')

const laws = libraryOf(knownStatutes)
const filesOf = (path: string) =>
  readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(path, name))
const findingsOf = (path: string) => checkReading(readClaims(readFileSync(path, 'utf8')), { laws })

/** Pages of 22 lines of 28 characters. */
function pagesOf(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.ceil(line.trim().length / 28), 0) / 22
}

describe.skipIf(!present)('未改动的真实报告', () => {
  it('几江2024：476件成功130件是27.31%，印作28.26%，报错', () => {
    const errors = findingsOf(join(folder, 'jijiang-2024.txt')).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ kind, stated, expected }) => [kind, stated, expected])).toEqual([
      ['ratio', '28.26%', '27.31%'],
    ])
    expect(errors[0]?.message).toContain('130÷476=27.31%')
  })

  it('南城2021：869项而所列四项相加是129项，存疑', () => {
    const doubts = findingsOf(join(folder, 'nancheng-2021.txt')).filter(({ severity }) => severity !== 'note')
    expect(doubts.map(({ kind, severity, expected }) => [kind, severity, expected])).toEqual([
      ['parts', 'doubt', '129'],
    ])
    expect(doubts[0]?.message).toContain('70+3+18+38=129')
  })

  it('五份全文、二十份开头：除几江的比率和一处丢了括号的发文字号外，没有报错；存疑每十页不到一处', () => {
    const files = [...filesOf(folder), ...filesOf(join(folder, 'openings'))]
    const all = files.flatMap(findingsOf)
    const errors = all.filter(({ severity }) => severity === 'error').map(({ kind }) => kind)
    expect(errors.toSorted()).toEqual(['document-numbers', 'ratio'])
    const pages = files.reduce((sum, file) => sum + pagesOf(readFileSync(file, 'utf8')), 0)
    expect(all.filter(({ severity }) => severity === 'doubt').length).toBeLessThan(pages / 10)
  })
})
