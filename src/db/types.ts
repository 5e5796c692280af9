import pg from 'pg'
import { refuse } from '#http/refusal.ts'

const parsers: Record<number, (text: string) => unknown> = {
  20: wholeNumber,
  1700: Number,
  1082: (text) => text,
  1114: (text) => instant(`${text}+00`),
  1184: instant,
  1016: list(wholeNumber),
  1231: list(Number),
  1182: list((text) => text),
  1185: list(instant),
}

/**
 * How values come out: bigint and numeric as number (refused beyond 2^53), date as `YYYY-MM-DD`,
 * timestamptz as `2026-11-22T05:00:00.000Z`, jsonb parsed, bytea as Buffer.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parse = format === 'binary' ? undefined : parsers[oid]
    return parse ?? pg.types.getTypeParser(oid, format)
  },
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw refuse('number-too-large', { value: text })
  return value
}

// The session's zone is UTC, so the text is `2026-11-22 05:00:00[.123456]+00`.
function instant(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (found === null) return new Date(text.replace(' ', 'T')).toISOString()
  return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
}

// 1115–1185 are arrays without quoting needs but for the blank in instants.
function list<T>(each: (text: string) => T): (text: string) => (T | null)[] {
  return (text) => {
    const inside = text.slice(1, -1)
    if (inside === '') return []
    return inside.split(',').map((item) => (item === 'NULL' ? null : each(item.replaceAll('"', ''))))
  }
}
