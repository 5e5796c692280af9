import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { can } from '#access/rules.ts'
import { dayOf, parseInstant } from '#calendar/date.ts'
import type { FileRoute } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import type { ContextOf } from '#http/server.ts'
import { lightNames, type MatterRow, matterFilter } from '#matters/contract.ts'
import { clock } from '#matters/describe.ts'
import { listMatters, rangeWords } from '#matters/queries-store.ts'
import { look } from '#matters/routes.ts'
import { findMatter } from '#matters/store.ts'
import { channelName } from '#procedures/common.ts'
import { parseInput } from '#procedures/forms.ts'
import { procedures } from '#procedures/index.ts'
import { printFiles } from './print-routes.ts'
import { writeSheet } from './sheet.ts'
import { templateFiles } from './template-routes.ts'

const uploadLimit = 50 * 1024 * 1024
const exportMost = 100_000

/** Upload: the raw body with its name in the query. The content decides what it is, not the name. */
export function uploadRoute(app: FastifyInstance, contextOf: ContextOf): void {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  app.post('/api/attachments', { bodyLimit: uploadLimit + 1024 }, async (request, reply) => {
    const context = await contextOf(request, 'self')
    const { name } = parseInput(z.object({ name: z.string().min(1).max(200) }), request.query)
    const stored = await context.resources.files.put(bodyOf(request.body), { name, limit: uploadLimit })
    const id = randomUUID()
    await look(context, async ({ tx, actor, now }) => {
      await tx.query(
        'insert into attachments (tenant, id, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [tx.tenant, id, stored.hash, stored.name, stored.mime, stored.size, now, actor.account],
      )
    })
    return reply.send({ id, name: stored.name, size: stored.size, mime: stored.mime })
  })
}

function bodyOf(body: unknown): AsyncIterable<Uint8Array> {
  if (isAsyncBytes(body)) return body
  throw refuse('input-not-json')
}

function isAsyncBytes(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}

const downloadAttachment: FileRoute = {
  path: '/api/attachments/:id',
  guard: 'self',
  input: z.object({ id: z.uuid() }),
  async answer(context, input) {
    const { id } = z.object({ id: z.string() }).parse(input)
    const row = await look(context, async ({ tx, actor }) => {
      const { rows } = await tx.query<{
        hash: string
        name: string
        mime: string
        matter: string | null
        account: string
      }>('select hash, name, mime, matter, account from attachments where tenant = $1 and id = $2', [tx.tenant, id])
      const found = rows[0]
      if (!found) throw refuse('attachment-not-found')
      const loaded = found.matter === null ? undefined : await findMatter(tx, found.matter)
      const readable = loaded
        ? can(actor, 'matter.read', loaded.matter) &&
          (!loaded.matter.sealed || can(actor, 'matter.read-sealed', loaded.matter))
        : found.account === actor.account
      if (!readable) throw refuse('attachment-not-found')
      return found
    })
    return { name: row.name, mime: row.mime, body: await context.resources.files.get(row.hash) }
  },
}

const exportMatters: FileRoute = {
  path: '/api/matters-export.xlsx',
  guard: 'matter.export',
  input: matterFilter,
  async answer(context, input) {
    const filter = matterFilter.parse(input)
    const rows = await look(context, async (looker) => {
      const all: MatterRow[] = []
      let after: string | undefined
      do {
        const page = await listMatters(looker, filter, { sort: 'filed', limit: 2000, after })
        all.push(...page.rows)
        after = page.next ?? undefined
      } while (after !== undefined && all.length < exportMost)
      await writeAudit(looker.tx, {
        at: context.now,
        account: context.actor.account,
        act: 'matter.export',
        objectKind: 'list',
        object: 'matters',
        detail: { rows: all.length, filter },
        ip: context.ip,
      })
      return all
    })
    const names = new Map(procedures.map(({ procedure }) => [procedure.id, procedure.name]))
    const title = `事项台账（${rangeWords(filter)}）`
    const body = await writeSheet({
      title,
      columns: exportColumns,
      rows: rows.map((row) => exportRow(row, names)),
      note: `导出人：${context.actor.person}；导出时间：${clock(context.now)}`,
    })
    return { name: `事项台账-${dayOf(context.now)}.xlsx`, mime: xlsx, body }
  },
}

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const exportColumns = [
  { key: 'number', title: '编号', width: 18 },
  { key: 'procedure', title: '程序', width: 14 },
  { key: 'title', title: '标题', width: 40 },
  { key: 'state', title: '状态', width: 12 },
  { key: 'light', title: '时限', width: 8 },
  { key: 'left', title: '剩余', width: 16 },
  { key: 'due', title: '到期', width: 18 },
  { key: 'channel', title: '渠道', width: 10 },
  { key: 'unit', title: '承办单位', width: 16 },
  { key: 'assignee', title: '承办人', width: 12 },
  { key: 'village', title: '村社', width: 12 },
  { key: 'grid', title: '网格', width: 12 },
  { key: 'place', title: '地点', width: 24 },
  { key: 'filed', title: '登记时间', width: 18 },
  { key: 'closed', title: '办结时间', width: 18 },
]

function exportRow(row: MatterRow, names: Map<string, string>): Record<string, string> {
  const when = (at: string | null) => (at === null ? '' : clock(parseInstant(at)))
  return {
    number: row.number,
    procedure: names.get(row.procedure) ?? row.procedure,
    title: row.title,
    state: row.stateName,
    light: lightNames[row.light],
    left: row.leftWords,
    due: when(row.dueAt),
    channel: channelName(row.channel),
    unit: row.unit ?? '',
    assignee: row.assignee ?? '',
    village: row.village ?? '',
    grid: row.grid ?? '',
    place: row.place ?? '',
    filed: when(row.filedAt),
    closed: when(row.closedAt),
  }
}

export const documentsFiles: readonly FileRoute[] = [downloadAttachment, exportMatters, ...printFiles, ...templateFiles]
