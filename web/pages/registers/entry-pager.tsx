import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import type { EntryPage } from './use-entry-page.ts'

/** Absent while everything fits on one page. */
export function EntryPager({ page }: { page: EntryPage }) {
  if (!page.previous && !page.next) return null
  return (
    <nav className="pager" aria-label="翻页">
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
