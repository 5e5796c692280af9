import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Instant, instantOf } from '#calendar/date.ts'
import { dispatch, matters } from '#web/api.ts'
import { liveKeys, onTold } from '#web/live.ts'
import { useCan } from '#web/session.tsx'
import { useSettled } from '#web/settled.ts'
import { present } from '#web/time.ts'

export const boardKey = ['dispatch', 'board'] as const

/** The open incidents; asked again at every change that the line tells, and every twenty seconds in any case. */
export function useBoard() {
  return useQuery({
    queryKey: boardKey,
    queryFn: async () => {
      const asked = Date.now()
      const board = await dispatch.board({})
      // 服务器的钟：以问答的中点对表。
      return { ...board, offset: Date.parse(board.at) - (asked + Date.now()) / 2 }
    },
    refetchInterval: 20_000,
    staleTime: 2000,
  })
}

const soonMs = 30
const restMs = 300

/**
 * Asks for the board at once when anything happened, one answer at a time and at most three times a second; less often
 * while the house answers slowly. A storm of changes neither waits for the other answers of the page nor runs over the house.
 */
export function useBoardLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let askedAt = 0
    let rest = restMs
    let again = false
    const ask = async () => {
      askedAt = Date.now()
      await client.refetchQueries({ queryKey: boardKey })
      rest = Math.max(restMs, 4 * (Date.now() - askedAt))
      timer = undefined
      if (again) soon()
    }
    const soon = () => {
      again = timer !== undefined
      timer ??= setTimeout(() => void ask(), Math.max(soonMs, askedAt + rest - Date.now()))
    }
    const stop = onTold(({ event }) => {
      if (event === 'matter' || event === 'hello') soon()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client])
}

export type Board = NonNullable<ReturnType<typeof useBoard>['data']>

/** Puts what the house has acknowledged onto the board before the next answer comes. */
export function usePatchBoard() {
  const client = useQueryClient()
  return (id: string, change: (one: Board['incidents'][number]) => Board['incidents'][number]) =>
    client.setQueryData<Board>(
      boardKey,
      (board) =>
        board && { ...board, incidents: board.incidents.map((one) => (one.row.id === id ? change(one) : one)) },
    )
}

export function useWorkers() {
  return useQuery({ queryKey: liveKeys.position, queryFn: () => dispatch.workers({}), refetchInterval: 15_000 })
}

/** True once a choice has rested: held arrow keys ask nothing of the incidents they only pass. */
function useRested(id: string | undefined): boolean {
  return useSettled(id, 120) === id && id !== undefined
}

/** Who could take the incident now. */
export function useProposals(id: string | undefined) {
  const can = useCan()
  const rested = useRested(id)
  return useQuery({
    queryKey: ['matters', 'dispatch', 'propose', id],
    queryFn: () => dispatch.propose({ id: id ?? '' }),
    enabled: rested && can('matter.assign'),
  })
}

/** The whole matter of the chosen incident. */
export function useChosenMatter(id: string | undefined) {
  const rested = useRested(id)
  return useQuery({ queryKey: ['matter', id], queryFn: () => matters.get({ id: id ?? '' }), enabled: rested })
}

/** The moment on the clock of the house, second by second; `offset` is how far that clock is ahead, in milliseconds. */
export function useNow(offset: number): Instant {
  const [now, setNow] = useState(present)
  useEffect(() => {
    const tick = () => setNow(instantOf(Date.now() + offset))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [offset])
  return now
}
