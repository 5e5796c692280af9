import { useQuery } from '@tanstack/react-query'
import type { WarningKind, WarningRow } from '#analysis/warnings-contract.ts'
import { warnings } from '#web/api.ts'
import { useCan } from '#web/session.tsx'

export const warningsKey = ['analysis', 'warnings'] as const

export function useWarnings(asked: { kind?: WarningKind; state?: WarningRow['state'] }) {
  return useQuery({ queryKey: [...warningsKey, asked], queryFn: () => warnings.list(asked) })
}

/** How many warnings wait for an answer: the number beside the menu entry. */
export function useOpenWarnings(): number | undefined {
  const can = useCan()
  const { data } = useQuery({
    queryKey: [...warningsKey, { state: 'open' }],
    queryFn: () => warnings.list({ state: 'open' }),
    enabled: can('analysis.read'),
    refetchInterval: 120_000,
  })
  return data?.warnings.length || undefined
}
