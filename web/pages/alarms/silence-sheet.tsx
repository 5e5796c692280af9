import { Form, Input, InputNumber, Modal, Select, Space } from 'antd'
import { addMinutes } from '#calendar/date.ts'
import type { AlarmRow } from '#intake/alarms/contract.ts'
import { alarmClasses } from '#procedures/grid-event/forms.ts'
import { alarms } from '#web/api.ts'
import { choicesOf } from '#web/names.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useEntries } from '#web/queries.ts'
import { present } from '#web/time.ts'
import { alarmsKey } from './use-alarms.ts'

const lengths = [
  { value: 60, label: '一小时' },
  { value: 240, label: '四小时' },
  { value: 1440, label: '一天' },
  { value: 4320, label: '三天' },
  { value: 10_080, label: '七天' },
  { value: 43_200, label: '三十天' },
]

type Given = { point?: string; class?: string; minutes: number; fromHour?: number; untilHour?: number; reason: string }

/** Silences the point and class of an alarm for a time; alarms are still kept. */
export function SilenceSheet({ row, onClose }: { row?: AlarmRow; onClose: () => void }) {
  const [form] = Form.useForm<Given>()
  const { data: points } = useEntries('monitoring-points')
  const send = useChange(
    ({ minutes, ...given }: Given) =>
      alarms.silence({
        ...given,
        fromHour: given.fromHour ?? undefined,
        untilHour: given.untilHour ?? undefined,
        untilAt: addMinutes(present(), minutes),
      }),
    [alarmsKey],
    '已静默',
  )
  return (
    <Modal
      open
      title="静默告警"
      okText="静默"
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={520}
    >
      <p className="hint">静默期间的告警照样留存，只是不成事件、不告知人。</p>
      {send.error && <Problem error={send.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ point: row?.point ?? undefined, class: row?.class ?? undefined, minutes: 1440 }}
        onFinish={(given) => send.mutate(given, { onSuccess: onClose })}
      >
        <Form.Item name="point" label="点位">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全部点位（快呼类不许）"
            options={points?.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="class" label="类别">
          <Select allowClear placeholder="全部类别" options={choicesOf(alarmClasses)} />
        </Form.Item>
        <Form.Item name="minutes" label="静默多久" required>
          <Select options={lengths} />
        </Form.Item>
        <Space align="end">
          <Form.Item name="fromHour" label="只在每天（时）">
            <InputNumber min={0} max={23} placeholder="全天" />
          </Form.Item>
          <Form.Item name="untilHour" label="至（时）">
            <InputNumber min={1} max={24} placeholder="全天" />
          </Form.Item>
        </Space>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由，至少两个字' }]}
        >
          <Input autoFocus maxLength={200} onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
