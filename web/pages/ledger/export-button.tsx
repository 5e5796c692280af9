import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { MatterFilter } from '#matters/contract.ts'
import { stringifySearch } from '#web/search-params.ts'
import { useCan } from '#web/session.tsx'

/** The filtered ledger as a sheet; the export is in the audit log. */
export function ExportButton({ filter }: { filter: MatterFilter }) {
  const can = useCan()
  return (
    <Button
      icon={<DownloadOutlined />}
      disabled={!can('matter.export')}
      title={can('matter.export') ? '导出当前筛选的全部事项，导出有记录' : '您的岗位不能导出'}
      href={`/api/matters-export.xlsx${stringifySearch(filter)}`}
      download
    >
      导出
    </Button>
  )
}
