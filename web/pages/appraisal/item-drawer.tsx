import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Descriptions, Drawer, Space, Tag } from 'antd'
import { useState } from 'react'
import type { MonthView, SubjectView } from '#appraisal/contract.ts'
import { describeItem } from '#appraisal/score.ts'
import { findDay } from '#calendar/date.ts'
import { appraisal } from '#web/api.ts'
import { matterPath } from '#web/page-search.ts'
import { FigureDrawer } from '#web/parts/figure-drawer.tsx'
import { PlainTable } from '#web/parts/plain-table.tsx'
import { Load } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { dayTextOf } from '#web/time.ts'
import { ObjectForm } from './object-form.tsx'

type Item = SubjectView['items'][number]
type Props = { view: MonthView; subject: SubjectView; item: Item; onClose: () => void }

/** One item of one subject: how the points came about, and every record behind them. */
export function ItemDrawer({ view, subject, item, onClose }: Props) {
  const can = useCan()
  const [objecting, setObjecting] = useState(false)
  const [figure, setFigure] = useState(false)
  const rule = view.formula.items.find(({ id }) => id === item.item)
  const { input } = item
  const [from, until] = [findDay(input?.from ?? ''), findDay(input?.until ?? '')]
  return (
    <Drawer
      open
      size={820}
      title={`${subject.name}：${item.name}`}
      onClose={onClose}
      extra={
        <Space>
          {can('indicator.read') && input && <Button onClick={() => setFigure(true)}>看指标</Button>}
          {subject.mayObject && view.state === 'settled' && (
            <Button onClick={() => setObjecting(true)}>提出异议</Button>
          )}
        </Space>
      }
    >
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 96 } }}
        items={[
          { key: 'points', label: '得分', children: `${item.points ?? '不计分'}（满分 ${item.weight}）` },
          { key: 'how', label: '怎样算得', children: item.words },
          { key: 'rule', label: '计分', children: rule ? describeItem(rule) : '' },
          ...(input
            ? [
                {
                  key: 'figure',
                  label: '取数',
                  children: `${input.code}（口径第 ${input.definition} 版），${input.from} 起、${input.until} 前，共 ${input.records} 件`,
                },
                { key: 'hash', label: '校验值', children: <span className="figure-hash">{input.hash}</span> },
              ]
            : []),
        ]}
      />
      <h3>所依记录</h3>
      <Records month={view.month} subject={subject} item={item.item} />
      {objecting && (
        <ObjectForm
          where={{ month: view.month, kind: subject.kind, subject: subject.code, item: item.item }}
          title={`${subject.name}：${item.name}`}
          onClose={() => setObjecting(false)}
        />
      )}
      {figure && input && from && until && (
        <FigureDrawer
          asked={{
            code: input.code,
            period: { from, until },
            ...(subject.kind === 'village'
              ? { village: subject.code, villageName: subject.name }
              : { unit: subject.code, unitName: subject.name }),
          }}
          onClose={() => setFigure(false)}
        />
      )}
    </Drawer>
  )
}

function Records({ month, subject: { kind, code }, item }: { month: string; subject: SubjectView; item: string }) {
  const query = useQuery({
    queryKey: ['appraisal', 'records', month, kind, code, item],
    queryFn: () => appraisal.records({ month, kind, subject: code, item }),
  })
  return (
    <Load query={query} rows={6}>
      {({ rows }) => (
        <PlainTable
          label="所依记录"
          rows={rows}
          rowKey={({ id, number }) => `${id} ${number}`}
          columns={[
            {
              key: 'number',
              title: '编号',
              width: 190,
              show: ({ id, number }) => <Link to={matterPath(id)}>{number}</Link>,
            },
            { key: 'title', title: '事项', show: ({ title }) => title || '（不在您可看的范围）' },
            { key: 'at', title: '登记', width: 110, show: ({ at }) => dayTextOf(at) },
            {
              key: 'counts',
              title: '计入',
              width: 150,
              show: ({ counted, excluded, changed }) => (
                <>
                  {excluded ? <Tag color="orange">更正后不计</Tag> : counted ? '计入' : '不计入'}
                  {changed && <Tag>定分后有办理</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
    </Load>
  )
}
