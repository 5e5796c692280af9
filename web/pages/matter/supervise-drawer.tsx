import { Form, Input, Radio } from 'antd'
import * as z from 'zod'
import { matters } from '#web/api.ts'
import { problemsOf } from '#web/parts/form-values.ts'
import { ActDrawer } from './act-drawer.tsx'
import type { DrawerProps } from './kernel-acts.tsx'

const content = z.object({
  kind: z.enum(['urge', 'supervise']),
  words: z.string({ error: '请填写意见' }).trim().min(2, '请填写意见，至少两个字'),
})

export function SuperviseDrawer({ page, onClose }: DrawerProps) {
  return (
    <ActDrawer
      page={page}
      title="催办、督办"
      done="已发出"
      size={520}
      initial={{ kind: 'urge' }}
      check={(values) => problemsOf(content, values)}
      send={(base, values) => matters.supervise({ ...base, ...content.parse(values) })}
      onClose={onClose}
    >
      <Form.Item name="kind" label="方式" required>
        <Radio.Group
          options={[
            { value: 'urge', label: '催办：提醒承办人' },
            { value: 'supervise', label: '督办：列入督办并通知负责人' },
          ]}
        />
      </Form.Item>
      <Form.Item name="words" label="意见" required>
        <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} />
      </Form.Item>
    </ActDrawer>
  )
}
