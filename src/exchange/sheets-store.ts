import { writeAudit } from '#access/audit-store.ts'
import { can } from '#access/rules.ts'
import type { Context } from '#http/context.ts'
import type { PageLooker } from '#matters/page-store.ts'
import { look } from '#matters/routes.ts'
import { notFound } from '#matters/store.ts'
import { type Cell, cellsOf } from './cell.ts'
import type { CellView } from './contract.ts'
import { deliveriesOf } from './deliveries-store.ts'
import type { NamedMapping, RecordsMapping } from './mapping.ts'
import { getRecordsMapping, listMappings } from './mappings-store.ts'
import type { Subject } from './subject.ts'
import { findSubject, wantedBy } from './subjects-store.ts'
import { enabledTargets } from './targets-store.ts'

/** A matter within the actor's reach, a look at a sealed one logged; otherwise refused as not found. */
export async function openMatter(looker: PageLooker, id: string, times: boolean): Promise<Subject> {
  const { tx, actor, now, ip } = looker
  const subject = await findSubject(looker, id, { times })
  if (!subject) throw notFound()
  if (subject.matter.sealed)
    await writeAudit(tx, {
      ...{ at: now, account: actor.account, act: 'matter.look-sealed', objectKind: 'matter', object: id },
      detail: { number: subject.matter.number },
      ip,
    })
  return subject
}

/** As {@link openMatter} with a mapping that is for its procedure. */
export async function openForMapping(
  looker: PageLooker,
  id: string,
  mappingId: string,
): Promise<{ subject: Subject; named: NamedMapping<RecordsMapping> }> {
  const named = await getRecordsMapping(looker.tx, mappingId)
  const subject = await openMatter(looker, id, wantedBy(named.mapping).times)
  if (!named.mapping.procedures.includes(subject.procedure.id)) throw notFound()
  return { subject, named }
}

/** A cell as a page shows it. */
export function cellView({ title, text, masked, problem }: Cell, plain: boolean): CellView {
  return { title, value: plain ? text : masked, problem: problem ?? null }
}

/** The forms of superior systems that this street uses for matters of its kind, filled in and masked. */
export function copySheets(context: Context, id: string) {
  return look(context, async (looker) => {
    const subject = await openMatter(looker, id, true)
    const mappings = (await listMappings(looker.tx)).flatMap(({ active, revision, mapping, ...rest }) => {
      const usable = active && revision > 0 && mapping.kind === 'records' && mapping.direction !== 'compare'
      return usable && mapping.procedures.includes(subject.procedure.id) ? [{ ...rest, mapping }] : []
    })
    const targets = await enabledTargets(looker.tx)
    const plain = can(looker.actor, 'matter.reveal', subject.matter)
    return {
      sheets: mappings.map(({ id: mapping, mapping: { name, system, ...rest } }) => ({
        ...{ mapping, name, system },
        cells: cellsOf(subject, { name, system, ...rest }).map((cell) => cellView(cell, false)),
        sendable: targets.has(mapping),
      })),
      deliveries: await deliveriesOf(looker.tx, id),
      rights: { plain, send: plain && can(looker.actor, 'exchange.use') },
    }
  })
}

type PlainAsked = { id: string; mapping: string; reason: string }

/** One form of a matter in plain, with the reason in the audit log; refused as not found without the right. */
export function plainCells(
  context: Context,
  asked: PlainAsked,
): Promise<{ named: NamedMapping<RecordsMapping>; cells: Cell[]; number: string }> {
  return look(context, async (looker) => {
    const { subject, named } = await openForMapping(looker, asked.id, asked.mapping)
    if (!can(looker.actor, 'matter.reveal', subject.matter)) throw notFound()
    const { number } = subject.matter
    await writeAudit(looker.tx, {
      ...{
        at: context.now,
        account: context.actor.account,
        act: 'exchange.copy',
        objectKind: 'matter',
        object: asked.id,
      },
      detail: { number, name: named.mapping.name, reason: asked.reason },
      ip: context.ip,
    })
    return { named, cells: cellsOf(subject, named.mapping), number }
  })
}

/** One form of a matter, masked. */
export function maskedCells(context: Context, { id, mapping }: { id: string; mapping: string }) {
  return look(context, async (looker) => {
    const { subject, named } = await openForMapping(looker, id, mapping)
    return { named, cells: cellsOf(subject, named.mapping), number: subject.matter.number }
  })
}
