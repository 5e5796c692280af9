import { useQuery } from '@tanstack/react-query'
import type { AlarmState } from '#intake/alarms/contract.ts'
import { alarms } from '#web/api.ts'
import { useCan } from '#web/session.tsx'

/** Under `matters`, so that a new event on any screen brings the list up to date as well. */
export const alarmsKey = ['matters', 'alarms'] as const

export type Asked = { state?: AlarmState; class?: string; point?: string; into?: string }

export function useAlarms(asked: Asked) {
  return useQuery({
    queryKey: [...alarmsKey, 'list', asked],
    queryFn: () => alarms.list({ ...asked, limit: 100 }),
    refetchInterval: 10_000,
    placeholderData: (before) => before,
  })
}

/** How many alarms wait for a person: the number beside the menu entry. */
export function useHeldCount(): number | undefined {
  const can = useCan()
  const { data } = useQuery({
    queryKey: [...alarmsKey, 'count'],
    queryFn: () => alarms.list({ limit: 1 }),
    enabled: can('alarm.read'),
    refetchInterval: 60_000,
    staleTime: 10_000,
  })
  return data?.counts.held || undefined
}

export function pictureUrl(id: string): string {
  return `/api/alarms/${encodeURIComponent(id)}/picture`
}
