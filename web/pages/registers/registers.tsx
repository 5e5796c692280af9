import { useQuery } from '@tanstack/react-query'
import { Menu } from 'antd'
import type { Register } from '#registry/define.ts'
import { findRegister, registers } from '#registry/registers.ts'
import { registry } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { useCan } from '#web/session.tsx'
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
  const { data } = useQuery({
    queryKey: ['register-counts', search.on],
    queryFn: () => registry.counts({ on: search.on }),
  })
  return (
    <div className="registers">
      <nav aria-label="全部清单" className="register-list">
        <Menu
          selectedKeys={[register.id]}
          items={open.map(({ id, name }) => ({
            key: id,
            label: (
              <span className="register-label">
                <span className="register-name" title={name}>
                  {name}
                </span>
                <span className="register-count">{data?.counts[id] ?? ''}</span>
              </span>
            ),
          }))}
          onClick={({ key }) => change({ register: key, on: search.on })}
        />
      </nav>
      <section aria-label={register.name} className="register-main">
        <RegisterPanel key={register.id} register={register} search={search} onChange={change} />
      </section>
    </div>
  )
}
