import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type Formula, subjectKinds } from '#appraisal/formula.ts'
import type { SubjectRef } from '#appraisal/frozen.ts'
import type { Plan } from '#appraisal/plan.ts'
import { appraisal } from '#web/api.ts'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useCan } from '#web/session.tsx'

/** The targets of a year: base year, reductions, and what differs by village or department. */
export function Targets({ year }: { year: number }) {
  const query = useQuery({ queryKey: ['appraisal', 'plan', year], queryFn: () => appraisal.plan({ year }) })
  return <Load query={query}>{(page) => <Editor key={page.revision} page={page} />}</Load>
}

type Page = { year: number; revision: number; plan: Plan; subjects: SubjectRef[]; formula: Formula }
type Exception = Plan['exceptions'][number]

function Editor({ page: { year, revision, plan, subjects, formula } }: { page: Page }) {
  const can = useCan()
  const [draft, setDraft] = useState(plan)
  const [note, setNote] = useState('')
  const save = useChange(
    () => appraisal.savePlan({ year, revision, plan: tidied(draft), note }),
    [['appraisal']],
    '目标已保存；已定分的月份不变',
  )
  const items = formula.items.filter(({ kind }) => kind === 'reduction')
  const readOnly = !can('appraisal.write')
  return (
    <>
      <p className="hint">
        {year} 年目标{revision === 0 ? '尚未设定，以下为建议值' : `第 ${revision} 稿`}
        。下降幅度为负数即允许上升；台账没有基准年记录的，在下表给定全年基数并写明来源。
      </p>
      <div className="target-head">
        <span>
          基准年{' '}
          <InputNumber
            aria-label="基准年"
            min={2000}
            max={year - 1}
            precision={0}
            disabled={readOnly}
            value={draft.baseYear}
            onChange={(baseYear) => baseYear && setDraft({ ...draft, baseYear })}
          />
        </span>
        {items.map(({ id, name }) => (
          <span key={id}>
            {name}下降{' '}
            <InputNumber
              aria-label={`${name}下降幅度`}
              min={-50}
              max={90}
              suffix="%"
              disabled={readOnly}
              value={draft.reductions[id] ?? 0}
              onChange={(value) => setDraft({ ...draft, reductions: { ...draft.reductions, [id]: value ?? 0 } })}
            />
          </span>
        ))}
      </div>
      <ExceptionTable draft={draft} items={items} subjects={subjects} readOnly={readOnly} onChange={setDraft} />
      {!readOnly && (
        <div className="target-head">
          <Input
            className="target-note"
            aria-label="说明"
            placeholder="说明（如：依某次会议确定）"
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            type="primary"
            disabled={note.trim().length < 2}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            保存为第 {revision + 1} 稿
          </Button>
        </div>
      )}
      {save.error !== null && <Problem error={save.error} />}
    </>
  )
}

/** Without what was emptied again. */
function tidied(plan: Plan): Plan {
  return { ...plan, exceptions: plan.exceptions.filter(({ reduction, base }) => reduction !== undefined || base) }
}

type TableProps = {
  draft: Plan
  items: Formula['items']
  subjects: readonly SubjectRef[]
  readOnly: boolean
  onChange: (plan: Plan) => void
}

function ExceptionTable({ draft, items, subjects, readOnly, onChange }: TableProps) {
  const find = (one: SubjectRef, item: string) =>
    draft.exceptions.find((given) => given.kind === one.kind && given.subject === one.code && given.item === item)
  const put = (one: SubjectRef, item: string, change: Partial<Exception>) => {
    const before = find(one, item)
    const next = { kind: one.kind, subject: one.code, item, ...before, ...change }
    onChange({ ...draft, exceptions: [...draft.exceptions.filter((given) => given !== before), next] })
  }
  return (
    <div className="appraisal-frame">
      <table className="appraisal-table" aria-label="各村社、部门的目标">
        <thead>
          <tr>
            <th scope="col">名称</th>
            {items.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}：另定降幅 / 给定全年基数与来源
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects
            .filter(({ kind }) => items.some(({ weights }) => weights[kind] > 0))
            .map((one) => (
              <tr key={`${one.kind} ${one.code}`}>
                <th scope="row">
                  {one.name}
                  {one.kind === 'unit' && <span className="hint"> {subjectKinds.unit}</span>}
                </th>
                {items.map(({ id, name, weights }) => (
                  <td key={id}>
                    {weights[one.kind] > 0 && (
                      <ExceptionCell
                        label={`${one.name}${name}`}
                        given={find(one, id)}
                        readOnly={readOnly}
                        onChange={(change) => put(one, id, change)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  label: string
  given: Exception | undefined
  readOnly: boolean
  onChange: (change: Partial<Exception>) => void
}

function ExceptionCell({ label, given, readOnly, onChange }: CellProps) {
  return (
    <div className="target-cell">
      <InputNumber
        size="small"
        aria-label={`${label}另定降幅`}
        placeholder="同上"
        min={-50}
        max={90}
        suffix="%"
        disabled={readOnly}
        value={given?.reduction ?? null}
        onChange={(reduction) => onChange({ reduction: reduction ?? undefined })}
      />
      <InputNumber
        size="small"
        aria-label={`${label}全年基数`}
        placeholder="取台账"
        min={0}
        suffix="件"
        disabled={readOnly}
        value={given?.base?.count ?? null}
        onChange={(count) =>
          onChange({ base: count === null ? undefined : { count, source: given?.base?.source ?? '手工填写' } })
        }
      />
      {given?.base && (
        <Input
          size="small"
          className="target-source"
          aria-label={`${label}基数来源`}
          maxLength={100}
          disabled={readOnly}
          value={given.base.source}
          onChange={(event) => given.base && onChange({ base: { ...given.base, source: event.target.value } })}
        />
      )}
    </div>
  )
}
