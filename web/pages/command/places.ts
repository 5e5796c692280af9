import { innerPoint } from '#web/map/features.ts'
import type { MapGrid, MapPoint } from '#web/map/kinds.ts'
import type { LightId } from '#web/names.ts'
import type { MonitoringPoint } from './use-places.ts'

/** What is needed of an incident to put it onto the map, living or replayed. */
export type Placed = {
  id: string
  title: string
  light: LightId
  longitude: number | null
  latitude: number | null
  grid: string | null
  point?: string | null
  alarm?: boolean
  /** How often it was reported, at least once. */
  mentions?: number
}

/** Where grids and cameras are, by their codes. */
export type Places = {
  centres: ReadonlyMap<string, readonly [number, number]>
  cameras: ReadonlyMap<string, MonitoringPoint>
}

export function placesOf(grids: readonly MapGrid[], cameras: readonly MonitoringPoint[]): Places {
  return {
    centres: new Map(grids.map(({ code, boundary }) => [code, innerPoint(boundary.coordinates[0] ?? [])])),
    cameras: new Map(cameras.map((camera) => [camera.code, camera])),
  }
}

/** The incident's own point, else that of the camera that saw it, else the middle of its grid; without any it is not on the map. */
export function incidentPoint(one: Placed, { centres, cameras }: Places): MapPoint[] {
  const camera = cameras.get(one.point ?? '')
  const own = one.longitude !== null && one.latitude !== null ? ([one.longitude, one.latitude] as const) : undefined
  const at = own ?? (camera ? ([camera.longitude, camera.latitude] as const) : centres.get(one.grid ?? ''))
  if (!at) return []
  const { id, title, light, alarm = false, mentions = 1 } = one
  const note = own ? undefined : camera ? `按点位「${camera.name}」标注` : '按所在网格标注'
  return [{ kind: 'incident', id, name: title, longitude: at[0], latitude: at[1], light, alarm, mentions, note }]
}

export type Person = {
  account: string
  person: string
  longitude: number | null
  latitude: number | null
  onDuty: boolean
  load: number
  stale: boolean
  note?: string
}

const workerPrefix = 'worker-'
const cameraPrefix = 'camera-'

export function workerPoint({ account, person, longitude, latitude, ...rest }: Person): MapPoint[] {
  if (longitude === null || latitude === null) return []
  return [{ kind: 'worker', id: `${workerPrefix}${account}`, name: person, longitude, latitude, ...rest }]
}

export function cameraPoint({ code, name, longitude, latitude }: MonitoringPoint): MapPoint {
  return { kind: 'camera', id: `${cameraPrefix}${code}`, name, longitude, latitude }
}

/** True for the id of an incident among the points of the map. */
export function isIncidentId(id: string): boolean {
  return !id.startsWith(workerPrefix) && !id.startsWith(cameraPrefix)
}
