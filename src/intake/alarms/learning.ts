/** One alarm that a person judged; a whole group counts once. */
export type Judged = { point: string; class: string; hour: number; isFalse: boolean; confidence: number | null }

export type LearnRules = { learnLeast: number; learnShare: number; learnDays: number }

/** What past judgements say of a point and class. */
export type Lesson = {
  point: string
  class: string
  judged: number
  false: number
  /** Hours of the day in which it errs, with their counts. */
  hours: Array<{ hour: number; judged: number; false: number }>
  /** Below this confidence there was no true one, and most false ones lie there. */
  threshold?: number
  words: string
}

/** Lessons of every point and class judged often enough, those that err most first. */
export function lessonsOf(judged: readonly Judged[], rules: LearnRules): Lesson[] {
  const groups = Map.groupBy(judged, (one) => `${one.point} ${one.class}`)
  return [...groups.values()]
    .flatMap((group) => lessonOf(group, rules) ?? [])
    .sort((a, b) => b.false / b.judged - a.false / a.judged || b.judged - a.judged)
}

function lessonOf(group: readonly Judged[], rules: LearnRules): Lesson | undefined {
  const [first] = group
  if (!first || group.length < rules.learnLeast) return undefined
  const wrong = group.filter((one) => one.isFalse).length
  if (wrong === 0) return undefined
  const hours = [...Map.groupBy(group, (one) => one.hour)]
    .map(([hour, some]) => ({ hour, judged: some.length, false: some.filter((one) => one.isFalse).length }))
    .filter((one) => isDoubtful(one, rules))
    .sort((a, b) => a.hour - b.hour)
  const threshold = thresholdOf(group)
  const words = [
    `近 ${rules.learnDays} 日核实 ${group.length} 次，误报 ${wrong} 次`,
    ...(hours.length > 0 ? [`${hours.map(({ hour }) => `${hour} 时`).join('、')}误报尤多`] : []),
    ...(threshold === undefined
      ? []
      : [`把握低于 ${percent(threshold)} 的没有一次属实，可请厂家把门槛调到 ${percent(threshold)}`]),
  ]
  return {
    point: first.point,
    class: first.class,
    judged: group.length,
    false: wrong,
    hours,
    ...(threshold === undefined ? {} : { threshold }),
    words: words.join('；'),
  }
}

function isDoubtful({ judged, false: wrong }: { judged: number; false: number }, rules: LearnRules): boolean {
  return judged >= rules.learnLeast && wrong * 100 >= judged * rules.learnShare
}

/** The lowest confidence of a true one, if at least half of the false ones lie below it. */
function thresholdOf(group: readonly Judged[]): number | undefined {
  const sure = group.flatMap(({ isFalse, confidence }) => (!isFalse && confidence !== null ? [confidence] : []))
  const wrong = group.flatMap(({ isFalse, confidence }) => (isFalse && confidence !== null ? [confidence] : []))
  if (sure.length < 2 || wrong.length < 2) return undefined
  const lowest = Math.min(...sure)
  const below = wrong.filter((confidence) => confidence < lowest).length
  return below * 2 >= wrong.length ? lowest : undefined
}

/**
 * Why an alarm is likely false, from what people judged at its point, class and hour; undefined where nothing says so.
 * It is a mark for those who look: no alarm is dropped for it.
 */
export function doubtOf(
  alarm: { point?: string; class: string; hour: number; confidence?: number },
  judged: readonly Judged[],
  rules: LearnRules,
): string | undefined {
  const same = judged.filter((one) => one.point === alarm.point && one.class === alarm.class)
  const count = (some: readonly Judged[]) => ({ judged: some.length, false: some.filter((one) => one.isFalse).length })
  const [hour, all] = [count(same.filter((one) => one.hour === alarm.hour)), count(same)]
  const told = (when: string, { judged: times, false: wrong }: { judged: number; false: number }) =>
    `该点位此类告警${when}近 ${rules.learnDays} 日核实 ${times} 次，误报 ${wrong} 次`
  if (isDoubtful(hour, rules)) return told(` ${alarm.hour} 时前后`, hour)
  if (hour.judged === 0 && isDoubtful(all, rules)) return told('', all)
  const threshold = same.length >= rules.learnLeast ? thresholdOf(same) : undefined
  if (threshold !== undefined && alarm.confidence !== undefined && alarm.confidence < threshold)
    return `把握 ${percent(alarm.confidence)}，该点位低于 ${percent(threshold)} 的没有一次属实`
  return undefined
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
