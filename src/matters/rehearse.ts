import { type Calendar, officialCalendar } from '#calendar/calendar.ts'
import { type Day, dayOf, type Instant, parseDay, parseInstant, startOf } from '#calendar/date.ts'
import { Refusal, type RefusalCode } from '#http/refusal.ts'
import type { Around, Deed, Here, Other, Procedure, Standing } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import type { RoleId } from '#procedures/roles.ts'
import { type ProjectedClock, projectClocks } from './clocks.ts'
import { decideFiling, decideStep, type Setting } from './decide.ts'
import { distanceTo } from './distance.ts'
import type { MatterEvent } from './event.ts'
import { applyEvent, factsOf, type Matter } from './state.ts'

export type Rehearsed = {
  matter: Matter
  clocks: ProjectedClock[]
  refusals: Array<{ step: string; code: RefusalCode; words: string }>
  handedOff: string[]
}

/** An example's day or minute ('2026-09-01', '2026-09-01T09:30', Asia/Shanghai) as an instant; a bare day means nine o'clock. */
export function exampleInstant(text: string): Instant {
  return /T/.test(text)
    ? parseInstant(new Date(`${text}:00+08:00`).toISOString())
    : parseInstant(new Date(Date.parse(startOf(parseDay(text))) + 9 * 3_600_000).toISOString())
}

/** Runs a worked example through the very decisions that the server takes, without a database. */
export function rehearse(procedure: Procedure, example: Example, calendar: Calendar = officialCalendar): Rehearsed {
  const settingFor = (role: RoleId, at: Instant): Setting => ({
    actor: { tenant: '999999001000', account: role, person: role, posts: [{ role }] },
    now: at,
    calendar,
    lengths: {},
    seal: (_, text) => text,
    index: (kind, text) => `${kind}:${text}`,
  })
  const filedAt = exampleInstant(example.filed)
  const common = { title: example.name, detail: example.name, channel: example.channel ?? 'visit', people: [] }
  const filer = procedure.filedBy[0] ?? 'window_clerk'
  const aroundOn = (at: Instant, takenOn: Record<string, Day>) => aroundExample(example, calendar, dayOf(at), takenOn)
  const body = decideFiling(
    procedure,
    `${procedure.mark}〔2026〕000001`,
    { common, intake: example.intake },
    settingFor(filer, filedAt),
    aroundOn(filedAt, {}),
  )
  const event = (position: number, at: Instant, actor: string) => ({
    position,
    at,
    happenedAt: at,
    actor,
    actId: `${position}`,
  })
  let matter = applyEvent(procedure, undefined, { ...event(1, filedAt, filer), kind: 'filed', body })
  const refusals: Rehearsed['refusals'] = []
  const handedOff: string[] = []
  const takenOn: Record<string, Day> = {}
  const deeds: Deed[] = []
  for (const act of example.acts) {
    const at = exampleInstant(act.on)
    const papers = (act.papers ?? []).map((key) => ({ key, name: key, attachment: key }))
    try {
      const step = decideStep(
        procedure,
        matter,
        { step: act.step, form: act.form ?? {}, papers, happenedAt: at },
        settingFor(act.by, at),
        { ...aroundOn(at, takenOn), here: hereIn(example, matter, { by: act.by, at, deeds }) },
      )
      const next: MatterEvent = { ...event(matter.position + 1, at, act.by), kind: 'step', body: step }
      matter = applyEvent(procedure, matter, next)
      takenOn[act.step] = dayOf(at)
      deeds.push({ step: act.step, by: act.by })
      const handOff = procedure.steps[act.step]?.handOff
      if (handOff && (handOff.when?.(factsOf(matter)) ?? true)) handedOff.push(handOff.to)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      refusals.push({ step: act.step, code: problem.code, words: problem.message })
    }
  }
  return { matter, clocks: projectClocks(procedure, matter.clocks, () => calendar), refusals, handedOff }
}

type Acting = { by: RoleId; at: Instant; deeds: readonly Deed[] }

function hereIn({ around = {} }: Example, matter: Matter, { by, at, deeds }: Acting): Here {
  const { point, settings = {} } = around
  return {
    number: matter.number,
    at,
    account: by,
    roles: [by],
    ...(matter.assignee === undefined ? {} : { assignee: matter.assignee }),
    deeds: [...deeds],
    distance: (position) => distanceTo(point ? { point } : {}, position),
    settings,
  }
}

const always = parseDay('1949-10-01')

/** The surroundings that an example writes down; of a register it says nothing about, every code stands. */
function aroundExample({ around = {} }: Example, calendar: Calendar, on: Day, takenOn: Record<string, Day>): Around {
  const others = (around.matters ?? []).map(otherOf)
  return {
    calendar,
    entry: (register, code) => {
      if (typeof code !== 'string') return undefined
      const said = around.entries?.[register]
      if (!said) return { code, name: code, validFrom: always, data: {} }
      const known = said.map(standingOf).find((entry) => entry.code === code)
      return known && known.validFrom <= on && (known.validUntil ?? '9999') > on ? known : undefined
    },
    matter: (number) => others.find((other) => other.number === number),
    sameCase: others.filter(({ number }) => around.sameCase?.includes(number)),
    clashing: others.filter((other) => !other.closed),
    takenOn: { ...takenOn },
  }
}

function standingOf(entry: Pick<Standing, 'code'> & Partial<Standing>): Standing {
  return { name: entry.code, validFrom: always, data: {}, ...entry }
}

function otherOf(other: Pick<Other, 'number' | 'procedure' | 'state'> & Partial<Other>): Other {
  return { closed: true, filedOn: always, intake: {}, given: {}, ...other }
}
