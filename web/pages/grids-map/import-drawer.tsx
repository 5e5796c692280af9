import { Button, Drawer, Space } from 'antd'
import type { ReactNode } from 'react'
import { Problem } from '#web/parts/states.tsx'

type Step = { words: string; ready: boolean; busy: boolean; error: unknown; go(): void }
type Props = {
  title: string
  size: number
  preview: Step
  keep: Step
  onClose(): void
  children: ReactNode
  result: ReactNode
}

/** A sheet for a file: first it is tried, then kept; what went wrong stands between the form and the result. */
export function ImportDrawer({ title, size, preview, keep, onClose, children, result }: Props) {
  const error = preview.error ?? keep.error
  return (
    <Drawer
      open
      title={title}
      size={size}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Space className="drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button disabled={!preview.ready} loading={preview.busy} onClick={preview.go}>
            {preview.words}
          </Button>
          <Button type="primary" disabled={!keep.ready} loading={keep.busy} onClick={keep.go}>
            {keep.words}
          </Button>
        </Space>
      }
    >
      {children}
      {error !== null && <Problem error={error} />}
      {result}
    </Drawer>
  )
}
