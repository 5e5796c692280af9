import { changeInWords, pointsInWords } from '#appraisal/bulletin-words.ts'
import type { MonthView, SubjectView } from '#appraisal/contract.ts'
import { type SubjectKind, subjectKinds } from '#appraisal/formula.ts'
import { Nothing } from '#web/parts/states.tsx'
import { ColourMap } from './colour-map.tsx'
import { ColourMark } from './colour-mark.tsx'

type Open = (where: { kind: SubjectKind; subject: string; item: string }) => void
type Props = { view: MonthView; onOpen: Open }

/** The map and the scores of a month, best first; every number opens its records. */
export function Scores({ view, onOpen }: Props) {
  if (view.subjects.length === 0)
    return <Nothing words="没有可看的村（社区）或部门" hint="村社、机构清单里有条目、且在您的范围内，才有得分。" />
  const worst = ({ items }: SubjectView) =>
    [...items].sort((a, b) => b.weight - (b.points ?? b.weight) - (a.weight - (a.points ?? a.weight)))[0]
  return (
    <>
      {view.subjects.some(({ kind }) => kind === 'village') && (
        <ColourMap
          view={view}
          onPick={(village) => {
            const item = worst(village)
            if (item) onOpen({ kind: 'village', subject: village.code, item: item.item })
          }}
        />
      )}
      {(['village', 'unit'] as const).map((kind) => (
        <ScoreTable key={kind} kind={kind} view={view} onOpen={onOpen} />
      ))}
    </>
  )
}

function ScoreTable({ kind, view, onOpen }: Props & { kind: SubjectKind }) {
  const rows = view.subjects
    .filter((one) => one.kind === kind)
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || (a.code < b.code ? -1 : 1))
  const items = view.formula.items.filter(({ weights }) => weights[kind] > 0)
  if (rows.length === 0 || items.length === 0) return null
  return (
    <section className="section" aria-label={`${subjectKinds[kind]}得分`}>
      <h2>{subjectKinds[kind]}得分</h2>
      <div className="appraisal-frame">
        <table className="appraisal-table" aria-label={`${subjectKinds[kind]}得分`}>
          <thead>
            <tr>
              <th scope="col">{subjectKinds[kind]}</th>
              {items.map(({ id, name, weights }) => (
                <th key={id} scope="col">
                  {name}（{weights[kind]}）
                </th>
              ))}
              <th scope="col">总分</th>
              <th scope="col">五色</th>
              <th scope="col">较上月</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ScoreRow key={row.code} row={row} items={items.map(({ id }) => id)} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ScoreRow({ row, items, onOpen }: { row: SubjectView; items: readonly string[]; onOpen: Open }) {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {items.map((id) => {
        const item = row.items.find((one) => one.item === id)
        return (
          <td key={id}>
            {item && (
              <button
                type="button"
                className="score-cell"
                title={`${row.name}，${item.name}：${item.words}`}
                onClick={() => onOpen({ kind: row.kind, subject: row.code, item: id })}
              >
                {pointsInWords(item.points)}
                <span className="hint">{valueInWords(item)}</span>
              </button>
            )}
          </td>
        )
      })}
      <td className="score-total">
        {row.total ?? '—'}
        {row.original && <span className="hint"> 更正，原 {row.original.total ?? '—'}</span>}
      </td>
      <td>
        <ColourMark colour={row.colour} />
      </td>
      <td>{changeInWords(row)}</td>
    </tr>
  )
}

function valueInWords({ input, target }: SubjectView['items'][number]): string {
  if (!input) return ''
  if (input.measure === 'ratio') return input.value === null ? '没有件' : `${input.value}%`
  return target === null ? `${input.value ?? 0} 件` : `${input.value ?? 0} / ${target} 件`
}
