import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { look } from '#matters/routes.ts'
import type { Procedure } from '#procedures/define.ts'
import { findProcedure } from '#procedures/index.ts'
import type { Files } from './attachments-store.ts'
import type { TemplateRevision } from './contract.ts'
import { fillTemplate, problemsOfTemplate } from './local-template.ts'
import { type MatterFile, type PaperAt, papersOf } from './paper.ts'
import { tagsOf } from './template-tags.ts'
import { listZip, sourceOf, viewOf } from './zip-listing.ts'

export type Which = { procedure: string; paper: string }

/** A .docx of a paper has a few hundred kilobytes with its seal's picture. */
const largest = 2 * 1024 ** 2
const largestUnpacked = 40 * 1024 ** 2

/** The paper of a procedure in force today, with its name at its first step; refuses what there is not. */
export function namedPaper(context: Pick<Context, 'now'>, { procedure: id, paper }: Which) {
  const procedure = findProcedure(id, dayOf(context.now))
  if (!procedure) throw refuse('procedure-unknown', { procedure: id })
  const found = papersOf(procedure).find(({ key }) => key === paper)
  if (!found) throw refuse('paper-unknown', { procedure: procedure.name })
  return { procedure, name: found.name }
}

type Row = TemplateRevision & Which & { hash: string | null }

const columns = `t.procedure, t.paper, t.revision, t.hash, t.name, t.size, t.at, t.account, coalesce(a.person, t.account) as person`
const source = 'paper_templates t left join accounts a on a.tenant = t.tenant and a.name = t.account'

/** The newest revision of every paper that ever had a local template. */
export async function newestTemplates(tx: Tx): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `select distinct on (t.procedure, t.paper) ${columns} from ${source}
     where t.tenant = $1 order by t.procedure, t.paper, t.revision desc`,
    [tx.tenant],
  )
  return rows
}

/** Every revision of one paper's template, newest first; those that went back to our paper have no file. */
export async function templateRevisions(tx: Tx, { procedure, paper }: Which): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `select ${columns} from ${source} where t.tenant = $1 and t.procedure = $2 and t.paper = $3 order by t.revision desc`,
    [tx.tenant, procedure, paper],
  )
  return rows
}

/** The template in force for a paper; undefined when ours is. */
export async function findTemplate(tx: Tx, which: Which): Promise<{ hash: string; name: string } | undefined> {
  const { rows } = await tx.query<{ hash: string | null; name: string | null }>({
    name: 'template-in-force',
    text: `select hash, name from paper_templates where tenant = $1 and procedure = $2 and paper = $3
           order by revision desc limit 1`,
    values: [tx.tenant, which.procedure, which.paper],
  })
  const { hash, name } = rows[0] ?? {}
  return hash && name ? { hash, name } : undefined
}

/** The paper by the local template; refuses `template-broken` where the file no longer gives one. */
export async function fillLocal(
  files: Files,
  template: { hash: string; name: string },
  file: MatterFile,
  paper: PaperAt,
): Promise<Uint8Array> {
  try {
    return fillTemplate(await bytesOf(files, template.hash), tagsOf(file.procedure), file, paper)
  } catch {
    throw refuse('template-broken', { paper: paper.name, name: template.name })
  }
}

export async function bytesOf(files: Files, hash: string): Promise<Uint8Array> {
  return new Uint8Array(await buffer(await files.get(hash)))
}

type Upload = { hash: string; name: string; size: number; mime: string }

/**
 * Puts an uploaded .docx in place of our paper from now on. Refuses `template-wrong` with every problem in Chinese,
 * `template-stale` when another revision came in between.
 */
export async function putTemplate(
  context: Context,
  which: Which & { attachment: string; revision: number },
): Promise<{ revision: number }> {
  const { procedure, name } = namedPaper(context, which)
  const upload = await look(context, ({ tx }) => uploadOf(tx, context, which.attachment))
  await checkUpload(context, procedure, upload)
  return look(context, (looker) => addRevision(looker.tx, context, { ...which, name }, upload))
}

/** Back to our own paper; the templates used so far stay readable. */
export async function removeTemplate(
  context: Context,
  which: Which & { revision: number },
): Promise<{ revision: number }> {
  const { name } = namedPaper(context, which)
  return look(context, async ({ tx }) => {
    if (!(await findTemplate(tx, which))) throw refuse('template-not-found', { paper: name })
    return addRevision(tx, context, { ...which, name }, undefined)
  })
}

// 上传的文件须是本人上传、未归入任何事项的：事项的附件另有查看权限。
async function uploadOf(tx: Tx, context: Context, id: string): Promise<Upload> {
  const { rows } = await tx.query<Upload>(
    'select hash, name, size, mime from attachments where tenant = $1 and id = $2 and matter is null and account = $3',
    [tx.tenant, id, context.actor.account],
  )
  if (!rows[0]) throw refuse('attachment-not-found')
  return rows[0]
}

async function checkUpload(context: Context, procedure: Procedure, { hash, name, size }: Upload): Promise<void> {
  const wrong = (problems: readonly string[]) =>
    refuse('template-wrong', {
      name,
      problems: `${problems.slice(0, 12).join('；')}${problems.length > 12 ? `；等共 ${problems.length} 处` : ''}`,
    })
  if (!/\.docx$/i.test(name)) throw wrong(['不是 .docx 文件，请用 Word 或 WPS 另存为 .docx'])
  if (size > largest) throw refuse('file-too-large', { name, limit: '2 MB' })
  const bytes = await bytesOf(context.resources.files, hash)
  if (!(await unpacksAsDeclared(bytes))) throw wrong(['压缩内容展开后过大或者已损坏'])
  const problems = problemsOfTemplate(bytes, tagsOf(procedure))
  if (problems.length > 0) throw wrong(problems)
}

/** False when the parts are too large together, or one gives more than its zip directory says (a lying bomb). */
async function unpacksAsDeclared(bytes: Uint8Array): Promise<boolean> {
  const entries = (await listZip(sourceOf(bytes))) ?? []
  if (entries.length === 0 || entries.reduce((sum, { size }) => sum + size, 0) > largestUnpacked) return false
  const view = viewOf(bytes)
  return entries.every(({ at, packed, size, stored }) => {
    if (stored) return packed === size
    try {
      const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
      const part = bytes.subarray(from, from + packed)
      return inflateRawSync(part, { maxOutputLength: Math.max(1, size) }).length === size
    } catch {
      return false
    }
  })
}

async function addRevision(
  tx: Tx,
  { actor, now, ip }: Context,
  { procedure, paper, name, revision: seen }: Which & { name: string; revision: number },
  upload: Upload | undefined,
): Promise<{ revision: number }> {
  const revision = seen + 1
  // 同一版本上只有先到的一次能写入；跳号的也写不进去。
  const { rowCount } = await tx.query(
    `insert into paper_templates (tenant, procedure, paper, revision, hash, name, size, at, account)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9
     where $4 - 1 = (select coalesce(max(revision), 0) from paper_templates where tenant = $1 and procedure = $2 and paper = $3)
     on conflict do nothing`,
    [tx.tenant, procedure, paper, revision, upload?.hash, upload?.name, upload?.size, now, actor.account],
  )
  if (rowCount !== 1) throw refuse('template-stale', { paper: name })
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: upload ? 'template.put' : 'template.remove',
    objectKind: 'template',
    object: `${procedure}.${paper}`,
    detail: { paper: name, revision, ...(upload ? { file: upload.name, hash: upload.hash } : {}) },
    ip,
  })
  return { revision }
}
