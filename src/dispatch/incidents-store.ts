import { randomUUID } from 'node:crypto'
import { type Actor, systemAccount } from '#access/actor.ts'
import { loadSection } from '#access/settings-store.ts'
import { dayOf, minutesBetween } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { type Done, loadForAct } from '#matters/acts-store.ts'
import { openSteps } from '#matters/decide.ts'
import { assignMatter } from '#matters/handling-store.ts'
import { whereaboutsOf } from '#matters/here-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findMatter, type Loaded, readEvents } from '#matters/store.ts'
import type { Position } from '#registry/grid-geometry.ts'
import { type Incident, type Proposal, proposeWorkers } from './propose.ts'
import { type DispatchSettings, dispatchSettings, platformOf, platformRoles } from './settings.ts'
import { workersAt } from './workers-store.ts'

export type Proposed = { proposals: Proposal[]; dutyEmpty: boolean; platform: string }

/** How this street gives out incidents. */
export function settingsOf(tx: Tx): Promise<DispatchSettings> {
  return loadSection(tx, 'dispatch', dispatchSettings)
}

/** Who could take the incident now, the best first, without those who had it before. */
export async function proposeFor(scene: Pick<Scene, 'tx' | 'now'>, loaded: Loaded): Promise<Proposed> {
  const { matter, id } = loaded
  const { weights } = await settingsOf(scene.tx)
  const platform = String(matter.given.route?.platform ?? platformOf(matter.intake.category))
  const incident: Incident = {
    ...(await whereIs(scene, loaded)),
    ...(matter.grid === undefined ? {} : { grid: matter.grid }),
    ...(matter.village === undefined ? {} : { village: matter.village }),
    roles: platformRoles[platform] ?? [],
    passed: await heldBefore(scene.tx, id),
  }
  const { workers } = await workersAt(scene.tx, scene.now)
  return { ...proposeWorkers(incident, workers, scene.now, weights), platform }
}

/** The point of an incident: its own, that of the camera that saw it, or the middle of its grid. */
async function whereIs({ tx, now }: Pick<Scene, 'tx' | 'now'>, { matter }: Loaded): Promise<{ position?: Position }> {
  const { point, boundary } = await whereaboutsOf(tx, matter, dayOf(now))
  if (point) return { position: point }
  const ring = boundary?.coordinates[0]?.slice(1) ?? []
  const middle = (axis: 0 | 1) => ring.reduce((sum, corner) => sum + corner[axis], 0) / ring.length
  return ring.length > 0 ? { position: [middle(0), middle(1)] } : {}
}

/** Accounts that had the matter in hand and gave it back, or lost it by the time. */
async function heldBefore(tx: Tx, id: string): Promise<string[]> {
  const events = await readEvents(tx, id)
  return [
    ...new Set(
      events.flatMap((event) => {
        if (event.kind === 'step' && event.body.step === 'decline') return [event.actor]
        return (event.kind === 'step' || event.kind === 'assigned') && event.body.assignee ? [event.body.assignee] : []
      }),
    ),
  ]
}

/** Gives an incident to a worker: by 分流派办, 退单改派 or 改派 where the procedure stands at that, else by handing it over. */
export async function giveOut(
  scene: Scene,
  seen: { id: string; actId: string; revision: number },
  to: { account: string; platform?: string; note?: string },
): Promise<Done> {
  const loaded = await loadForAct(scene, seen.id)
  const { procedure, matter } = loaded
  if (procedure.id !== 'grid-event') throw refuse('dispatch-not-incident')
  const open = openSteps(procedure, matter)
  const assignee = to.account
  if (open.includes('route')) {
    const form = { platform: to.platform ?? platformOf(matter.intake.category) }
    return takeStep(scene, seen, { step: 'route', form, papers: [], assignee, note: to.note })
  }
  if (open.includes('reassign')) {
    const form = { reason: to.note ?? '退单后改派就近人员' }
    return takeStep(scene, seen, { step: 'reassign', form, papers: [], assignee, note: to.note })
  }
  if (open.includes('reroute')) {
    // 改派的时限照原派办的，不因换人变长。
    const limit = matter.given.reroute?.limit ?? matter.given.route?.limit
    const form = { reason: to.note ?? '改派就近人员', ...(limit === undefined ? {} : { limit }) }
    return takeStep(scene, seen, { step: 'reroute', form, papers: [], assignee, note: to.note })
  }
  return assignMatter(scene, seen, { assignee, note: to.note })
}

/** The command centre's machine: what it does is marked automatic by its account. */
export function machineOf(tenant: string): Actor {
  return { tenant, account: systemAccount, person: '系统', posts: [{ role: 'command_center' }] }
}

export type FiredRung = { key: string; kind: string; level: number }

/**
 * What the ladder does besides reminding: at the warning of 派单 an incident nobody has given out goes to the first
 * proposed; at the warning of 到场 one that nobody has accepted goes on to the next. In the transaction of the rung, so
 * once, also across restarts.
 */
export async function climb(scene: Scene, id: string, rung: FiredRung): Promise<void> {
  if (rung.kind === 'escalate' || !['assigning', 'arriving'].includes(rung.key)) return
  const loaded = await findMatter(scene.tx, id, true)
  if (loaded?.procedure.id !== 'grid-event' || loaded.matter.closedAt !== undefined) return
  const { automatic, handOn } = await settingsOf(scene.tx)
  const unassigned =
    loaded.matter.assignee === undefined &&
    ((rung.key === 'assigning' && automatic) || (loaded.matter.state === 'declined' && handOn))
  const unsigned =
    loaded.matter.assignee !== undefined &&
    loaded.matter.signedAt === undefined &&
    ['dispatched', 'objecting'].includes(loaded.matter.state) &&
    rung.key === 'arriving' &&
    handOn
  if (!unassigned && !unsigned) return
  if (unsigned && (await heldMinutes(scene, id)) < leastHeldMinutes) return
  await giveToNext(scene, loaded, unassigned ? '无人派办，系统就近派单' : '未及时接单，系统转派下一人')
}

// 停机后几级提醒一并补发：刚派出的不当即从他手上转走。
const leastHeldMinutes = 1

/** How long the matter has been in the hands that it is in. */
async function heldMinutes({ tx, now }: Scene, id: string): Promise<number> {
  const given = (await readEvents(tx, id)).findLast(
    (event) => (event.kind === 'step' || event.kind === 'assigned') && event.body.assignee !== undefined,
  )
  return given ? minutesBetween(given.at, now) : Number.POSITIVE_INFINITY
}

/** Gives an incident to the first proposed, as the machine; `why` begins the note. False where nobody can take it. */
export async function giveToNext(scene: Scene, loaded: Loaded, why: string): Promise<boolean> {
  const { proposals, platform, dutyEmpty } = await proposeFor(scene, loaded)
  const [first] = proposals
  if (!first) return false
  const note = `${why}：${first.person}，${first.reasons.join('，')}${dutyEmpty ? '（当前无人值班）' : ''}`
  const machine = { ...scene, actor: machineOf(scene.tx.tenant) }
  const seen = { id: loaded.id, actId: randomUUID(), revision: loaded.matter.revision }
  await giveOut(machine, seen, { account: first.account, platform, note })
  return true
}
