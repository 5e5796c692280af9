import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Point } from '#registry/geometry/measure.ts'
import { rounded } from '#registry/geometry/ring.ts'

type Props = {
  label: string
  points: readonly Point[]
  onMove(from: Point, to: Point): void
  /** A corner between this one and the next. */
  onInsert?(index: number): void
  onRemove?: ((point: Point) => void) | undefined
  onAdd?(point: Point): void
}

/** The same corners as on the drawing, in numbers: everything can be done by keys alone. */
export function PointsTable({ label, points, onMove, onInsert, onRemove, onAdd }: Props) {
  return (
    <div className="grids-points">
      <table aria-label={label}>
        <thead>
          <tr>
            <th>序</th>
            <th>经度</th>
            <th>纬度</th>
            <th>
              <span className="visually-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the ring and keeps the focus while typed in
            <tr key={index}>
              <td>{index + 1}</td>
              {([0, 1] as const).map((axis) => (
                <td key={axis}>
                  <Degrees
                    label={`第 ${index + 1} 点${axis === 0 ? '经度' : '纬度'}`}
                    value={point[axis]}
                    onChange={(value) => onMove(point, axis === 0 ? [value, point[1]] : [point[0], value])}
                  />
                </td>
              ))}
              <td className="grids-points-acts">
                {onInsert && (
                  <button
                    type="button"
                    className="grids-mini"
                    aria-label={`在第 ${index + 1} 点后加一点`}
                    title="在后面加一点"
                    onClick={() => onInsert(index)}
                  >
                    ＋
                  </button>
                )}
                {onRemove && (
                  <button
                    type="button"
                    className="grids-mini"
                    aria-label={`删去第 ${index + 1} 点`}
                    title="删去"
                    onClick={() => onRemove(point)}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {onAdd && <AddPoint onAdd={onAdd} />}
    </div>
  )
}

function Degrees({ label, value, onChange }: { label: string; value: number; onChange(value: number): void }) {
  const [text, setText] = useState<string>()
  const settle = () => {
    const typed = Number(text)
    if (text !== undefined && text.trim() !== '' && Number.isFinite(typed) && typed !== value) onChange(rounded(typed))
    setText(undefined)
  }
  return (
    <input
      aria-label={label}
      inputMode="decimal"
      value={text ?? value.toFixed(6)}
      onFocus={() => setText(String(value))}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          settle()
        }
      }}
    />
  )
}

/** A place typed or pasted as '124.36, 30.42'; several lines give several places. */
function AddPoint({ onAdd }: { onAdd(point: Point): void }) {
  const [text, setText] = useState('')
  const places = placesIn(text)
  const add = () => {
    for (const place of places) onAdd(place)
    setText('')
  }
  return (
    <div className="grids-add">
      <Input
        aria-label="加一点（经度, 纬度）"
        placeholder="经度, 纬度"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          event.preventDefault()
          add()
        }}
      />
      <Button disabled={places.length === 0} onClick={add}>
        加点
      </Button>
    </div>
  )
}

function placesIn(text: string): Point[] {
  return [...text.matchAll(/(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
}
