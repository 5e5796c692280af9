import { Button, Form, Input, Modal, Space } from 'antd'
import { useState } from 'react'
import type { ProposalView } from '#analysis/proposals-contract.ts'
import { proposals } from '#web/api.ts'
import { useChange } from '#web/parts/use-change.ts'
import { useCan } from '#web/session.tsx'
import { Problem } from './states.tsx'

const stale = [['analysis', 'proposals'], ['matters'], ['matter']]

/** Confirms a proposal of one matter or one person, rules it out with the reason, or takes the answer back. */
export function ProposalActs({ row }: { row: ProposalView }) {
  const can = useCan()
  const [rejecting, setRejecting] = useState(false)
  const accept = useChange(
    (as: 'repeat-of' | 'merged-into' | 'same-person') => proposals.accept({ id: row.id, as }),
    stale,
    '已确认，可以撤回',
  )
  const undo = useChange(() => proposals.undo({ id: row.id }), stale, '已撤回，恢复为待确认')
  if (!can('matter.link')) return null
  const problem = accept.error ?? undo.error
  return (
    <Space wrap>
      {problem && <Problem error={problem} />}
      {row.state !== 'open' && (
        <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
          撤回
        </Button>
      )}
      {row.state === 'open' && (
        <>
          <Button size="small" type="primary" loading={accept.isPending} onClick={() => accept.mutate('repeat-of')}>
            是重复件
          </Button>
          <Button size="small" loading={accept.isPending} onClick={() => accept.mutate('merged-into')}>
            并案
          </Button>
          {row.kind === 'same-person' && (
            <Button size="small" loading={accept.isPending} onClick={() => accept.mutate('same-person')}>
              是同一人，不关联
            </Button>
          )}
          <Button size="small" onClick={() => setRejecting(true)}>
            不是
          </Button>
        </>
      )}
      {rejecting && <RejectSheet row={row} onClose={() => setRejecting(false)} />}
    </Space>
  )
}

function RejectSheet({ row, onClose }: { row: ProposalView; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const send = useChange(
    ({ reason }: { reason: string }) => proposals.reject({ id: row.id, reason }),
    stale,
    '已排除，可以撤回',
  )
  return (
    <Modal
      open
      title="不是同一事、同一人"
      okText="排除"
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={460}
    >
      {send.error && <Problem error={send.error} />}
      <Form form={form} layout="vertical" onFinish={(given) => send.mutate(given, { onSuccess: onClose })}>
        <Form.Item
          name="reason"
          label="为什么不是"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明，至少两个字' }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={500} placeholder="如：两处不同的路灯" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
