import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FoundRow } from '#matters/contract.ts'
import { channels } from '#procedures/common.ts'
import { choicesOf, procedureNames, useNames } from '#web/names.ts'
import { matterPath } from '#web/page-search.ts'
import { Light } from '#web/parts/light.tsx'
import { Marked } from '#web/parts/marked.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { dueDayOf, timeOf } from '#web/time.ts'
import { FoundTitle } from './found-title.tsx'

export const firstColumns = ['procedure', 'light', 'due', 'state', 'handler', 'village', 'filed'] as const

const channelNames = new Map(choicesOf(channels).map(({ value, label }) => [value, label]))

/** Every column the ledger can show. */
export function useMatterColumns(): ReadonlyArray<Column<FoundRow>> {
  const names = useNames()
  return useMemo(
    () => [
      {
        key: 'number',
        title: '编号',
        width: 140,
        fixed: true,
        show: (row) => (
          <Link to={matterPath(row.id)} className="number">
            {row.number}
          </Link>
        ),
      },
      {
        key: 'title',
        title: '标题',
        fixed: true,
        show: (row) => <FoundTitle row={row} />,
      },
      {
        key: 'procedure',
        title: '程序',
        width: 112,
        show: (row) => procedureNames.get(row.procedure) ?? row.procedure,
      },
      { key: 'light', title: '期限', width: 180, show: (row) => <Light light={row.light} left={row.leftWords} /> },
      { key: 'due', title: '到期日', width: 102, show: (row) => (row.dueAt ? dueDayOf(row.dueAt) : '—') },
      { key: 'dueName', title: '哪个期限', width: 150, show: (row) => row.dueName ?? '—' },
      { key: 'state', title: '状态', width: 120, show: (row) => row.stateName },
      {
        key: 'handler',
        title: '承办',
        width: 112,
        show: (row) => [names.unit(row.unit), names.person(row.assignee)].filter(Boolean).join(' ') || '未分派',
      },
      { key: 'village', title: '村社', width: 88, show: (row) => names.village(row.village) || '—' },
      { key: 'grid', title: '网格', width: 120, show: (row) => names.grid(row.grid) || '—' },
      {
        key: 'place',
        title: '地点',
        width: 160,
        show: (row) => (row.place ? <Marked text={row.place} spans={row.found?.place} /> : '—'),
      },
      { key: 'channel', title: '渠道', width: 96, show: (row) => channelNames.get(row.channel) ?? row.channel },
      { key: 'filed', title: '受理时间', width: 128, show: (row) => timeOf(row.filedAt) },
      { key: 'last', title: '最近办理', width: 132, show: (row) => timeOf(row.lastAt) },
      { key: 'closed', title: '办结时间', width: 132, show: (row) => (row.closedAt ? timeOf(row.closedAt) : '—') },
      { key: 'likes', title: '点赞', width: 64, align: 'right', show: (row) => row.likes },
    ],
    [names],
  )
}
