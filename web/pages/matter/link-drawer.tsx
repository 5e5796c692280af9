import { Form, Input, Radio } from 'antd'
import * as z from 'zod'
import { linkNames } from '#matters/describe.ts'
import { matters } from '#web/api.ts'
import { linkKinds } from '#web/names.ts'
import { problemsOf } from '#web/parts/form-values.ts'
import { MatterPicker } from '#web/parts/matter-picker.tsx'
import { ActDrawer } from './act-drawer.tsx'
import type { DrawerProps } from './kernel-acts.tsx'

const content = z.object({
  kind: z.enum(['repeat-of', 'merged-into', 'transferred-to', 'derived-from']),
  other: z.string({ error: '请选择另一件事项' }),
  note: z.string().trim().optional(),
})

export function LinkDrawer({ page, onClose }: DrawerProps) {
  return (
    <ActDrawer
      page={page}
      title="关联另一件事项"
      okText="关联"
      done="已关联，两件事项均可见，可随时解除"
      size={560}
      initial={{ kind: 'repeat-of' }}
      check={(values) => problemsOf(content, values)}
      send={(base, values) => matters.link({ ...base, ...content.parse(values) })}
      onClose={onClose}
    >
      <Form.Item name="kind" label="本件" required>
        <Radio.Group options={linkKinds.map((value) => ({ value, label: linkNames[value]?.from ?? value }))} />
      </Form.Item>
      <Form.Item name="other" label="另一件" required>
        <MatterPicker except={page.row.id} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </ActDrawer>
  )
}
