import { useQuery } from '@tanstack/react-query'
import { registry } from '#web/api.ts'
import { PolygonShapes, type Shape } from '#web/parts/polygon-shape.tsx'
import { findPolygon } from './boundary.ts'

/** Every grid that has an outline, as of a day. */
export function useGridShapes(on?: string): Shape[] {
  const { data } = useQuery({
    queryKey: ['entries', 'grids', 'shapes', on],
    queryFn: () => registry.entries({ register: 'grids', on, limit: 2000 }),
    staleTime: 60_000,
  })
  return (data?.rows ?? []).flatMap(({ id, name, data: fields }) => {
    const polygon = findPolygon(fields.boundary)
    return polygon ? [{ key: id, name, polygon }] : []
  })
}

/** All grids of the street side by side; a click opens one. */
export function GridMap({ on, onPick }: { on?: string; onPick: (id: string) => void }) {
  const shapes = useGridShapes(on)
  if (shapes.length === 0) return null
  return (
    <details className="grid-map" open>
      <summary>网格分布（{shapes.length} 个已绘制边界，点选查看）</summary>
      <PolygonShapes shapes={shapes} height={260} label={`${shapes.length} 个网格的分布图`} onPick={onPick} />
    </details>
  )
}
