import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import type { ReportPage } from '#reports/contract.ts'
import { reports } from '#web/api.ts'
import { Load } from '#web/parts/states.tsx'
import { CheckResult } from './check-result.tsx'

type Props = { page: ReportPage; code: string; onClose: () => void; onRecords: () => void }

/** A flagged figure opened: what was signed, what the ledger says now, and why. */
export function FlagDrawer({ page, code, onClose, onRecords }: Props) {
  const check = useQuery({
    queryKey: ['report', page.id, 'check', code],
    queryFn: () => reports.check({ id: page.id, code }),
  })
  return (
    <Drawer
      open
      size={820}
      title={page.figures[code]?.name ?? code}
      onClose={onClose}
      extra={<Button onClick={onRecords}>看现在的记录</Button>}
    >
      <Load query={check} rows={6}>
        {(found) => <CheckResult data={found} error={null} figures={page.figures} />}
      </Load>
    </Drawer>
  )
}
