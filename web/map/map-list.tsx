import { useMemo, useState } from 'react'
import type { MapGrid, MapPoint, MapTarget } from './kinds.ts'
import { type Found, findTarget, keyOf } from './words.ts'

const most = 200

type Props = {
  grids: readonly MapGrid[]
  points: readonly MapPoint[]
  onPick(target: MapTarget): void
  onClose(): void
}

/** Everything on the map in words, each a button: what the picture offers the pointer, this offers the keys. */
export function MapList({ grids, points, onPick, onClose }: Props) {
  const [words, setWords] = useState('')
  const rows = useMemo(() => rowsOf(grids, points), [grids, points])
  const found = rows.filter(({ text }) => text.includes(words.trim()))
  return (
    <fieldset
      className="town-map-list"
      aria-label="地图上的内容"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="town-map-list-head">
        <input
          type="search"
          aria-label="在列表中查找"
          placeholder="名称、灯、在岗"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </div>
      <ul>
        {found.slice(0, most).map(({ target, name, words: state, note }) => (
          <li key={keyOf(target)}>
            <button type="button" onClick={() => onPick(target)}>
              <span>{name}</span>
              <small>{[state, note].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {found.length > most ? `共 ${found.length} 个，列出前 ${most} 个，请再输几个字` : `共 ${found.length} 个`}
      </p>
    </fieldset>
  )
}

type Row = Found & { target: MapTarget; text: string }

function rowsOf(grids: readonly MapGrid[], points: readonly MapPoint[]): Row[] {
  const targets: MapTarget[] = [
    ...[...points]
      .filter(({ kind }) => kind !== 'address')
      .sort((a, b) => weightOf(b) - weightOf(a))
      .map(({ id }) => ({ point: id })),
    ...grids.map(({ code }) => ({ grid: code })),
  ]
  const byId = new Map(points.map((point) => [point.id, [point]]))
  return targets.flatMap((target) => {
    const few = 'point' in target ? (byId.get(target.point) ?? []) : []
    const found = findTarget(target, { grids, points: few })
    return found ? [{ ...found, target, text: `${found.name} ${found.words} ${found.note ?? ''}` }] : []
  })
}

const lightOrder = ['red', 'amber', 'green', 'paused', 'done', 'none']

function weightOf(point: MapPoint): number {
  if (point.kind === 'incident') return 20 - lightOrder.indexOf(point.light)
  if (point.kind === 'worker') return point.onDuty ? 10 : 9
  return 0
}
