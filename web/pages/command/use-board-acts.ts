import { App } from 'antd'
import { useState } from 'react'
import type { BoardRow, ProposalView } from '#dispatch/contract.ts'
import { useCan } from '#web/session.tsx'
import type { SheetKind } from './incident-pane.tsx'
import { awaitsSomebody, type Queued } from './queue.ts'
import { useProposals } from './use-board.ts'
import { useGiveOut } from './use-give-out.ts'

export type OpenSheet = { kind: SheetKind; incident: BoardRow; account?: string }

/** What may be done with the chosen incident, by button or by key. */
export function useBoardActs(current: Queued | undefined) {
  const can = useCan()
  const { message } = App.useApp()
  const give = useGiveOut()
  const [sheet, setSheet] = useState<OpenSheet>()
  const incident = current?.incident
  const id = incident?.row.id
  const { data, isPending } = useProposals(id)
  const open = (kind: SheetKind, account?: string) => {
    if (!incident) return false
    if (kind === 'return' && !can('matter.assign')) return false
    if (kind === 'merge' && !can('matter.act')) return false
    setSheet({ kind, incident, account })
    return true
  }
  const giveTo = (to: Pick<ProposalView, 'account' | 'person'>) => {
    if (!incident || give.isPending) return
    if (awaitsSomebody(incident)) give.mutate({ incident, to })
    else open('return', to.account)
  }
  /** The proposed at a place of the list, 0 the first. */
  const giveNth = (at: number, byEnter: boolean) => {
    if (!incident || !can('matter.assign')) return false
    const to = data?.proposals[at]
    if (byEnter && !awaitsSomebody(incident))
      void message.info(`已由 ${incident.assigneeName ?? incident.row.assignee} 承办；改派请按 R。`)
    else if (to) giveTo(to)
    else void message.info(isPending ? '正在提出人选，请稍候再按。' : `没有第 ${at + 1} 人选。`)
    return true
  }
  const problem = give.error !== null && give.variables?.incident.row.id === id ? give.error : null
  return { sheet, open, close: () => setSheet(undefined), giveTo, giveNth, busy: give.isPending, problem }
}
