import { LockOutlined } from '@ant-design/icons'
import { Card, Space, Tag } from 'antd'
import { useEffect } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import { channels } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { choicesOf, useNames } from '#web/names.ts'
import { Light } from '#web/parts/light.tsx'
import { dueDayOf, timeOf } from '#web/time.ts'
import { KernelActs } from './kernel-acts.tsx'
import { RiskTag } from './repeats.tsx'

/** Number, title, light, state, who has it and until when. */
export function MatterHead({ page, procedure }: { page: MatterPage; procedure: Procedure | undefined }) {
  const { row } = page
  useEffect(() => {
    document.title = `${row.number} ${row.title} · 枫桥`
  }, [row.number, row.title])
  return (
    <Card className="matter-head">
      <div className="matter-head-top">
        <div>
          <Space wrap size={8}>
            <span className="number matter-number">{row.number}</span>
            <Tag>{procedure?.name ?? row.procedure}</Tag>
            <Tag color="blue">{row.stateName}</Tag>
            {page.withdrawn && <Tag color="error">已撤销</Tag>}
            {page.sealed && (
              <Tag icon={<LockOutlined />} color="warning">
                保密，查看均有记录
              </Tag>
            )}
            <RiskTag id={row.id} />
            <Tracks page={page} procedure={procedure} />
          </Space>
          <h1>{row.title}</h1>
        </div>
        <KernelActs page={page} procedure={procedure} />
      </div>
      <Facts page={page} />
    </Card>
  )
}

function Tracks({ page, procedure }: { page: MatterPage; procedure: Procedure | undefined }) {
  const order = Object.keys(procedure?.tracks ?? {})
  const begun = Object.entries(page.tracks).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  if (begun.length === 0) return null
  return (
    <Space wrap size={8}>
      {begun.map(([id, state]) => {
        const track = procedure?.tracks[id]
        return (
          <Tag key={id} variant="outlined">
            {track?.name ?? id}：{track?.states[state]?.name ?? state}
          </Tag>
        )
      })}
    </Space>
  )
}

function Facts({ page: { row } }: { page: MatterPage }) {
  const names = useNames()
  const channel = choicesOf(channels).find(({ value }) => value === row.channel)?.label ?? row.channel
  const handler = [names.unit(row.unit), names.person(row.assignee)].filter(Boolean).join(' ') || '未分派'
  const place = [names.village(row.village), names.grid(row.grid), row.place].filter(Boolean).join(' · ')
  return (
    <dl className="facts">
      <dt>期限</dt>
      <dd>
        <Light light={row.light} left={row.leftWords} />
        {row.dueAt && (
          <span>
            {' '}
            {row.dueName}，{dueDayOf(row.dueAt)} 到期
          </span>
        )}
      </dd>
      <dt>承办</dt>
      <dd>{handler}</dd>
      <dt>渠道</dt>
      <dd>{channel}</dd>
      <dt>地点</dt>
      <dd>{place || '未填写'}</dd>
      <dt>受理</dt>
      <dd>{timeOf(row.filedAt)}</dd>
      <dt>{row.closedAt ? '办结' : '最近办理'}</dt>
      <dd>{timeOf(row.closedAt ?? row.lastAt)}</dd>
    </dl>
  )
}
