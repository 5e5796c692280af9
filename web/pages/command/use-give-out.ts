import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { BoardRow, ProposalView } from '#dispatch/contract.ts'
import { dispatch } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { liveKeys } from '#web/live.ts'
import { boardKey, usePatchBoard } from './use-board.ts'

type Given = { incident: BoardRow; to: Pick<ProposalView, 'account' | 'person'>; note?: string }

/**
 * Gives an incident out and shows it on the board as soon as the house has taken it. One that moved meanwhile is
 * refused and read anew, never given on what the officer had not seen.
 */
export function useGiveOut() {
  const client = useQueryClient()
  const patch = usePatchBoard()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: ({ incident, to, note }: Given) =>
      dispatch.giveOut({
        id: incident.row.id,
        actId: newId(),
        revision: incident.revision,
        account: to.account,
        note,
      }),
    onSuccess: ({ id, state, revision, account }, { to }) => {
      patch(id, (one) => ({
        ...one,
        revision,
        signed: false,
        assigneeName: to.person,
        row: { ...one.row, assignee: account, state },
      }))
      void message.success(`已派给 ${to.person}`)
    },
    onSettled: (_, __, { incident }) => {
      void client.invalidateQueries({ queryKey: boardKey })
      void client.invalidateQueries({ queryKey: ['matters'] })
      void client.invalidateQueries({ queryKey: ['matter', incident.row.id] })
      void client.invalidateQueries({ queryKey: liveKeys.position })
    },
  })
}
