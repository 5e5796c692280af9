import { Form, Input, Select } from 'antd'
import * as z from 'zod'
import type { SubjectKind } from '#appraisal/formula.ts'
import { appraisal } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'

const content = z.object({
  reason: z.string('请写明理由').trim().min(2, '请写明理由'),
  evidence: z.string('请写明证据').trim().min(2, '请写明证据'),
  numbers: z.array(z.string()).default([]),
})

type Where = { month: string; kind: SubjectKind; subject: string; item: string }

/** A village or department objects to one item, with reason and evidence. */
export function ObjectForm({ where, title, onClose }: { where: Where; title: string; onClose: () => void }) {
  return (
    <FormDrawer
      title={`提出异议：${title}`}
      okText="提出"
      done="异议已提出，由他人决定"
      stale={[['appraisal', 'objections']]}
      check={(values) => problemsOf(content, values)}
      send={(values) => appraisal.object({ ...where, ...content.parse(values) })}
      onClose={onClose}
      note="支持的，按更正后的记录重新计分，原分保留；一项同时只有一件待决定的异议。"
    >
      <Form.Item name="reason" label="理由" required>
        <Input.TextArea rows={3} maxLength={1000} placeholder="如：两件发生在邻村，登记时误选本村" />
      </Form.Item>
      <Form.Item name="evidence" label="证据" required>
        <Input.TextArea rows={3} maxLength={1000} placeholder="如：现场照片、出警登记、当事人说明，存放何处" />
      </Form.Item>
      <Form.Item name="numbers" label="所指事项编号" extra="逐个输入编号后回车；须是这一项所计的记录">
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ' ', ',']} aria-label="所指事项编号" />
      </Form.Item>
    </FormDrawer>
  )
}
