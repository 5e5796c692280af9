import { plainOf } from '#reports/claims/plain.ts'

const figures = '零一二三四五六七八九'

/** 二零二五年 is 2025年; other Chinese numbers stay. */
function withArabicYears(plain: string): string {
  return plain.replace(/[零一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((figure) => figures.indexOf(figure)).join(''),
  )
}

/** The year that a report is about, by its title or first sentences; undefined when these do not say. */
export function yearOf(text: string): number | undefined {
  const head = withArabicYears(plainOf(text.slice(0, 1500)))
  const title =
    /((?:19|20)\d{2})年?度?[^\n。,;《》]{0,30}(?:报告|总结|汇报|通报)/.exec(head) ??
    /年度:[^\S\n]*((?:19|20)\d{2})/.exec(head) ??
    /(?:^|\n)[^\S\n]*(?:一、)?((?:19|20)\d{2})年/.exec(head)
  return title?.[1] ? Number(title[1]) : undefined
}

/** The date under a report, a line of its own near its end: 'YYYY-MM-DD' and where it stands. */
export function signedOn(text: string): { day: string; start: number; end: number } | undefined {
  const from = Math.max(0, text.length - 600)
  const tail = plainOf(text.slice(from))
  const line =
    /(?:^|\n)[^\S\n]*([12]\d{3}|[零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日[^\S\n]*(?=\n|$)/g
  const match = [...tail.matchAll(line)].at(-1)
  if (!match) return undefined
  const [year, month, day] = match.slice(1, 4).map(numberIn)
  if (!year || !month || !day || month > 12 || day > 31) return undefined
  const start = from + match.index + (match[0].length - match[0].trimStart().length)
  const two = (value: number) => String(value).padStart(2, '0')
  return { day: `${year}-${two(month)}-${two(day)}`, start, end: start + match[0].trim().length }
}

function numberIn(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  if (written.length === 4) return Number([...written].map((figure) => figures.indexOf(figure)).join(''))
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written]
  const ten = written.includes('十') ? (tens ? figures.indexOf(tens) : 1) : 0
  return ten * 10 + (ones ? figures.indexOf(ones) : 0)
}
