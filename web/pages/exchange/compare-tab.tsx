import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Select, Space } from 'antd'
import { useState } from 'react'
import { dayOf } from '#calendar/date.ts'
import type { ComparisonRow } from '#exchange/contract.ts'
import { exchange, type Uploaded } from '#web/api.ts'
import { useChangeSearch } from '#web/page-search.ts'
import { findPeriod, periodAround } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { Problem } from '#web/parts/states.tsx'
import { UploadField } from '#web/parts/upload-field.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { present, timeOf } from '#web/time.ts'
import type { ExchangeSearch } from './search.ts'
import { mappingChoices, useMappings } from './use-mappings.ts'

/** Their sheet against ours, and the comparisons of before. */
export function CompareTab({ search }: { search: ExchangeSearch }) {
  const change = useChangeSearch()
  const mappings = useMappings()
  const [file, setFile] = useState<Uploaded>()
  const [byFile, setByFile] = useState(false)
  const choices = mappingChoices(mappings.data ?? [], ({ direction }) => direction !== 'send')
  const chosen = choices.find(({ value }) => value === search.mapping)?.value ?? choices[0]?.value
  const isRecords = mappings.data?.find(({ id }) => id === chosen)?.kind === 'records'
  const period = findPeriod(search.from, search.until) ?? periodAround(dayOf(present()), 'month')
  const days = isRecords && byFile ? {} : period
  const open = (comparison: string) => change({ ...search, tab: 'compare', comparison })
  const compare = useChange(
    () => exchange.compare({ mapping: chosen ?? '', attachment: file?.id ?? '', ...days }),
    [['exchange', 'comparisons']],
  )
  return (
    <>
      <div className="exchange-form">
        <Space wrap>
          <Select
            className="mapping-choice"
            aria-label="映射"
            options={choices}
            value={chosen}
            onChange={(mapping: string) => change({ ...search, mapping })}
          />
          {!(isRecords && byFile) && (
            <PeriodPicker
              value={period}
              custom={search.custom === 'true'}
              onChange={(next, custom) => change({ ...search, ...next, custom: custom ? 'true' : undefined })}
            />
          )}
          {isRecords && (
            <Checkbox checked={byFile} onChange={(event) => setByFile(event.target.checked)}>
              期间以上级表中的登记时间为准
            </Checkbox>
          )}
        </Space>
        <UploadField value={file} onChange={setFile} words="选择上级返回的表（xlsx、xls、csv）" />
        {compare.error !== null && <Problem error={compare.error} />}
        <Button
          type="primary"
          className="compare-button"
          disabled={!file || chosen === undefined}
          loading={compare.isPending}
          onClick={() => compare.mutate(undefined, { onSuccess: ({ id }) => open(id) })}
        >
          逐条核对
        </Button>
      </div>
      <Comparisons onOpen={open} />
    </>
  )
}

function Comparisons({ onOpen }: { onOpen: (id: string) => void }) {
  const comparisons = useQuery({ queryKey: ['exchange', 'comparisons'], queryFn: () => exchange.comparisons({}) })
  return (
    <>
      <h2 className="exchange-heading">历次核对</h2>
      <QueryTable
        label="历次核对"
        columns={columns(onOpen)}
        rows={comparisons.data?.comparisons}
        rowKey={({ id }) => id}
        error={comparisons.error}
        onRetry={() => void comparisons.refetch()}
        onOpen={({ id }) => onOpen(id)}
        empty={{ words: '还没有核对过', hint: '选择映射和上级返回的表，逐条核对' }}
      />
    </>
  )
}

function columns(onOpen: (id: string) => void): ReadonlyArray<Column<ComparisonRow>> {
  return [
    {
      key: 'file',
      title: '上级文件',
      width: 240,
      show: ({ id, file }) => (
        <Button type="link" size="small" className="flush" onClick={() => onOpen(id)}>
          {file}
        </Button>
      ),
    },
    { key: 'name', title: '映射', width: 230, show: ({ name }) => name },
    { key: 'theirs', title: '上级', width: 70, align: 'right', show: ({ summary }) => summary.theirs },
    { key: 'ours', title: '本地', width: 70, align: 'right', show: ({ summary }) => summary.ours },
    { key: 'same', title: '相同', width: 70, align: 'right', show: ({ summary }) => summary.same },
    { key: 'different', title: '不同', width: 70, align: 'right', show: ({ summary }) => summary.different },
    { key: 'onlyTheirs', title: '仅上级', width: 80, align: 'right', show: ({ summary }) => summary.onlyTheirs },
    { key: 'onlyOurs', title: '仅本地', width: 80, align: 'right', show: ({ summary }) => summary.onlyOurs },
    {
      key: 'answered',
      title: '已答复',
      width: 100,
      align: 'right',
      show: ({ answered, lines }) => `${answered} / ${lines}`,
    },
    { key: 'at', title: '何人何时', width: 190, show: ({ person, at }) => `${person}　${timeOf(at)}` },
  ]
}
