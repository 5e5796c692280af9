import { Link } from '@tanstack/react-router'
import { Alert, Button, Descriptions, Tag } from 'antd'
import { type AlarmRow, alarmStates } from '#intake/alarms/contract.ts'
import { classNameOf } from '#intake/alarms/settings.ts'
import { useNames } from '#web/names.ts'
import { matterPath } from '#web/page-search.ts'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { stateColours } from './alarm-item.tsx'
import { pictureUrl, useAlarms } from './use-alarms.ts'

type Props = {
  row: AlarmRow
  onAct: (kind: 'true' | 'false' | 'silence') => void
}

/** The chosen alarm: its picture large, all that is known, and what may be done. */
export function AlarmDetail({ row, onAct }: Props) {
  const can = useCan()
  const names = useNames()
  const place = [names.village(row.village), names.grid(row.grid)].filter(Boolean).join(' ')
  return (
    <aside className="alarm-detail" aria-label="选中的告警">
      {row.hasPicture ? (
        <img className="alarm-picture" src={pictureUrl(row.id)} alt={`${row.pointName ?? ''}告警画面`} />
      ) : (
        <div className="alarm-picture alarm-no-picture">{row.pictureProblem ?? '没有图片'}</div>
      )}
      <div className="alarm-detail-head">
        <strong>
          {classNameOf(row.class)}　{row.pointName ?? row.device ?? '设备不明'}
        </strong>
        <Tag color={stateColours[row.state]}>{alarmStates[row.state]}</Tag>
      </div>
      {row.doubtful && <Alert type="warning" showIcon title="存疑" description={row.doubtful} />}
      {row.reason && <Alert type="info" showIcon title={row.reason} />}
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'at', label: '发生', children: timeOf(row.happenedAt) },
          { key: 'received', label: '收到', children: timeOf(row.receivedAt) },
          ...(row.confidence === null
            ? []
            : [{ key: 'sure', label: '把握', children: `${Math.round(row.confidence * 100)}%` }]),
          ...(place ? [{ key: 'place', label: '位置', children: place }] : []),
          ...(row.matter && row.matterNumber
            ? [
                {
                  key: 'matter',
                  label: '事件',
                  children: (
                    <>
                      <Link to={matterPath(row.matter)} className="number">
                        {row.matterNumber}
                      </Link>
                      {` ${row.matterState ?? ''}`}
                    </>
                  ),
                },
              ]
            : []),
          ...(row.mentions > 1
            ? [{ key: 'mentions', label: '次数', children: `报 ${row.mentions} 次，最近 ${timeOf(row.untilAt)}` }]
            : []),
          ...(row.verdict === null
            ? []
            : [
                {
                  key: 'verdict',
                  label: '核实',
                  children: `${row.verdict === 'true' ? '属实' : '误报'}：${row.judgedWords ?? ''}（${names.person(row.judgedBy)}）`,
                },
              ]),
        ]}
      />
      {can('alarm.judge') && (
        <div className="alarm-acts">
          {row.verdict === null && (
            <>
              <Button danger type="primary" onClick={() => onAct('true')}>
                属实 T
              </Button>
              <Button onClick={() => onAct('false')}>误报 F</Button>
            </>
          )}
          <Button onClick={() => onAct('silence')}>静默 S</Button>
        </div>
      )}
      {row.mentions > 1 && <Mentions id={row.id} />}
    </aside>
  )
}

function Mentions({ id }: { id: string }) {
  const { data } = useAlarms({ into: id })
  return (
    <ul className="alarm-mentions" aria-label="并入的告警">
      {data?.alarms.slice(0, 8).map((one) => (
        <li key={one.id} className="hint">
          {timeOf(one.happenedAt)}　{one.pointName ?? one.device}　{one.reason}
        </li>
      ))}
    </ul>
  )
}
