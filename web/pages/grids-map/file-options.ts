import type { DbfEncoding } from '#registry/geography-shapefile.ts'
import { type Datum, datumNames } from '#registry/geometry/datum.ts'

export const datumOptions: Array<{ value: Datum; label: string }> = [
  { value: 'cgcs2000', label: datumNames.cgcs2000 },
  { value: 'gcj02', label: datumNames.gcj02 },
  { value: 'bd09', label: datumNames.bd09 },
]

export const encodingOptions: Array<{ value: DbfEncoding; label: string }> = [
  { value: 'auto', label: '自动识别' },
  { value: 'gbk', label: 'GBK（中文系统导出的多为此）' },
  { value: 'utf-8', label: 'UTF-8' },
]
