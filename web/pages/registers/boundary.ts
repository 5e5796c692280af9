import type { FormField } from '#procedures/forms.ts'
import { isRecord } from '#procedures/forms.ts'
import { type Polygon, polygon } from '#registry/fields.ts'

/** True for a field that holds an outline on the map. */
export function isBoundary(field: FormField): boolean {
  return field.type === 'group' && (field.fields ?? []).some(({ key }) => key === 'coordinates')
}

export function findPolygon(value: unknown): Polygon | undefined {
  return polygon.safeParse(value).data
}

/** The polygon in a GeoJSON text: itself, of a feature, or of the only feature of a collection; what was written otherwise. */
export function readBoundary(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return polygonIn(JSON.parse(text))
  } catch {
    return text
  }
}

function polygonIn(value: unknown): unknown {
  if (!isRecord(value)) return value
  if (value.type === 'Feature') return value.geometry
  const features = value.features
  if (Array.isArray(features) && features.length === 1) return polygonIn(features[0])
  return value
}
