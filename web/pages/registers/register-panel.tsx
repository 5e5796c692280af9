import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Register } from '#registry/define.ts'
import { ColumnChooser, useColumns } from '#web/parts/column-chooser.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { QueryTable } from '#web/parts/query-table.tsx'
import { stringifySearch } from '#web/search-params.ts'
import { useCan } from '#web/session.tsx'
import { firstColumnsOf, useEntryColumns } from './entry-columns.tsx'
import { EntryFilter } from './entry-filter.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryPager } from './entry-pager.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { ExpiringNote } from './expiring-note.tsx'
import { GridMap } from './grid-map.tsx'
import type { RegistersSearch } from './search.ts'
import { SheetDrawer } from './sheet-drawer.tsx'
import { useEntryPage } from './use-entry-page.ts'

type Props = { register: Register; search: RegistersSearch; onChange: (search: RegistersSearch) => void }

/** One register: its law, its entries as of a day, and what may be done with them. */
export function RegisterPanel({ register, search, onChange }: Props) {
  const page = useEntryPage(register.id, search)
  const all = useEntryColumns(register, search)
  const first = firstColumnsOf(register)
  const columns = useColumns(`register.${register.id}`, all, first)
  const open = (id: string | undefined) => onChange({ ...search, register: register.id, entry: id })
  return (
    <>
      <PageHead title={register.name} note={page.count !== undefined && `共 ${page.count} ${register.unitWord}`}>
        <ColumnChooser all={all} chosen={columns.chosen} first={first} onChange={columns.choose} />
        <PanelActs register={register} search={search} />
      </PageHead>
      <p className="hint register-basis">依据：{register.basis}</p>
      <ExpiringNote register={register} onOpen={open} />
      <EntryFilter search={search} onChange={(part) => onChange({ ...search, register: register.id, ...part })} />
      {register.id === 'grids' && <GridMap on={search.on} onPick={open} />}
      <QueryTable
        label={`${register.name}条目`}
        columns={columns.shown}
        rows={page.rows}
        rowKey={(row) => row.id}
        error={page.error}
        busy={page.busy}
        onRetry={page.retry}
        onOpen={(row) => open(row.id)}
        empty={
          search.words
            ? { words: '没有符合条件的条目', hint: '可以换一个词，或勾选「含已终止」。' }
            : { words: `「${register.name}」还没有条目`, hint: '可以逐条新增，或下载模板填好后整表导入。' }
        }
      />
      <EntryPager page={page} />
      {search.entry && <EntrySheet register={register} id={search.entry} onClose={() => open(undefined)} />}
    </>
  )
}

function PanelActs({ register, search }: { register: Register; search: RegistersSearch }) {
  const can = useCan()
  const [doing, setDoing] = useState<'add' | 'import'>()
  const base = `/api/registers/${register.id}`
  const exported = (all: boolean) => `${base}/export.xlsx${stringifySearch(all ? { all: 'true' } : { on: search.on })}`
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'day', label: <a href={exported(false)} download>{`导出${search.on ?? '今日'}有效的条目`}</a> },
            {
              key: 'all',
              label: (
                <a href={exported(true)} download>
                  导出全部（含已终止）
                </a>
              ),
            },
            {
              key: 'template',
              label: (
                <a href={`${base}/template.xlsx`} download>
                  下载导入模板
                </a>
              ),
            },
          ],
        }}
      >
        <Button icon={<DownloadOutlined />}>导出</Button>
      </Dropdown>
      {can(register.sealed ? 'entry.write-sealed' : 'entry.write') && (
        <>
          <Button icon={<UploadOutlined />} onClick={() => setDoing('import')}>
            导入
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing('add')}>
            新增
          </Button>
        </>
      )}
      {doing === 'add' && <EntryForm register={register} onClose={() => setDoing(undefined)} />}
      {doing === 'import' && <SheetDrawer register={register} onClose={() => setDoing(undefined)} />}
    </>
  )
}
