import { Alert, Statistic } from 'antd'
import type { GridView } from '#registry/grids-map-contract.ts'
import { Nothing, Problem, Waiting } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'
import { useAddresses } from './use-grids-map.ts'

/** The address points of the chosen grid, or those that lie in no grid. */
export function Addresses({ on, grid }: { on: string | undefined; grid: GridView | undefined }) {
  const { data, error, refetch } = useAddresses(on, grid?.code)
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (data.total === 0)
    return <Nothing words="还没有门址点" hint="用「导入门址」放进带经纬度的门址表，系统按边界归到网格。" />
  const listed = grid ? (data.counts[grid.code] ?? 0) : data.outside
  return (
    <>
      <div className="grids-figures">
        <Statistic title="门址点" value={data.total} suffix="个" />
        <Statistic title="不在任何网格" value={data.outside} suffix="个" />
      </div>
      {!grid && data.outside === 0 && <Alert type="success" showIcon title="每个门址都落在网格里。" />}
      <h3>{grid ? `${grid.name}的门址` : '不在任何网格的门址'}</h3>
      <ol className="grids-addresses">
        {data.rows.map(({ name, longitude, latitude }) => (
          <li key={`${name} ${longitude} ${latitude}`}>
            {name} <small>{`${longitude.toFixed(6)}, ${latitude.toFixed(6)}`}</small>
          </li>
        ))}
      </ol>
      {listed > data.rows.length && (
        <p className="hint">
          共 {listed} 个，列出前 {data.rows.length} 个。
        </p>
      )}
      {data.updatedAt && <p className="hint">门址更新于 {timeOf(data.updatedAt)}。</p>}
    </>
  )
}
