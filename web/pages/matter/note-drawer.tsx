import { Form, Input } from 'antd'
import * as z from 'zod'
import { matters } from '#web/api.ts'
import { problemsOf } from '#web/parts/form-values.ts'
import { ActDrawer } from './act-drawer.tsx'
import type { DrawerProps } from './kernel-acts.tsx'

const content = z.object({ words: z.string({ error: '请填写内容' }).trim().min(1, '请填写内容') })

export function NoteDrawer({ page, onClose }: DrawerProps) {
  return (
    <ActDrawer
      page={page}
      title="备注"
      okText="记入"
      done="已记入时间线"
      size={520}
      note="备注记入时间线，不改变状态和期限。"
      check={(values) => problemsOf(content, values)}
      send={(base, values) => matters.note({ ...base, ...content.parse(values) })}
      onClose={onClose}
    >
      <Form.Item name="words" label="内容" required>
        <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
