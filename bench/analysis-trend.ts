import { join } from 'node:path'
import { hotTopics } from '#analysis/hot/topics.ts'
import { groupOn } from '#analysis/trend/group.ts'
import { alarmsAmong, type DayCounts, learnUsual, mondayOf, weeksOf } from '#analysis/trend/series.ts'
import { defaultTrendSettings as settings } from '#analysis/trend/settings.ts'
import { officialCalendar } from '#calendar/calendar.ts'
import { addDays, type Day, daysBetween } from '#calendar/date.ts'
import { messagesFrom } from '../src/commands/hot.ts'
import { projectDir } from '../src/config.ts'

const messages = join(projectDir, '..', 'shared', 'data', 'messages')
type Said = Awaited<ReturnType<typeof messagesFrom>>

/** A seeded stream of numbers in [0, 1) (mulberry32). */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The messages by the district they name first, and those that name none: series as a city's districts have them. */
function byDistrict(said: Said): Map<string, Day[]> {
  const found = new Map<string, Day[]>()
  for (const { title, text, day } of said) {
    const name = /[A-Z]\d{1,2}[区县市]/.exec(`${title} ${text}`)?.[0] ?? '其他'
    found.set(name, [...(found.get(name) ?? []), day])
  }
  return found
}

function countsOf(days: readonly Day[]): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}

type Lines = ReadonlyMap<string, DayCounts>

/** Week by week as if live: which series were told, of how many looked at. */
function replay(lines: Lines, since: Day, until: Day): { looked: number; told: Array<{ name: string; week: Day }> } {
  const told: Array<{ name: string; week: Day }> = []
  let looked = 0
  for (let next = addDays(mondayOf(since), 7 * 10); addDays(next, 7) <= until; next = addDays(next, 7)) {
    const all = new Map<Day, number>()
    for (const counts of lines.values())
      for (const [day, count] of counts) if (day < next) all.set(day, (all.get(day) ?? 0) + count)
    const usual = learnUsual(officialCalendar, all, since, next)
    const series = [...lines].map(([name, counts]) => ({
      name,
      week: weeksOf(counts, usual, { since, from: next, until: addDays(next, 7) }, settings)[0],
    }))
    looked += series.filter(({ week }) => week?.expectation).length
    for (const { name, week } of alarmsAmong(series, settings))
      if (week?.expectation && week.count > week.expectation.high) told.push({ name, week: next })
  }
  return { looked, told }
}

/** Bursts put into one series at a time, on seeded weeks: how many were told in the very week, or the next. */
function detection(lines: Lines, since: Day, until: Day, times: number): { same: number; all: number } {
  const next = stream(20)
  const weeks = Math.floor(daysBetween(since, until) / 7)
  const names = [...lines.keys()]
  let same = 0
  const trials = 60
  for (let trial = 0; trial < trials; trial++) {
    const name = names[Math.floor(next() * names.length)] ?? ''
    const week = addDays(mondayOf(since), 7 * (20 + Math.floor(next() * (weeks - 22))))
    const burst = new Map(lines.get(name))
    const usual = [...burst.values()].reduce((sum, one) => sum + one, 0) / weeks
    const extra = Math.max(settings.leastCount, Math.round(usual * (times - 1)))
    burst.set(addDays(week, 2), (burst.get(addDays(week, 2)) ?? 0) + extra)
    const only = new Map([...lines, [name, burst] as const])
    const seen = weekOf(only, since, week)
    if (seen.includes(name)) same += 1
  }
  return { same, all: trials }
}

function weekOf(lines: Lines, since: Day, week: Day): string[] {
  const all = new Map<Day, number>()
  for (const counts of lines.values())
    for (const [day, count] of counts) if (day < week) all.set(day, (all.get(day) ?? 0) + count)
  const usual = learnUsual(officialCalendar, all, since, week)
  const series = [...lines].map(([name, counts]) => ({
    name,
    week: weeksOf(counts, usual, { since, from: week, until: addDays(week, 7) }, settings)[0],
  }))
  return alarmsAmong(series, settings).map(({ name }) => name)
}

/** Trend and group warnings on the real timeline, and on bursts put into it. */
export async function benchTrend(say: (line: string) => void): Promise<void> {
  const file = join(messages, 'hot.xlsx')
  const said = await messagesFrom(file, []).catch(() => undefined)
  if (!said) return say('趋势：没有 ../shared，略过')
  const ordered = said.map(({ day }) => day).sort()
  const [since, last] = [ordered[0], ordered.at(-1)]
  if (!since || !last) return
  const until = mondayOf(last)
  const lines: Lines = new Map([...byDistrict(said)].map(([name, days]) => [name, countsOf(days)]))
  const { looked, told } = replay(lines, since, until)
  say(
    `趋势：按周重放 ${said.length} 条留言（${since} 至 ${last}），${lines.size} 处，${looked} 个周次，报 ${told.length} 次（${((told.length / looked) * 100).toFixed(2)}%，要求寻常周误报约 ${settings.falseShare * 100}%）`,
  )
  const shuffled = shuffle(lines, since, until)
  const calm = replay(shuffled, since, until)
  say(
    `  各处的日期打乱（没有真的升高）：${calm.looked} 个周次，误报 ${calm.told.length} 次（${((calm.told.length / calm.looked) * 100).toFixed(2)}%）`,
  )
  for (const times of [2, 3, 5]) {
    const { same, all } = detection(lines, since, until, times)
    say(`  某处某周增到平常的 ${times} 倍：当周报出 ${same}/${all}`)
  }
  groups(said, say)
}

/** Every message keeps its sort of day but is dealt to a week at random: the same load without any rise. */
function shuffle(lines: Lines, since: Day, until: Day): Lines {
  const next = stream(3)
  const weeks = Math.floor(daysBetween(since, until) / 7)
  return new Map(
    [...lines].map(([name, counts]) => {
      const dealt = new Map<Day, number>()
      for (const [day, count] of counts)
        for (let at = 0; at < count; at++) {
          const moved = addDays(mondayOf(since), 7 * Math.floor(next() * weeks) + daysBetween(mondayOf(day), day))
          dealt.set(moved, (dealt.get(moved) ?? 0) + 1)
        }
      return [name, dealt] as const
    }),
  )
}

/** Day by day over the last year: when each issue would have been told, and how many warnings a month brings. */
function groups(said: Said, say: (line: string) => void): void {
  const topics = hotTopics(
    said,
    said.map(({ day }) => day).reduce((a, b) => (a > b ? a : b)),
  )
  const byId = new Map(said.map((one) => [one.id, one]))
  const first = new Map<number, number>()
  let warnings = 0
  for (const [at, topic] of topics.entries()) {
    const own = topic.ids.flatMap((id) => byId.get(id) ?? [])
    let level = -1
    for (let day = topic.from; day <= topic.to; day = addDays(day, 1)) {
      const group = groupOn(own, day, settings)
      if (!group || group.level <= level) continue
      level = group.level
      warnings += 1
      if (!first.has(at)) first.set(at, daysBetween(topic.from, day))
    }
  }
  const [from, to] = [
    said.map(({ day }) => day).reduce((a, b) => (a < b ? a : b)),
    said.map(({ day }) => day).reduce((a, b) => (a > b ? a : b)),
  ]
  const months = Math.max(1, daysBetween(from, to) / 30.4)
  say(
    `群体预警：${topics.length} 个热点中 ${first.size} 个曾达到（${settings.groupDays} 天 ${settings.groupPeople} 人且翻倍），共预警 ${warnings} 次，每月 ${(warnings / months).toFixed(1)} 次`,
  )
  const largest = topics
    .map((topic, at) => ({ topic, at }))
    .sort((a, b) => b.topic.count - a.topic.count)
    .slice(0, 5)
  for (const { topic, at } of largest) {
    const when = first.get(at)
    say(
      `  ${topic.count} 条、${topic.people} 人的热点：${when === undefined ? '一直未达到' : `第一条之后 ${when} 天预警`}`,
    )
  }
}

if (import.meta.main) await benchTrend(console.log)
