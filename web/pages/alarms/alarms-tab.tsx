import { Select } from 'antd'
import { useState } from 'react'
import { type AlarmRow, alarmStates } from '#intake/alarms/contract.ts'
import { alarmClasses } from '#procedures/grid-event/forms.ts'
import { useKeys } from '#web/keys.ts'
import { choicesOf } from '#web/names.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useEntries } from '#web/queries.ts'
import { useCan } from '#web/session.tsx'
import { AlarmDetail } from './alarm-detail.tsx'
import { AlarmItem } from './alarm-item.tsx'
import { JudgeSheet } from './judge-sheet.tsx'
import { alarmsSearch } from './search.ts'
import { SilenceSheet } from './silence-sheet.tsx'
import { StormBanner } from './storm-banner.tsx'
import { useAlarms } from './use-alarms.ts'

type Sheet = { kind: 'true' | 'false' | 'silence'; row: AlarmRow }

/** The newest alarms at the left, the chosen one at the right; T, F and S judge and silence it. */
export function AlarmsTab() {
  const { tab: _, ...search } = usePageSearch(alarmsSearch) ?? {}
  const change = useChangeSearch()
  const query = useAlarms(search)
  const { data: points } = useEntries('monitoring-points')
  const can = useCan()
  const [chosen, setChosen] = useState<string>()
  const [sheet, setSheet] = useState<Sheet>()
  const rows = query.data?.alarms ?? []
  const row = rows.find(({ id }) => id === chosen) ?? rows[0]
  const act = (kind: Sheet['kind']) => {
    if (!row || !can('alarm.judge') || (kind !== 'silence' && row.verdict !== null)) return false
    setSheet({ kind, row })
    return true
  }
  const move = (by: 1 | -1) => {
    const next = row && rows[rows.indexOf(row) + by]
    if (next) setChosen(next.id)
    return next !== undefined
  }
  useKeys((key) => {
    if (sheet) return false
    if (key === 't') return act('true')
    if (key === 'f') return act('false')
    if (key === 's') return act('silence')
    if (key === 'arrowdown' || key === 'j') return move(1)
    return key === 'arrowup' || key === 'k' ? move(-1) : false
  })
  return (
    <>
      {query.data && <StormBanner storm={query.data.storm} />}
      <search className="filter-bar" aria-label="告警范围">
        <Select
          className="filter"
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          options={choicesOf(alarmStates).map(({ value, label }) => ({
            value,
            label: query.data?.counts[value] ? `${label}（${query.data.counts[value]}）` : label,
          }))}
          value={search.state}
          onChange={(state?: string) => change({ ...search, state })}
        />
        <Select
          className="filter"
          aria-label="类别"
          placeholder="全部类别"
          allowClear
          options={choicesOf(alarmClasses)}
          value={search.class}
          onChange={(next?: string) => change({ ...search, class: next })}
        />
        <Select
          className="filter"
          aria-label="点位"
          placeholder="全部点位"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={points?.map(({ code, name }) => ({ value: code, label: name }))}
          value={search.point}
          onChange={(point?: string) => change({ ...search, point })}
        />
        {can('alarm.judge') && (
          <span className="hint">
            <kbd>↑</kbd> <kbd>↓</kbd> 选　<kbd>T</kbd> 属实　<kbd>F</kbd> 误报　<kbd>S</kbd> 静默
          </span>
        )}
      </search>
      <Load query={query} rows={8}>
        {() =>
          row ? (
            <div className="alarm-columns">
              <ul className="alarm-list" aria-label="告警">
                {rows.map((one) => (
                  <AlarmItem key={one.id} row={one} chosen={one.id === row.id} onChoose={() => setChosen(one.id)} />
                ))}
                {query.data?.more && <li className="hint">只列最近一百条，更早的请按状态、点位查。</li>}
              </ul>
              <AlarmDetail row={row} onAct={act} />
            </div>
          ) : (
            <Nothing words="没有符合条件的告警" hint="设备一报警就会出现在这里；接入设备请到「接入与规则」。" />
          )
        }
      </Load>
      {sheet && sheet.kind !== 'silence' && (
        <JudgeSheet row={sheet.row} verdict={sheet.kind} onClose={() => setSheet(undefined)} />
      )}
      {sheet?.kind === 'silence' && <SilenceSheet row={sheet.row} onClose={() => setSheet(undefined)} />}
    </>
  )
}
