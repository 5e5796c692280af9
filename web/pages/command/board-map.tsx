import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { WorkerView } from '#dispatch/contract.ts'
import type { MapPoint, MapTarget } from '#web/map/kinds.ts'
import { LazyTownMap } from '#web/map/lazy-town-map.tsx'
import { useGeography } from '#web/map/use-geography.ts'
import { shortTimeOf } from '#web/time.ts'
import { cameraPoint, incidentPoint, isIncidentId, placesOf, workerPoint } from './places.ts'
import type { Queued } from './queue.ts'
import { useWorkers } from './use-board.ts'
import { useGrids } from './use-map-base.ts'
import { useMonitoringPoints } from './use-places.ts'

type Props = {
  queue: readonly Queued[]
  chosen: string | undefined
  /** The minute, not the second: positions grow stale, the map need not be drawn anew for it each second. */
  minute: Instant
  heat: boolean
  onHeat: (heat: boolean) => void
  onChoose: (id: string) => void
  onGrid: (grid: string) => void
}

/** Where it all is: incidents by their light, people, cameras; what is chosen here is chosen in the queue as well. */
export function BoardMap({ queue, chosen, minute, heat, onHeat, onChoose, onGrid }: Props) {
  const ground = useGeography()
  const grids = useGrids()
  const cameras = useMonitoringPoints()
  const { data } = useWorkers()
  const [shown, setShown] = useState<readonly string[]>(['workers'])
  const places = useMemo(() => placesOf(grids, cameras), [grids, cameras])
  const incidents = useMemo(() => queue.flatMap((queued) => incidentPoint(placedOf(queued), places)), [queue, places])
  const workers = useMemo(() => data?.workers.flatMap((one) => personPoint(one, minute)) ?? [], [data, minute])
  const points = useMemo(
    () => [
      ...(shown.includes('cameras') && !heat ? cameras.map(cameraPoint) : []),
      ...(shown.includes('workers') && !heat ? workers : []),
      ...incidents,
    ],
    [shown, heat, cameras, workers, incidents],
  )
  const selected = useMemo(() => (chosen === undefined ? undefined : { point: chosen }), [chosen])
  const unplaced = queue.length - incidents.length
  return (
    <div className="board-map">
      <LazyTownMap
        {...ground}
        label="事件地图"
        grids={grids}
        points={points}
        heat={heat}
        selected={selected}
        onSelect={(target) => {
          if ('point' in target && isIncidentId(target.point)) onChoose(target.point)
        }}
        popup={(target) => aboutOf({ target, points, queue, onGrid })}
      />
      <div className="map-choices">
        <Checkbox.Group
          aria-label="地图上显示"
          disabled={heat}
          options={[
            { value: 'workers', label: `人员 ${workers.length}` },
            { value: 'cameras', label: `点位 ${cameras.length}` },
          ]}
          value={[...shown]}
          onChange={setShown}
        />
        <Checkbox checked={heat} onChange={({ target }) => onHeat(target.checked)}>
          热力 H
        </Checkbox>
        {unplaced > 0 && <span className="hint">{unplaced} 件没有位置</span>}
      </div>
    </div>
  )
}

function placedOf({ incident, light }: Queued) {
  const { row, longitude, latitude, point, mentions } = incident
  const { id, title, grid, channel } = row
  return { id, title, light, longitude, latitude, grid, point, alarm: channel === 'alarm', mentions: mentions + 1 }
}

const freshMinutes = 15

function personPoint(one: WorkerView, minute: Instant): MapPoint[] {
  const { account, person, longitude, latitude, load, at } = one
  const stale = at === null || at < addMinutes(minute, -freshMinutes)
  const onDuty = one.onDuty && !one.onLeave
  const note = `${onDuty ? '在班' : one.onLeave ? '请假' : '不在班'}，手上 ${load} 项，位置 ${at === null ? '不明' : shortTimeOf(at)}`
  return workerPoint({ account, person, longitude, latitude, load, onDuty, stale, note })
}

type AboutProps = {
  target: MapTarget
  points: readonly MapPoint[]
  queue: readonly Queued[]
  onGrid: (grid: string) => void
}

/** Words beside a grid, a person or a camera; an incident is told at the right. */
function aboutOf({ target, points, queue, onGrid }: AboutProps) {
  if ('grid' in target) {
    const count = queue.filter(({ incident }) => incident.row.grid === target.grid).length
    return (
      <div className="map-about">
        在办 {count} 件{' '}
        <Button size="small" disabled={count === 0} onClick={() => onGrid(target.grid)}>
          只看本网格
        </Button>
      </div>
    )
  }
  const point = points.find(({ id }) => id === target.point)
  if (!point || point.kind === 'incident') return null
  return (
    <div className="map-about">
      <strong>{point.name}</strong>
      {point.note && <div className="hint">{point.note}</div>}
    </div>
  )
}
