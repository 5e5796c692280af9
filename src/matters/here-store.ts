import type { Actor } from '#access/actor.ts'
import { loadSection } from '#access/settings-store.ts'
import { type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Deed, Here } from '#procedures/define.ts'
import type { Polygon } from '#registry/fields.ts'
import { distanceTo, type Whereabouts } from './distance.ts'
import type { Matter } from './state.ts'
import type { Loaded } from './store.ts'

/** The point of a matter: its own, or that of the camera that saw it; and the boundary of its grid. */
export async function whereaboutsOf(tx: Tx, matter: Matter, on: Day): Promise<Whereabouts> {
  if (matter.longitude !== undefined && matter.latitude !== undefined)
    return { point: [matter.longitude, matter.latitude], of: 'point' }
  const { rows } = await tx.query<{ longitude: number | null; latitude: number | null; boundary: Polygon | null }>(
    `select (data->>'longitude')::float8 as longitude, (data->>'latitude')::float8 as latitude, data->'boundary' as boundary
     from entries where tenant = $1 and ((register = 'monitoring-points' and code = $2) or (register = 'grids' and code = $3))
       and valid_from <= $4::date and (valid_until is null or valid_until > $4::date)
     order by register = 'monitoring-points' desc`,
    [tx.tenant, matter.intake.point ?? null, matter.grid ?? null, on],
  )
  const camera = rows.find(({ longitude, latitude }) => longitude !== null && latitude !== null)
  const boundary = rows.find((row) => row.boundary !== null)?.boundary
  return {
    ...(camera?.longitude == null || camera.latitude === null
      ? {}
      : { point: [camera.longitude, camera.latitude] as const, of: 'camera' as const }),
    ...(boundary ? { boundary } : {}),
  }
}

type DeedRow = { step: string | null; by: string; assignee: string | null; at: Instant }

/** Steps taken and hand-overs, in the order of the ledger, and the day each step was last taken. */
export async function deedsOf(tx: Tx, id: string): Promise<{ deeds: Deed[]; takenOn: Record<string, Day> }> {
  const { rows } = await tx.query<DeedRow>({
    name: 'deeds-of',
    text: `select step, actor as by, body::jsonb->>'assignee' as assignee, happened_at as at from events
      where tenant = $1 and matter = $2 and kind in ('step', 'assigned') order by position`,
    values: [tx.tenant, id],
  })
  const takenOn: Record<string, Day> = {}
  for (const { step, at } of rows) {
    const day = dayOf(at)
    if (step !== null && (takenOn[step] ?? '') < day) takenOn[step] = day
  }
  const deeds = rows.map(({ step, by, assignee }) => ({
    by,
    ...(step === null ? {} : { step }),
    ...(assignee === null ? {} : { assignee }),
  }))
  return { deeds, takenOn }
}

/** The act itself as a rule may ask of it; the place and the settings are read only for a step that asks. */
export async function hereOf(
  { tx, actor }: { tx: Tx; actor: Actor },
  { matter, procedure }: Loaded,
  step: string,
  at: Instant,
  deeds: readonly Deed[],
): Promise<Here> {
  const { place, settings } = procedure.steps[step]?.asks ?? {}
  const where = place ? await whereaboutsOf(tx, matter, dayOf(at)) : {}
  return {
    number: matter.number,
    at,
    account: actor.account,
    roles: actor.posts.map(({ role }) => role),
    ...(matter.assignee === undefined ? {} : { assignee: matter.assignee }),
    deeds,
    distance: (position) => distanceTo(where, position),
    settings: settings ? await loadSection(tx, settings.section, settings.values) : {},
  }
}
