import { Input } from 'antd'
import { useState } from 'react'
import { PolygonShapes } from '#web/parts/polygon-shape.tsx'
import { findPolygon, readBoundary } from './boundary.ts'

type Props = { id?: string; value?: unknown; onChange?: (value: unknown) => void }

/** An outline as GeoJSON, pasted from whatever drew it, with its shape beside the text. */
export function BoundaryField({ id, value, onChange }: Props) {
  const [text, setText] = useState(() => (value === undefined ? '' : JSON.stringify(value)))
  const polygon = findPolygon(value)
  return (
    <div className="boundary-field">
      <Input.TextArea
        id={id}
        value={text}
        rows={8}
        className="boundary-text"
        placeholder='粘贴 GeoJSON，如 {"type":"Polygon","coordinates":[[[120.1,30.1],…]]}'
        onChange={(event) => {
          setText(event.target.value)
          onChange?.(readBoundary(event.target.value))
        }}
      />
      <div className="boundary-shape">
        {polygon ? (
          <PolygonShapes shapes={[{ key: 'it', name: '', polygon }]} current="it" height={180} label="边界形状" />
        ) : (
          <p className="hint">{text.trim() === '' ? '粘贴后在这里看形状。' : '还不是完整的多边形。'}</p>
        )}
      </div>
    </div>
  )
}
