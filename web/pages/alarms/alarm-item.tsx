import { Tag } from 'antd'
import { useEffect, useRef } from 'react'
import { type AlarmRow, alarmStates } from '#intake/alarms/contract.ts'
import { classNameOf } from '#intake/alarms/settings.ts'
import { shortTimeOf } from '#web/time.ts'
import { pictureUrl } from './use-alarms.ts'

export const stateColours: Record<AlarmRow['state'], string> = {
  new: 'blue',
  held: 'orange',
  matter: 'red',
  merged: 'default',
  silenced: 'default',
  false: 'green',
}

type Props = { row: AlarmRow; chosen: boolean; onChoose: () => void }

/** One alarm of the list: picture, what and where, how sure, how often. */
export function AlarmItem({ row, chosen, onChoose }: Props) {
  const place = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li>
      <button
        ref={place}
        type="button"
        className={chosen ? 'alarm-item alarm-chosen' : 'alarm-item'}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        {row.hasPicture ? (
          <img src={pictureUrl(row.id)} alt="" loading="lazy" width={96} height={60} />
        ) : (
          <span className="alarm-no-picture">{row.pictureProblem ? '图片损坏' : '无图'}</span>
        )}
        <span className="alarm-what">
          <strong>
            {classNameOf(row.class)}　{row.pointName ?? row.device ?? '设备不明'}
          </strong>
          <span className="hint">
            {shortTimeOf(row.happenedAt)}
            {row.confidence !== null && ` · 把握 ${Math.round(row.confidence * 100)}%`}
            {row.matterNumber && ` · ${row.matterNumber}`}
          </span>
          {(row.doubtful ?? row.reason) && <span className="alarm-doubt">{row.doubtful ?? row.reason}</span>}
        </span>
        <span className="alarm-marks">
          <Tag color={stateColours[row.state]}>{alarmStates[row.state]}</Tag>
          {row.mentions > 1 && <Tag>报 {row.mentions} 次</Tag>}
          {row.doubtful && <Tag color="gold">存疑</Tag>}
          {row.verdict === 'true' && <Tag color="red">属实</Tag>}
        </span>
      </button>
    </li>
  )
}
