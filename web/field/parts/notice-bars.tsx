import { useState, useSyncExternalStore } from 'react'
import { serverOffset } from '../clock.ts'
import { clockWarning } from '../clock-rules.ts'
import { Go } from '../router.tsx'
import { type Me, signIn } from '../session.tsx'
import { onLink, readLink } from '../sync.ts'
import { PasswordBox } from './password-box.tsx'
import { useNow } from './use-now.ts'

type Counts = { waiting: number; conflict: number } | undefined

/** What one must know at every page: no network, a session that has ended, refusals, a clock that is wrong. */
export function NoticeBars({ me, counts }: { me: Me; counts: Counts }) {
  const link = useSyncExternalStore(onLink, readLink)
  useNow(30_000)
  const clock = clockWarning(serverOffset())
  const { waiting = 0, conflict = 0 } = counts ?? {}
  return (
    <div role="status" className="notices">
      {link === 'unreachable' && (
        <p className="notice offline">
          没有网络，办理先存在手机上{waiting > 0 ? `，${waiting} 条待发送` : ''}，有网后自动发送。
        </p>
      )}
      {link === 'linked' && waiting > 0 && conflict === 0 && <p className="notice">正在发送 {waiting} 条……</p>}
      {conflict > 0 && (
        <Go to="/outbox" className="notice refused">
          有 {conflict} 条未被接受，点此处理
        </Go>
      )}
      {link === 'signed-out' && <SignInAgain me={me} />}
      {clock !== undefined && <p className="notice clock">{clock}</p>}
    </div>
  )
}

function SignInAgain({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <button type="button" className="notice refused" onClick={() => setOpen(true)}>
        登录已过期，点此重新登录后发送（已办的都在手机上）
      </button>
    )
  }
  return (
    <div className="notice again">
      <PasswordBox
        label={`${me.person}（${me.account}）的密码`}
        onEnter={(password) => signIn({ tenant: me.tenant, account: me.account, password })}
      />
    </div>
  )
}
