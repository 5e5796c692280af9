import { addMinutes, formatInstant, type Instant, parseInstant } from '#calendar/date.ts'
import type { Context } from '#http/context.ts'
import { Refusal, refuse } from '#http/refusal.ts'
import { refusalOf } from '#http/server.ts'
import { actOn, type Done, doneOf, fileMatter, mayRead, type Seen } from '#matters/acts-store.ts'
import { signMatter } from '#matters/handling-store.ts'
import { perform, type Scene } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findAct, findMatter, isRepeatedAct, isViolationOf, type Loaded, notFound } from '#matters/store.ts'
import { instantOf } from '#matters/when.ts'
import type { ActAnswer, FieldAct } from './contract.ts'
import { deviceTime } from './times.ts'
import { layWith } from './uploads-store.ts'

/**
 * Takes the acts that a device kept, oldest first, each in a transaction of its own. What is refused stops the later
 * acts of the same matter and no other's; an act sent again is answered as it was the first time.
 */
export async function takeActs(context: Context, acts: readonly FieldAct[]): Promise<ActAnswer[]> {
  const stopped = new Set<string>()
  const answers: ActAnswer[] = []
  let fault: unknown
  for (const one of acts) {
    const { actId, act } = one
    if (stopped.has(act.matter)) {
      answers.push({ actId, fate: 'held' })
      continue
    }
    try {
      const { id, number, revision } = await takeOnce(context, one)
      answers.push({ actId, fate: 'done', matter: id, number, revision })
    } catch (problem) {
      stopped.add(act.matter)
      const refusal = refusalOf(problem)
      if (!refusal) fault ??= problem
      answers.push(
        refusal ? { actId, fate: 'refused', code: refusal.code, words: refusal.message } : { actId, fate: 'held' },
      )
    }
  }
  // 程序出错的那件留在手机上再送；只剩它一件时才作为错误报出并记入日志。
  if (fault !== undefined && answers.every(({ fate }) => fate === 'held')) throw fault
  return answers
}

/**
 * The same batch sent by two requests at once: the one that comes second finds what the first recorded, also where it was
 * refused because the first had done it meanwhile.
 */
async function takeOnce(context: Context, one: FieldAct): Promise<Done> {
  try {
    return await perform(context, (scene) => take(scene, one))
  } catch (problem) {
    if (isRepeatedAct(problem) || isViolationOf(problem, 'events_pkey'))
      return perform(context, (scene) => take(scene, one))
    const known = problem instanceof Refusal && (await perform(context, (scene) => recorded(scene, one)))
    if (known) return known
    throw problem
  }
}

async function take(scene: Scene, one: FieldAct): Promise<Done> {
  const known = await recorded(scene, one)
  if (known) return known
  const happenedAt = deviceTime(instantOf(one.happenedAt), scene.now, '办理时间')
  if (one.act.kind === 'file') return fileOwn(scene, one.actId, one.act, happenedAt)
  const loaded = await loadOwn(scene, one.act)
  if (loaded.matter.revision !== one.seenRevision) await checkInHand(scene, one, loaded)
  const notBefore = await lastBounding(scene, loaded)
  if (happenedAt < notBefore && earlierThan(happenedAt, notBefore))
    throw refuse('field-time-before', { given: formatInstant(happenedAt), last: formatInstant(notBefore) })
  const at = happenedAt < notBefore ? notBefore : happenedAt
  return act(scene, { id: loaded.id, actId: one.actId, revision: loaded.matter.revision }, one.act, {
    happenedAt: at,
    notBefore,
  })
}

// 派单的时间由服务器记，接单的由手机记：差几秒是对时的误差，不是先后颠倒。
function earlierThan(given: Instant, last: Instant): boolean {
  return addMinutes(given, 0.5) < last
}

/** The answer to an act of this person that was recorded before; one of somebody else, or on another matter, is refused. */
async function recorded(scene: Scene, { actId, act }: FieldAct): Promise<Done | undefined> {
  const found = await findAct(scene.tx, actId)
  if (!found) return undefined
  const { rows } = await scene.tx.query<{ actor: string }>(
    'select actor from events where tenant = $1 and act_id = $2',
    [scene.tx.tenant, actId],
  )
  const loaded = found.matter === act.matter ? await findMatter(scene.tx, act.matter) : undefined
  if (!loaded || rows[0]?.actor !== scene.actor.account) throw refuse('act-repeated')
  return doneOf(loaded)
}

type Kinds = FieldAct['act']
type When = { happenedAt: Instant; notBefore: Instant }

async function fileOwn(
  scene: Scene,
  actId: string,
  { matter, procedure, common, intake }: Extract<Kinds, { kind: 'file' }>,
  happenedAt: Instant,
): Promise<Done> {
  if (await findMatter(scene.tx, matter)) throw refuse('act-repeated')
  return fileMatter(scene, procedure, { actId, id: matter, common, intake, happenedAt })
}

async function act(scene: Scene, seen: Seen, given: Exclude<Kinds, { kind: 'file' }>, when: When): Promise<Done> {
  switch (given.kind) {
    case 'sign':
      return signMatter(scene, seen, when)
    case 'step': {
      const laid = await layWith(scene.tx, scene.actor.account, seen.id, Object.values(given.papers))
      const papers = Object.entries(given.papers).flatMap(([key, attachment]) => {
        const paper = laid.get(attachment)
        return paper ? [{ key, name: paper.name, attachment: paper.id }] : []
      })
      return takeStep(scene, seen, { step: given.step, form: given.form, papers, note: given.note, ...when })
    }
    case 'note': {
      const body = { words: given.words }
      const { happenedAt } = when
      return (await actOn(scene, seen, 'matter.note', () => ({ kind: 'noted', body, happenedAt }))).done
    }
    case 'attach':
      return attach(scene, seen, given, when)
  }
}

async function attach(
  scene: Scene,
  seen: Seen,
  { attachment, paper }: Extract<Kinds, { kind: 'attach' }>,
  { happenedAt }: When,
): Promise<Done> {
  const laid = (await layWith(scene.tx, scene.actor.account, seen.id, [attachment])).get(attachment)
  if (!laid) throw refuse('attachment-not-found')
  const body = { attachment: laid.id, name: laid.name, ...(paper === undefined ? {} : { paper }) }
  return (await actOn(scene, seen, 'matter.attach', () => ({ kind: 'attached', body, happenedAt }))).done
}

/**
 * Others have acted since the device saw the matter. It goes on where it is still in this person's hands; a remark and a
 * picture are taken from whoever had it.
 */
async function checkInHand(scene: Scene, { seenRevision, act: given }: FieldAct, { matter, procedure }: Loaded) {
  if (given.kind !== 'sign' && given.kind !== 'step') return
  const { account, unit } = scene.actor
  if (matter.assignee === account) return
  const nobodys = matter.assignee === undefined
  if (nobodys && ((matter.unit !== undefined && matter.unit === unit) || matter.filedBy === account)) return
  if (nobodys) throw refuse('version-stale', { current: matter.revision, seen: seenRevision })
  throw await handedOver(scene, given, { matter, procedure })
}

/** The matter of an act. One that this person had in hand and may no longer see was handed over, and that is said. */
async function loadOwn(scene: Scene, given: Exclude<Kinds, { kind: 'file' }>): Promise<Loaded> {
  const loaded = await findMatter(scene.tx, given.matter, true)
  if (!loaded) throw notFound()
  if (mayRead(scene, loaded.matter)) return loaded
  const { rows } = await scene.tx.query(
    `select 1 from events where tenant = $1 and matter = $2 and kind in ('step', 'assigned', 'signed')
       and (actor = $3 or body::jsonb->>'assignee' = $3) limit 1`,
    [scene.tx.tenant, loaded.id, scene.actor.account],
  )
  throw rows.length > 0 && !loaded.matter.sealed ? await handedOver(scene, given, loaded) : notFound()
}

const otherActs = { sign: '签收', note: '备注', attach: '附件' } as const

async function handedOver(
  { tx }: Scene,
  given: Exclude<Kinds, { kind: 'file' }>,
  { matter, procedure }: Pick<Loaded, 'matter' | 'procedure'>,
): Promise<Refusal> {
  const { rows } = await tx.query<{ person: string }>('select person from accounts where tenant = $1 and name = $2', [
    tx.tenant,
    matter.assignee ?? null,
  ])
  const name = given.kind === 'step' ? (procedure.steps[given.step]?.name ?? given.step) : otherActs[given.kind]
  return refuse('field-handed-over', { number: matter.number, holder: rows[0]?.person ?? '他人', act: name })
}

/**
 * The latest act that one without signal cannot have come before: this person's own, and whatever moved the matter on.
 * What others only remarked, attached or urged meanwhile does not bound it.
 */
async function lastBounding({ tx, actor }: Scene, { id, matter }: Loaded): Promise<Instant> {
  const { rows } = await tx.query<{ at: string | null }>(
    `select max(happened_at) as at from events where tenant = $1 and matter = $2 and kind <> 'rung'
       and (actor = $3 or kind in ('filed', 'step', 'assigned', 'signed', 'withdrawn'))`,
    [tx.tenant, id, actor.account],
  )
  const at = rows[0]?.at
  return at ? parseInstant(at) : matter.filedAt
}
