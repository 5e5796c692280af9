import { type Calendar, isWorkday } from '#calendar/calendar.ts'
import { addDays, addMinutes, type Day, dayFrom, type Instant, parseDay, startOf } from '#calendar/date.ts'
import type { Course, CourseStep } from './recipe.ts'

/** A course with its days: when it is filed and when each step is taken. */
export type Dated = { course: Course; at: Instant; acts: ReadonlyArray<CourseStep & { at: Instant }> }

const nine = 9 * 60
/** Filings of one day begin within these minutes of nine o'clock. */
const morning = 180
const pause = 60

/** The working days of a year, in order. */
export function workdaysOf(calendar: Calendar, year: number): Day[] {
  const days: Day[] = []
  for (let day = dayFrom(year, 1, 1); day.slice(0, 4) === String(year); day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) days.push(day)
  }
  return days
}

/**
 * Courses spread evenly over the working days of the year, in their order; one with a day of its own stays there. A course
 * that takes days is filed so early that it ends within the year.
 */
export function scheduled(courses: readonly Course[], days: readonly Day[]): Dated[] {
  return courses.map((course, index) => {
    const minutes = course.steps.reduce((sum, { after = pause }) => sum + after, 0)
    const usable = Math.max(1, days.length - Math.ceil(minutes / 1440))
    const day = course.on === undefined ? days[Math.floor((index * usable) / courses.length)] : parseDay(course.on)
    if (!day) throw new Error('a year without working days')
    const at = addMinutes(startOf(day), nine + (index % morning))
    return { course, at, acts: datedSteps(course.steps, at) }
  })
}

function datedSteps(steps: readonly CourseStep[], filed: Instant): Dated['acts'] {
  let last = filed
  return steps.map((step) => {
    last = addMinutes(last, step.after ?? pause)
    return { ...step, at: last }
  })
}
