import { Button, Select } from 'antd'
import { addDays, findDay } from '#calendar/date.ts'
import { lightNames } from '#matters/contract.ts'
import { channels } from '#procedures/common.ts'
import { type Choice, choicesOf, phaseNames } from '#web/names.ts'
import { DaysField } from '#web/parts/date-field.tsx'
import { useEntries } from '#web/queries.ts'
import { ProcedureFilter } from './procedure-filter.tsx'
import { type LedgerSearch, sortNames } from './search.ts'
import { WordsField } from './words-field.tsx'

type Props = { search: LedgerSearch; onChange: (search: LedgerSearch) => void }

const openChoices: Choice[] = [
  { value: 'true', label: '未办结' },
  { value: 'false', label: '已办结' },
]

/** What narrows the ledger; each change is a new address. */
export function FilterBar({ search, onChange }: Props) {
  const change = (part: Partial<LedgerSearch>) => onChange({ ...search, ...part })
  const { data: villages } = useEntries('villages')
  const { data: grids } = useEntries('grids')
  const places = (list: typeof villages) => list?.map(({ code, name }) => ({ value: code, label: name })) ?? []
  const many = (name: 'phase' | 'light' | 'channel' | 'village' | 'grid', label: string, options: Choice[]) => (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="filter"
      aria-label={label}
      placeholder={label}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      value={search[name] ?? []}
      onChange={(value: string[]) => change({ [name]: value.length > 0 ? value : undefined })}
    />
  )
  return (
    <search className="filter-bar" aria-label="筛选">
      <WordsField words={search.words} onChange={(words) => change({ words })} />
      <ProcedureFilter chosen={search.procedure ?? []} onChange={(procedure) => change({ procedure })} />
      {many('phase', '环节', choicesOf(phaseNames))}
      {many('light', '灯', choicesOf(lightNames))}
      {many('channel', '渠道', choicesOf(channels))}
      {many('village', '村社', places(villages))}
      {many('grid', '网格', places(grids))}
      <Select
        allowClear
        className="filter-short"
        aria-label="是否办结"
        placeholder="是否办结"
        options={openChoices}
        value={search.open}
        onChange={(value?: string) => change({ open: value === 'true' || value === 'false' ? value : undefined })}
      />
      <DaysField label="受理" value={daysOf(search)} onChange={(days) => change(rangeOf(days))} />
      <Select
        className="filter-short"
        aria-label="排序"
        options={choicesOf(sortNames).map(({ value, label }) => ({ value, label: `按${label}` }))}
        value={search.sort ?? 'filed'}
        onChange={(value) => change({ sort: value === 'last' || value === 'due' ? value : undefined })}
      />
      <Button onClick={() => onChange({})}>重置</Button>
      {search.batch && <span className="hint">仅某次导入的批次</span>}
    </search>
  )
}

// 地址中的止日不含当日（半开区间），页面上写的是最后一日。
function daysOf({ from, until }: LedgerSearch): [string | undefined, string | undefined] {
  const end = until === undefined ? undefined : findDay(until)
  return [from, end && addDays(end, -1)]
}

function rangeOf([from, last]: [string | undefined, string | undefined]): Partial<LedgerSearch> {
  const day = last === undefined ? undefined : findDay(last)
  return { from, until: day && addDays(day, 1) }
}
