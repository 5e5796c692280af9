import { type Calendar, officialCalendar } from '#calendar/calendar.ts'
import { type Instant, parseDay, parseInstant, startOf } from '#calendar/date.ts'
import { Refusal, type RefusalCode } from '#http/refusal.ts'
import type { Procedure } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import type { RoleId } from '#procedures/roles.ts'
import { type ProjectedClock, projectClocks } from './clocks.ts'
import { decideFiling, decideStep, type Setting } from './decide.ts'
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
  const body = decideFiling(
    procedure,
    `${procedure.mark}〔2026〕000001`,
    { common, intake: example.intake },
    settingFor(filer, filedAt),
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
  for (const act of example.acts) {
    const at = exampleInstant(act.on)
    const papers = (act.papers ?? []).map((key) => ({ key, name: key, attachment: key }))
    try {
      const step = decideStep(
        procedure,
        matter,
        { step: act.step, form: act.form ?? {}, papers, happenedAt: at },
        settingFor(act.by, at),
      )
      const next: MatterEvent = { ...event(matter.position + 1, at, act.by), kind: 'step', body: step }
      matter = applyEvent(procedure, matter, next)
      const handOff = procedure.steps[act.step]?.handOff
      if (handOff && (handOff.when?.(factsOf(matter)) ?? true)) handedOff.push(handOff.to)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      refusals.push({ step: act.step, code: problem.code, words: problem.message })
    }
  }
  return { matter, clocks: projectClocks(procedure, matter.clocks, () => calendar), refusals, handedOff }
}
