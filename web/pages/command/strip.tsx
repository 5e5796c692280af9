import { BellFilled, BellOutlined, PhoneOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { type Instant, localTime } from '#calendar/date.ts'
import { type LightId, useNames } from '#web/names.ts'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import type { Counts } from './queue.ts'
import { useWorkers } from './use-board.ts'

type Props = {
  now: Instant
  counts: Counts
  light: LightId | undefined
  unassigned: boolean
  /** The answer shown is older than it should be. */
  stale: { since: number } | undefined
  sound: boolean
  onLight: (light: LightId | undefined) => void
  onUnassigned: () => void
  onSound: () => void
  onCall: () => void
  onHelp: () => void
}

const lights = { red: '超期', amber: '临期', green: '正常' } as const

/** Who is on duty, how it stands by lights, whether the line holds, and what time it is. */
export function Strip({
  now,
  counts,
  light,
  unassigned,
  stale,
  sound,
  onLight,
  onUnassigned,
  onSound,
  onCall,
  onHelp,
}: Props) {
  const can = useCan()
  return (
    <div className="command-strip">
      <OnDuty />
      <span className="strip-lights">
        {(['red', 'amber', 'green'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={`strip-light strip-${one}`}
            aria-pressed={light === one}
            onClick={() => onLight(light === one ? undefined : one)}
          >
            {lights[one]} <strong>{counts[one]}</strong>
          </button>
        ))}
        <button type="button" className="strip-light" aria-pressed={unassigned} onClick={onUnassigned}>
          未派 <strong>{counts.unassigned}</strong>
        </button>
      </span>
      <span className="strip-acts">
        {stale ? (
          <span className="strip-broken" role="status">
            连接已断开，正在重连；所示为 {timeOf(new Date(stale.since).toISOString()).slice(11)} 的情况
          </span>
        ) : (
          <span className="strip-live" role="status">
            实时
          </span>
        )}
        {can('matter.file') && (
          <Button icon={<PhoneOutlined />} onClick={onCall}>
            登记快呼 N
          </Button>
        )}
        <Tooltip title={sound ? '有新的超期时响两声；点此关闭' : '提示音已关；点此打开'}>
          <Button
            icon={sound ? <BellFilled /> : <BellOutlined />}
            aria-pressed={sound}
            aria-label="提示音"
            onClick={onSound}
          />
        </Tooltip>
        <Button icon={<QuestionCircleOutlined />} aria-label="快捷键" onClick={onHelp} />
        <time className="strip-clock" dateTime={now}>
          {localTime(now).slice(11, 19)}
        </time>
      </span>
    </div>
  )
}

function OnDuty() {
  const { data } = useWorkers()
  const names = useNames()
  if (!data) return <span className="strip-duty" />
  const on = data.workers.filter(({ onDuty, onLeave }) => onDuty && !onLeave)
  if (data.dutyEmpty)
    return (
      <span className="strip-duty strip-empty" role="status">
        当前无人值班
      </span>
    )
  const leaders = data.leaders.map((account) => names.person(account)).filter(Boolean)
  return (
    <Tooltip title={on.map(({ person }) => person).join('、')}>
      <span className="strip-duty">
        在班 <strong>{on.length}</strong> 人
        <span className="strip-leader">带班 {leaders.length > 0 ? leaders.join('、') : '未安排'}</span>
      </span>
    </Tooltip>
  )
}
