import { addMinutes, type Instant, parseDay, startOf } from '#calendar/date.ts'
import { type Duration, durationInWords, type Unit } from '#calendar/duration.ts'
import { formFields } from '#procedures/forms.ts'
import { procedures } from '#procedures/index.ts'
import { type Ladder, ladderFits, ladderFor, minuteOf } from './ladders.ts'

/** The deadlines of the command centre's ladder in the order in which they are climbed. */
export const climbed = { assigning: '派单', arriving: '到场', firstHandling: '先期处置', disposal: '办结' } as const
export type ClimbedKey = keyof typeof climbed
const keys = ['assigning', 'arriving', 'firstHandling', 'disposal'] as const

const incidents = 'grid-event'
const facts = { intake: {}, given: {}, times: {}, channel: '' }
const inMinutes: Record<Unit, number> = {
  minute: 1,
  hour: 60,
  day: 1440,
  workday: 1440,
  month: 43_200,
  year: 525_600,
}
const dayMinutes = 1440
// 只取一天里的时刻，哪一天都一样。
const someDay = startOf(parseDay('2026-01-05'))

/** A class of incidents: the intake that a ladder is for. */
type Probe = { intake: Record<string, string>; name: string }

/** What makes no sense in the ladders, in words: half an hour range, an arrival due before the assignment. Empty: nothing. */
export function ladderProblems(all: readonly Ladder[]): string[] {
  const halves = all.flatMap(({ name, from, until }) =>
    (from === undefined) === (until === undefined) ? [] : [`「${name}」的时段须起止都填`],
  )
  if (halves.length > 0) return halves
  const same = all.flatMap(({ name, from, until }) =>
    from !== undefined && from === until ? [`「${name}」的时段起止相同；全天适用的请不填时段`] : [],
  )
  if (same.length > 0) return same
  const found = new Set<string>()
  const ladders = all.filter(({ procedure }) => procedure === incidents)
  for (const { intake } of probesOf(ladders))
    for (const edge of edgesOf(ladders))
      for (const words of disorders(ladders, { procedure: incidents, intake, at: at(edge) })) found.add(words)
  return [...found]
}

type Filed = Parameters<typeof ladderFor>[1]

function disorders(ladders: readonly Ladder[], matter: Filed): string[] {
  const given = (key: ClimbedKey) => {
    const ladder = ladderFor(ladders, matter, key)
    const length = ladder?.lengths[key] ?? ruledLength(key)
    return { ladder: ladder?.name, length, minutes: length.count * inMinutes[length.unit] }
  }
  const [assigning, arriving, handling, disposal] = [
    given('assigning'),
    given('arriving'),
    given('firstHandling'),
    given('disposal'),
  ]
  const say = (early: typeof arriving, earlyName: string, late: typeof arriving, lateName: string, how: string) => {
    const who = [...new Set([early.ladder, late.ladder])].flatMap((name) => (name === undefined ? [] : [`「${name}」`]))
    const of = (one: typeof arriving) => `${durationInWords(one.length)}${one.ladder === undefined ? '，程序规定' : ''}`
    return who.length === 0
      ? []
      : [`${who.join('与')}：${earlyName}（${of(early)}）${how}${lateName}（${of(late)}），请改正其中一项`]
  }
  return [
    ...(arriving.minutes <= assigning.minutes ? say(arriving, '到场', assigning, '派单', '不晚于') : []),
    ...(handling.minutes < arriving.minutes ? say(handling, '先期处置', arriving, '到场', '早于') : []),
    // 办结自到场起算。
    ...(disposal.minutes + arriving.minutes < handling.minutes
      ? say(disposal, '到场后办结', handling, '先期处置', '早于')
      : []),
  ]
}

/** What is worth saying of the ladders though they may stand: hours two of them share, hours none has, one never used. */
export function ladderNotes(all: readonly Ladder[]): string[] {
  const ladders = all.filter(({ procedure }) => procedure === incidents)
  const edges = edgesOf(ladders)
  const probes = probesOf(ladders)
  const used = new Set<Ladder>()
  const notes = new Map<string, string[]>()
  const note = (words: string, probe: Probe) => notes.set(words, [...(notes.get(words) ?? []), probe.name])
  for (const probe of probes) {
    const matter = (edge: number) => ({ procedure: incidents, intake: probe.intake, at: at(edge) })
    for (const edge of edges)
      for (const key of keys) {
        const chosen = ladderFor(ladders, matter(edge), key)
        if (chosen) used.add(chosen)
      }
    const fitting = (edge: number) => ladders.filter((one) => ladderFits(one, matter(edge)))
    for (const [first, second] of pairs(ladders.filter(({ from }) => from !== undefined))) {
      const shared = stretches(edges, (edge) => fitting(edge).includes(first) && fitting(edge).includes(second))
      if (shared.length > 0 && keys.some((key) => first.lengths[key] && second.lengths[key]))
        note(
          `「${first.name}」与「${second.name}」的时段重叠（${shared.join('、')}），按排在前面的「${first.name}」`,
          probe,
        )
    }
    const bare = stretches(edges, (edge) => fitting(edge).length === 0)
    if (ladders.some((one) => one.from !== undefined && edges.some((edge) => fitting(edge).includes(one))))
      for (const hours of bare) note(`${hours}没有设定，按程序规定（${ruledInWords()}）`, probe)
  }
  return [
    ...[...notes].map(([words, names]) => `${[...new Set(names)].join('、')}：${words}`),
    ...ladders.flatMap((one) => (used.has(one) ? [] : [`「${one.name}」永远用不上：排在前面的已经都有规定`])),
  ]
}

function pairs<T>(list: readonly T[]): Array<[T, T]> {
  return list.flatMap((first, index) => list.slice(index + 1).map((second): [T, T] => [first, second]))
}

/** Classes that some ladder names; '其余类别' for all others. */
function probesOf(ladders: readonly Ladder[]): Probe[] {
  const probes = new Map<string, Probe>()
  for (const { field, classes } of ladders)
    for (const value of field === undefined ? [] : classes)
      probes.set(`${field} ${value}`, { intake: { [field ?? '']: value }, name: classNames.get(value) ?? value })
  return [...probes.values(), { intake: {}, name: probes.size > 0 ? '其余类别' : '各类事件' }]
}

/** Minutes of the day at which some ladder begins or ends. */
function edgesOf(ladders: readonly Ladder[]): number[] {
  const times = ladders.flatMap(({ from, until }) => [from, until]).flatMap((time) => (time ? [minuteOf(time)] : []))
  return [...new Set([0, ...times])].sort((a, b) => a - b)
}

/** The hours from edge to edge for which it holds, joined; through midnight as one: '22:00–06:00'. */
function stretches(edges: readonly number[], holds: (edge: number) => boolean): string[] {
  const held = edges.map((edge, index) => ({ from: edge, until: edges[index + 1] ?? dayMinutes, holds: holds(edge) }))
  const joined: Array<{ from: number; until: number }> = []
  for (const { from, until, holds: yes } of held) {
    const last = joined.at(-1)
    if (yes && last?.until === from) last.until = until
    else if (yes) joined.push({ from, until })
  }
  const [first, last] = [joined[0], joined.at(-1)]
  if (first && last && first !== last && first.from === 0 && last.until === dayMinutes) {
    joined.pop()
    first.from = last.from
  }
  return joined.map(({ from, until }) =>
    from === 0 && until === dayMinutes ? '全天' : `${timeOf(from)}–${timeOf(until % dayMinutes)}`,
  )
}

function timeOf(minute: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function at(minute: number): Instant {
  return addMinutes(someDay, minute)
}

const procedure = procedures.findLast((one) => one.procedure.id === incidents)?.procedure

/** What the classes of an incident are called. */
const classNames = new Map(
  (procedure ? formFields(procedure.intake) : []).flatMap(({ choices = [] }) =>
    choices.map(({ value, name }) => [value, name] as const),
  ),
)

/** The length that the procedure itself gives one of the four. */
export function ruledLength(key: ClimbedKey): Duration {
  return procedure?.deadlines[key]?.within?.(facts) ?? { unit: 'minute', count: 0 }
}

function ruledInWords(): string {
  return keys.map((key) => `${climbed[key]}${durationInWords(ruledLength(key))}`).join('、')
}
