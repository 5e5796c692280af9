import { buffer } from 'node:stream/consumers'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { periodOf } from '#indicators/value.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { look } from '#matters/routes.ts'
import { getComparison, linesOf, listComparisons } from './comparison-pages-store.ts'
import { answerLines, compareFile } from './comparisons-store.ts'
import type { exchangeContract, MappingRow } from './contract.ts'
import { rehearseMapping } from './export-store.ts'
import { type KeptMapping, listMappings, mappingText, putMapping } from './mappings-store.ts'
import { pushMatter } from './push-store.ts'
import { problemWords, readMapping } from './read-mapping.ts'
import { cellView, copySheets, plainCells } from './sheets-store.ts'
import { listTargets, saveTarget } from './targets-store.ts'

/** A sheet that the actor uploaded himself and that belongs to no matter. */
async function uploadedSheet(context: Context, attachment: string) {
  const found = await look(context, async ({ tx, actor }) => {
    const { rows } = await tx.query<{ hash: string; name: string }>(
      'select hash, name from attachments where tenant = $1 and id = $2 and matter is null and account = $3',
      [tx.tenant, attachment, actor.account],
    )
    if (!rows[0]) throw refuse('attachment-not-found')
    return rows[0]
  })
  const bytes = await buffer(await context.resources.files.get(found.hash))
  return { sheet: await readSheet(bytes, found.name), file: found.name }
}

function mappingRow({ id, revision, mapping, active, person, at }: KeptMapping): MappingRow {
  const { kind, name, system, note, direction } = mapping
  const records = mapping.kind === 'records' ? mapping : undefined
  return {
    ...{ id, revision, name, system, note, kind, direction, active, person, at },
    procedures: records?.procedures ?? [],
    columns: mapping.kind === 'records' ? mapping.columns.length : mapping.rows.length,
    sample: revision === 0,
  }
}

type Asked = { from?: string; until?: string }

const daysOf = ({ from, until }: Asked) => (from && until ? periodOf(from, until) : undefined)

export const exchangeRoutes: Handlers<typeof exchangeContract, Context> = {
  mappings: (context) => look(context, async ({ tx }) => ({ mappings: (await listMappings(tx)).map(mappingRow) })),
  mapping: (context, { id }) => look(context, ({ tx }) => mappingText(tx, id)),
  putMapping: (context, input) => look(context, async ({ tx }) => ({ revision: await putMapping(tx, context, input) })),

  async rehearse(context, { text, ...days }) {
    const read = readMapping(text)
    if ('problems' in read) throw refuse('exchange-mapping-wrong', { problems: problemWords(read.problems) })
    const { mapping } = read
    if (mapping.kind !== 'records') return { columns: [], rows: [] }
    const rows = await rehearseMapping(context, mapping, daysOf(days) ?? {})
    return {
      columns: mapping.columns.map(({ title }) => title),
      rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => cellView(cell, false)) })),
    }
  },

  targets: (context) => look(context, async ({ tx }) => ({ targets: await listTargets(tx) })),
  saveTarget: (context, input) =>
    look(context, async ({ tx }) => {
      await saveTarget(tx, context, input)
      return {}
    }),

  async compare(context, { mapping, attachment, ...days }) {
    const uploaded = await uploadedSheet(context, attachment)
    const { id } = await compareFile(context, { mapping, ...uploaded, days: daysOf(days) })
    return { id }
  },
  comparisons: (context) => look(context, async ({ tx }) => ({ comparisons: await listComparisons(tx) })),
  comparison: (context, { id, ...asked }) =>
    look(context, async ({ tx }) => {
      const { row } = await getComparison(tx, id)
      const { rows, found } = await linesOf(tx, id, { ...asked, limit: asked.limit + 1 })
      const shown = rows.slice(0, asked.limit)
      return {
        comparison: row,
        rows: shown,
        found,
        next: rows.length > shown.length ? (shown.at(-1)?.line ?? null) : null,
      }
    }),
  answer: (context, input) => look(context, async ({ tx }) => ({ answered: await answerLines(tx, context, input) })),

  copySheets: (context, { id }) => copySheets(context, id),
  async plainSheet(context, input) {
    const { cells } = await plainCells(context, input)
    return { cells: cells.map((cell) => cellView(cell, true)) }
  },
  push: (context, input) => pushMatter(context, input),
}
