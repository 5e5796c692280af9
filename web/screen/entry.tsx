import { useState } from 'react'
import { entranceApi, troubleOf } from '#web/field/api.ts'
import { EntranceFields, useTenants } from '#web/field/parts/entrance-fields.tsx'
import { PasswordBox } from '#web/field/parts/password-box.tsx'
import { askNow } from './line.ts'

/** Signs the wall in; the street is asked for only where there are several. `words`: why it was not let in before. */
export function Entry({ words }: { words?: string | undefined }) {
  const tenants = useTenants()
  const [tenant, setTenant] = useState('')
  const [account, setAccount] = useState('')
  const several = tenants.length > 1
  const enter = async (password: string) => {
    if (account.trim() === '') return '请填写账号。'
    if (several && tenant === '') return '请选择街道。'
    try {
      await entranceApi.signIn({ account: account.trim(), password, ...(several ? { tenant } : {}) })
    } catch (error) {
      const trouble = troubleOf(error)
      return trouble.kind === 'refused' ? trouble.words : '连不上服务器，请稍后再试。'
    }
    askNow()
    return undefined
  }
  return (
    <main className="entry">
      <img src="/leaf.svg" alt="" width="64" height="64" />
      <h1>枫桥大屏</h1>
      {words && <p role="alert">{words}</p>}
      <p>请用大屏账号登录：只能看本页，夜里不下线。</p>
      <EntranceFields {...{ tenants, tenant, account }} onTenant={setTenant} onAccount={setAccount} />
      <PasswordBox label="密码" onEnter={enter} />
    </main>
  )
}
