import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { access } from '#web/api.ts'
import { readKept } from '#web/kept.ts'
import { useAbout } from '#web/pages/check-report/use-check.ts'
import { Load } from '#web/parts/states.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The only page without a session. */
export function SignIn() {
  const tenants = useQuery({ queryKey: ['tenants'], queryFn: () => access.tenants({}) })
  useEffect(() => {
    document.title = '登录 · 枫桥'
  }, [])
  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-label="登录">
        <div className="sign-in-brand">
          <img src="/leaf.svg" alt="" width={40} height={40} />
          <h1>枫桥</h1>
          <p>法治街道的工作系统</p>
        </div>
        <Load query={tenants} rows={4}>
          {(known) =>
            known.tenants.length === 0 ? (
              <SetUpForm onDone={() => void tenants.refetch()} />
            ) : (
              <SignInForm tenants={known.tenants} tenant={lastTenant(known.tenants)} />
            )
          }
        </Load>
      </section>
      <OpenTools />
      <p className="sign-in-foot">内部工作系统。登录、查看与操作均有记录。</p>
    </main>
  )
}

/** What is open without sign-in, offered only where it is. */
function OpenTools() {
  const about = useAbout()
  if (!about.data) return null
  return (
    <p className="sign-in-open">
      <Link to="/check-report">不登录，直接核查一份报告</Link>
    </p>
  )
}

function lastTenant(tenants: ReadonlyArray<{ tenant: string }>): string | undefined {
  const last = readKept('tenant')
  return (tenants.find(({ tenant }) => tenant === last) ?? tenants[0])?.tenant
}
