import { GeoJSONSource, type Map as MapLibre, type MapMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'
import { targetsAt } from './drawing.ts'
import type { MapTarget } from './kinds.ts'

/** Tells what is clicked; a cluster opens by going nearer. */
export function MapClicks({ map, onTargets }: { map: MapLibre; onTargets(targets: MapTarget[]): void }) {
  const click = useEffectEvent(({ point }: MapMouseEvent) => {
    const cluster = map.queryRenderedFeatures(point, { layers: ['cluster'] })[0]
    if (cluster?.geometry.type === 'Point') {
      const [x = 0, y = 0] = cluster.geometry.coordinates
      void openCluster(map, Number(cluster.properties.cluster_id), [x, y])
      return
    }
    onTargets(targetsAt(map, point, 4))
  })
  useEffect(() => {
    const listen = (event: MapMouseEvent) => click(event)
    map.on('click', listen)
    return () => {
      map.off('click', listen)
    }
  }, [map])
  return null
}

async function openCluster(map: MapLibre, id: number, center: [number, number]): Promise<void> {
  const source = map.getSource('incidents')
  if (!(source instanceof GeoJSONSource)) return
  const zoom = await source.getClusterExpansionZoom(id)
  map.easeTo({ center, zoom: Math.min(zoom + 0.2, map.getMaxZoom()), duration: 500 })
}
