import { Button, Result } from 'antd'
import { failureOf } from '#web/api.ts'

/** A page that failed while it was drawn. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <Result
      status="warning"
      title="页面没有正常显示"
      subTitle={failureOf(error).words}
      extra={
        <Button type="primary" onClick={reset}>
          重新显示
        </Button>
      }
    />
  )
}
