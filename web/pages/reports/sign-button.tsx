import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReportPage } from '#reports/contract.ts'
import { isOpen, type Proof } from '#reports/proof-contract.ts'
import { reports } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'

const confirmation = '同意签发'

type Props = { page: ReportPage; revision: number; ready: boolean; proof: Proof | undefined }

/** Signs a report: what it says and counts is fixed from then on, so the words have to be typed. */
export function SignButton({ page, revision, ready, proof }: Props) {
  const [asking, ask] = useState(false)
  const [typed, type] = useState('')
  const sign = useChange(
    () => reports.sign({ id: page.id, revision }),
    [['report', page.id], ['reports']],
    '报告已签发',
  )
  const close = () => {
    ask(false)
    type('')
    sign.reset()
  }
  const barred = !proof || proof.open > 0
  return (
    <>
      <Button type="primary" disabled={!ready} title={ready ? undefined : '保存后才能签发'} onClick={() => ask(true)}>
        签发
      </Button>
      <Modal
        open={asking}
        title={`签发：${page.content.title}`}
        okText="签发"
        okButtonProps={{ disabled: barred || typed.trim() !== confirmation }}
        confirmLoading={sign.isPending}
        onCancel={close}
        onOk={() => sign.mutate(undefined, { onSuccess: close })}
      >
        {sign.error !== null && <Problem error={sign.error} />}
        {barred ? (
          <Unproven proof={proof} />
        ) : (
          <>
            <Alert
              type="info"
              showIcon
              title="签发后正文和数字固定，不能再改"
              description="各项数字连同口径版本、背后的记录、注明的出处和所作的说明一并封存；此后台账如有变动，正文里会在那个数上标出。"
            />
            <label className="sign-words" htmlFor="sign-words">
              请输入「{confirmation}」以确认
            </label>
            <Input id="sign-words" value={typed} autoComplete="off" onChange={(event) => type(event.target.value)} />
          </>
        )}
      </Modal>
    </>
  )
}

const named = 5

function Unproven({ proof }: { proof: Proof | undefined }) {
  if (!proof) return <Alert type="info" showIcon title="正在校核，请稍候" />
  const open = proof.items.filter(isOpen)
  return (
    <Alert
      type="warning"
      showIcon
      title={`还不能签发：有 ${open.length} 处待证`}
      description={
        <>
          <ul className="unproven">
            {open.slice(0, named).map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
          {open.length > named && <p>其余 {open.length - named} 处见右侧「待证」。</p>}
          <p>由起草人逐处连到指标、注明出处、改正或者说明后，再行签发。</p>
        </>
      }
    />
  )
}
