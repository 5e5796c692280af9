import { Form, Input } from 'antd'
import * as z from 'zod'
import { matters } from '#web/api.ts'
import { ActDrawer } from './act-drawer.tsx'
import type { DrawerProps } from './kernel-acts.tsx'
import { Handlers } from './step-drawer.tsx'

const content = z.object({
  unit: z.string().optional(),
  assignee: z.string().optional(),
  note: z.string().trim().optional(),
})

export function AssignDrawer({ page, onClose }: DrawerProps) {
  return (
    <ActDrawer
      page={page}
      title="分派"
      okText="分派"
      done="已分派，待对方签收"
      size={520}
      initial={{ unit: page.row.unit ?? undefined, assignee: page.row.assignee ?? undefined }}
      check={(values) =>
        values.unit || values.assignee ? [] : [{ path: ['unit'], words: '承办单位与承办人至少选一项' }]
      }
      send={(base, values) => matters.assign({ ...base, ...content.parse(values) })}
      onClose={onClose}
    >
      <Handlers />
      <Form.Item name="note" label="交办意见">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
    </ActDrawer>
  )
}
