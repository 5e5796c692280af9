import { Input, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { areaOf, areaWords } from '#registry/geometry/measure.ts'
import type { ChangeView, GridView } from '#registry/grids-map-contract.ts'
import type { MapGrid } from '#web/map/kinds.ts'
import { LazyTownMap } from '#web/map/lazy-town-map.tsx'
import { useGeography } from '#web/map/use-geography.ts'
import { Addresses } from './addresses.tsx'
import { Fact } from './edit-panel.tsx'
import { History } from './history.tsx'
import { kindNames, useAddresses, useVillages, type Village } from './use-grids-map.ts'

type Props = {
  data: { on: string; grids: readonly GridView[]; changes: readonly ChangeView[] }
  on: string | undefined
  grid: string | undefined
  onPick(grid: string | undefined): void
  onDay(on: string): void
}

const noPoints: readonly never[] = []

/** The boundaries of a day: the map, the list, the addresses and what was changed when. */
export function Look({ data, on, grid, onPick, onDay }: Props) {
  const villages = useVillages()
  const { base, tiles } = useGeography()
  const drawn = useMemo(() => data.grids.flatMap((one) => mapGridOf(one, villages)), [data.grids, villages])
  const chosen = data.grids.find(({ code }) => code === grid)
  return (
    <div className="grids-work">
      <LazyTownMap
        label="网格地图"
        grids={drawn}
        points={noPoints}
        base={base}
        tiles={tiles}
        selected={chosen ? { grid: chosen.code } : undefined}
        onSelect={(target) => 'grid' in target && onPick(target.grid)}
      />
      <aside className="grids-side" aria-label="网格清单">
        <Tabs
          size="small"
          items={[
            {
              key: 'grids',
              label: `网格 ${data.grids.length}`,
              children: <GridTab {...{ data, villages, on, onPick, chosen }} />,
            },
            { key: 'addresses', label: '门址', children: <Addresses on={on} grid={chosen} /> },
            {
              key: 'changes',
              label: '历次调整',
              children: <History changes={data.changes} today={data.on} onDay={onDay} />,
            },
          ]}
        />
      </aside>
    </div>
  )
}

function mapGridOf({ code, name, boundary, village }: GridView, villages: readonly Village[]): MapGrid[] {
  const own = villages.find((one) => one.code === village)
  return boundary ? [{ code, name, boundary, note: own?.name, colour: own?.colour, pattern: own?.pattern }] : []
}

type TabProps = {
  data: Props['data']
  villages: readonly Village[]
  on: string | undefined
  chosen: GridView | undefined
  onPick: Props['onPick']
}

function GridTab({ data, villages, on, chosen, onPick }: TabProps) {
  const [words, setWords] = useState('')
  const { data: addresses } = useAddresses(on)
  const nameOf = (code: string) => villages.find((one) => one.code === code)?.name ?? code
  const found = data.grids.filter((grid) => `${grid.code} ${grid.name} ${nameOf(grid.village)}`.includes(words.trim()))
  return (
    <>
      {chosen && (
        <Chosen grid={chosen} village={nameOf(chosen.village)} addresses={addresses?.counts[chosen.code] ?? 0} />
      )}
      <Input.Search
        allowClear
        aria-label="查找网格"
        placeholder="编号、名称、村社"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className="grids-legend" aria-label="村社图例">
        {villages.map(({ code, name, colour }) => (
          <li key={code}>
            <i style={{ background: colour }} />
            {name}
          </li>
        ))}
      </ul>
      <table className="grids-table" aria-label="网格">
        <thead>
          <tr>
            <th>编号</th>
            <th>名称</th>
            <th className="number">面积</th>
            <th className="number">门址</th>
          </tr>
        </thead>
        <tbody>
          {found.map((grid) => (
            <tr key={grid.code} className={grid === chosen ? 'grids-row-chosen' : undefined}>
              <td>{grid.code}</td>
              <td>
                <button
                  type="button"
                  aria-pressed={grid === chosen}
                  onClick={() => onPick(grid === chosen ? undefined : grid.code)}
                >
                  {grid.name}
                </button>
              </td>
              <td className="number">{grid.boundary ? areaWords(areaOf(grid.boundary)) : '没有边界'}</td>
              <td className="number">{addresses?.counts[grid.code] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p className="hint">没有相符的网格。</p>}
    </>
  )
}

function Chosen({ grid, village, addresses }: { grid: GridView; village: string; addresses: number }) {
  return (
    <section className="grids-chosen" aria-label={grid.name}>
      <h2>
        {grid.name} <small>{grid.code}</small>
      </h2>
      <dl className="grids-facts">
        <Fact title="村社">{village}</Fact>
        <Fact title="类别">{kindNames[grid.kind]}</Fact>
        <Fact title="网格长">{grid.leader ?? '未填'}</Fact>
        <Fact title="门址">{addresses} 个</Fact>
        <Fact title="边界自">{grid.since ?? grid.validFrom}</Fact>
        {grid.coming && <Fact title="将改于">{grid.coming}</Fact>}
        {grid.validUntil && <Fact title="撤销于">{grid.validUntil}</Fact>}
      </dl>
    </section>
  )
}
