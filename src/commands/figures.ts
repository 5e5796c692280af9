import { getTenant } from '#access/tenant-store.ts'
import { read } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import type { Figure } from '#indicators/contract.ts'
import { families } from '#indicators/define.ts'
import { getIndicator, indicators } from '#indicators/indicators.ts'
import { computeFigures } from '#indicators/store.ts'
import { periodOf } from '#indicators/value.ts'
import { type Command, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = {
  tenant: { type: 'string' },
  year: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  village: { type: 'string' },
  code: { type: 'string', multiple: true },
} as const

export const command: Command = {
  name: 'figures',
  summary: '由台账计算指标',
  help: `用法：bin/fengqiao figures --tenant <代码> --year <年> [--code <指标编号>]... [--village <村社编号>] [--json]
      bin/fengqiao figures --tenant <代码> --from <起日> --until <止日> [--json]

计算一个街道一个年度（或 [起日, 止日) 期间，止日当日不计）的指标：数值、分子、分母、记录数、口径版本和校验值。
不写 --code 则计算全部指标；--code 可写多次。没有可除的数时数值为 null。`,
  async run(args, io) {
    const { values } = readFlags('figures', args, options)
    const { tenant } = values
    if (!tenant) throw refuse('usage-wrong', { command: 'figures', problem: '须写明 --tenant' })
    const asked = { ...periodFrom(values), ...(values.village ? { village: values.village } : {}) }
    const chosen = values.code ? values.code.map(getIndicator) : indicators
    const figures = await withDatabase(io, async ({ pool }) => {
      await getTenant(pool, tenant)
      return read(pool, tenant, (tx) => computeFigures(tx, chosen, asked, systemClock()))
    })
    if (values.json) io.out(JSON.stringify({ figures: figures.map(shortOf) }))
    else for (const line of table(figures)) io.out(line)
    return 0
  },
}

function periodFrom({ year, from, until }: { year?: string; from?: string; until?: string }) {
  if (from !== undefined && until !== undefined) return periodOf(from, until)
  if (year === undefined || !/^\d{4}$/.test(year)) {
    throw refuse('usage-wrong', { command: 'figures', problem: '须写明 --year 年份，或者 --from 起日 --until 止日' })
  }
  const next = String(Number(year) + 1)
  return periodOf(from ?? `${year}-01-01`, until ?? `${next}-01-01`)
}

function shortOf({ code, value, unit, numerator, denominator, records, definition, hash }: Figure) {
  return { code, value, unit, numerator, denominator, records, definition, hash }
}

function table(figures: readonly Figure[]): string[] {
  const lines: string[] = []
  let family = ''
  for (const figure of figures) {
    if (figure.family !== family) {
      family = figure.family
      lines.push(`【${Object.entries(families).find(([id]) => id === family)?.[1] ?? family}】`)
    }
    const parts = figure.denominator === null ? '' : `（${figure.numerator} ÷ ${figure.denominator}）`
    const value = figure.value === null ? '—' : `${figure.value}${figure.unit}`
    lines.push(`  ${figure.name}：${value}${parts}  ${figure.code}`)
  }
  return lines
}
