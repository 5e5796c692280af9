import { useQuery } from '@tanstack/react-query'
import type { MatterPage } from '#matters/contract.ts'
import { solved } from '#web/api.ts'
import { SolvedList } from '#web/parts/solved-list.tsx'
import { Problem } from '#web/parts/states.tsx'
import { Panel } from './panel.tsx'

/** Closed matters like this one with how they were solved, for whoever is handling it. */
export function SolvedBefore({ page }: { page: MatterPage }) {
  const { id } = page.row
  const alike = useQuery({
    queryKey: ['solved', 'matter', id],
    queryFn: () => solved.ofMatter({ id }),
    staleTime: 300_000,
  })
  if (!alike.data && !alike.error) return null
  return (
    <Panel title="以往怎么办的">
      {alike.error && <Problem error={alike.error} onRetry={() => void alike.refetch()} />}
      {alike.data?.rows.length === 0 && <span className="hint">没有办结过的相似事项</span>}
      {alike.data && <SolvedList rows={alike.data.rows} />}
    </Panel>
  )
}
