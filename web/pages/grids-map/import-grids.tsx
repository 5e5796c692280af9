import { Alert, Button, DatePicker, Form, Input, Select, Space, Switch, Tag, Upload } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import {
  type FileGrid,
  type GeoFile,
  type GridMapping,
  gridsInFile,
  guessMapping,
  type ReadGeoFile,
  readGeoJson,
} from '#registry/geography-import.ts'
import type { DbfEncoding } from '#registry/geography-shapefile.ts'
import type { Datum } from '#registry/geometry/datum.ts'
import { gridsMap } from '#web/api.ts'
import { useChange } from '#web/parts/use-change.ts'
import { BadRows } from './bad-rows.tsx'
import { datumOptions, encodingOptions } from './file-options.ts'
import { ImportDrawer } from './import-drawer.tsx'
import { staleAfterSave } from './use-grids-map.ts'

type Chosen = { name: string; bytes: Uint8Array; file: GeoFile; zipped: boolean }
type Plan = Awaited<ReturnType<typeof gridsMap.importGrids>>

/** Boundaries from a file: which field is what, which coordinates, from when; a preview first, then the import. */
export function ImportGrids({ validFrom, onClose }: { validFrom: string; onClose(): void }) {
  const [chosen, setChosen] = useState<Chosen>()
  const [bad, setBad] = useState<string>()
  const [mapping, setMapping] = useState<Partial<GridMapping>>({})
  const [about, setAbout] = useState<About>({ validFrom, datum: 'cgcs2000', encoding: 'auto', snap: true, reason: '' })
  const [plan, setPlan] = useState<Plan>()
  const send = (dry: boolean) => gridsMap.importGrids(requestOf(chosen, mapping, about, dry))
  const preview = useChange(() => send(true), [])
  const keep = useChange(() => send(false), staleAfterSave, '边界已导入。')
  const change = (next: Partial<About>) => {
    setAbout({ ...about, ...next })
    setPlan(undefined)
  }
  const take = async (name: string, bytes: Uint8Array, encoding: DbfEncoding) => {
    setPlan(undefined)
    const zipped = !/json$/i.test(name)
    const read = await readFile(bytes, zipped, encoding)
    setBad(read.ok ? undefined : `「${name}」不能导入：${read.problem}`)
    setChosen(read.ok ? { name, bytes, file: read.file, zipped } : undefined)
    if (read.ok) setMapping(guessMapping(read.file.fields))
  }
  const ready = chosen !== undefined && mapping.code !== undefined && about.reason.trim().length >= 2
  return (
    <ImportDrawer
      title="导入边界"
      size={640}
      preview={{
        ...{ words: '预览', ready: ready, busy: preview.isPending, error: preview.error },
        go: () => preview.mutate(undefined, { onSuccess: setPlan }),
      }}
      keep={{
        words: `导入${plan ? ` ${plan.created + plan.changed} 个` : ''}`,
        ...{ ready: plan !== undefined && plan.created + plan.changed > 0, busy: keep.isPending, error: keep.error },
        go: () => keep.mutate(undefined, { onSuccess: onClose }),
      }}
      onClose={onClose}
      result={plan && chosen && <Preview plan={plan} file={chosen.name} />}
    >
      <Form layout="vertical">
        <Form.Item
          label="边界文件"
          extra="GeoJSON（.json、.geojson），或把 .shp .dbf .prj 压缩在一起的 .zip。文件在本机读取，确认前不写入。"
        >
          <ChooseFile
            accept=".json,.geojson,.zip"
            onTake={(name, bytes) => void take(name, bytes, about.encoding)}
            name={chosen?.name}
          />
        </Form.Item>
        {bad && <Alert type="warning" showIcon title={bad} />}
        {chosen && (
          <p className="hint">
            读出 {chosen.file.features.length} 个图形。{chosen.file.note}
          </p>
        )}
        {chosen && (
          <Mapping
            fields={chosen.file.fields}
            value={mapping}
            onChange={(next) => {
              setMapping(next)
              setPlan(undefined)
            }}
          />
        )}
        {chosen?.zipped && (
          <Form.Item label="文字编码" htmlFor="import-encoding">
            <Select
              id="import-encoding"
              value={about.encoding}
              options={encodingOptions}
              onChange={(encoding) => {
                change({ encoding })
                void take(chosen.name, chosen.bytes, encoding)
              }}
            />
          </Form.Item>
        )}
        <AboutFields about={about} onChange={change} />
      </Form>
    </ImportDrawer>
  )
}

type About = { validFrom: string; datum: Datum; encoding: DbfEncoding; snap: boolean; reason: string }

async function readFile(bytes: Uint8Array, zipped: boolean, encoding: DbfEncoding): Promise<ReadGeoFile> {
  if (!zipped) return readGeoJson(new TextDecoder().decode(bytes))
  // 读 shapefile 的代码只在用到时取。
  const { readShapefile } = await import('#registry/geography-shapefile.ts')
  return readShapefile(bytes, encoding)
}

function requestOf(chosen: Chosen | undefined, mapping: Partial<GridMapping>, about: About, dry: boolean) {
  const { code, ...others } = mapping
  const grids: FileGrid[] =
    chosen && code !== undefined ? gridsInFile(chosen.file, { code, ...others }, about.datum) : []
  return {
    ...{ dry, validFrom: about.validFrom, reason: about.reason, file: chosen?.name ?? '', snap: about.snap ? 1 : 0 },
    rows: grids.map((grid) => ({ ...grid })),
  }
}

export function ChooseFile({
  accept,
  name,
  onTake,
}: {
  accept: string
  name?: string
  onTake(name: string, bytes: Uint8Array): void
}) {
  return (
    <Space>
      <Upload
        accept={accept}
        showUploadList={false}
        beforeUpload={(file) => {
          void file.arrayBuffer().then((buffer) => onTake(file.name, new Uint8Array(buffer)))
          return false
        }}
      >
        <Button>{name === undefined ? '选择文件' : '换一个'}</Button>
      </Upload>
      {name}
    </Space>
  )
}

function Mapping({
  fields,
  value,
  onChange,
}: {
  fields: readonly string[]
  value: Partial<GridMapping>
  onChange(next: Partial<GridMapping>): void
}) {
  const options = fields.map((field) => ({ value: field, label: field }))
  return (
    <div className="grids-mapping">
      {(
        [
          ['code', '网格编号'],
          ['name', '网格名称'],
          ['village', '所属村社'],
        ] as const
      ).map(([key, title]) => (
        <Form.Item key={key} label={`${title}在哪个字段`} htmlFor={`import-${key}`} required={key === 'code'}>
          <Select
            id={`import-${key}`}
            allowClear={key !== 'code'}
            placeholder={key === 'code' ? '请选择' : '文件里没有'}
            value={value[key]}
            options={options}
            onChange={(field?: string) => onChange({ ...value, [key]: field })}
          />
        </Form.Item>
      ))}
    </div>
  )
}

function AboutFields({ about, onChange }: { about: About; onChange(next: Partial<About>): void }) {
  return (
    <>
      <Form.Item label="坐标系" htmlFor="import-datum">
        <Select
          id="import-datum"
          value={about.datum}
          options={datumOptions}
          onChange={(datum) => onChange({ datum })}
        />
      </Form.Item>
      <Form.Item
        label="生效日期"
        htmlFor="import-from"
        extra="在册网格的边界自这天起改，此前的不变；新网格自这天起设立。"
      >
        <DatePicker
          id="import-from"
          allowClear={false}
          value={dayjs(about.validFrom)}
          onChange={(day) => day && onChange({ validFrom: day.format('YYYY-MM-DD') })}
        />
      </Form.Item>
      <Form.Item label="调整的理由" htmlFor="import-reason" required>
        <Input
          id="import-reason"
          maxLength={200}
          placeholder="如「2026 年测绘成果」"
          value={about.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </Form.Item>
      <Form.Item>
        <Switch aria-label="贴合邻居" checked={about.snap} onChange={(snap) => onChange({ snap })} />{' '}
        相距一米以内的边界贴合
      </Form.Item>
    </>
  )
}

const resultNames = { new: '新设', changed: '改界', same: '不变', bad: '不能导入' } as const

function Preview({ plan, file }: { plan: Plan; file: string }) {
  const bad = plan.rows.flatMap(({ line, code, name, reason }) =>
    reason === undefined ? [] : [{ line, name: `${code} ${name}`, reason }],
  )
  return (
    <section className="grids-preview" aria-label="预览" aria-live="polite">
      <p>
        新设 {plan.created} 个，改界 {plan.changed} 个，不变 {plan.same} 个，不能导入 {plan.bad} 个。
      </p>
      {plan.warnings.map(({ words }) => (
        <Alert key={words} type="warning" showIcon title={words} />
      ))}
      <BadRows rows={bad} file={file} />
      <ul>
        {plan.rows
          .filter(({ result }) => result !== 'bad')
          .slice(0, 200)
          .map(({ line, code, name, result, note }) => (
            <li key={line}>
              <Tag>{resultNames[result]}</Tag> {name}（{code}）{note && <small> {note}</small>}
            </li>
          ))}
      </ul>
    </section>
  )
}
