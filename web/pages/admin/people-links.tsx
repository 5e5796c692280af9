import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from 'antd'
import { getRegister } from '#registry/registers.ts'
import { registry } from '#web/api.ts'

const shown = ['units', 'posts', 'people', 'villages', 'grids', 'grid-workers'] as const

/** The registers that say who there is; they are kept with all others. */
export function PeopleLinks() {
  const { data } = useQuery({ queryKey: ['register-counts', undefined], queryFn: () => registry.counts({}) })
  return (
    <>
      <p className="hint">机构、岗位、人员等都是清单，有起止日期和修订历史；账号按姓名与机构对应到人。</p>
      <div className="people-links">
        {shown.map(getRegister).map(({ id, name, unitWord, basis }) => (
          <Card
            key={id}
            size="small"
            title={
              <Link to="/registers" search={{ register: id }}>
                {name}
              </Link>
            }
          >
            <strong>{data?.counts[id] ?? '…'}</strong> {unitWord}
            <div className="hint">{basis}</div>
          </Card>
        ))}
      </div>
    </>
  )
}
