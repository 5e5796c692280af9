import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import { person } from '#procedures/common.ts'
import { formFields } from '#procedures/forms.ts'
import { matters } from '#web/api.ts'
import { valueInWords } from '#web/parts/form-values.ts'
import { Nothing, Problem } from '#web/parts/states.tsx'
import { Panel } from './panel.tsx'
import { useRevealed } from './reveal.tsx'

const fields = formFields(person)

/** Who the matter is about: masked, until somebody with the right says why he must see. */
export function People({ page }: { page: MatterPage }) {
  const { revealed, show } = useRevealed()
  const [asking, setAsking] = useState(false)
  const people = revealed?.people ?? page.people
  return (
    <Panel title="当事人" extra={<RevealButton page={page} onAsk={() => setAsking(true)} />}>
      {people.length === 0 && <Nothing words="没有登记当事人" />}
      {people.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: masked people may look alike, and the list is only read
        <dl key={at} className="person">
          {fields
            .filter(({ key }) => key !== 'kind')
            .flatMap((field) => {
              const value = Object.entries(one).find(([key]) => key === field.key)?.[1]
              return value === undefined ? [] : [{ field, value }]
            })
            .map(({ field, value }) => (
              <div key={field.key}>
                <dt>{field.title}</dt>
                <dd>{valueInWords(field, value)}</dd>
              </div>
            ))}
        </dl>
      ))}
      {revealed && <p className="hint">正在显示原文，本次查看已记录。</p>}
      {asking && <ReasonSheet page={page} onClose={() => setAsking(false)} onShow={show} />}
    </Panel>
  )
}

function RevealButton({ page, onAsk }: { page: MatterPage; onAsk: () => void }) {
  const { revealed, show } = useRevealed()
  if (!page.rights.includes('matter.reveal') || page.people.length === 0) return null
  return revealed ? (
    <Button size="small" icon={<EyeInvisibleOutlined />} onClick={() => show(undefined)}>
      重新遮盖
    </Button>
  ) : (
    <Button size="small" icon={<EyeOutlined />} onClick={onAsk}>
      查看原文
    </Button>
  )
}

type Revealed = NonNullable<ReturnType<typeof useRevealed>['revealed']>

function ReasonSheet(props: { page: MatterPage; onClose: () => void; onShow: (revealed: Revealed) => void }) {
  const { page, onClose, onShow } = props
  const [form] = Form.useForm<{ reason: string }>()
  const reveal = useMutation({
    mutationFn: ({ reason }: { reason: string }) => matters.reveal({ id: page.row.id, reason }),
    onSuccess: (revealed) => {
      onShow(revealed)
      onClose()
    },
  })
  return (
    <Modal
      open
      title="查看个人信息原文"
      okText="查看"
      confirmLoading={reveal.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={440}
    >
      <p className="hint">查看人、时间和理由会记入审计日志。</p>
      {reveal.error && <Problem error={reveal.error} />}
      <Form form={form} layout="vertical" onFinish={(values) => reveal.mutate(values)}>
        <Form.Item
          name="reason"
          label="查看理由"
          rules={[{ required: true, min: 2, message: '请写明理由，至少两个字' }]}
        >
          <Input autoFocus maxLength={200} placeholder="如：电话回访" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
