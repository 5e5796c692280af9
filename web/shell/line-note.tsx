import { DisconnectOutlined } from '@ant-design/icons'
import { useLineLost } from '#web/live.ts'

/** Says that what is shown may be old, while the line to the server is broken. */
export function LineNote() {
  const lost = useLineLost()
  return (
    <div className="line-note" role="status">
      {lost && (
        <>
          <DisconnectOutlined aria-hidden /> 连接已断开，正在重连
        </>
      )}
    </div>
  )
}
