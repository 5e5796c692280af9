import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryRow } from '#registry/contract.ts'
import { registry } from '#web/api.ts'
import { stringifySearch } from '#web/search-params.ts'
import type { RegistersSearch } from './search.ts'

const limit = 50

export type EntryPage = {
  rows: readonly EntryRow[] | undefined
  count: number | undefined
  error: unknown
  busy: boolean
  retry: () => void
  at: number
  previous?: () => void
  next?: () => void
}

/** One page of a register's entries by keyset; another filter begins at the first page. */
export function useEntryPage(register: string, { words, on, all }: RegistersSearch): EntryPage {
  const of = stringifySearch({ register, words, on, all })
  const [trail, setTrail] = useState<{ of: string; cursors: string[] }>({ of, cursors: [] })
  const cursors = trail.of === of ? trail.cursors : []
  const after = cursors.at(-1)
  const query = useQuery({
    queryKey: ['entries', register, 'page', words, on, all, after],
    queryFn: () => registry.entries({ register, words, on, all, after, limit }),
    placeholderData: keepPreviousData,
  })
  const next = query.data?.next
  return {
    rows: query.data?.rows,
    count: query.data?.count,
    error: query.error,
    busy: query.isPlaceholderData,
    retry: () => void query.refetch(),
    at: cursors.length + 1,
    ...(cursors.length > 0 ? { previous: () => setTrail({ of, cursors: cursors.slice(0, -1) }) } : {}),
    ...(next && !query.isPlaceholderData ? { next: () => setTrail({ of, cursors: [...cursors, next] }) } : {}),
  }
}
