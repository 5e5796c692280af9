import { useQuery } from '@tanstack/react-query'
import { registry } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { findPolygon } from '#web/pages/registers/boundary.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import { PolygonShapes } from '#web/parts/polygon-shape.tsx'

export type GridValue = { grid: string | null; value: number }

const steps = ['#f1f3f6', '#fbe3cf', '#f6c39a', '#ee9d6b', '#e07a52'] as const

type Props = {
  label: string
  values: readonly GridValue[]
  /** What the numbers are: '件', '热度'. */
  unit: string
  height?: number
  onPick?: (grid: string) => void
}

/** The grids of the street coloured by a number, lighter for less; without boundaries, and besides, a table. */
export function GridHeat({ label, values, unit, height = 300, onPick }: Props) {
  const names = useNames()
  const { data } = useQuery({
    queryKey: ['entries', 'grids', 'outlines'],
    queryFn: () => registry.entries({ register: 'grids', limit: 2000 }),
    staleTime: 300_000,
  })
  const byGrid = new Map(values.map(({ grid, value }) => [grid ?? '', value]))
  const most = Math.max(0, ...values.filter(({ grid }) => grid !== null).map(({ value }) => value))
  const shapes = (data?.rows ?? []).flatMap(({ code, name, data: fields }) => {
    const polygon = findPolygon(fields.boundary)
    const value = byGrid.get(code) ?? 0
    return polygon
      ? [{ key: code, name: `${name}：${value} ${unit}`, short: name, fill: colourOf(value, most), polygon }]
      : []
  })
  const rows = [...values].sort((a, b) => b.value - a.value)
  const table = (
    <PlainTable
      label={`${label}（表）`}
      columns={[
        { key: 'grid', title: '网格', show: ({ grid }) => (grid === null ? '未填网格' : names.grid(grid)) },
        { key: 'value', title: unit, width: 90, align: 'right', show: ({ value }) => value },
      ]}
      rows={rows}
      rowKey={({ grid }) => grid ?? 'none'}
    />
  )
  if (shapes.length === 0)
    return (
      <div className="grid-heat">
        <p className="hint">网格还没有画边界，先以表格列出；在「清单」的网格中补上边界后，这里显示地图。</p>
        {table}
      </div>
    )
  return (
    <div className="grid-heat">
      <PolygonShapes shapes={shapes} height={height} label={label} onPick={onPick} />
      <Legend most={most} unit={unit} />
      <details>
        <summary>看表格</summary>
        {table}
      </details>
    </div>
  )
}

function colourOf(value: number, most: number): string {
  if (value === 0 || most === 0) return steps[0]
  return steps[Math.max(1, Math.ceil((value / most) * (steps.length - 1)))] ?? steps[0]
}

function Legend({ most, unit }: { most: number; unit: string }) {
  return (
    <p className="heat-legend hint">
      <span>少</span>
      {steps.map((colour) => (
        <span key={colour} className="heat-step" style={{ background: colour }} />
      ))}
      <span>
        多（最多 {most} {unit}）
      </span>
    </p>
  )
}
