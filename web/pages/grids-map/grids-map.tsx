import { Alert, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { addDays, dayOf } from '#calendar/date.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { GridEditor } from './editor.tsx'
import './grids-map.css'
import { ImportAddresses } from './import-addresses.tsx'
import { ImportGrids } from './import-grids.tsx'
import { Look } from './look.tsx'
import { type GridsMapSearch, gridsMapSearch } from './search.ts'
import { useGridMap } from './use-grids-map.ts'

/** 网格地图: the boundaries as they stand on a day, and their changing from a day on. */
export function GridsMap() {
  const search = usePageSearch(gridsMapSearch) ?? {}
  const change = useChangeSearch()
  const go = (next: GridsMapSearch) => change({ ...search, ...next })
  const [dirty, setDirty] = useState(false)
  const on = search.edit ?? search.on
  const { data, error, refetch } = useGridMap(on)
  return (
    <div className="grids-page">
      <Head {...{ search, go, dirty }} />
      {error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={12} />
      ) : search.edit === undefined ? (
        <Look {...{ data, on }} grid={search.grid} onPick={(grid) => go({ grid })} onDay={(on) => go({ on })} />
      ) : (
        <GridEditor
          key={search.edit}
          validFrom={search.edit}
          grids={data.grids}
          first={search.grid}
          onLeave={() => go({ edit: undefined })}
          onDirty={setDirty}
        />
      )}
    </div>
  )
}

type HeadProps = { search: GridsMapSearch; dirty: boolean; go(next: GridsMapSearch): void }

function Head({ search, dirty, go }: HeadProps) {
  const can = useCan()
  const [sheet, setSheet] = useState<'grids' | 'addresses'>()
  const today = dayOf(present())
  const tomorrow = addDays(today, 1)
  const editing = search.edit !== undefined
  return (
    <>
      <PageHead title="网格地图" note={editing ? '正在改边界' : undefined}>
        <label className="grids-day" htmlFor="grids-day">
          {editing ? '自此日起生效' : '看这一天的边界'}
          <DatePicker
            id="grids-day"
            // 换一天就要按那天的边界重画：有没保存的改动时不能换。
            disabled={dirty}
            allowClear={false}
            value={dayjs(search.edit ?? search.on ?? today)}
            onChange={(day) => {
              if (!day) return
              const text = day.format('YYYY-MM-DD')
              go(editing ? { edit: text } : { on: text === today ? undefined : text })
            }}
          />
        </label>
        {!editing && can('entry.write') && (
          <>
            <Button onClick={() => setSheet('addresses')}>导入门址</Button>
            <Button onClick={() => setSheet('grids')}>导入边界</Button>
            <Button type="primary" onClick={() => go({ edit: tomorrow, on: undefined })}>
              改边界
            </Button>
          </>
        )}
      </PageHead>
      {!editing && search.on !== undefined && (
        <Alert
          type="info"
          showIcon
          title={`这是 ${search.on} 的边界。`}
          action={
            <Button size="small" onClick={() => go({ on: undefined })}>
              回到今天
            </Button>
          }
        />
      )}
      {sheet === 'grids' && <ImportGrids validFrom={tomorrow} onClose={() => setSheet(undefined)} />}
      {sheet === 'addresses' && <ImportAddresses onClose={() => setSheet(undefined)} />}
    </>
  )
}
