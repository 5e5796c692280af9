import { isWorkday, officialCalendar } from '#calendar/calendar.ts'
import { addWorkdays } from '#calendar/count.ts'
import { addDays, type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { CommonIntake } from '#procedures/common.ts'
import { after, minutesLater, momentIn, officeMoment, sameDay, type Wait, workdaysLater } from './pace.ts'
import { grids, leaderOf } from './places.ts'
import type { Random } from './random.ts'
import { applicant, identified, opponent, type Resident, residentOf } from './residents.ts'
import { type Spot, spotAt } from './spots.ts'
import { type Act, type Form, papersOf, type Story } from './story.ts'

type More = { unit?: string; assignee?: string; papers?: readonly string[] }

/**
 * What is done next: working days (or, as '30m', minutes) after the line before, by whom, which step, with what form.
 * '>step' is a step of the matter that a hand-off opened; '!转交', '!催办', '!督办', '!批注' are not steps of the
 * procedure. By '@村' the grid leader of the place acts, by '@格' its grid worker.
 */
export type Line = readonly [wait: number | `${number}m`, by: string, step: string, form?: Form, more?: More]

/** Who the matter is about: a resident, one who showed papers, a firm, the other side, both sides. */
export type Who = 'resident' | 'identified' | 'firm' | 'respondent'

/**
 * One matter written out. Texts and forms hold tokens: {今} {今+3} {今-2} the day of the act and days from it, {工+5}
 * working days from it, {年}, {编号:甲} the number of the tale with that key and {编号:甲>} of the matter it opened,
 * {村} {路} {小区} {场} {网格} the place, {始} {始+90} the day from which the registers stand, {去年} the year
 * before, {年数} {年数+1} the year as a number.
 */
export type Tale = {
  procedure: string
  by: string
  /** Days before now on which it begins. */
  ago: number
  title: string
  detail: string
  channel?: CommonIntake['channel']
  intake?: Form
  key?: string
  who?: readonly Who[]
  /** Happens somewhere: village, grid and place are told; with a code, in that village. */
  here?: true | string
  /** Begins at any hour of day or evening, on any day. */
  anyHour?: true
  /** The procedure of the matter that a hand-off opens, for '>' lines. */
  opens?: string
  /** One of many alike: a smaller street has fewer. */
  alike?: true
  unit?: string
  assignee?: string
  lines?: readonly Line[]
}

/** What tales are told with. */
export type Telling = {
  random: Random
  now: Instant
  residents: readonly Resident[]
  /** Matter of each key. */
  ids: ReadonlyMap<string, string>
  /** The day from which the entries of the registers stand. */
  since: Day
}

/** The story of a tale; what lies after `now` is cut off by the year. */
export function tellTale(telling: Telling, tale: Tale): Story {
  const { random, now, ids, since } = telling
  const id = (tale.key && ids.get(tale.key)) || random.uuid()
  const resident = residentOf(random, telling.residents)
  const spot = spotAt(random, grids.find(({ village }) => village.code === tale.here) ?? resident.grid)
  let at = beginning(random, now, tale)
  const filled = (form: Form) => fill(form, { at, spot, ids, since })
  const acts: Act[] = [
    {
      kind: 'file',
      at,
      by: accountOf(tale.by, spot),
      actId: random.uuid(),
      on: 'own',
      procedure: tale.procedure,
      common: commonOf(telling, tale, { resident, spot, at }),
      intake: filled(tale.intake ?? {}),
      ...assigned(tale),
    },
  ]
  for (const [wait, by, step, form = {}, more = {}] of tale.lines ?? []) {
    at = after(random, at, waitOf(wait))
    const on = step.startsWith('>') ? 'handed' : 'own'
    const head = { at, by: accountOf(by, spot), actId: random.uuid(), on } as const
    const name = step.replace('>', '')
    acts.push(
      name.startsWith('!')
        ? { ...head, ...beside(name, String(filled(form).words), more) }
        : stepOf(tale, head, name, filled(form), more),
    )
  }
  return { id, procedure: tale.procedure, acts }
}

type Head = Pick<Act, 'at' | 'by' | 'actId' | 'on'>

function stepOf(tale: Tale, head: Head, step: string, form: Form, more: More): Act {
  const procedure = head.on === 'handed' ? (tale.opens ?? '') : tale.procedure
  const papers = papersOf(procedure, step, head.at, more.papers ?? [])
  return { ...head, kind: 'step', step, form, papers, ...assigned(more) }
}

function accountOf(by: string, { village, grid }: Spot): string {
  return by === '@村' ? leaderOf(village) : by === '@格' ? grid.account : by
}

function beside(step: string, words: string, more: More) {
  if (step === '!转交') return { kind: 'assign', ...assigned(more) } as const
  if (step === '!批注') return { kind: 'note', words } as const
  return { kind: 'supervise', how: step === '!督办' ? 'supervise' : 'urge', words } as const
}

function assigned({ unit, assignee }: Pick<Tale, 'unit' | 'assignee'>) {
  return { ...(unit ? { unit } : {}), ...(assignee ? { assignee } : {}) }
}

function beginning(random: Random, now: Instant, { ago, anyHour }: Tale): Instant {
  let day = addDays(dayOf(now), -ago)
  if (anyHour) return momentIn(random, day, 8.2, 20)
  while (!isWorkday(officialCalendar, day)) day = addDays(day, -1)
  return officeMoment(random, day)
}

function waitOf(wait: Line[0]): Wait {
  if (typeof wait === 'string') {
    const minutes = Number.parseInt(wait, 10)
    return minutesLater(minutes, minutes)
  }
  return wait === 0 ? sameDay : workdaysLater(wait, wait)
}

type Place = { at: Instant; spot: Spot } & Pick<Telling, 'ids' | 'since'>

function commonOf(
  { random, residents, ids, since }: Telling,
  { title, detail, channel = 'transfer', who = [], here }: Tale,
  { resident, spot, at }: { resident: Resident; spot: Spot; at: Instant },
): Partial<CommonIntake> {
  const text = (words: string) => fillText(words, { at, spot, ids, since })
  const people = who.map((one) =>
    one === 'resident'
      ? applicant(resident)
      : one === 'identified'
        ? identified(resident)
        : one === 'firm'
          ? { ...opponent(random, residents, true), part: 'applicant' as const }
          : opponent(random, residents, false),
  )
  return {
    title: text(title),
    detail: text(detail),
    channel,
    people,
    ...(here ? { place: spot.site, village: spot.village.code, grid: spot.grid.code } : {}),
  }
}

/** The form with every token in it replaced, at any depth. */
function fill(form: Form, place: Place): Form {
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, fillValue(value, place)]))
}

function fillValue(value: unknown, place: Place): unknown {
  if (typeof value === 'string') {
    const year = /^\{年数([+-]\d+)?\}$/.exec(value)
    return year ? Number(dayOf(place.at).slice(0, 4)) + Number(year[1] ?? 0) : fillText(value, place)
  }
  if (Array.isArray(value)) return value.map((one: unknown) => fillValue(one, place))
  return typeof value === 'object' && value !== null ? fill({ ...value }, place) : value
}

function fillText(text: string, { at, spot, ids, since }: Place): string {
  const today = dayOf(at)
  return text
    .replace(
      /\{(今|工|始)(?:([+-])(\d+))?\}/g,
      (_, unit: string, sign: string | undefined, count: string | undefined) => {
        const days = Number(count ?? 0) * (sign === '-' ? -1 : 1)
        if (unit === '工') return addWorkdays(officialCalendar, today, days)
        return addDays(unit === '今' ? today : since, days)
      },
    )
    .replaceAll('{年}', today.slice(0, 4))
    .replaceAll('{去年}', String(Number(today.slice(0, 4)) - 1))
    .replace(/\{编号:([^}>]+)(>?)\}/g, (_, key: string, handed: string) => `{编号:${ids.get(key) ?? key}${handed}}`)
    .replaceAll('{村}', spot.village.name)
    .replaceAll('{路}', spot.road)
    .replaceAll('{小区}', spot.estate)
    .replaceAll('{场}', spot.site)
    .replaceAll('{网格}', spot.grid.name)
}

/** The begin, in days before now, of the `at`-th of `count` matters spread over the year. */
export function spread(at: number, count: number, latest = 3): number {
  return 322 - Math.round((at * (322 - latest)) / Math.max(1, count - 1))
}

/** The `at`-th of a list that goes round. */
export function turn<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length]
  if (found === undefined) throw new RangeError('nothing to take turns with')
  return found
}
