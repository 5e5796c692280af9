import { writeAudit } from '#access/audit-store.ts'
import { addDays, dayOf } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { type Figure, indicatorsContract } from './contract.ts'
import { families } from './define.ts'
import { getIndicator, indicators } from './indicators.ts'
import { computeFigure, computeFigures, listRecords, trendOf } from './store.ts'
import { periodOf } from './value.ts'

function reading<T>({ resources, actor }: Context, see: (tx: Tx) => Promise<T>): Promise<T> {
  return read(resources.database.pool, actor.tenant, see)
}

function askedOf({ from, until, village, unit }: { from: string; until: string; village?: string; unit?: string }) {
  return {
    ...periodOf(from, until),
    ...(village === undefined ? {} : { village }),
    ...(unit === undefined ? {} : { unit }),
  }
}

function ofFamily(family: string | undefined) {
  return family === undefined ? indicators : indicators.filter((one) => one.family === family)
}

export const indicatorsRoutes: Handlers<typeof indicatorsContract, Context> = {
  figures: async (context, { family, ...input }) => ({
    figures: await reading(context, (tx) => computeFigures(tx, ofFamily(family), askedOf(input), context.now)),
  }),
  figure: (context, { code, ...input }) =>
    reading(context, (tx) => computeFigure(tx, getIndicator(code), askedOf(input), context.now)),
  trend: async (context, { code, ...input }) => ({
    points: await reading(context, (tx) => trendOf(tx, getIndicator(code), askedOf(input), context.now)),
  }),
  records: (context, { code, after, limit, ...input }) =>
    reading(context, (tx) =>
      listRecords(tx, context.actor, getIndicator(code), { ...askedOf(input), after, limit }, context.now),
    ),
}

const exportInput = indicatorsContract.figures.input

const exportFigures: FileRoute<typeof exportInput> = {
  path: '/api/indicators-export.xlsx',
  guard: 'indicator.read',
  input: exportInput,
  async answer(context, input) {
    const asked = askedOf(input)
    const { resources, actor, now, ip } = context
    const figures = await transact(resources.database.pool, actor.tenant, async (tx) => {
      await writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'indicator.export',
        objectKind: 'list',
        object: 'indicators',
        detail: input,
        ip,
      })
      return computeFigures(tx, ofFamily(input.family), asked, now)
    })
    const words = `${asked.from} 至 ${addDays(asked.until, -1)}`
    const body = await writeSheet({
      title: '指标',
      columns: exportColumns,
      rows: figures.map(exportRow),
      note: `期间：${words}${asked.village === undefined ? '' : `；村社：${asked.village}`}\n导出人：${actor.person}；导出日期：${dayOf(now)}\n校验值由口径版本、期间与各条记录及其版本算得，记录有变则校验值变。`,
    })
    return { name: `指标-${asked.from}-${addDays(asked.until, -1)}.xlsx`, mime: xlsx, body }
  },
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const exportColumns = [
  { key: 'family', title: '类别', width: 16 },
  { key: 'name', title: '指标', width: 30 },
  { key: 'value', title: '数值', width: 12, kind: 'number' },
  { key: 'unit', title: '单位', width: 8 },
  { key: 'numerator', title: '分子', width: 10, kind: 'number' },
  { key: 'denominator', title: '分母', width: 10, kind: 'number' },
  { key: 'records', title: '记录数', width: 10, kind: 'number' },
  { key: 'basis', title: '依据与口径', width: 60 },
  { key: 'definition', title: '口径版本', width: 10 },
  { key: 'code', title: '编号', width: 32 },
  { key: 'hash', title: '校验值', width: 70 },
] as const

function exportRow(figure: Figure): Record<string, unknown> {
  const family = Object.entries(families).find(([id]) => id === figure.family)?.[1] ?? figure.family
  return { ...figure, family }
}

export const indicatorsFiles: readonly FileRoute[] = [exportFigures]
