import { CheckCircleOutlined, EditOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, Button, Space, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Problem } from '#web/parts/states.tsx'
import type { Draft, SaveState } from './use-draft.ts'

const words: Record<SaveState, { text: string; icon: ReactNode }> = {
  saved: { text: '已保存', icon: <CheckCircleOutlined /> },
  waiting: { text: '有改动', icon: <EditOutlined /> },
  saving: { text: '正在保存', icon: <SyncOutlined spin /> },
  failed: { text: '未保存，稍后自动重试', icon: <WarningOutlined /> },
  stale: { text: '未保存：他人已改', icon: <WarningOutlined /> },
}

/** Whether what is on the screen is kept. */
export function SaveNote({ draft }: { draft: Draft }) {
  const { text, icon } = words[draft.state]
  const bad = draft.state === 'failed' || draft.state === 'stale'
  return (
    <span aria-live="polite">
      <Tag>草稿</Tag>
      <Tag icon={icon} color={bad ? 'error' : undefined}>
        {text}
      </Tag>
    </span>
  )
}

/** After a refusal: the text is still here, and the writer decides whose goes on. */
export function StaleNotice({ draft }: { draft: Draft }) {
  if (draft.state === 'failed') return <Problem error={draft.error} />
  if (draft.state !== 'stale') return null
  return (
    <Alert
      className="stale-notice"
      type="warning"
      showIcon
      title="这份报告刚被他人保存过，您的改动没有写入"
      description="您的文字仍在下面，可以继续看、继续改、复制。请决定以哪一份为准。"
      action={
        <Space orientation="vertical">
          <Button size="small" onClick={() => void draft.keepMine()}>
            以我的为准保存
          </Button>
          <Button size="small" onClick={() => void draft.takeTheirs()}>
            放弃我的，看最新
          </Button>
        </Space>
      }
    />
  )
}
