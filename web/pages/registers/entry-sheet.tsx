import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Space, Tabs } from 'antd'
import { useState } from 'react'
import { dayOf } from '#calendar/date.ts'
import type { EntryRow } from '#registry/contract.ts'
import { type Register, registerFields } from '#registry/define.ts'
import { inForceOn } from '#registry/entry.ts'
import { registry } from '#web/api.ts'
import { PolygonShapes } from '#web/parts/polygon-shape.tsx'
import { Load } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { findPolygon, isBoundary } from './boundary.ts'
import { EndEntry } from './end-entry.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryHistory } from './entry-history.tsx'
import { useGridShapes } from './grid-map.tsx'

type Props = { register: Register; id: string; onClose: () => void }

/** One entry: what is known of it, what became of it, and its acts by right. */
export function EntrySheet({ register, id, onClose }: Props) {
  const entry = useQuery({
    queryKey: ['entry', register.id, id],
    queryFn: () => registry.entry({ register: register.id, id }),
  })
  const [doing, setDoing] = useState<'edit' | 'end'>()
  const stop = () => setDoing(undefined)
  return (
    <Drawer
      open
      size={680}
      title={entry.data ? `${register.name}：${entry.data.name}` : register.name}
      onClose={onClose}
      extra={entry.data && <Acts register={register} entry={entry.data} onDo={setDoing} />}
    >
      <Load query={entry}>
        {(row) => (
          <>
            <Tabs
              items={[
                { key: 'facts', label: '内容', children: <Facts register={register} row={row} /> },
                { key: 'history', label: '修订历史', children: <EntryHistory register={register} id={row.id} /> },
              ]}
            />
            {doing === 'edit' && <EntryForm register={register} entry={row} onClose={stop} />}
            {doing === 'end' && <EndEntry register={register} entry={row} onClose={stop} />}
          </>
        )}
      </Load>
    </Drawer>
  )
}

function Acts({
  register,
  entry,
  onDo,
}: {
  register: Register
  entry: EntryRow
  onDo: (what: 'edit' | 'end') => void
}) {
  const can = useCan()
  if (!can(register.sealed ? 'entry.write-sealed' : 'entry.write')) return null
  return (
    <Space>
      <Button onClick={() => onDo('end')} disabled={!inForceOn(entry, dayOf(present()))}>
        终止
      </Button>
      <Button type="primary" onClick={() => onDo('edit')}>
        修改
      </Button>
    </Space>
  )
}

function Facts({ register, row }: { register: Register; row: EntryRow }) {
  const boundary = registerFields(register).find(isBoundary)
  const polygon = boundary && findPolygon(row.data[boundary.key])
  return (
    <>
      <EntryFacts register={register} row={row} />
      {polygon && <Surroundings id={row.id} name={row.name} polygon={polygon} />}
    </>
  )
}

type SurroundingsProps = { id: string; name: string; polygon: NonNullable<ReturnType<typeof findPolygon>> }

function Surroundings({ id, name, polygon }: SurroundingsProps) {
  const shapes = useGridShapes()
  const others = shapes.filter(({ key }) => key !== id)
  return (
    <figure className="entry-shape">
      <PolygonShapes
        shapes={[...others, { key: id, name, polygon }]}
        current={id}
        height={300}
        label={`${name}的边界与相邻网格`}
      />
      <figcaption className="hint">上北下南，仅示意相对位置。</figcaption>
    </figure>
  )
}
