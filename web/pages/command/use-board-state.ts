import { useEffect, useMemo, useState } from 'react'
import type { BoardRow } from '#dispatch/contract.ts'
import { useLineLost } from '#web/live.ts'
import { countsOf, narrowed, type QueueFilter, queueOf, turnsBy } from './queue.ts'
import { useBoard, useBoardLive, useNow } from './use-board.ts'

const nothing: BoardRow[] = []
export const everything: QueueFilter = { words: '', unassigned: false }

/**
 * The queue as it stands this second, what of it is shown, and what is chosen. The choice never moves by itself: when the
 * chosen incident leaves the queue nothing is chosen, so that no key falls on another one.
 */
export function useBoardState(first: string | undefined) {
  const board = useBoard()
  useBoardLive()
  const now = useNow(board.data?.offset ?? 0)
  const incidents = board.data?.incidents ?? nothing
  const turns = turnsBy(incidents, now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: lights change with `turns` alone, not with every second.
  const queue = useMemo(() => queueOf(incidents, now), [incidents, turns])
  const counts = useMemo(() => countsOf(queue), [queue])
  const [filter, setFilter] = useState<QueueFilter>(everything)
  const shown = useMemo(() => narrowed(queue, filter), [queue, filter])
  const [chosen, setOne] = useState<string | undefined>(first)
  // 打开时自动选了最急的一件，地图仍看全貌；人自己选了，地图才跟过去。
  const [picked, setPicked] = useState(first !== undefined)
  const setChosen = (id: string) => {
    setOne(id)
    setPicked(true)
  }
  const top = shown[0]?.incident.row.id
  useEffect(() => {
    if (chosen === undefined && top !== undefined) setOne(top)
  }, [chosen, top])
  const at = shown.findIndex(({ incident }) => incident.row.id === chosen)
  const current = shown[at]
  const move = (by: 1 | -1) => {
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)]
    if (next) setChosen(next.incident.row.id)
    return next !== undefined
  }
  const lost = useLineLost()
  const stale = board.data && (lost || board.error !== null) ? { since: board.dataUpdatedAt } : undefined
  return { board, now, queue, counts, filter, setFilter, shown, chosen, picked, setChosen, current, move, stale }
}

export type BoardState = ReturnType<typeof useBoardState>
