import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { addDays, dayOf, parseDay, parseInstant } from '#calendar/date.ts'
import { xlsx } from '#documents/routes.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { FileRoute } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { matterFilter } from '#matters/contract.ts'
import { clock } from '#matters/describe.ts'
import { look } from '#matters/routes.ts'
import { writeExchangeBook } from './book.ts'
import { problemOfRow } from './cell.ts'
import { getComparison, linesOf } from './comparison-pages-store.ts'
import { differenceSheet } from './difference-sheet.ts'
import { exportMatters } from './export-store.ts'
import { maskedCells, plainCells } from './sheets-store.ts'

const reason = z.string().trim().min(2).max(200).meta({ title: '用途' }).optional()
const exportInput = matterFilter.omit({ words: true }).extend({ mapping: z.string().max(60), reason })

const exportFile: FileRoute<typeof exportInput> = {
  path: '/api/exchange/export.xlsx',
  guard: 'exchange.use',
  input: exportInput,
  async answer(context, { mapping, reason: why, ...filter }) {
    const { name, body } = await exportMatters(context, {
      mapping,
      filter,
      ...(why === undefined ? {} : { reason: why }),
    })
    return { name, mime: xlsx, body }
  },
}

const oneInput = z.object({ id: z.uuid(), mapping: z.string().max(60), reason })

/** One matter in their layout; a row that does not fit is refused with its reasons, not sent as half of one. */
const oneFile: FileRoute<typeof oneInput> = {
  path: '/api/matters/:id/exchange/:mapping/sheet.xlsx',
  guard: 'matter.read',
  input: oneInput,
  async answer(context, { id, mapping: asked, reason: why }) {
    const one =
      why === undefined
        ? await maskedCells(context, { id, mapping: asked })
        : await plainCells(context, { id, mapping: asked, reason: why })
    const problem = problemOfRow(one.cells)
    if (problem !== undefined) throw refuse('exchange-refused', { reason: `未导出：${problem}` })
    const { mapping } = one.named
    const notes = [
      `${mapping.system}：${mapping.name}`,
      ...(mapping.note === '' ? [] : [mapping.note]),
      why === undefined ? '个人信息已遮盖，仅供内部核对，不能作为报送件。' : `含个人信息原文，用途：${why}`,
      `导出人：${context.actor.person}；导出时间：${clock(context.now)}`,
    ]
    const body = await writeExchangeBook(mapping, { rows: [one.cells], rejected: [], plain: why !== undefined, notes })
    return { name: `${mapping.name}-${one.number}.xlsx`, mime: xlsx, body }
  },
}

const comparisonInput = z.object({ id: z.uuid() })
const allLines = 1_000_000

const differencesFile: FileRoute<typeof comparisonInput> = {
  path: '/api/exchange/comparisons/:id/differences.xlsx',
  guard: 'exchange.use',
  input: comparisonInput,
  async answer(context, { id }) {
    const { row, lines } = await look(context, async ({ tx, actor, now }) => {
      const { row: found } = await getComparison(tx, id)
      const { rows } = await linesOf(tx, id, { after: 0, limit: allLines })
      await writeAudit(tx, {
        ...{ at: now, account: actor.account, act: 'exchange.differences', objectKind: 'exchange', object: id },
        detail: { name: found.name, rows: rows.length },
        ip: context.ip,
      })
      return { row: found, lines: rows }
    })
    const { name, system, file, from, until, at } = row
    const period = from && until ? `${from} 至 ${addDays(parseDay(until), -1)}` : '未指定'
    const about = { name, system, file, period, person: context.actor.person, at }
    const body = await writeSheet(differenceSheet(about, row.summary, lines, (one) => clock(parseInstant(one))))
    return { name: `差异清单-${name}-${dayOf(parseInstant(at))}.xlsx`, mime: xlsx, body }
  },
}

const badRowsFile: FileRoute<typeof comparisonInput> = {
  path: '/api/exchange/comparisons/:id/errors.xlsx',
  guard: 'exchange.use',
  input: comparisonInput,
  async answer(context, { id }) {
    const { errors, row } = await look(context, async ({ tx, actor, now }) => {
      const found = await getComparison(tx, id)
      await writeAudit(tx, {
        ...{ at: now, account: actor.account, act: 'exchange.errors', objectKind: 'exchange', object: id },
        detail: { name: found.row.name },
        ip: context.ip,
      })
      return found
    })
    if (errors === null) throw refuse('attachment-not-found')
    return {
      name: `未能比对的行-${dayOf(parseInstant(row.at))}.xlsx`,
      mime: xlsx,
      body: await context.resources.files.get(errors),
    }
  },
}

export const exchangeFiles: readonly FileRoute[] = [exportFile, oneFile, differencesFile, badRowsFile]
