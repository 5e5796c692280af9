import type * as z from 'zod'
import { dayOf, parseDay } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { addressesMost } from './addresses.ts'
import { addressesOn, importAddresses } from './addresses-store.ts'
import type { FileGrid } from './geography-import.ts'
import { planGeography } from './geography-plan.ts'
import type { GridView, gridsMapContract } from './grids-map-contract.ts'
import { changeOutlines, type GridOn, gridsOn, outlineChanges } from './outlines-store.ts'
import { grids } from './registers/grids.ts'
import { villages } from './registers/villages.ts'
import type { ReadSheet } from './sheet.ts'
import { readUploaded } from './sheet-store.ts'
import { allEntries } from './store.ts'
import { writerOf } from './write-store.ts'

/** The handlers of the page 「网格地图」; how sheets are read is handed in where the program is wired. */
export function gridsMapRoutesWith(parts: { readSheet: ReadSheet }): Handlers<typeof gridsMapContract, Context> {
  return {
    ...gridsMapRoutes,
    addressSheet: async (context, { attachment }) => {
      const { sheet, name } = await readUploaded(context, attachment, parts.readSheet)
      if (sheet.rows.length > addressesMost) throw refuse('sheet-too-many-rows', { file: name, limit: addressesMost })
      return { name, headings: [...sheet.headings], rows: sheet.rows.map(({ line, cells }) => ({ line, cells })) }
    },
  }
}

const gridsMapRoutes = {
  gridMap: (context, { on }) => {
    const day = dayAsked(context, on)
    return reading(context, async (tx) => ({
      on: day,
      grids: (await gridsOn(tx, writerOf(context).vault, day, context.now)).map(viewOf),
      changes: await outlineChanges(tx),
    }))
  },
  changeGrids: (context, input) =>
    writing(context, async (tx) => {
      const change = { ...input, validFrom: parseDay(input.validFrom), source: 'drawn' } as const
      const { id, warnings } = await changeOutlines(tx, writerOf(context), change)
      return { id, warnings: warnings.map(({ words, at }) => ({ words, at })) }
    }),
  importGrids: (context, input) =>
    input.dry
      ? reading(context, (tx) => importGrids(tx, context, input))
      : writing(context, (tx) => importGrids(tx, context, input)),
  gridAddresses: (context, { on, grid }) =>
    reading(context, async (tx) => {
      const standing = await gridsOn(tx, writerOf(context).vault, dayAsked(context, on), context.now)
      return addressesOn(tx, standing, grid)
    }),
  importAddresses: (context, input) => {
    const act = async (tx: Tx) => {
      const writer = writerOf(context)
      return importAddresses(tx, writer, await gridsOn(tx, writer.vault, dayOf(context.now), context.now), input)
    }
    return input.dry ? reading(context, act) : writing(context, act)
  },
} satisfies Partial<Handlers<typeof gridsMapContract, Context>>

function dayAsked({ now }: Context, on: string | undefined) {
  return on === undefined ? dayOf(now) : parseDay(on)
}

function viewOf({ entry, ...grid }: GridOn): GridView {
  const { leader } = entry.data
  return {
    ...grid,
    ...(typeof leader === 'string' && { leader }),
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
  }
}

type ImportInput = z.output<(typeof gridsMapContract)['importGrids']['input']>

async function importGrids(tx: Tx, context: Context, { rows, snap, dry, ...input }: ImportInput) {
  const writer = writerOf(context)
  const validFrom = parseDay(input.validFrom)
  const standing = await gridsOn(tx, writer.vault, validFrom, context.now, !dry)
  const places = await allEntries(tx, writer.vault, villages, { on: validFrom })
  const taken = new Set((await allEntries(tx, writer.vault, grids)).map(({ code }) => code))
  const plan = planGeography(rows.map(fileGrid), standing, places, { snap, taken })
  const kept = plan.rows.flatMap((row) => (row.result === 'new' || row.result === 'changed' ? [row] : []))
  const reason = `${input.reason}（导入 ${input.file}）`
  const change = { validFrom, reason, source: 'imported', grids: kept, ended: [] } as const
  const done = dry || kept.length === 0 ? undefined : await changeOutlines(tx, writer, change)
  const count = (result: string) => plan.rows.filter((row) => row.result === result).length
  return {
    ...{ created: count('new'), changed: count('changed'), same: count('same'), bad: count('bad') },
    rows: plan.rows.map((row) => ({ ...row })),
    warnings: plan.warnings.map(({ words, at }) => ({ words, at })),
    id: done?.id ?? null,
  }
}

function fileGrid({ boundary, reason, ...row }: ImportInput['rows'][number]): FileGrid {
  return boundary ? { ...row, boundary } : { ...row, reason: reason ?? '没有边界' }
}

function reading<T>({ resources, actor }: Context, act: (tx: Tx) => Promise<T>): Promise<T> {
  return read(resources.database.pool, actor.tenant, act)
}

function writing<T>({ resources, actor }: Context, act: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(resources.database.pool, actor.tenant, act)
}
