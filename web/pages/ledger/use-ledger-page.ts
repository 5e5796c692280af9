import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FoundRow, MatterFilter } from '#matters/contract.ts'
import { matters } from '#web/api.ts'
import { stringifySearch } from '#web/search-params.ts'
import type { Sort } from './search.ts'

export type LedgerPage = {
  rows: readonly FoundRow[] | undefined
  error: unknown
  busy: boolean
  retry: () => void
  /** Which page, from 1. */
  at: number
  previous?: () => void
  next?: () => void
}

/** One page by keyset: the cursors walked so far are the way back; another filter begins at the first page. */
export function useLedgerPage(filter: MatterFilter, sort: Sort, limit: number): LedgerPage {
  const of = `${sort} ${limit} ${stringifySearch(filter)}`
  const [trail, setTrail] = useState<{ of: string; cursors: string[] }>({ of, cursors: [] })
  const cursors = trail.of === of ? trail.cursors : []
  const after = cursors.at(-1)
  const query = useQuery({
    queryKey: ['matters', 'list', filter, sort, limit, after],
    queryFn: () => matters.list({ ...filter, sort, limit, after }),
    placeholderData: keepPreviousData,
  })
  const next = query.data?.next
  return {
    rows: query.data?.rows,
    error: query.error,
    busy: query.isPlaceholderData,
    retry: () => void query.refetch(),
    at: cursors.length + 1,
    ...(cursors.length > 0 ? { previous: () => setTrail({ of, cursors: cursors.slice(0, -1) }) } : {}),
    ...(next && !query.isPlaceholderData ? { next: () => setTrail({ of, cursors: [...cursors, next] }) } : {}),
  }
}
