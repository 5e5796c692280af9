import { writeAudit } from '#access/audit-store.ts'
import { redactText } from '#access/masking.ts'
import { scopeOf } from '#access/rules.ts'
import { addDays, parseDay } from '#calendar/date.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import type { MatterFilter } from '#matters/contract.ts'
import { clock } from '#matters/describe.ts'
import type { PageLooker } from '#matters/page-store.ts'
import { look } from '#matters/routes.ts'
import { type Rejected, writeExchangeBook } from './book.ts'
import { type Cell, cellsOf, problemOfRow } from './cell.ts'
import type { RecordsMapping } from './mapping.ts'
import { getRecordsMapping } from './mappings-store.ts'
import { subjectsOf, wantedBy } from './subjects-store.ts'

const most = 50_000

/** Why plain personal data are wanted; without a reason they are masked. */
export type ExportAsked = { mapping: string; filter: Omit<MatterFilter, 'words'>; reason?: string }
export type Exported = { name: string; body: Uint8Array; rows: number; rejected: readonly Rejected[] }

/**
 * The matters of a filter in their layout. With a reason personal data are plain, for those who may see them of the whole
 * street; otherwise masked. Matters that do not fit stand apart with the reason. Sealed ones
 * are never exported in bulk. One line in the audit log.
 */
export async function exportMatters(context: Context, asked: ExportAsked): Promise<Exported> {
  const plain = asked.reason !== undefined
  if (plain && !scopeOf(context.actor, 'matter.reveal').all)
    throw refuse('not-allowed', { action: '导出完整的个人信息', who: '综合信息指挥室或者分管负责人' })
  const { mapping, ...read } = await look(context, async (looker) => {
    const { id, revision, mapping: found } = await getRecordsMapping(looker.tx, asked.mapping)
    const { rows, rejected } = await readRows(looker, found, asked.filter)
    await writeAudit(looker.tx, {
      ...{
        at: context.now,
        account: context.actor.account,
        act: 'exchange.export',
        objectKind: 'exchange',
        object: id,
      },
      detail: {
        ...{ name: found.name, revision, rows: rows.length, rejected: rejected.length, filter: asked.filter, plain },
        ...(plain ? { reason: asked.reason } : {}),
      },
      ip: context.ip,
    })
    return { mapping: found, rows, rejected }
  })
  const notes = notesOf(context, mapping, asked, read.rejected.length)
  const body = await writeExchangeBook(mapping, { ...read, plain, notes })
  return {
    name: `${mapping.name}-${rangeOf(asked.filter)}.xlsx`,
    body,
    rows: read.rows.length,
    rejected: read.rejected,
  }
}

async function readRows(looker: PageLooker, mapping: RecordsMapping, filter: ExportAsked['filter']) {
  const rows: Cell[][] = []
  const rejected: Rejected[] = []
  const procedure = filter.procedure
    ? mapping.procedures.filter((one) => filter.procedure?.includes(one))
    : mapping.procedures
  if (procedure.length === 0) return { rows, rejected }
  for await (const subjects of subjectsOf(looker, { ...filter, procedure }, wantedBy(mapping), { unsealed: true })) {
    for (const subject of subjects) {
      const cells = cellsOf(subject, mapping)
      const reason = problemOfRow(cells)
      const { number, title } = subject.matter
      if (reason === undefined) rows.push(cells)
      else rejected.push({ number, title: redactText(title), reason })
    }
    if (rows.length + rejected.length > most)
      throw refuse('exchange-refused', { reason: `超过 ${most} 件，一次导不完，请缩短期间` })
  }
  return { rows, rejected }
}

function rangeOf({ from, until }: ExportAsked['filter']): string {
  return from || until ? `${from ?? ''}至${until ? addDays(parseDay(until), -1) : ''}` : '全部'
}

function notesOf({ actor, now }: Context, mapping: RecordsMapping, asked: ExportAsked, rejected: number): string[] {
  return [
    `${mapping.system}：${mapping.name}`,
    ...(mapping.note === '' ? [] : [mapping.note]),
    `登记日期：${rangeOf(asked.filter)}`,
    asked.reason === undefined
      ? '个人信息已遮盖，仅供内部核对，不能作为报送件。'
      : `含个人信息原文，用途：${asked.reason}`,
    ...(rejected > 0 ? [`另有 ${rejected} 件未导出，见「未导出的件」，补正后再导出`] : []),
    '保密件不在批量导出之列，须报送的在事项页逐件填报。',
    `导出人：${actor.person}；导出时间：${clock(now)}`,
  ]
}

/** The first matters of a mapping that is being written, cells masked, with what keeps each from being sent. */
export function rehearseMapping(context: Context, mapping: RecordsMapping, filter: ExportAsked['filter'], count = 10) {
  return look(context, async (looker) => {
    const rows: Array<{ number: string; cells: Cell[]; problem: string | null }> = []
    const asked = { ...filter, procedure: mapping.procedures }
    for await (const subjects of subjectsOf(looker, asked, wantedBy(mapping), { unsealed: true, limit: count }))
      for (const subject of subjects) {
        const cells = cellsOf(subject, mapping)
        rows.push({ number: subject.matter.number, cells, problem: problemOfRow(cells) ?? null })
      }
    return rows
  })
}
