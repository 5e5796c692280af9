import { useQuery } from '@tanstack/react-query'
import { Button, Descriptions, Input } from 'antd'
import { useState } from 'react'
import type { FormulaVersion } from '#appraisal/contract.ts'
import { type Formula, formulaProblems, smallNumbersRule, versionName } from '#appraisal/formula.ts'
import { monthBefore } from '#appraisal/months.ts'
import { dayOf } from '#calendar/date.ts'
import { findIndicator } from '#indicators/indicators.ts'
import { appraisal } from '#web/api.ts'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { dayTextOf, present } from '#web/time.ts'
import { FormulaFields } from './formula-fields.tsx'
import { FormulaItems } from './formula-items.tsx'
import { TriedTable } from './tried-table.tsx'

/** The formula with its versions: changed as a draft, tried on a past year, and kept as a new version. */
export function FormulaTab({ year }: { year: number }) {
  const query = useQuery({ queryKey: ['appraisal', 'formulas'], queryFn: () => appraisal.formulas({}) })
  return (
    <Load query={query}>
      {({ versions }) => {
        const [newest] = versions
        return newest ? <Editor key={newest.version} newest={newest} versions={versions} year={year} /> : null
      }}
    </Load>
  )
}

type Props = { newest: FormulaVersion; versions: readonly FormulaVersion[]; year: number }

function Editor({ newest, versions, year }: Props) {
  const [draft, setDraft] = useState<Formula>(newest.formula)
  const thisMonth = dayOf(present()).slice(0, 7)
  const [tryYear, setTryYear] = useState(monthBefore(thisMonth) < `${year}-01` ? year - 1 : year)
  const tried = useChange(() => appraisal.tryFormula({ year: tryYear, formula: draft }), [])
  const problems = formulaProblems(draft, findIndicator)
  return (
    <>
      <Versions versions={versions} />
      <section className="section" aria-label="编辑计分办法">
        <h2>编辑（自{versionName(newest.version)}起）</h2>
        <FormulaItems draft={draft} onChange={setDraft} />
        <FormulaFields draft={draft} onChange={setDraft} />
        <p className="hint">小数规则：{smallNumbersRule(draft)}</p>
        {problems.length > 0 && <p className="formula-problems">还不能保存：{problems.join('；')}。</p>}
        <div className="target-head">
          <Button loading={tried.isPending} disabled={problems.length > 0} onClick={() => tried.mutate(undefined)}>
            在 {tryYear} 年各月试算
          </Button>
          <Button type="link" onClick={() => setTryYear(tryYear === year ? year - 1 : year)}>
            改在 {tryYear === year ? year - 1 : year} 年
          </Button>
          <SaveVersion draft={draft} newest={newest} ready={problems.length === 0} since={thisMonth} />
        </div>
        {tried.error !== null && <Problem error={tried.error} />}
        {tried.data && <TriedTable tried={tried.data} />}
      </section>
    </>
  )
}

function Versions({ versions }: Pick<Props, 'versions'>) {
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      styles={{ label: { width: 120 } }}
      items={versions.slice(0, 6).map(({ version, since, note, by, at }) => ({
        key: version,
        label: versionName(version),
        children: version === 0 ? note : `自 ${since} 起；${note}；${by} ${at ? dayTextOf(at) : ''}`,
      }))}
    />
  )
}

type SaveProps = { draft: Formula; newest: FormulaVersion; ready: boolean; since: string }

function SaveVersion({ draft, newest, ready, since: first }: SaveProps) {
  const [note, setNote] = useState('')
  const [since, setSince] = useState(first)
  const save = useChange(
    () => appraisal.saveFormula({ after: newest.version, since, formula: draft, note }),
    [['appraisal']],
    '已保存为新的一版；已定分的月份不变',
  )
  return (
    <>
      <Input
        aria-label="自何月起"
        className="target-month"
        value={since}
        onChange={(event) => setSince(event.target.value)}
        prefix="自"
        suffix="起"
      />
      <Input
        className="target-note"
        aria-label="修改说明"
        placeholder="修改说明"
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        type="primary"
        disabled={!ready || note.trim().length < 2 || !/^\d{4}-(0[1-9]|1[0-2])$/.test(since)}
        loading={save.isPending}
        onClick={() => save.mutate(undefined)}
      >
        保存为第 {newest.version + 1} 版
      </Button>
      {save.error !== null && <Problem error={save.error} />}
    </>
  )
}
