import { officialCalendar } from '#calendar/calendar.ts'
import type { Course, Wanted } from '../recipe.ts'
import { workdaysOf } from '../schedule.ts'

/** One record of the centre for every working day; a daily average with decimals is made up over the days. */
export function centreDays(wanted: Wanted): Course[] {
  const daily = wanted.count('mediation-centre.daily-visitors')
  const upTo = (days: number) => Math.round(daily * days)
  return workdaysOf(officialCalendar, wanted.year).map((on, index) => ({
    procedure: 'centre-reception',
    on,
    common: { title: '中心日接待' },
    intake: { on, visitors: upTo(index + 1) - upTo(index), countedBy: '取号机' },
    steps: [],
  }))
}
