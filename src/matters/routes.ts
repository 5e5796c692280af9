import { writeAudit } from '#access/audit-store.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { person } from '#procedures/common.ts'
import { recentCalendars } from '#registry/calendar-store.ts'
import { actOn, type Done, fileMatter, loadForAct, openPerson } from './acts-store.ts'
import type { mattersContract } from './contract.ts'
import type { PaperGiven } from './event.ts'
import { assignMatter, editMatter, signMatter } from './handling-store.ts'
import { linkMatters, unlinkMatters } from './links-store.ts'
import { matterPage, type PageLooker, revealPeople } from './page-store.ts'
import { countMatters, findMatters, listMatters } from './queries-store.ts'
import { perform, type Scene } from './scene-store.ts'
import { askedOf, searchLine } from './search-asked-store.ts'
import type { Matter } from './state.ts'
import { takeStep } from './steps-store.ts'
import { findAct, findMatter, isRepeatedAct } from './store.ts'
import { superviseMatter } from './supervise-store.ts'
import { instantOf } from './when.ts'
import { workbench } from './workbench-store.ts'

/** Runs a look in one transaction with the actor's calendar and keys. */
export async function look<T>(context: Context, see: (looker: PageLooker) => Promise<T>): Promise<T> {
  const { resources, actor, now, ip } = context
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const calendars = await recentCalendars(tx, now)
    return see({
      tx,
      actor,
      now,
      ip,
      calendar: calendars.newest,
      calendars,
      vault: resources.vault.forTenant(actor.tenant),
    })
  })
}

/** Paper keys with the stored names of their attachments; refuses one that was not uploaded. */
async function papersGiven(tx: Tx, id: string, papers: Record<string, string>): Promise<PaperGiven[]> {
  const given = Object.entries(papers)
  if (given.length === 0) return []
  const { rows } = await tx.query<{ id: string; name: string }>(
    'update attachments set matter = $3 where tenant = $1 and id = any($2::uuid[]) and (matter is null or matter = $3) returning id, name',
    [tx.tenant, given.map(([, attachment]) => attachment), id],
  )
  return given.map(([key, attachment]) => {
    const row = rows.find((one) => one.id === attachment)
    if (!row) throw refuse('attachment-not-found')
    return { key, name: row.name, attachment }
  })
}

/** The answer to an act that was recorded before, when its first answer was lost; anything else is thrown on. */
async function repeated(context: Context, actId: string, problem: unknown): Promise<Done> {
  if (!isRepeatedAct(problem)) throw problem
  return perform(context, async ({ tx }) => {
    const act = await findAct(tx, actId)
    const loaded = act?.kind === 'filed' ? await findMatter(tx, act.matter) : undefined
    if (!loaded || loaded.matter.filedBy !== context.actor.account) throw refuse('act-repeated')
    const { number, state, revision } = loaded.matter
    return { id: loaded.id, number, state, revision }
  })
}

async function noted(
  scene: Scene,
  input: { id: string; actId: string; revision: number; words: string },
): Promise<Done> {
  return (await actOn(scene, input, 'matter.note', () => ({ kind: 'noted', body: { words: input.words } }))).done
}

/** Binds a matter just opened to the one of the case that it comes from. */
async function linkedFrom(scene: Scene, origin: string, opened: Done): Promise<Done> {
  await linkMatters(scene, origin, opened.id, 'derived-from')
  return { ...opened, revision: opened.revision + 1 }
}

/** Where nobody was named, the people are those of the matter that it comes from; whoever files need not see them plain. */
function withPeopleOf(scene: Scene, origin: Matter, common: Record<string, unknown>): Record<string, unknown> {
  if (Array.isArray(common.people) && common.people.length > 0) return common
  // 早先按旧格式录入、现在录不进的当事人不带过来，不因此拒绝立件。
  const people = origin.people.flatMap((one) => {
    const parsed = person.safeParse(openPerson(scene, one))
    return parsed.success ? [parsed.data] : []
  })
  return { ...common, people }
}

export const mattersRoutes: Handlers<typeof mattersContract, Context> = {
  list: (context, { sort, limit, after, ...filter }) =>
    look(context, async (looker) => {
      const page = { sort, limit, after }
      if (!filter.words) return listMatters(looker, filter, page)
      const asked = await askedOf(looker, filter.words)
      if (after === undefined) await writeAudit(looker.tx, searchLine(looker, asked))
      return findMatters(looker, filter, page, asked)
    }),
  count: (context, filter) => look(context, (looker) => countMatters(looker, filter)),
  workbench: (context) => look(context, workbench),
  get: (context, { id }) => look(context, (looker) => matterPage(looker, id)),
  reveal: (context, { id, reason }) => look(context, (looker) => revealPeople(looker, id, reason)),

  file: async (context, input) => {
    const happenedAt = instantOf(input.happenedAt)
    try {
      return await perform(context, async (scene) => {
        const from = input.origin === undefined ? undefined : await loadForAct(scene, input.origin)
        const common = from ? withPeopleOf(scene, from.matter, input.common) : input.common
        const filed = await fileMatter(scene, input.procedure, { ...input, common, happenedAt })
        const done = input.origin === undefined ? filed : await linkedFrom(scene, input.origin, filed)
        if (input.draft)
          await scene.tx.query('delete from drafts where tenant = $1 and account = $2 and id = $3', [
            scene.tx.tenant,
            scene.actor.account,
            input.draft,
          ])
        return done
      })
    } catch (problem) {
      return repeated(context, input.actId, problem)
    }
  },

  step: (context, input) =>
    perform(context, async (scene) => {
      await loadForAct(scene, input.id)
      const papers = await papersGiven(scene.tx, input.id, input.papers)
      return takeStep(scene, input, { ...input, papers, happenedAt: instantOf(input.happenedAt) })
    }),

  assign: (context, input) =>
    perform(context, (scene) =>
      assignMatter(scene, input, { unit: input.unit, assignee: input.assignee, note: input.note }),
    ),
  sign: (context, input) => perform(context, (scene) => signMatter(scene, input)),
  note: (context, input) => perform(context, (scene) => noted(scene, input)),
  edit: (context, input) => perform(context, (scene) => editMatter(scene, input, input)),

  attach: (context, input) =>
    perform(context, async (scene) => {
      const [given] = await papersGiven(scene.tx, input.id, { [input.paper ?? 'attachment']: input.attachment })
      if (!given) throw refuse('attachment-not-found')
      const paper = input.paper === undefined ? {} : { paper: input.paper }
      const { done } = await actOn(scene, input, 'matter.attach', () => ({
        kind: 'attached',
        body: { attachment: given.attachment, name: given.name, ...paper },
      }))
      return done
    }),

  link: (context, input) =>
    perform(context, async (scene) => {
      const { matter, id } = await loadForAct(scene, input.id)
      if (matter.revision !== input.revision)
        throw refuse('version-stale', { current: matter.revision, seen: input.revision })
      const revision = await linkMatters(scene, id, input.other, input.kind, input.note)
      return { id, number: matter.number, state: matter.state, revision }
    }),

  unlink: (context, input) => perform(context, (scene) => unlinkMatters(scene, input.id, input.link, input.reason)),

  supervise: (context, input) => perform(context, (scene) => superviseMatter(scene, input, input)),
}
