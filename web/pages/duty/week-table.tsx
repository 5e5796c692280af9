import { Link } from '@tanstack/react-router'
import { Button, Popover, Tag } from 'antd'
import { type Day, findDay, formatWeekday } from '#calendar/date.ts'
import type { DayShiftView, DutyWeek } from '#dispatch/duty-contract.ts'
import { useCan } from '#web/session.tsx'

const namedMost = 4

/** The week by day and by the hours of the shifts: who leads, who is on, who is on leave. */
export function WeekTable({ week, today }: { week: DutyWeek; today: Day }) {
  const can = useCan()
  const hours = hoursOf(week)
  return (
    <>
      <div className="plain-frame">
        <table className="plain-table duty-week" aria-label="一周值班">
          <thead>
            <tr>
              <th scope="col" className="duty-hours">
                时段
              </th>
              {week.days.map(({ day }) => (
                <th key={day} scope="col" className={day === today ? 'duty-today' : undefined}>
                  {dayTitle(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map(([from, until]) => (
              <tr key={`${from} ${until}`}>
                <th scope="row">
                  {from}–{until <= from ? `次日 ${until}` : until}
                </th>
                {week.days.map(({ day, shifts }) => (
                  <td key={day} className={day === today ? 'duty-today' : undefined}>
                    <ShiftCell shift={shifts.find((one) => one.from === from && one.until === until)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">
        班次出自清单「值班安排」
        {can('entry.read') && (
          <>
            ，
            <Link to="/registers" search={{ register: 'duty-rota' }}>
              打开清单
            </Link>
            修改、停用
          </>
        )}
        ；没有填值班账号的系统派不到。
      </p>
    </>
  )
}

function hoursOf({ days }: DutyWeek): Array<readonly [string, string]> {
  const all = new Map(
    days.flatMap(({ shifts }) => shifts.map(({ from, until }) => [`${from} ${until}`, [from, until]])),
  )
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [from = '', until = '']]): readonly [string, string] => [from, until])
}

function dayTitle(text: string): string {
  const day = findDay(text)
  return day ? `${formatWeekday(day).replace('星期', '周')} ${day.slice(5).replace('-', '/')}` : text
}

type Person = DayShiftView['people'][number]

function ShiftCell({ shift }: { shift: DayShiftView | undefined }) {
  if (!shift) return <span className="muted">—</span>
  const away = shift.people.filter(({ onLeave }) => onLeave)
  const there = shift.people.filter(({ onLeave }) => !onLeave)
  const leading = there.filter(({ leads }) => leads)
  const others = there.filter(({ leads }) => !leads)
  return (
    <div className="duty-cell">
      {leading.map((one) => (
        <div key={one.code}>
          <Tag color="blue">带班</Tag>
          {one.name}
        </div>
      ))}
      {others.slice(0, namedMost).map((one) => (
        <div key={one.code}>{nameOf(one)}</div>
      ))}
      {others.length > namedMost && (
        <Popover trigger="click" content={<Names people={others} />}>
          <Button type="link" size="small" className="duty-more">
            等 {others.length} 人
          </Button>
        </Popover>
      )}
      {away.map((one) => (
        <div key={one.code} className="muted">
          <Tag>请假</Tag>
          <s>{one.name}</s>
          {one.substitute && `　替班 ${one.substitute}`}
        </div>
      ))}
      {there.length === 0 && <span className="lacking">无人</span>}
    </div>
  )
}

function nameOf({ name, account }: Person) {
  return account === null ? `${name}（未填账号）` : name
}

function Names({ people }: { people: readonly Person[] }) {
  return <div className="duty-names">{people.map(nameOf).join('、')}</div>
}
