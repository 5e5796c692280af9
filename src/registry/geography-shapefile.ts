import PizZip from 'pizzip'
import { combine, parseDbf, parseShp } from 'shpjs'
import { gathered, type ReadGeoFile } from './geography-import.ts'

/** How the texts of a .dbf are written; `auto` goes by the .cpg beside it, and without one by what can be read. */
export type DbfEncoding = 'auto' | 'utf-8' | 'gbk'

const largest = 60_000_000

/** Reads a zip that holds one shapefile (.shp .dbf .prj .cpg); coordinates come out as degrees of longitude and latitude. */
export function readShapefile(bytes: Uint8Array, encoding: DbfEncoding = 'auto'): ReadGeoFile {
  const bad = (problem: string): ReadGeoFile => ({ ok: false, problem })
  const parts = partsOf(bytes)
  if (typeof parts === 'string') return bad(parts)
  const crs = crsOf(parts.prj)
  if (!crs.ok) return bad(crs.problem)
  try {
    const shapes = parseShp(viewOf(parts.shp), crs.project ? parts.prj : undefined)
    const rows = parts.dbf ? parseDbf(viewOf(parts.dbf), encodingOf(parts, encoding)) : []
    const { features } = combine([shapes, rows])
    return gathered(features, crs.note)
  } catch {
    return bad('shapefile 的内容残缺或者不是面图层，请从制图软件重新导出。')
  }
}

type Parts = { shp: Uint8Array; dbf?: Uint8Array; prj?: string; cpg?: string }

function partsOf(bytes: Uint8Array): Parts | string {
  const zip = openZip(bytes)
  if (!zip) return '不是 zip 压缩包：请把 .shp、.shx、.dbf、.prj 一起压缩成 zip 再选。'
  const names = Object.keys(zip.files).filter((name) => !name.includes('__MACOSX'))
  const shapes = names.filter((name) => /\.shp$/i.test(name))
  const [shape] = shapes
  if (shape === undefined) return '压缩包里没有 .shp 文件。'
  if (shapes.length > 1) return `压缩包里有 ${shapes.length} 个图层，请每次只放一个：${shapes.join('、')}。`
  const stem = shape.slice(0, -4).toLowerCase()
  const part = (end: string) => {
    const name = names.find((one) => one.toLowerCase() === `${stem}.${end}`)
    return name === undefined ? undefined : zip.file(name)?.asUint8Array()
  }
  const shp = part('shp')
  if (!shp || names.length > 200) return '压缩包里的文件读不出来。'
  if (shp.length > largest) return `图层超过 ${largest / 1e6} MB，请先分成几个。`
  const [prj, cpg] = ['prj', 'cpg'].map((end) => {
    const found = part(end)
    return found && new TextDecoder().decode(found)
  })
  return { shp, dbf: part('dbf'), prj, cpg }
}

function openZip(bytes: Uint8Array): PizZip | undefined {
  try {
    return new PizZip(bytes)
  } catch {
    return undefined
  }
}

type Crs = { ok: true; project: boolean; note: string } | { ok: false; problem: string }

/** What a .prj says: degrees of CGCS2000 or WGS-84 as they are, their projections converted, anything else refused. */
export function crsOf(prj: string | undefined): Crs {
  if (prj === undefined || prj.trim() === '')
    return { ok: true, project: false, note: '没有 .prj 文件，按所选坐标系读。' }
  const [name = '未命名'] = /^\s*(?:GEOGCS|PROJCS)\["([^"]*)"/i.exec(prj)?.slice(1) ?? []
  const datum = /GEOGCS\["([^"]*)".*?DATUM\["([^"]*)"/is.exec(prj)?.slice(1).join(' ') ?? name
  const known = /CGCS_?2000|China_?2000|China_Geodetic|WGS_?(19)?84/i.test(datum)
  if (!known)
    return {
      ok: false,
      problem: `坐标系是「${name}」，只收 CGCS2000、WGS-84（经纬度或其投影）。北京 54、西安 80 等须用当地参数转换后再导出。`,
    }
  if (/^\s*PROJCS/i.test(prj)) return { ok: true, project: true, note: `坐标系「${name}」，已换算成经纬度。` }
  return { ok: true, project: false, note: `坐标系「${name}」。` }
}

function encodingOf({ dbf, cpg }: Parts, chosen: DbfEncoding): string {
  if (chosen !== 'auto') return chosen
  if (cpg && /gb|936|cp936|ansi/i.test(cpg)) return 'gbk'
  if (cpg && /utf-?8|65001/i.test(cpg)) return 'utf-8'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf)
    return 'utf-8'
  } catch {
    return 'gbk'
  }
}

function viewOf(bytes: Uint8Array): DataView {
  const own = bytes.slice()
  return new DataView(own.buffer, 0, own.byteLength)
}
