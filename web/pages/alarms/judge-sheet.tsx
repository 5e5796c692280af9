import { App, Form, Input, Modal, Tag } from 'antd'
import type { AlarmRow } from '#intake/alarms/contract.ts'
import { classNameOf } from '#intake/alarms/settings.ts'
import { alarms } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { alarmsKey } from './use-alarms.ts'

const usual = {
  true: ['画面属实', '现场来电属实', '网格员到场属实'],
  false: ['炊烟、灶火', '雾气、云影', '灯光、反光', '农膜、防尘网', '塔吊、施工', '镜头脏污'],
} as const

type Props = { row: AlarmRow; verdict: 'true' | 'false'; onClose: () => void }

/** T then Enter, or F, a reason and Enter. */
export function JudgeSheet({ row, verdict, onClose }: Props) {
  const [form] = Form.useForm<{ words: string }>()
  const { message } = App.useApp()
  const send = useChange(
    ({ words }: { words: string }) => alarms.judge({ id: row.id, verdict, words }),
    [alarmsKey, ['matters'], ['matter']],
  )
  const name = verdict === 'true' ? '属实' : '误报'
  return (
    <Modal
      open
      title={`核为${name}：${classNameOf(row.class)} ${row.pointName ?? row.device ?? ''}`}
      okText={`核为${name}`}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={520}
    >
      {send.error && <Problem error={send.error} />}
      {row.mentions > 1 && <p className="hint">同组 {row.mentions} 条一并核实。</p>}
      {verdict === 'false' && row.matterNumber && (
        <p className="hint">事件 {row.matterNumber} 尚未派出的，随之作废；已派出的照常办结。</p>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ words: verdict === 'true' ? usual.true[0] : '' }}
        onFinish={(given) =>
          send.mutate(given, {
            onSuccess: ({ words }) => {
              void message.success(words)
              onClose()
            },
          })
        }
      >
        <Form.Item
          name="words"
          label={verdict === 'true' ? '核实情况' : '为什么是误报'}
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明，至少两个字' }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        {usual[verdict].map((words) => (
          <Tag.CheckableTag key={words} checked={false} onChange={() => form.setFieldValue('words', words)}>
            {words}
          </Tag.CheckableTag>
        ))}
      </Form>
    </Modal>
  )
}
