import { useQuery } from '@tanstack/react-query'
import type { FigureAsked } from '#reports/tables/view.ts'
import { tables } from '#web/api.ts'
import type { Period } from '#web/parts/period.ts'
import { Load } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'
import { CheckLines } from './check-lines.tsx'
import { SheetGrid } from './sheet-grid.tsx'

type Props = { id: string; period: Period; onOpen: (figure: FigureAsked) => void }

/** A table of a period, sheet by sheet with its checks. */
export function TableSheets({ id, period, onOpen }: Props) {
  const query = useQuery({
    queryKey: ['figures', 'table', id, period],
    queryFn: () => tables.table({ id, ...period }),
  })
  return (
    <Load query={query} rows={14}>
      {({ basis, asOf, sheets }) => (
        <>
          <p className="hint">
            依据：{basis}。计算于 {timeOf(asOf)}；点数字看所依的记录。
          </p>
          {sheets.map((sheet) => (
            <section key={sheet.id} className="section" aria-label={sheet.title}>
              <h2>{sheet.title}</h2>
              <SheetGrid sheet={sheet} onOpen={onOpen} />
              <Notes notes={sheet.notes} />
              <CheckLines checks={sheet.checks} />
            </section>
          ))}
        </>
      )}
    </Load>
  )
}

/** What the form says about filling it in, and what is not settled. */
export function Notes({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <p key={note} className="hint sheet-note">
      注：{note}
    </p>
  ))
}
