import { type Day, dateOf, monthOf, weekday, yearOf } from '#calendar/date.ts'
import { type Mark, type Marks, type Month, monthsOf } from './marks.ts'

type Props = { year: number; marks: Marks; onPress?: (day: Day) => void }

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A year at a glance, Monday first: 休 for days off, 班 for make-up days. With `onPress` the days are buttons. */
export function YearGrid({ year, marks, onPress }: Props) {
  return (
    <div className="year-grid">
      {monthsOf(year, onPress !== undefined).map((month) => (
        <MonthTable key={month.name} month={month} marks={marks} onPress={onPress} />
      ))}
    </div>
  )
}

function MonthTable({ month, marks, onPress }: { month: Month } & Pick<Props, 'marks' | 'onPress'>) {
  return (
    <table className="month">
      <caption>{month.name}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== undefined)}>
            {week.map((day, at) =>
              day === undefined ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place in the week
                <td key={at} />
              ) : (
                <DayCell key={day} day={day} mark={marks.get(day)} onPress={onPress} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const markWords: Record<Mark, string> = { off: '休', work: '班' }

function DayCell({ day, mark, onPress }: { day: Day; mark: Mark | undefined } & Pick<Props, 'onPress'>) {
  const look = ['day', weekday(day) > 5 && 'day-weekend', mark && `day-${mark}`].filter(Boolean).join(' ')
  const content = (
    <>
      <span className="day-read">{formatMonth(day)}</span>
      {dateOf(day)}
      <span className="day-read">日</span>
      {mark && <small>{markWords[mark]}</small>}
    </>
  )
  return (
    <td className={look}>
      {onPress ? (
        <button type="button" onClick={() => onPress(day)}>
          {content}
        </button>
      ) : (
        content
      )}
    </td>
  )
}

function formatMonth(day: Day): string {
  return `${yearOf(day)}年${monthOf(day)}月`
}

function weeksOf({ days, first }: Month): Array<Array<Day | undefined>> {
  const cells: Array<Day | undefined> = [...Array<undefined>(weekday(first) - 1), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) =>
    Array.from({ length: 7 }, (_unused, at) => cells[row * 7 + at]),
  )
}
