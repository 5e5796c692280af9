import { Alert, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { isRecord } from '#procedures/forms.ts'
import { type Address, type FileAddress, readAddress } from '#registry/addresses.ts'
import { readGeoJson } from '#registry/geography-import.ts'
import type { Datum } from '#registry/geometry/datum.ts'
import { failureOf, gridsMap, uploadFile } from '#web/api.ts'
import { useChange } from '#web/parts/use-change.ts'
import { type BadRow, BadRows } from './bad-rows.tsx'
import { datumOptions } from './file-options.ts'
import { ImportDrawer } from './import-drawer.tsx'
import { ChooseFile } from './import-grids.tsx'
import { staleAfterSave } from './use-grids-map.ts'

type Cells = { line: number; cells: Record<string, string> }
type Sheet = { name: string; headings: readonly string[]; rows: readonly Cells[] }
type Columns = { name?: string; longitude?: string; latitude?: string }
type Told = Awaited<ReturnType<typeof gridsMap.importAddresses>>

/** Address points from a sheet with 经度 and 纬度 or from GeoJSON: tried first, each told in which grid it lies. */
export function ImportAddresses({ onClose }: { onClose(): void }) {
  const [sheet, setSheet] = useState<Sheet>()
  const [bad, setBad] = useState<string>()
  const [about, setAbout] = useState<About>({ columns: {}, datum: 'cgcs2000', how: 'replace' })
  const [told, setTold] = useState<Told>()
  const read = sheet ? addressesIn(sheet, about.columns, about.datum) : []
  const good = read.flatMap((row) => ('reason' in row ? [] : [bare(row)]))
  const wrong = read.flatMap((row) => ('reason' in row ? [{ line: row.line, name: row.name, reason: row.reason }] : []))
  const send = (dry: boolean) => gridsMap.importAddresses({ dry, how: about.how, file: sheet?.name ?? '', rows: good })
  const preview = useChange(() => send(true), [])
  const keep = useChange(() => send(false), staleAfterSave, '门址已导入。')
  const take = async (name: string, bytes: Uint8Array) => {
    setTold(undefined)
    try {
      const found = await sheetOf(name, bytes)
      setSheet(found)
      setAbout((now) => ({ ...now, columns: guess(found.headings) }))
      setBad(undefined)
    } catch (error) {
      setSheet(undefined)
      setBad(failureOf(error).words)
    }
  }
  return (
    <ImportDrawer
      title="导入门址"
      size={600}
      preview={{
        ...{ words: '试归网格', ready: good.length > 0, busy: preview.isPending, error: preview.error },
        go: () => preview.mutate(undefined, { onSuccess: setTold }),
      }}
      keep={{
        words: `导入${told ? ` ${told.read} 个` : ''}`,
        ...{ ready: told !== undefined, busy: keep.isPending, error: keep.error },
        go: () => keep.mutate(undefined, { onSuccess: onClose }),
      }}
      onClose={onClose}
      result={<Result told={told} wrong={wrong} file={sheet?.name ?? ''} />}
    >
      <Form layout="vertical">
        <Form.Item label="门址文件" extra="表格（.xlsx、.csv）须有地址、经度、纬度三列；或门址点的 GeoJSON。">
          <ChooseFile
            accept=".xlsx,.xls,.csv,.json,.geojson"
            name={sheet?.name}
            onTake={(name, bytes) => void take(name, bytes)}
          />
        </Form.Item>
        {bad && <Alert type="warning" showIcon title={bad} />}
        <About
          {...{ sheet, about }}
          onChange={(next) => {
            setAbout({ ...about, ...next })
            setTold(undefined)
          }}
        />
      </Form>
    </ImportDrawer>
  )
}

type ResultProps = { told: Told | undefined; wrong: readonly BadRow[]; file: string }

function Result({ told, wrong, file }: ResultProps) {
  const doubled = told && told.doubled > 0 ? `；${told.doubled} 个重复，只留一个` : ''
  return (
    <>
      {told && (
        <Alert
          type={told.outside > 0 ? 'warning' : 'success'}
          showIcon
          title={`${told.read} 个门址，落在 ${Object.keys(told.counts).length} 个网格；${told.outside} 个不在任何网格${doubled}。`}
        />
      )}
      <BadRows rows={wrong} file={file} />
    </>
  )
}

type About = { columns: Columns; datum: Datum; how: 'replace' | 'add' }
type AboutProps = { sheet: Sheet | undefined; about: About; onChange(next: Partial<About>): void }

function About({ sheet, about, onChange }: AboutProps) {
  return (
    <>
      {sheet && <ColumnFields sheet={sheet} value={about.columns} onChange={(columns) => onChange({ columns })} />}
      <Form.Item label="坐标系" htmlFor="address-datum">
        <Select
          id="address-datum"
          value={about.datum}
          options={datumOptions}
          onChange={(datum) => onChange({ datum })}
        />
      </Form.Item>
      <Form.Item>
        <Radio.Group
          value={about.how}
          options={[
            { value: 'replace', label: '换掉原有门址' },
            { value: 'add', label: '补充到原有门址' },
          ]}
          onChange={(event) => onChange({ how: event.target.value === 'add' ? 'add' : 'replace' })}
        />
      </Form.Item>
    </>
  )
}

function ColumnFields({ sheet, value, onChange }: { sheet: Sheet; value: Columns; onChange(next: Columns): void }) {
  return (
    <div className="grids-mapping">
      {(
        [
          ['name', '地址'],
          ['longitude', '经度'],
          ['latitude', '纬度'],
        ] as const
      ).map(([key, title]) => (
        <Form.Item key={key} label={`${title}在哪一列`} htmlFor={`address-${key}`} required>
          <Select
            id={`address-${key}`}
            placeholder="请选择"
            value={value[key]}
            options={sheet.headings.map((heading) => ({ value: heading, label: heading }))}
            onChange={(heading: string) => onChange({ ...value, [key]: heading })}
          />
        </Form.Item>
      ))}
    </div>
  )
}

async function sheetOf(name: string, bytes: Uint8Array): Promise<Sheet> {
  if (!/json$/i.test(name)) {
    const { id } = await uploadFile(new File([bytes.slice()], name))
    return gridsMap.addressSheet({ attachment: id })
  }
  const read = readGeoJson(new TextDecoder().decode(bytes))
  if (!read.ok) throw new Error(read.problem, { cause: { words: `「${name}」不能导入：${read.problem}` } })
  const rows = read.file.features.map(({ line, properties, geometry }) => {
    const [x, y] =
      isRecord(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : []
    return { line, cells: { ...properties, 经度: String(x ?? ''), 纬度: String(y ?? '') } }
  })
  return { name, headings: [...new Set([...read.file.fields, '经度', '纬度'])], rows }
}

function guess(headings: readonly string[]): Columns {
  const of = (...names: RegExp[]) => names.flatMap((name) => headings.filter((heading) => name.test(heading)))[0]
  return {
    name: of(/^(标准|详细)?(地址|门址|门牌)(名称)?$/, /地址|门址|门牌/, /name|address/i, /名称/),
    longitude: of(/^经度$/, /经度|^(lng|lon|longitude|x)$/i),
    latitude: of(/^纬度$/, /纬度|^(lat|latitude|y)$/i),
  }
}

function addressesIn({ rows }: Sheet, { name, longitude, latitude }: Columns, datum: Datum): FileAddress[] {
  if (name === undefined || longitude === undefined || latitude === undefined) return []
  return rows.map(({ line, cells }) =>
    readAddress(
      line,
      { name: cells[name] ?? '', longitude: cells[longitude] ?? '', latitude: cells[latitude] ?? '' },
      datum,
    ),
  )
}

function bare({ name, longitude, latitude }: Address): Address {
  return { name, longitude, latitude }
}
