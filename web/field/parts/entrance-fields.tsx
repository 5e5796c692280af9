import { useEffect, useState } from 'react'
import { entranceApi } from '../api.ts'

export type Tenant = { tenant: string; name: string }

/** The streets of the house; none until they are known. */
export function useTenants(): readonly Tenant[] {
  const [tenants, setTenants] = useState<readonly Tenant[]>([])
  useEffect(() => {
    entranceApi.tenants({}).then(
      (reply) => setTenants(reply.tenants),
      () => undefined,
    )
  }, [])
  return tenants
}

type Props = {
  tenants: readonly Tenant[]
  tenant: string
  account: string
  onTenant(tenant: string): void
  onAccount(account: string): void
}

/** Who signs in; the street is asked for only where there are several. */
export function EntranceFields({ tenants, tenant, account, onTenant, onAccount }: Props) {
  return (
    <>
      {tenants.length > 1 && (
        <div className="box">
          <label htmlFor="tenant">街道</label>
          <select id="tenant" value={tenant} onChange={({ target }) => onTenant(target.value)}>
            <option value="">请选择</option>
            {tenants.map((one) => (
              <option key={one.tenant} value={one.tenant}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="box">
        <label htmlFor="account">账号</label>
        <input
          id="account"
          autoComplete="username"
          autoCapitalize="none"
          maxLength={40}
          value={account}
          onChange={({ target }) => onAccount(target.value)}
        />
      </div>
    </>
  )
}
