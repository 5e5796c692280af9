import type { FeatureCollection } from 'geojson'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { reach } from '#web/field/api.ts'
import type { MapGrid, MapTiles } from '#web/map/kinds.ts'
import { screenApi } from './api.ts'

export type Ground = { grids: readonly MapGrid[]; base?: FeatureCollection; tiles?: MapTiles }

const againMs = 30_000
const nothing: Ground = { grids: [] }

/** What lies beneath the incidents: fetched once, tried again until it is there; the page is opened anew every night. */
export function useGround(): Ground {
  const [ground, setGround] = useState(nothing)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const fetchAll = async () => {
      const found = await fetchGround().catch(() => undefined)
      if (gone) return
      if (found) setGround(found)
      else timer = setTimeout(() => void fetchAll(), againMs)
    }
    void fetchAll()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  return ground
}

async function fetchGround(): Promise<Ground> {
  const { grids, tiles } = await screenApi.ground({})
  const base: unknown = await (await reach('/api/screen/base', {})).json()
  return { grids, ...(isCollection(base) ? { base } : {}), ...(tiles ? { tiles } : {}) }
}

const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })

function isCollection(value: unknown): value is FeatureCollection {
  return collection.safeParse(value).success
}
