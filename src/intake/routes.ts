import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { xlsx } from '#documents/routes.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { look } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { failInterrupted, getBatch, listBatches } from './batch-store.ts'
import { readSheet } from './channels/sheet.ts'
import type { intakeContract } from './contract.ts'
import { dropDraft, getDraft, listDrafts, type Owner, saveDraft } from './drafts-store.ts'
import { inspectSheet, planSheet, rehearse, sourceFor } from './import-store.ts'
import { importInBackground } from './jobs.ts'
import { suggest } from './suggest-store.ts'
import { undoBatch } from './undo-store.ts'

const mine = <T>(context: Context, act: (owner: Owner) => Promise<T>): Promise<T> =>
  look(context, ({ tx, actor, vault }) => act({ tx, account: actor.account, vault }))

// 导入用的文件须是本人上传、未归入任何事项的：事项的附件另有查看权限。
async function uploadOf(tx: Tx, account: string, id: string): Promise<{ hash: string; name: string }> {
  const { rows } = await tx.query<{ hash: string; name: string }>(
    'select hash, name from attachments where tenant = $1 and id = $2 and matter is null and account = $3',
    [tx.tenant, id, account],
  )
  if (!rows[0]) throw refuse('attachment-not-found')
  return rows[0]
}

async function sheetOf(context: Context, attachment: string) {
  const { hash, name } = await look(context, ({ tx, actor }) => uploadOf(tx, actor.account, attachment))
  const chunks: Uint8Array[] = []
  for await (const chunk of await context.resources.files.get(hash)) chunks.push(chunk)
  return { sheet: await readSheet(Buffer.concat(chunks), name), name }
}

type Asked = { attachment: string; kind: string; mapping: Record<string, string> }

async function planOf(context: Context, { attachment, kind, mapping }: Asked) {
  const source = sourceFor(context, kind)
  const { sheet, name } = await sheetOf(context, attachment)
  return { plan: await planSheet(sheet, source, { kind, mapping, now: context.now }), name }
}

/** Reads batches after marking those whose process is gone. */
async function batchesNow<T>(context: Context, see: (tx: Tx) => Promise<T>): Promise<T> {
  await failInterrupted(context.resources, context.actor.tenant)
  return look(context, ({ tx }) => see(tx))
}

export const intakeRoutes: Handlers<typeof intakeContract, Context> = {
  suggest: (context, input) => look(context, (looker) => suggest(looker, input)),

  drafts: (context) => mine(context, async (owner) => ({ drafts: await listDrafts(owner) })),
  draft: (context, { id }) => mine(context, (owner) => getDraft(owner, id)),
  saveDraft: (context, input) =>
    mine(context, async (owner) => {
      await saveDraft(owner, input, context.now)
      return { savedAt: context.now }
    }),
  dropDraft: (context, { id }) =>
    mine(context, async (owner) => {
      await dropDraft(owner, id)
      return {}
    }),

  inspect: async (context, { attachment, kind }) => {
    const source = sourceFor(context, kind)
    return inspectSheet((await sheetOf(context, attachment)).sheet, source)
  },
  rehearse: async (context, input) => rehearse(context, (await planOf(context, input)).plan),
  run: async (context, input) => {
    const { plan, name } = await planOf(context, input)
    return { id: await importInBackground(context, plan, name) }
  },
  batches: (context) => batchesNow(context, async (tx) => ({ batches: await listBatches(tx) })),
  batch: (context, { id }) => batchesNow(context, async (tx) => (await getBatch(tx, id)).view),
  undo: (context, { id, reason }) => perform(context, (scene) => undoBatch(scene, id, reason)),
}

const errorFile: FileRoute = {
  path: '/api/imports/:id/errors.xlsx',
  guard: 'matter.import',
  input: z.object({ id: z.uuid() }),
  async answer(context, input) {
    const { id } = z.object({ id: z.string() }).parse(input)
    const { hash, at } = await look(context, async ({ tx, actor }) => {
      const { errors, view } = await getBatch(tx, id)
      if (errors === null) throw refuse('attachment-not-found')
      await writeAudit(tx, {
        at: context.now,
        account: actor.account,
        act: 'import.errors',
        objectKind: 'import',
        object: id,
        detail: { rejected: view.rejected },
        ip: context.ip,
      })
      return { hash: errors, at: view.at }
    })
    return {
      name: `未导入的行-${dayOf(parseInstant(at))}.xlsx`,
      mime: xlsx,
      body: await context.resources.files.get(hash),
    }
  },
}

export const intakeFiles: readonly FileRoute[] = [errorFile]
