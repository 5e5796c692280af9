import { EnvironmentOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import type { ReactNode } from 'react'
import type { MatterRow } from '#matters/contract.ts'
import { matterPath } from '#web/page-search.ts'
import { SolvedList } from '#web/parts/solved-list.tsx'
import { Nothing, Problem } from '#web/parts/states.tsx'
import { ClassSuggestions } from './class-suggestions.tsx'
import { HotHints } from './hot-hints.tsx'
import { KindSuggestions } from './kind-suggestions.tsx'
import type { ClassSuggestion } from './use-classes.ts'
import type { Suggestion, useSolved, useSuggest } from './use-suggest.ts'

type Props = {
  suggest: ReturnType<typeof useSuggest>
  solved: ReturnType<typeof useSolved>
  classes: readonly ClassSuggestion[]
  sheet: Record<string, unknown>
  chosen: string | undefined
  /** Work of the house has its kind chosen before: nothing is suggested. */
  ofHouse: boolean
  repeatOf: string | undefined
  onChoose: (procedure: string) => void
  onRepeat: (matter: string | undefined) => void
  onGrid: (code: string) => void
  onTake: (path: string[], value: string) => void
}

/** Beside the sheet: likely kinds, the grid, and earlier matters of the same person or about the same thing. */
export function SuggestPanel(props: Props) {
  const { data, error, refetch } = props.suggest
  return (
    <aside className="desk-known" aria-label="系统建议">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Card>
          <Nothing
            words="边输入边查"
            hint={`写下几个字后，这里会给出${props.ofHouse ? '' : '建议的程序、网格，以及'}同一人、同一事的来件。`}
          />
        </Card>
      )}
      {data && <Known {...props} data={data} />}
    </aside>
  )
}

function Known(props: Props & { data: Suggestion }) {
  const { data, solved, chosen, ofHouse, repeatOf, onChoose, onRepeat, onGrid } = props
  return (
    <>
      {!ofHouse && <KindSuggestions kinds={data.kinds} chosen={chosen} onChoose={onChoose} />}
      <ClassSuggestions classes={props.classes} sheet={props.sheet} onTake={props.onTake} />
      {!ofHouse && <HotHints sheet={props.sheet} />}
      {data.grid && <GridSuggestion grid={data.grid} onGrid={onGrid} />}
      <Earlier title="同一事项" empty="没有发现相同事项">
        {data.sameMatter.map(({ row, similarity, reason }) => (
          <EarlierRow
            key={row.id}
            row={row}
            reason={reason.includes('%') ? reason : `相似 ${Math.round(similarity * 100)}%：${reason}`}
            marked={repeatOf === row.id}
            onMark={(on) => onRepeat(on ? row.id : undefined)}
          />
        ))}
      </Earlier>
      <Earlier title="同一人的来件" empty="没有发现同一人的来件">
        {data.samePerson.map(({ row, reason }) => (
          <EarlierRow
            key={row.id}
            row={row}
            reason={reason}
            marked={repeatOf === row.id}
            onMark={(on) => onRepeat(on ? row.id : undefined)}
          />
        ))}
      </Earlier>
      {solved.data && solved.data.rows.length > 0 && (
        <Card title={<h2>以往怎么办的（{solved.data.rows.length}）</h2>}>
          <SolvedList rows={solved.data.rows} />
        </Card>
      )}
    </>
  )
}

function GridSuggestion({ grid, onGrid }: { grid: NonNullable<Suggestion['grid']>; onGrid: (code: string) => void }) {
  return (
    <Card className="grid-suggestion">
      <Button icon={<EnvironmentOutlined />} onClick={() => onGrid(grid.code)}>
        填入网格：{grid.name}
      </Button>
      <span className="hint">{grid.reason}</span>
    </Card>
  )
}

function Earlier({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <Card
      title={
        <h2>
          {title}（{children.length}）
        </h2>
      }
    >
      {children.length === 0 ? <span className="hint">{empty}</span> : <ul className="earlier">{children}</ul>}
    </Card>
  )
}

type RowProps = { row: MatterRow; reason: string; marked: boolean; onMark: (on: boolean) => void }

function EarlierRow({ row, reason, marked, onMark }: RowProps) {
  return (
    <li className={marked ? 'earlier-row earlier-marked' : 'earlier-row'}>
      <a href={matterPath(row.id)} target="_blank" rel="noreferrer">
        <span className="number">{row.number}</span> {row.title}
      </a>
      <span className="hint">
        {row.stateName} · {reason}
      </span>
      <Button size="small" type={marked ? 'primary' : 'default'} aria-pressed={marked} onClick={() => onMark(!marked)}>
        {marked ? '立件后关联为重复件' : '是重复件'}
      </Button>
    </li>
  )
}
