import { Button, Segmented, Select, Tag } from 'antd'
import { useState } from 'react'
import { type WarningKind, type WarningRow, warningKinds } from '#analysis/warnings-contract.ts'
import { choicesOf, useNames } from '#web/names.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { MattersList } from './matters-list.tsx'
import { useAnalysisSearch } from './period-filter.tsx'
import { useWarnings } from './use-warnings.ts'
import { AnswerSheet, SuperviseSheet } from './warning-sheets.tsx'

const stateNames: Record<WarningRow['state'], string> = { open: '待答复', handled: '已处置', dismissed: '不成立' }
const kindColours: Record<WarningKind, string> = {
  group: 'magenta',
  repeat: 'purple',
  reopened: 'geekblue',
  'risk-words': 'red',
  trend: 'blue',
}

/** What the house warns of, each to be answered by a person: what was done, or why it is none. */
export function WarningsTab() {
  const [search, change] = useAnalysisSearch()
  const state = search.state ?? 'open'
  const asked = state === 'open' || state === 'handled' || state === 'dismissed' ? state : undefined
  const query = useWarnings({ kind: search.warning, state: asked })
  return (
    <>
      <search className="filter-bar" aria-label="预警范围">
        <Segmented
          aria-label="状态"
          options={[...choicesOf(stateNames), { value: 'all', label: '全部' }]}
          value={asked ?? 'all'}
          onChange={(next) => change({ state: next === 'open' ? undefined : stateOf(next) })}
        />
        <Select
          className="filter"
          aria-label="预警种类"
          placeholder="全部种类"
          allowClear
          options={choicesOf(warningKinds)}
          value={search.warning}
          onChange={(kind?: WarningKind) => change({ warning: kind })}
        />
      </search>
      <Load query={query} rows={8}>
        {({ warnings: rows }) =>
          rows.length === 0 ? (
            <Nothing
              words={asked === 'open' || asked === undefined ? '没有待答复的预警' : '没有符合条件的预警'}
              hint="群体性苗头、重复来件、办结后重开、风险言语和数量异常，发现后会列在这里并通知有关岗位。"
            />
          ) : (
            <ul className="warnings">
              {rows.map((row) => (
                <WarningItem key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Load>
    </>
  )
}

function stateOf(value: string) {
  return value === 'handled' || value === 'dismissed' || value === 'all' ? value : undefined
}

function WarningItem({ row }: { row: WarningRow }) {
  const names = useNames()
  const can = useCan()
  const [sheet, setSheet] = useState<'answer' | 'supervise'>()
  const [shown, setShown] = useState(false)
  const place = [names.village(row.village), names.grid(row.grid)].filter(Boolean).join(' ')
  return (
    <li className={row.state === 'open' ? 'warning warning-open' : 'warning'} aria-label={row.title}>
      <div className="warning-head">
        <Tag color={kindColours[row.kind]}>{warningKinds[row.kind]}</Tag>
        <strong>{row.title}</strong>
        <span className="hint">
          {timeOf(row.raisedAt)}
          {place && ` · ${place}`}
        </span>
        <span className="warning-acts">
          {row.matters.length > 0 && (
            <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? '收起' : '看'}来件（{row.matters.length}）
            </Button>
          )}
          {row.state === 'open' && row.matters.length > 0 && can('matter.supervise') && (
            <Button size="small" onClick={() => setSheet('supervise')}>
              督办
            </Button>
          )}
          {row.state === 'open' && can('analysis.answer') && (
            <Button size="small" type="primary" onClick={() => setSheet('answer')}>
              答复
            </Button>
          )}
          {row.state !== 'open' && <Tag>{stateNames[row.state]}</Tag>}
        </span>
      </div>
      <p className="warning-words">{row.words}</p>
      {row.answer && (
        <p className="warning-answer">
          {stateNames[row.state]}：{row.answer}
          <span className="hint">
            　{names.person(row.answeredBy)} {row.answeredAt && timeOf(row.answeredAt)}
          </span>
        </p>
      )}
      {shown && <MattersList label={`${row.title}的来件`} ids={row.matters} />}
      {sheet === 'answer' && <AnswerSheet row={row} onClose={() => setSheet(undefined)} />}
      {sheet === 'supervise' && <SuperviseSheet row={row} onClose={() => setSheet(undefined)} />}
    </li>
  )
}
