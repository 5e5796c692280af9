import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { pathsOf } from '#exchange/field-path.ts'
import type { ExchangeMapping } from '#exchange/mapping.ts'
import { indicators } from '#indicators/indicators.ts'
import { procedures } from '#procedures/index.ts'

type Row = { path: string; title: string }

/** What a column may be filled from in the procedures of the mapping, or which indicators there are. */
export function FieldPaths({ mapping }: { mapping: ExchangeMapping | undefined }) {
  const [words, setWords] = useState('')
  const rows = useMemo(() => rowsFor(mapping), [mapping])
  const shown = rows.filter(({ path, title }) => `${path} ${title}`.includes(words.trim()))
  return (
    <section className="field-paths" aria-label="可取的字段">
      <Input
        allowClear
        placeholder="找字段"
        aria-label="找字段"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul>
        {shown.slice(0, 300).map(({ path, title }) => (
          <li key={path}>
            <code>{path}</code> {title}
          </li>
        ))}
      </ul>
    </section>
  )
}

function rowsFor(mapping: ExchangeMapping | undefined): Row[] {
  if (mapping?.kind === 'figures') return indicators.map(({ code, name }) => ({ path: code, title: name }))
  const ids = mapping?.procedures ?? ['hotline']
  const chosen = procedures.flatMap(({ procedure }) => (ids.includes(procedure.id) ? [procedure] : []))
  return [...new Map(chosen.flatMap(pathsOf).map((one) => [one.path, one])).values()]
}
