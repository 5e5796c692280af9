import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { MatterFilter } from '#matters/contract.ts'
import { access, desk, matters, registry } from './api.ts'
import { useCan } from './session.tsx'

/** The lanes of the working day; also behind the counts of the menu. */
export function useWorkbench() {
  const can = useCan()
  return useQuery({
    queryKey: ['matters', 'workbench'],
    queryFn: () => matters.workbench({}),
    enabled: can('matter.read'),
    refetchInterval: 60_000,
  })
}

export function useMatter(id: string) {
  return useQuery({ queryKey: ['matter', id], queryFn: () => matters.get({ id }) })
}

export function useMatterCount(filter: MatterFilter) {
  return useQuery({ queryKey: ['matters', 'count', filter], queryFn: () => matters.count(filter), staleTime: 5000 })
}

export function useNotices() {
  return useQuery({ queryKey: ['matters', 'notices'], queryFn: () => desk.notices({}), refetchInterval: 120_000 })
}

/** How many entries end soon or ended unfollowed, of the registers that one may see. */
export function useExpiringCount() {
  const can = useCan()
  return useQuery({
    queryKey: ['expiring-entries', 'count'],
    queryFn: () => registry.expiringCount({}),
    enabled: can('entry.read'),
    staleTime: 60_000,
  })
}

export function useColleagues() {
  return useQuery({ queryKey: ['colleagues'], queryFn: () => access.colleagues({}), staleTime: 300_000 })
}

/** Code and name of everything that stands in a register today: villages, grids, … */
export function useEntries(register: string) {
  const can = useCan()
  return useQuery({
    queryKey: ['entries', register, 'all'],
    queryFn: () => registry.entries({ register, limit: 2000 }),
    enabled: can('entry.read'),
    staleTime: 300_000,
    select: ({ rows }) => rows.map(({ code, name }) => ({ code, name })),
  })
}

/** An act on the ledger: says what was done and refreshes what shows it. Failures stay with the caller. */
export function useAct<I, O>(act: (input: I) => Promise<O>, doneWords?: string) {
  const client = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      if (doneWords) void message.success(doneWords)
      await Promise.all([
        client.invalidateQueries({ queryKey: ['matters'] }),
        client.invalidateQueries({ queryKey: ['matter'] }),
      ])
    },
  })
}
