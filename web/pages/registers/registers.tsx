import { useQuery } from '@tanstack/react-query'
import { Menu } from 'antd'
import { findRegister, registers } from '#registry/registers.ts'
import { registry } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { RegisterPanel } from './register-panel.tsx'
import { registersSearch } from './search.ts'
import './registers.css'

/** The standing things of the street: every register at the left, its entries at the right. */
export function Registers() {
  const search = usePageSearch(registersSearch) ?? {}
  const change = useChangeSearch()
  const register = findRegister(search.register ?? '') ?? registers[0]
  const { data } = useQuery({
    queryKey: ['register-counts', search.on],
    queryFn: () => registry.counts({ on: search.on }),
  })
  return (
    <div className="registers">
      <nav aria-label="全部清单" className="register-list">
        <Menu
          selectedKeys={[register.id]}
          items={registers.map(({ id, name }) => ({
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
