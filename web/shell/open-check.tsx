import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { failureOf } from '#web/api.ts'
import { useAbout } from '#web/pages/check-report/use-check.ts'
import { SignIn } from '#web/pages/sign-in/sign-in.tsx'
import { Waiting } from '#web/parts/states.tsx'

const CheckReport = lazy(() =>
  import('#web/pages/check-report/check-report.tsx').then((m) => ({ default: m.CheckReport })),
)

export const openCheckPath = '/check-report'

/** The report checker for whoever sits at the machine itself, without sign-in and without menu. */
export function OpenCheck() {
  const about = useAbout()
  const refused = failureOf(about.error).code === 'not-signed-in'
  useEffect(() => {
    if (!refused) document.title = '报告核查 · 枫桥'
  }, [refused])
  if (refused) return <SignIn />
  return (
    <div className="open-page">
      <header className="top-bar open-bar">
        <div className="brand">
          <img src="/leaf.svg" alt="" width={22} height={22} />
          <span className="brand-name">枫桥</span>
          <span className="brand-street">报告核查</span>
        </div>
        <div className="top-acts">
          <Link to="/">登录</Link>
        </div>
      </header>
      <main className="open-content">
        <Suspense fallback={<Waiting rows={10} />}>
          <CheckReport />
        </Suspense>
      </main>
    </div>
  )
}
