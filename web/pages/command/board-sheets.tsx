import { SuperviseDrawer } from '#web/pages/matter/supervise-drawer.tsx'
import { CommandHelp } from './help-sheet.tsx'
import { MergeSheet } from './merge-sheet.tsx'
import { QuickCall } from './quick-call.tsx'
import { ReturnSheet } from './return-sheet.tsx'
import { useChosenMatter } from './use-board.ts'
import type { OpenSheet } from './use-board-acts.ts'

export type Extra = 'call' | 'help'

type Props = {
  sheet: OpenSheet | undefined
  extra: Extra | undefined
  onClose: () => void
  onFiled: (id: string) => void
}

/** Whatever lies over the board: at most one. */
export function BoardSheets({ sheet, extra, onClose, onFiled }: Props) {
  const { data: page } = useChosenMatter(sheet?.incident.row.id)
  if (extra === 'call') return <QuickCall onClose={onClose} onFiled={onFiled} />
  if (extra === 'help') return <CommandHelp onClose={onClose} />
  if (!sheet || !page) return null
  if (sheet.kind === 'urge') return <SuperviseDrawer page={page} onClose={onClose} />
  const { incident, account } = sheet
  return sheet.kind === 'merge' ? (
    <MergeSheet incident={incident} page={page} onClose={onClose} />
  ) : (
    <ReturnSheet incident={incident} page={page} account={account} onClose={onClose} />
  )
}
