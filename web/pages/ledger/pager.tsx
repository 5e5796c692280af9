import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import type { LedgerPage } from './use-ledger-page.ts'

const sizes = [20, 50, 100].map((value) => ({ value, label: `每页 ${value} 件` }))

export function Pager({ page, limit, onLimit }: { page: LedgerPage; limit: number; onLimit: (limit: number) => void }) {
  return (
    <nav className="pager" aria-label="翻页">
      <Select aria-label="每页件数" value={limit} options={sizes} onChange={onLimit} />
      <Space>
        <Button icon={<LeftOutlined />} disabled={!page.previous} onClick={page.previous}>
          上一页
        </Button>
        <span>第 {page.at} 页</span>
        <Button iconPlacement="end" icon={<RightOutlined />} disabled={!page.next} onClick={page.next}>
          下一页
        </Button>
      </Space>
    </nav>
  )
}
