import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { gridsInFile, guessMapping, readGeoJson } from './geography-import.ts'
import { crsOf, readShapefile } from './geography-shapefile.ts'
import { fromCgcs2000 } from './geometry/datum.ts'
import { areaOf, metresBetween, type Point } from './geometry/measure.ts'

const ring = (west: number, south: number): Point[] => [
  [west, south],
  [west + 0.01, south],
  [west + 0.01, south + 0.01],
  [west, south + 0.01],
  [west, south],
]
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry })
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const polygonOf = (...rings: Point[][]) => ({ type: 'Polygon', coordinates: rings })

const cgcs =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const projected = `PROJCS["CGCS2000_3_Degree_GK_CM_123E",${cgcs},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",123.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

/** The bytes of a GBK text: only the few characters that the tests write. */
const gbk: Record<string, number[]> = { 溪: [0xcf, 0xaa], 东: [0xb6, 0xab], 网: [0xcd, 0xf8], 格: [0xb8, 0xf1] }

function bytesOf(text: string, encoding: 'gbk' | 'utf-8', length: number): Buffer {
  const bytes =
    encoding === 'gbk' ? Buffer.from([...text].flatMap((sign) => gbk[sign] ?? [sign.charCodeAt(0)])) : Buffer.from(text)
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x20)])
}

/** A shapefile of polygons by hand (ESRI 1998), each outer ring with the clock as the format wants it. */
function shapefile(shapes: Array<{ ring: Point[]; code: string; name: string }>, encoding: 'gbk' | 'utf-8' = 'utf-8') {
  const records = shapes.map(({ ring: points }, at) => {
    const body = Buffer.alloc(44 + 4 + 16 * points.length)
    body.writeInt32LE(5, 0)
    body.writeInt32LE(1, 36)
    body.writeInt32LE(points.length, 40)
    for (const [index, [x, y]] of points.toReversed().entries()) {
      body.writeDoubleLE(x, 48 + 16 * index)
      body.writeDoubleLE(y, 56 + 16 * index)
    }
    const head = Buffer.alloc(8)
    head.writeInt32BE(at + 1, 0)
    head.writeInt32BE(body.length / 2, 4)
    return Buffer.concat([head, body])
  })
  const content = Buffer.concat(records)
  const head = Buffer.alloc(100)
  head.writeInt32BE(9994, 0)
  head.writeInt32BE((100 + content.length) / 2, 24)
  head.writeInt32LE(1000, 28)
  head.writeInt32LE(5, 32)
  return { shp: Buffer.concat([head, content]), dbf: table(shapes, encoding) }
}

function table(rows: Array<{ code: string; name: string }>, encoding: 'gbk' | 'utf-8'): Buffer {
  const field = (name: string, length: number) => {
    const bytes = Buffer.alloc(32)
    bytes.write(name)
    bytes.write('C', 11)
    bytes.writeUInt8(length, 16)
    return bytes
  }
  const head = Buffer.alloc(32)
  head.writeUInt8(3, 0)
  head.writeUInt32LE(rows.length, 4)
  head.writeUInt16LE(32 + 64 + 1, 8)
  head.writeUInt16LE(1 + 10 + 40, 10)
  const lines = rows.map(({ code, name }) =>
    Buffer.concat([Buffer.from(' '), bytesOf(code, encoding, 10), bytesOf(name, encoding, 40)]),
  )
  return Buffer.concat([head, field('CODE', 10), field('NAME', 40), Buffer.from([13]), ...lines, Buffer.from([26])])
}

function zipOf(parts: Record<string, Buffer | string>): Uint8Array {
  const zip = new PizZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generate({ type: 'uint8array' })
}

function fileOf(read: ReturnType<typeof readGeoJson>) {
  if (!read.ok) throw new Error(read.problem)
  return read.file
}

describe('GeoJSON', () => {
  it('按所选字段读出编号、名称、村社和边界', () => {
    const text = collection(feature({ 网格编号: 'G01', 名称: '溪东一格', 村社: '溪东社区' }, polygonOf(ring(124, 30))))
    const file = fileOf(readGeoJson(text))
    const mapping = guessMapping(file.fields)
    expect(mapping).toEqual({ code: '网格编号', name: '名称', village: '村社' })
    const [grid] = gridsInFile(file, { code: '网格编号', ...mapping }, 'cgcs2000')
    expect(grid).toMatchObject({ line: 1, code: 'G01', name: '溪东一格', village: '溪东社区' })
    expect(grid && 'boundary' in grid && areaOf(grid.boundary)).toBeCloseTo(areaOf(polygonOf(ring(124, 30))), 0)
  })

  it('高德、百度的坐标换算成 CGCS2000', () => {
    for (const datum of ['gcj02', 'bd09'] as const) {
      const shifted = ring(124, 30).map((point) => fromCgcs2000(point, datum))
      const file = fileOf(readGeoJson(collection(feature({ id: 'G1' }, polygonOf(shifted)))))
      const [grid] = gridsInFile(file, { code: 'id' }, datum)
      const corner = grid && 'boundary' in grid ? grid.boundary.coordinates[0]?.[0] : undefined
      expect(metresBetween(corner ?? [0, 0], [124, 30])).toBeLessThan(0.01)
    }
  })

  it('小数点后多余的碎块去掉；一个网格真有两块的不收', () => {
    const crumb = ring(124.5, 30).map(([x, y]): Point => [124.5 + (x - 124.5) / 1000, 30 + (y - 30) / 1000])
    const multi = (...rings: Point[][]) => ({ type: 'MultiPolygon', coordinates: rings.map((one) => [one]) })
    const text = collection(
      feature({ id: 'A' }, multi(ring(124, 30), crumb)),
      feature({ id: 'B' }, multi(ring(124, 30), ring(125, 30))),
    )
    const grids = gridsInFile(fileOf(readGeoJson(text)), { code: 'id' }, 'cgcs2000')
    expect(grids[0]).toHaveProperty('boundary')
    expect(grids[1]).toMatchObject({ line: 2, reason: '由 2 块分开的地组成，一个网格只能是一块，请拆成几个网格' })
  })

  it.each([
    ['没有编号', { id: '' }, polygonOf(ring(124, 30)), '是空的'],
    ['是点不是面', { id: 'G1' }, { type: 'Point', coordinates: [124, 30] }, '图形是点，不是面'],
    ['经纬度写反', { id: 'G1' }, polygonOf(ring(124, 30).map(([x, y]): Point => [y, x])), '写反了'],
    ['投影坐标', { id: 'G1' }, polygonOf(ring(500000, 3300000)), '投影坐标'],
    ['坐标残缺', { id: 'G1' }, { type: 'Polygon', coordinates: [[[124, 30], [124.01], [124, 30]]] }, '坐标残缺'],
    ['没有图形', { id: 'G1' }, undefined, '没有图形'],
  ])('读不了的图形说明原因：%s', (_, properties, geometry, reason) => {
    const file = fileOf(
      readGeoJson(JSON.stringify({ type: 'FeatureCollection', features: [{ properties, geometry }] })),
    )
    expect(gridsInFile(file, { code: 'id' }, 'cgcs2000')).toEqual([
      expect.objectContaining({ line: 1, reason: expect.stringContaining(reason) }),
    ])
  })

  it('编号重复的指出与第几个重复', () => {
    const text = collection(
      feature({ id: 'G1' }, polygonOf(ring(124, 30))),
      feature({ id: 'G1' }, polygonOf(ring(125, 30))),
    )
    expect(gridsInFile(fileOf(readGeoJson(text)), { code: 'id' }, 'cgcs2000')[1]).toMatchObject({
      reason: '编号「G1」与第 1 个图形重复',
    })
  })

  it.each([
    ['不是 GeoJSON', '{', '不是 GeoJSON 文本'],
    ['是别的 JSON', '[1]', '不是 GeoJSON'],
    ['一个图形也没有', collection(), '没有任何图形'],
    [
      '写明是别的坐标系',
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:2414"}},"features":[]}',
      '2414',
    ],
  ])('整个文件不收：%s', (_, text, problem) => {
    expect(readGeoJson(text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) })
  })
})

describe('shapefile', () => {
  const one = { ring: ring(124, 30), code: 'G01', name: '溪东网格' }

  it.each<['gbk' | 'utf-8', string | undefined]>([
    ['gbk', 'GBK'],
    ['gbk', undefined],
    ['utf-8', 'UTF-8'],
    ['utf-8', undefined],
  ])('%s 的名称读得出（.cpg：%s）', (encoding, cpg) => {
    const { shp, dbf } = shapefile([one, { ...one, code: 'G02' }], encoding)
    const parts = {
      '图层/grid.SHP': shp,
      '图层/grid.dbf': dbf,
      '图层/grid.prj': cgcs,
      ...(cpg && { '图层/grid.cpg': cpg }),
    }
    const file = fileOf(readShapefile(zipOf(parts)))
    expect(file.features.map(({ properties }) => properties)).toEqual([
      { CODE: 'G01', NAME: '溪东网格' },
      { CODE: 'G02', NAME: '溪东网格' },
    ])
    const [grid] = gridsInFile(file, { code: 'CODE', name: 'NAME' }, 'cgcs2000')
    expect(grid && 'boundary' in grid && areaOf(grid.boundary)).toBeCloseTo(areaOf(polygonOf(ring(124, 30))), 0)
  })

  it('编码标错时可以自己选', () => {
    const { shp, dbf } = shapefile([one], 'gbk')
    const file = fileOf(readShapefile(zipOf({ 'a.shp': shp, 'a.dbf': dbf, 'a.cpg': 'UTF-8' }), 'gbk'))
    expect(file.features[0]?.properties.NAME).toBe('溪东网格')
  })

  it('CGCS2000 高斯投影的换算成经纬度：中央子午线向东十公里、赤道以北三千三百公里', () => {
    const metres: Point[] = [
      [510_000, 3_300_000],
      [511_000, 3_300_000],
      [511_000, 3_301_000],
      [510_000, 3_301_000],
      [510_000, 3_300_000],
    ]
    const { shp, dbf } = shapefile([{ ...one, ring: metres }])
    const file = fileOf(readShapefile(zipOf({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': projected })))
    expect(file.note).toBe('坐标系「CGCS2000_3_Degree_GK_CM_123E」，已换算成经纬度。')
    const [grid] = gridsInFile(file, { code: 'CODE' }, 'cgcs2000')
    if (!grid || !('boundary' in grid)) throw new Error('no boundary')
    expect(areaOf(grid.boundary) / 1e6).toBeCloseTo(1, 4)
    const [x = 0, y = 0] = grid.boundary.coordinates[0]?.[0] ?? []
    expect([x.toFixed(2), y.toFixed(2)]).toEqual(['123.10', '29.82'])
  })

  it.each([
    [
      '北京 54',
      'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]]]',
      '「GCS_Beijing_1954」',
    ],
    [
      '西安 80 投影',
      'PROJCS["Xian_1980_3_Degree_GK_CM_120E",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"]]]',
      '当地参数',
    ],
  ])('%s坐标系不收，说明怎么办', (_, prj, words) => {
    expect(crsOf(prj)).toMatchObject({ ok: false, problem: expect.stringContaining(words) })
  })

  it.each([
    ['不是压缩包', new Uint8Array([1, 2, 3]), '不是 zip'],
    ['没有 .shp', zipOf({ 'a.txt': 'x' }), '没有 .shp'],
    ['两个图层', zipOf({ 'a.shp': 'x', 'b.shp': 'x' }), '2 个图层'],
    ['残缺', zipOf({ 'a.shp': 'xxxx' }), '残缺'],
  ])('读不了的压缩包：%s', (_, bytes, problem) => {
    expect(readShapefile(bytes)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) })
  })
})
