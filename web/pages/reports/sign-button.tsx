import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReportPage } from '#reports/contract.ts'
import { reports } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'

const confirmation = '同意签发'

type Props = { page: ReportPage; revision: number; ready: boolean }

/** Signs a report: what it says and counts is fixed from then on, so the words have to be typed. */
export function SignButton({ page, revision, ready }: Props) {
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
  return (
    <>
      <Button type="primary" disabled={!ready} title={ready ? undefined : '保存后才能签发'} onClick={() => ask(true)}>
        签发
      </Button>
      <Modal
        open={asking}
        title={`签发：${page.content.title}`}
        okText="签发"
        okButtonProps={{ disabled: typed.trim() !== confirmation }}
        confirmLoading={sign.isPending}
        onCancel={close}
        onOk={() => sign.mutate(undefined, { onSuccess: close })}
      >
        {sign.error !== null && <Problem error={sign.error} />}
        <Alert
          type="info"
          showIcon
          title="签发后正文和数字固定，不能再改"
          description="各项数字连同口径版本、背后的记录一并封存；此后台账如有变动，复核时会逐项列出。"
        />
        <label className="sign-words" htmlFor="sign-words">
          请输入「{confirmation}」以确认
        </label>
        <Input id="sign-words" value={typed} autoComplete="off" onChange={(event) => type(event.target.value)} />
      </Modal>
    </>
  )
}
