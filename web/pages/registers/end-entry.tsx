import { Form } from 'antd'
import * as z from 'zod'
import { dayOf } from '#calendar/date.ts'
import type { EntryRow } from '#registry/contract.ts'
import type { Register } from '#registry/define.ts'
import { registry } from '#web/api.ts'
import { DateField } from '#web/parts/date-field.tsx'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'
import { present } from '#web/time.ts'

const content = z.object({ until: z.iso.date({ error: '请填写日期' }) })

/** Ends an entry: it stays in the register and in every figure of the days before. */
export function EndEntry({ register, entry, onClose }: { register: Register; entry: EntryRow; onClose: () => void }) {
  return (
    <FormDrawer
      title={`终止：${entry.name}`}
      size={420}
      okText="终止"
      done="已终止"
      stale={[['entries', register.id], ['entry'], ['register-counts'], ['expiring-entries'], ['colleagues']]}
      initial={{ until: dayOf(present()) }}
      check={(values) => problemsOf(content, values)}
      send={(values) =>
        registry.end({ register: register.id, id: entry.id, revision: entry.revision, ...content.parse(values) })
      }
      onClose={onClose}
      note="条目不会删除：终止之前的日期仍按有效统计，历史可查。"
    >
      <Form.Item name="until" label="自哪一日起不再有效" required>
        <DateField />
      </Form.Item>
    </FormDrawer>
  )
}
