import { Form, Input } from 'antd'
import * as z from 'zod'
import type { BatchView } from '#intake/contract.ts'
import { intake } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'

const content = z.object({ reason: z.string({ error: '请填写撤销原因' }).trim().min(2, '至少两个字').max(200) })

/** Withdraws a whole batch; refused when somebody has acted on one of its matters. */
export function UndoBatch({ batch, onClose }: { batch: BatchView; onClose: () => void }) {
  return (
    <FormDrawer
      title={`撤销导入：${batch.source}`}
      size={460}
      okText={`撤销 ${batch.created} 件`}
      done="这一批已撤销"
      stale={[['imports'], ['matters'], ['matter'], ['figures']]}
      check={(values) => problemsOf(content, values)}
      send={(values) => intake.undo({ id: batch.id, ...content.parse(values) })}
      onClose={onClose}
      note="撤销的事项不再计入统计，台账中仍可查到撤销记录。已有人办理的批次不能整批撤销。"
    >
      <Form.Item name="reason" label="撤销原因" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={200} autoFocus />
      </Form.Item>
    </FormDrawer>
  )
}
