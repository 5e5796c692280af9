import { recentHot } from '#analysis/hot-store.ts'
import { monthBefore, monthInWords } from '#appraisal/months.ts'
import { monthOf } from '#appraisal/store.ts'
import { addDays, type Day, dayOf, type Instant, parseDay, yearOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { computeFigure } from '#indicators/store.ts'
import { aside } from './aside-store.ts'
import type { EarlyView, HotView, SourcesView } from './contract.ts'
import { wallEye } from './eye.ts'
import { withoutDoors } from './spots.ts'

const topicsMost = 10
/** The days that {@link recentHot} looks back. */
const hotDays = 180

/** The hot issues of the last half year, by their titles alone. */
export const hotAside = aside(async (tx: Tx, now: Instant): Promise<HotView> => {
  const until = addDays(dayOf(now), 1)
  const topics = await recentHot(tx, wallEye(tx.tenant), until, now)
  return {
    from: addDays(until, -hotDays),
    until,
    topics: topics.slice(0, topicsMost).map(({ rank, title, ids, people, heat }) => ({
      ...{ rank, title: withoutDoors(title), count: ids.length, people, heat },
    })),
  }
})

const classes = [
  { name: '烟火', code: 'alarm.smoke' },
  { name: '违法建设', code: 'alarm.building' },
  { name: '国土', code: 'alarm.land' },
] as const

/** The alarms of the year up to today beside the same days of the year before, and how early handling grew. */
export const earlyAside = aside(async (tx: Tx, now: Instant): Promise<EarlyView> => {
  const today = dayOf(now)
  const days = { from: firstOf(today), until: addDays(today, 1) }
  const figureOf = async (code: string) => (await computeFigure(tx, getIndicator(code), days, now)).value
  const counts: EarlyView['classes'] = []
  for (const { name, code } of classes)
    counts.push({ name, now: await figureOf(code), before: await figureOf(`${code}.before`) })
  return { ...days, classes: counts, growth: await figureOf('alarm.early-handling-growth') }
})

function firstOf(day: Day): Day {
  return parseDay(`${yearOf(day)}-01-01`)
}

/** The three sources of the last month that was settled, else of the month before this one as it stands. */
export const sourcesAside = aside(async (tx: Tx, now: Instant): Promise<SourcesView> => {
  const { rows } = await tx.query<{ month: string | null }>(
    'select max(month) as month from appraisals where tenant = $1',
    [tx.tenant],
  )
  const month = rows[0]?.month ?? monthBefore(dayOf(now).slice(0, 7))
  const { state, formula, subjects } = await monthOf(tx, wallEye(tx.tenant), month, now)
  const villages = subjects.filter(({ kind }) => kind === 'village')
  return {
    month,
    monthName: monthInWords(month),
    state,
    items: formula.items
      .filter(({ kind, weights }) => kind === 'reduction' && weights.village > 0)
      .map(({ id, name }) => {
        const inputs = villages.flatMap(({ items }) => items.find((one) => one.item === id)?.input ?? [])
        const bases = inputs.map(({ base }) => base?.count ?? null)
        return { id, name, count: sumOf(inputs.map(({ value }) => value ?? 0)), base: wholeSum(bases) }
      }),
    villages: villages.map(({ code, name, total, colour }) => ({ code, name, total, colour })),
  }
})

function sumOf(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, one) => sum + one, 0) * 10) / 10
}

/** Null where one of them is not known: a sum that leaves out a village would flatter. */
function wholeSum(numbers: ReadonlyArray<number | null>): number | null {
  const known = numbers.flatMap((one) => (one === null ? [] : [one]))
  return known.length === 0 || known.length < numbers.length ? null : sumOf(known)
}
