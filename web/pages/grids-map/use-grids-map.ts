import { useQuery } from '@tanstack/react-query'
import type { GridView } from '#registry/grids-map-contract.ts'
import { gridsMap } from '#web/api.ts'
import { useEntries } from '#web/queries.ts'

export const gridsMapKey = ['grids-map'] as const

/** The grids as of a day, and every change on record. */
export function useGridMap(on: string | undefined) {
  return useQuery({ queryKey: [...gridsMapKey, 'grids', on], queryFn: () => gridsMap.gridMap({ on }) })
}

/** How many address points lie where; with a grid, those of it, else those in none. */
export function useAddresses(on: string | undefined, grid?: string) {
  return useQuery({
    queryKey: [...gridsMapKey, 'addresses', on, grid],
    queryFn: () => gridsMap.gridAddresses({ on, grid }),
    staleTime: 30_000,
  })
}

/** What a save on this page makes old. */
export const staleAfterSave = [gridsMapKey, ['entries']] as const

export type Village = { code: string; name: string; colour: string; pattern: 'none' | 'lines' | 'dots' | 'cross' }

// 颜色只作提示：村社名写在清单和提示里；村社多于八个时颜色重复，以花纹区别。
const colours = ['#3f78c2', '#c9803a', '#4f9a63', '#a8588f', '#8c7a2e', '#3d96a0', '#b3594d', '#6a6fb5']
const patterns = ['none', 'lines', 'dots', 'cross'] as const

/** The villages, each with its colour and pattern on the map. */
export function useVillages(): Village[] {
  const { data } = useEntries('villages')
  return (data ?? []).map(({ code, name }, at) => ({
    ...{ code, name, colour: colours[at % colours.length] ?? '#3f78c2' },
    pattern: patterns[Math.floor(at / colours.length) % patterns.length] ?? 'none',
  }))
}

export const kindNames: Record<GridView['kind'], string> = { general: '普通网格', special: '专属网格', micro: '微网格' }
