import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { dayFrom } from '#calendar/date.ts'
import type { Figure } from '#indicators/contract.ts'
import { families } from '#indicators/define.ts'
import { indicators } from '#web/api.ts'
import { valueInFigures } from '#web/parts/figure-words.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'

type Props = { year: number; onPick: (figure: Figure) => void; onClose: () => void }

const familyNames: Record<string, string> = families

/** Finds a figure of the year by a word; picking it puts it at the cursor. */
export function InsertFigure({ year, onPick, onClose }: Props) {
  const [words, setWords] = useState('')
  const period = { from: dayFrom(year, 1, 1), until: dayFrom(year + 1, 1, 1) }
  const figures = useQuery({
    queryKey: ['figures', 'all', { ...period, village: undefined }],
    queryFn: () => indicators.figures(period),
    staleTime: 60_000,
  })
  const found = figures.data?.figures.filter(({ name, family }) =>
    `${name}${familyNames[family] ?? ''}`.includes(words.trim()),
  )
  return (
    <Modal open title={`插入指标（${year}年）`} width={760} footer={null} onCancel={onClose}>
      <Input
        autoFocus
        allowClear
        className="insert-words"
        aria-label="指标名称中的词"
        placeholder="指标名称或类别中的词，如：信访、按期"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={() => {
          const first = found?.[0]
          if (first && words.trim() !== '') onPick(first)
        }}
      />
      <div className="insert-list">
        <QueryTable
          label="可插入的指标"
          columns={columnsOf(onPick)}
          rows={found}
          rowKey={({ code }) => code}
          error={figures.error}
          onRetry={() => void figures.refetch()}
          onOpen={onPick}
          empty={{ words: '没有这样的指标', hint: '换一个词试试。' }}
        />
      </div>
    </Modal>
  )
}

function columnsOf(onPick: (figure: Figure) => void): ReadonlyArray<Column<Figure>> {
  return [
    { key: 'family', title: '类别', width: 130, show: ({ family }) => familyNames[family] ?? family },
    {
      key: 'name',
      title: '指标',
      width: 330,
      show: (figure) => (
        <Button type="link" size="small" className="insert-name" onClick={() => onPick(figure)}>
          {figure.name}
        </Button>
      ),
    },
    {
      key: 'value',
      title: '数值',
      width: 140,
      align: 'right',
      show: (figure) => `${valueInFigures(figure)} ${figure.unit}`,
    },
  ]
}
