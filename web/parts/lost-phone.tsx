import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { field } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { PersonPicker } from './pickers.tsx'
import { Problem } from './states.tsx'

type Asked = { account: string; reason: string }

/** 手机遗失: one act that ends somebody's sessions and hands his open tasks on; what became of each is listed. */
export function LostPhone() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        手机遗失
      </Button>
      {open && <LostPhoneSheet onClose={() => setOpen(false)} />}
    </>
  )
}

function LostPhoneSheet({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Asked>()
  const client = useQueryClient()
  // 同一张单子重发仍是同一次操作。
  const [actId] = useState(newId)
  const losing = useMutation({
    mutationFn: (asked: Asked) => field.lostPhone({ ...asked, actId }),
    onSuccess: () => client.invalidateQueries(),
  })
  const done = losing.data
  return (
    <Modal
      open
      title="手机遗失"
      okText={done ? '知道了' : '结束登录并转派任务'}
      okButtonProps={{ danger: !done }}
      cancelButtonProps={done ? { style: { display: 'none' } } : {}}
      confirmLoading={losing.isPending}
      onCancel={onClose}
      onOk={() => (done ? onClose() : form.submit())}
    >
      {losing.error && <Problem error={losing.error} />}
      {done ? (
        <Result handedOver={done.handedOver} />
      ) : (
        <Form form={form} layout="vertical" onFinish={(asked) => losing.mutate(asked)}>
          <p className="hint">该账号在所有设备上的登录即刻失效；未办完的网格事件逐件转给就近的下一人，记入审计日志。</p>
          <Form.Item name="account" label="谁的手机" rules={[{ required: true, message: '请选择人员' }]}>
            <PersonPicker label="谁的手机" placeholder="请选择" />
          </Form.Item>
          <Form.Item name="reason" label="情况" rules={[{ required: true, min: 2, message: '请写明情况，至少两个字' }]}>
            <Input maxLength={200} placeholder="如：巡查途中遗失" />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}

type Outcome = Awaited<ReturnType<typeof field.lostPhone>>

function Result({ handedOver }: Outcome) {
  const stayed = handedOver.filter(({ to }) => to === null).length
  if (handedOver.length === 0) return <Alert type="success" showIcon title="登录已结束；名下没有需要转派的任务。" />
  return (
    <>
      <Alert
        type={stayed > 0 ? 'warning' : 'success'}
        showIcon
        title={`登录已结束；转派 ${handedOver.length - stayed} 件${stayed > 0 ? `，另有 ${stayed} 件须人工改派` : ''}。`}
      />
      <ul className="lines">
        {handedOver.map(({ number, words }) => (
          <li key={number}>
            <strong>{number}</strong> {words}
          </li>
        ))}
      </ul>
    </>
  )
}
