import { isRecord } from '#procedures/forms.ts'
import { type Polygon, polygon } from './fields.ts'
import { type Datum, isInsideChina, toCgcs2000 } from './geometry/datum.ts'
import { areaOf, type Point, type Ring } from './geometry/measure.ts'
import { mendPolygon } from './geometry/ring.ts'

/** One feature of a file: its number (first 1), what is written of it, and its geometry as GeoJSON. */
export type FileFeature = { line: number; properties: Record<string, string>; geometry: unknown }

/** A file of geography as read: its features, the fields they carry, and what was found of its coordinates in words. */
export type GeoFile = { features: FileFeature[]; fields: string[]; note?: string }
export type ReadGeoFile = { ok: true; file: GeoFile } | { ok: false; problem: string }

/** Which field of the file says what of a grid. */
export type GridMapping = { code: string; name?: string; village?: string }

/** A grid of a file, its boundary in CGCS2000; or why it cannot be used. */
export type FileGrid = { line: number; code: string; name: string; village: string } & (
  | { boundary: Polygon }
  | { reason: string }
)

/** A part smaller than this beside the main one is a crumb of the drawing, m². */
const crumb = 25

/** Reads GeoJSON (RFC 7946): a collection, a feature or a bare geometry. */
export function readGeoJson(text: string): ReadGeoFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, problem: '不是 GeoJSON 文本，请从制图软件重新导出。' }
  }
  const crs = crsIn(value)
  if (crs !== undefined && !/CRS84|4326|4490|4479/i.test(crs))
    return { ok: false, problem: `坐标系写的是「${crs}」，只收经纬度（CGCS2000、WGS-84），请转换后再导出。` }
  const found = featuresIn(value)
  if (!found) return { ok: false, problem: '不是 GeoJSON：应为 FeatureCollection、Feature 或多边形。' }
  return gathered(found)
}

/** The file of given features, or that there are none. */
export function gathered(found: ReadonlyArray<{ properties: unknown; geometry: unknown }>, note?: string): ReadGeoFile {
  if (found.length === 0) return { ok: false, problem: '文件里没有任何图形。' }
  const features = found.map(({ properties, geometry }, at) => ({
    line: at + 1,
    properties: textsOf(properties),
    geometry,
  }))
  const fields = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  return { ok: true, file: { features, fields, ...(note === undefined ? {} : { note }) } }
}

function crsIn(value: unknown): string | undefined {
  const crs = isRecord(value) && isRecord(value.crs) ? value.crs.properties : undefined
  return isRecord(crs) && typeof crs.name === 'string' ? crs.name : undefined
}

function featuresIn(value: unknown): Array<{ properties: unknown; geometry: unknown }> | undefined {
  if (!isRecord(value)) return undefined
  if (value.type === 'FeatureCollection' && Array.isArray(value.features))
    return value.features.filter(isRecord).map(({ properties, geometry }) => ({ properties, geometry }))
  if (value.type === 'Feature') return [{ properties: value.properties, geometry: value.geometry }]
  return 'coordinates' in value ? [{ properties: {}, geometry: value }] : undefined
}

function textsOf(properties: unknown): Record<string, string> {
  const entries = isRecord(properties) ? Object.entries(properties) : []
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number'
        ? [[key.trim(), String(value).replaceAll('\0', '').trim()]]
        : [],
    ),
  )
}

/** The fields that are most likely meant, by their usual names. */
export function guessMapping(fields: readonly string[]): Partial<GridMapping> {
  const of = (...names: RegExp[]) => names.flatMap((name) => fields.filter((field) => name.test(field)))[0]
  const code = of(/^(网格)?(编号|编码|代码)$/, /^(grid_?)?(code|id|no|bh|bm|dm)$/i, /code|编[号码]/i)
  const name = of(/^(网格)?名称?$/, /^(grid_?)?(name|mc)$/i, /name|名称/i)
  const village = of(/^(所属)?(村社|村|社区|村居)(名称?)?$/, /village|community|cun|sq/i, /村|社区/)
  return { ...(code && { code }), ...(name && { name }), ...(village && { village }) }
}

/** The grids of a file by the chosen fields, converted from its coordinates; each bad one with its reason. */
export function gridsInFile({ features }: GeoFile, mapping: GridMapping, datum: Datum): FileGrid[] {
  const lines = new Map<string, number>()
  return features.map(({ line, properties, geometry }): FileGrid => {
    const text = (field: string | undefined) => (field === undefined ? '' : (properties[field] ?? ''))
    const [code, name, village] = [text(mapping.code), text(mapping.name), text(mapping.village)]
    const grid = { line, code, name: name === '' ? code : name, village }
    const earlier = lines.get(code)
    if (code === '') return { ...grid, reason: `「${mapping.code}」是空的，不知道是哪个网格` }
    if (earlier !== undefined) return { ...grid, reason: `编号「${code}」与第 ${earlier} 个图形重复` }
    lines.set(code, line)
    const read = boundaryIn(geometry, datum)
    return typeof read === 'string' ? { ...grid, reason: read } : { ...grid, boundary: read }
  })
}

function boundaryIn(geometry: unknown, datum: Datum): Polygon | string {
  if (!isRecord(geometry)) return '没有图形'
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return `图形是${kindWords[String(geometry.type)] ?? '别的类型'}，不是面`
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : listOf(geometry.coordinates)).map(ringsIn)
  const read = polygons.filter((rings): rings is Ring[] => rings !== undefined && rings.length > 0)
  if (read.length === 0 || read.length < polygons.length) return '坐标残缺，读不出边界'
  const flat = read.flat(2)
  if (!flat.every(isInsideChina)) return outsideWords(flat)
  const mended = read
    .map((rings) => mendPolygon({ coordinates: rings.map((ring) => ring.map((point) => toCgcs2000(point, datum))) }))
    .sort((a, b) => areaOf(b) - areaOf(a))
  const [main, ...apart] = mended
  const parts = apart.filter((part) => areaOf(part) >= crumb).length + 1
  if (!main || parts > 1) return `由 ${parts} 块分开的地组成，一个网格只能是一块，请拆成几个网格`
  const checked = polygon.safeParse(main)
  return checked.success ? checked.data : (checked.error.issues[0]?.message ?? '边界不合格')
}

const kindWords: Record<string, string> = {
  Point: '点',
  MultiPoint: '点',
  LineString: '线',
  MultiLineString: '线',
}

function outsideWords(points: readonly Point[]): string {
  const [x = 0, y = 0] = points.find((point) => !isInsideChina(point)) ?? []
  if (isInsideChina([y, x])) return '经度和纬度写反了'
  return Math.abs(x) > 180 || Math.abs(y) > 90
    ? `坐标 ${x}, ${y} 不是经纬度（像是以米为单位的投影坐标），请转成经纬度再导出`
    : `坐标 ${x}, ${y} 不在中国范围内`
}

function ringsIn(value: unknown): Ring[] | undefined {
  const rings = listOf(value).map((ring) => listOf(ring).flatMap((at): Point[] => pointIn(at)))
  return rings.every((ring, at) => ring.length >= 3 && ring.length === listOf(listOf(value)[at]).length)
    ? rings
    : undefined
}

function pointIn(value: unknown): Point[] {
  const [x, y] = listOf(value)
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : []
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
