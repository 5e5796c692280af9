import { describe, expect, it } from 'vitest'
import { daysGiven } from './days.ts'

describe('命令里写的期间', () => {
  it.each([
    [{ year: '2025' }, '2025-01-01', '2026-01-01'],
    [{ quarter: '2025-1' }, '2025-01-01', '2025-04-01'],
    [{ quarter: '2025-4' }, '2025-10-01', '2026-01-01'],
    [{ month: '2024-02' }, '2024-02-01', '2024-03-01'],
    [{ month: '2025-12' }, '2025-12-01', '2026-01-01'],
  ])('%o 为 %s 起、%s 止（不含）', (given, from, until) => {
    expect(daysGiven('table', given)).toEqual({ from, until })
  })

  it.each([
    [{}],
    [{ year: '25' }],
    [{ quarter: '2025-5' }],
    [{ month: '2025-13' }],
    [{ month: '2025-0' }],
    [{ year: '2025', month: '2025-01' }],
  ])('%o 写法不对，拒绝', (given) => {
    expect(() => daysGiven('table', given)).toThrow(expect.objectContaining({ code: 'usage-wrong' }))
  })
})
