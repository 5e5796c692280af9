import { useLocation } from '@tanstack/react-router'
import { Modal } from 'antd'
import { SignIn } from '#web/pages/sign-in/sign-in.tsx'
import { SignInForm } from '#web/pages/sign-in/sign-in-form.tsx'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { MeProvider, useExpired, useSession } from '#web/session.tsx'
import { OpenCheck, openCheckPath } from './open-check.tsx'
import { Shell } from './shell.tsx'

/** Nobody: the sign-in page, or the report checker that is open on the machine itself. Somebody: the console; when the session ends meanwhile, a sheet over the page keeps what was typed. */
export function Gate() {
  const session = useSession()
  const expired = useExpired()
  const at = useLocation({ select: ({ pathname }) => pathname })
  if (session.isPending) return <Waiting rows={10} />
  if (session.data === undefined) {
    return (
      <main className="alone">
        <Problem error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  if (session.data === null) return at === openCheckPath ? <OpenCheck /> : <SignIn />
  return (
    <MeProvider me={session.data}>
      <Shell />
      <Modal open={expired} title="登录已过期，请重新登录" footer={null} closable={false} keyboard={false} width={400}>
        <p className="hint">页面上已填的内容仍保留，登录后可继续。</p>
        <SignInForm tenant={session.data.tenant} account={session.data.account} />
      </Modal>
    </MeProvider>
  )
}
