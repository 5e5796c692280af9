import { DownloadOutlined, TableOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Progress, Space } from 'antd'
import type { BatchView } from '#intake/contract.ts'
import { intake } from '#web/api.ts'
import { useGo } from '#web/page-search.ts'
import { Load } from '#web/parts/states.tsx'
import { Counts } from './counts.tsx'

/** How an import goes, and what came of it. */
export function Running({ id }: { id: string }) {
  const go = useGo()
  const batch = useQuery({
    queryKey: ['imports', id],
    queryFn: () => intake.batch({ id }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 600),
  })
  return (
    <Load query={batch}>
      {(view) => (
        <div aria-live="polite">
          <Outcome batch={view} />
          <Counts counts={view} />
          <Space className="import-acts" wrap>
            <Button
              icon={<TableOutlined />}
              disabled={view.created === 0}
              onClick={() => go('/ledger', { batch: view.id })}
            >
              在台账中看这一批
            </Button>
            {view.hasErrors && (
              <Button icon={<DownloadOutlined />} href={`/api/imports/${view.id}/errors.xlsx`} download>
                下载错误文件（{view.rejected} 行）
              </Button>
            )}
          </Space>
        </div>
      )}
    </Load>
  )
}

function Outcome({ batch }: { batch: BatchView }) {
  const percent = batch.total === 0 ? 100 : Math.floor((batch.read / batch.total) * 100)
  switch (batch.state) {
    case 'running':
      return (
        <>
          <p>
            正在导入：已处理 {batch.read.toLocaleString('zh-CN')} / {batch.total.toLocaleString('zh-CN')}{' '}
            行。可以离开此页，导入会继续。
          </p>
          <Progress percent={percent} status="active" aria-label="导入进度" />
        </>
      )
    case 'done':
      return <Alert type="success" showIcon title={`「${batch.source}」导入完成`} />
    case 'failed':
      return (
        <Alert
          type="error"
          showIcon
          title="导入中断"
          description="已写入的保留；重新导入同一文件，已有的不会重复新建。"
        />
      )
    case 'undone':
      return <Alert type="info" showIcon title="这一批已撤销" />
  }
}
