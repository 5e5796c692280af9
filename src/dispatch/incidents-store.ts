import { randomUUID } from 'node:crypto'
import { type Actor, systemAccount } from '#access/actor.ts'
import { loadSection } from '#access/settings-store.ts'
import { dayOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { type Done, loadForAct } from '#matters/acts-store.ts'
import { openSteps } from '#matters/decide.ts'
import { assignMatter } from '#matters/handling-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findMatter, type Loaded, readEvents } from '#matters/store.ts'
import type { Polygon } from '#registry/fields.ts'
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
  if (matter.longitude !== undefined && matter.latitude !== undefined)
    return { position: [matter.longitude, matter.latitude] }
  const { rows } = await tx.query<{ longitude: number | null; latitude: number | null; boundary: Polygon | null }>(
    `select (data->>'longitude')::float8 as longitude, (data->>'latitude')::float8 as latitude, data->'boundary' as boundary
     from entries where tenant = $1 and ((register = 'monitoring-points' and code = $2) or (register = 'grids' and code = $3))
       and valid_from <= $4::date and (valid_until is null or valid_until > $4::date)
     order by register = 'monitoring-points' desc`,
    [tx.tenant, matter.intake.point ?? null, matter.grid ?? null, dayOf(now)],
  )
  for (const { longitude, latitude, boundary } of rows) {
    if (longitude !== null && latitude !== null) return { position: [longitude, latitude] }
    const ring = boundary?.coordinates[0]?.slice(1) ?? []
    const middle = (axis: 0 | 1) => ring.reduce((sum, corner) => sum + corner[axis], 0) / ring.length
    if (ring.length > 0) return { position: [middle(0), middle(1)] }
  }
  return {}
}

/** Accounts that had the matter in hand and gave it back, or lost it by the time. */
async function heldBefore(tx: Tx, id: string): Promise<string[]> {
  const events = await readEvents(tx, id)
  return [
    ...new Set(
      events.flatMap((event) =>
        (event.kind === 'step' || event.kind === 'assigned') && event.body.assignee ? [event.body.assignee] : [],
      ),
    ),
  ]
}

/** Gives an incident to a worker: by 分流派办 or 改派 where the procedure stands at that, else by handing it over. */
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
  if (open.includes('reroute')) {
    const form = { reason: to.note ?? '改派就近人员' }
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
  const unassigned = loaded.matter.assignee === undefined && rung.key === 'assigning' && automatic
  const unsigned =
    loaded.matter.assignee !== undefined &&
    loaded.matter.signedAt === undefined &&
    ['dispatched', 'objecting'].includes(loaded.matter.state) &&
    rung.key === 'arriving' &&
    handOn
  if (!unassigned && !unsigned) return
  const { proposals, platform, dutyEmpty } = await proposeFor(scene, loaded)
  const [first] = proposals
  if (!first) return
  const note = `${unassigned ? '无人派办，系统就近派单' : '未及时接单，系统转派下一人'}：${first.person}，${first.reasons.join('，')}${dutyEmpty ? '（当前无人值班）' : ''}`
  const machine = { ...scene, actor: machineOf(scene.tx.tenant) }
  const seen = { id, actId: randomUUID(), revision: loaded.matter.revision }
  await giveOut(machine, seen, { account: first.account, platform, note })
}
