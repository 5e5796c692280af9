import type { Register } from '#registry/define.ts'
import { findRegister, registers } from '#registry/registers.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { useCan } from '#web/session.tsx'
import { ExpiringPanel } from './expiring-panel.tsx'
import { RegisterList } from './register-list.tsx'
import { RegisterPanel } from './register-panel.tsx'
import { registersSearch } from './search.ts'
import './registers.css'

/** The standing things of the street: every register that one may open at the left, its entries at the right. */
export function Registers() {
  const search = usePageSearch(registersSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  const open = registers.filter((one: Register) => !one.sealed || can('entry.read-sealed'))
  const asked = findRegister(search.register ?? '')
  const register = open.find((one) => one === asked) ?? registers[0]
  const expiring = search.expiring === 'true'
  return (
    <div className="registers">
      <RegisterList
        open={open}
        current={expiring ? undefined : register.id}
        on={search.on}
        onPick={(id) => change({ register: id, on: search.on })}
        onExpiring={() => change({ expiring: 'true' })}
      />
      <section aria-label={expiring ? '到期提醒' : register.name} className="register-main">
        {expiring ? (
          <ExpiringPanel onOpen={change} />
        ) : (
          <RegisterPanel key={register.id} register={register} search={search} onChange={change} />
        )}
      </section>
    </div>
  )
}
