import { useEffect, useState } from 'react'
import { keep, readKept } from '#web/kept.ts'
import { device } from './outbox/database.ts'
import { useLive } from './outbox/use-live.ts'
import { EntranceFields, useTenants } from './parts/entrance-fields.tsx'
import { PasswordBox } from './parts/password-box.tsx'
import { signIn } from './session.tsx'
import { endLeftSession } from './sync.ts'

/** The way in. The street is asked for only where there are several. */
export function EntryScreen() {
  const tenants = useTenants()
  const [tenant, setTenant] = useState(() => keptTenant())
  const [account, setAccount] = useState('')
  const forgotten = useLive(async () => (await device.kept.get('forgotten'))?.value ?? null)
  useEffect(() => {
    const end = () => void endLeftSession()
    end()
    addEventListener('online', end)
    return () => removeEventListener('online', end)
  }, [])
  const enter = async (password: string) => {
    if (account.trim() === '') return '请填写账号。'
    if (tenants.length > 1 && tenant === '') return '请选择街道。'
    keep('tenant', tenant === '' ? undefined : tenant)
    return signIn({ account: account.trim(), password, ...(tenants.length > 1 ? { tenant } : {}) })
  }
  return (
    <main className="entry">
      <img src="/leaf.svg" alt="" width="64" height="64" />
      <h1>枫桥外勤</h1>
      {tenants.length === 1 && <p className="hint">{tenants[0]?.name}</p>}
      {typeof forgotten === 'number' && <Forgotten unsent={forgotten} />}
      <EntranceFields {...{ tenants, tenant, account }} onTenant={setTenant} onAccount={setAccount} />
      <PasswordBox label="密码" onEnter={enter} />
    </main>
  )
}

function keptTenant(): string {
  const known = readKept('tenant')
  return typeof known === 'string' ? known : ''
}

function Forgotten({ unsent }: { unsent: number }) {
  return (
    <p className="notice refused" role="alert">
      这台手机七天没有联系服务器，已清除本机数据{unsent > 0 ? `，其中 ${unsent} 条没有发送` : ''}。请重新登录。
    </p>
  )
}
