import { useQuery } from '@tanstack/react-query'
import { Alert, Tag } from 'antd'
import type { DeviceView } from '#intake/alarms/contract.ts'
import { alarms } from '#web/api.ts'
import { useChangeSearch } from '#web/page-search.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'
import { FiguresStrip } from './figures-strip.tsx'
import { alarmsKey } from './use-alarms.ts'

const columns: ReadonlyArray<Column<DeviceView>> = [
  { key: 'point', title: '点位', width: 90, show: (row) => <span className="number">{row.point}</span> },
  { key: 'name', title: '名称', width: 160, show: (row) => row.name },
  { key: 'device', title: '设备编号', width: 140, show: (row) => row.device ?? '—' },
  {
    key: 'last',
    title: '最近告警',
    width: 190,
    show: (row) => (
      <>
        {row.lastAt === null ? '从未' : timeOf(row.lastAt)} {row.silent && <Tag color="orange">久无声息</Tag>}
      </>
    ),
  },
  { key: 'today', title: '今日', width: 64, align: 'right', show: (row) => row.today },
  { key: 'day', title: '近七日日均', width: 96, align: 'right', show: (row) => row.perDay },
  {
    key: 'judged',
    title: '核实 / 误报',
    width: 96,
    align: 'right',
    show: (row) => (row.judged === 0 ? '—' : `${row.judged} / ${row.false}`),
  },
  {
    key: 'lessons',
    title: '从核实中看出',
    show: (row) => row.lessons.map((words) => <div key={words}>{words}</div>),
  },
]

/** Whether the cameras are alive, and which of them cry wolf. */
export function DevicesTab() {
  const query = useQuery({ queryKey: [...alarmsKey, 'devices'], queryFn: () => alarms.devices({}) })
  const change = useChangeSearch()
  return (
    <Load query={query} rows={8}>
      {({ devices, unknown }) => (
        <>
          <FiguresStrip />
          {unknown.length > 0 && (
            <Alert
              className="storm-banner"
              type="warning"
              showIcon
              title={`有 ${unknown.length} 台设备没有登记，其告警留待人核`}
              description={`${unknown.map(({ device, count }) => `${device}（${count} 条）`).join('、')}。请在清单「天眼点位」的设备编号一栏补上。`}
            />
          )}
          {devices.length === 0 ? (
            <Nothing words="清单里还没有天眼点位" hint="请到「基础清单 · 天眼点位」登记点位和设备编号。" />
          ) : (
            <PlainTable
              label="设备状况"
              columns={columns}
              rows={devices}
              rowKey={({ point }) => point}
              onOpen={({ point }) => change({ point })}
            />
          )}
        </>
      )}
    </Load>
  )
}
