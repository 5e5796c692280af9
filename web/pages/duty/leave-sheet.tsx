import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { addDays, dayOf, findDay } from '#calendar/date.ts'
import { duty } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { DateField } from '#web/parts/date-field.tsx'
import { type FormContent, FormDrawer } from '#web/parts/form-drawer.tsx'
import type { FieldProblem } from '#web/parts/form-values.ts'
import { useMe } from '#web/session.tsx'
import { present } from '#web/time.ts'

/** Registers leave: one's own, or that of those one answers for. */
export function LeaveSheet({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const takers = useQuery({ queryKey: ['duty', 'takers'], queryFn: () => duty.takers({}) })
  // 一次填写一个编号：网络不稳重发的，不登记两次。
  const [id] = useState(newId)
  const today = dayOf(present())
  return (
    <FormDrawer
      title="登记请假"
      note="登记即生效：请假期间不派单。本人登记的告知网格长（没有网格长的告知综合信息指挥室），代为登记的告知本人；手上未办结的事件须另行改派。"
      okText="登记"
      done="请假已登记"
      stale={[['duty']]}
      size={480}
      initial={{ account: me.account, first: today, last: today, reason: '' }}
      check={problemsOf}
      send={(content) => {
        const last = dayIn(content.last)
        return duty.addLeave({
          id,
          account: textIn(content.account),
          from: textIn(content.first),
          until: last ? addDays(last, 1) : '',
          reason: textIn(content.reason),
        })
      }}
      onClose={onClose}
    >
      <Form.Item name="account" label="谁请假" required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={takers.isPending}
          options={takers.data?.people.map(({ account, person }) => ({
            value: account,
            label: account === me.account ? `${person}（本人）` : person,
          }))}
        />
      </Form.Item>
      <Form.Item name="first" label="首日" required>
        <DateField />
      </Form.Item>
      <Form.Item name="last" label="末日" required extra="当日也在请假之内">
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label="事由" extra="只有本人和管得着的人看得到">
        <Input maxLength={200} />
      </Form.Item>
    </FormDrawer>
  )
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function dayIn(value: unknown) {
  return findDay(textIn(value))
}

function problemsOf({ account, first, last }: FormContent): FieldProblem[] {
  const [from, until] = [dayIn(first), dayIn(last)]
  return [
    ...(textIn(account) === '' ? [{ path: ['account'], words: '请选择请假的人' }] : []),
    ...(from ? [] : [{ path: ['first'], words: '请填写首日' }]),
    ...(until ? [] : [{ path: ['last'], words: '请填写末日' }]),
    ...(from && until && until < from ? [{ path: ['last'], words: '末日须不早于首日' }] : []),
  ]
}
