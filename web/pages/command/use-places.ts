import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { registry } from '#web/api.ts'
import { useCan } from '#web/session.tsx'

const at = z.object({ longitude: z.number(), latitude: z.number(), grid: z.string().optional() })

/** A camera or sensor that stands somewhere. */
export type MonitoringPoint = z.output<typeof at> & { code: string; name: string }

export function findPoint(points: readonly MonitoringPoint[], code: string | null | undefined) {
  return points.find((one) => one.code === code)
}

const none: readonly MonitoringPoint[] = []

/** The monitoring points that have a place. */
export function useMonitoringPoints(): readonly MonitoringPoint[] {
  const { data } = useFull('monitoring-points', (rows) =>
    rows.flatMap(({ code, name, data }): MonitoringPoint[] => {
      const place = at.safeParse(data)
      return place.success ? [{ code, name, ...place.data }] : []
    }),
  )
  return data ?? none
}

type Row = { code: string; name: string; data: Record<string, unknown> }

/** The entries of a register that stand today, with what they hold. */
export function useFull<T>(register: string, select: (rows: readonly Row[]) => T) {
  const can = useCan()
  return useQuery({
    queryKey: ['entries', register, 'full'],
    queryFn: () => registry.entries({ register, limit: 2000 }),
    enabled: can('entry.read'),
    staleTime: 300_000,
    select: ({ rows }) => select(rows),
  })
}
