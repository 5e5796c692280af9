import { lightNames } from '#matters/contract.ts'
import type { MapGrid, MapPoint, MapTarget } from './kinds.ts'

/** What a point is and how it stands, in words: the same that its mark says by shape and colour. */
export function wordsOf(point: MapPoint): string {
  if (point.kind === 'incident') {
    const { light, alarm, mentions = 1 } = point
    return [lightNames[light], alarm ? '视频告警' : '', mentions > 1 ? `${mentions} 次反映` : '']
      .filter(Boolean)
      .join('，')
  }
  if (point.kind === 'worker') {
    const { onDuty, stale, load } = point
    return [onDuty ? '在岗' : '不在岗', stale ? '位置较旧' : '', load > 0 ? `手上 ${load} 件` : '']
      .filter(Boolean)
      .join('，')
  }
  return point.kind === 'camera' ? '监控点' : '地址'
}

export const kindNames: Record<MapPoint['kind'], string> = {
  incident: '事件',
  worker: '人员',
  camera: '监控点',
  address: '地址',
}

export type Found = { name: string; words: string; note?: string }

/** The name and words of what is pointed at; nothing when it is no longer on the map. */
export function findTarget(
  target: MapTarget | undefined,
  { grids, points }: { grids: readonly MapGrid[]; points: readonly MapPoint[] },
): Found | undefined {
  if (!target) return undefined
  if ('grid' in target) {
    const grid = grids.find(({ code }) => code === target.grid)
    return grid && { name: grid.name, words: '网格', ...(grid.note ? { note: grid.note } : {}) }
  }
  const point = points.find(({ id }) => id === target.point)
  return point && { name: point.name, words: wordsOf(point), ...(point.note ? { note: point.note } : {}) }
}

export function sameTarget(one: MapTarget | undefined, other: MapTarget | undefined): boolean {
  return keyOf(one) === keyOf(other)
}

/** A text by which targets are compared; empty for none. */
export function keyOf(target: MapTarget | undefined): string {
  if (!target) return ''
  return 'grid' in target ? `grid ${target.grid}` : `point ${target.point}`
}
