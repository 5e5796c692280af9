import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { addMinutes, parseInstant } from '#calendar/date.ts'
import { procedures } from '#procedures/index.ts'
import { isOpen } from './clocks.ts'
import { openSteps } from './decide.ts'
import type { MatterEvent, Stepped } from './event.ts'
import { exampleInstant } from './rehearse.ts'
import { snapshotOf } from './snapshot.ts'
import { applyEvent, foldMatter, type Matter } from './state.ts'

const start = parseInstant('2026-03-02T01:00:00.000Z')

/** A walk through a procedure by steps its states allow, each some hours after the one before; forms do not matter to the fold. */
function walk(
  procedure: (typeof procedures)[number]['procedure'],
  intake: Record<string, unknown>,
  choices: readonly number[],
): MatterEvent[] {
  const head = { at: start, happenedAt: start, actor: 'a', actId: '0' }
  const events: MatterEvent[] = [
    {
      ...head,
      position: 1,
      kind: 'filed',
      body: {
        procedure: procedure.id,
        edition: procedure.inForce.from,
        number: '1',
        title: '甲',
        detail: '乙',
        channel: 'visit',
        people: [],
        personKeys: [],
        intake,
        sealed: false,
        lengths: {},
      },
    },
  ]
  let matter: Matter | undefined = foldMatter(procedure, events)
  for (const [index, choice] of choices.entries()) {
    const open = matter ? openSteps(procedure, matter) : []
    const step = open[choice % Math.max(1, open.length)]
    if (!matter || step === undefined) break
    const at = addMinutes(start, (index + 1) * 60 * ((choice % 90) + 1))
    const happenedAt = at < matter.lastAt ? matter.lastAt : at
    const body: Stepped = { step, form: { extendBy: (choice % 5) + 1 }, papers: [], lengths: {} }
    const event: MatterEvent = {
      position: index + 2,
      at: happenedAt,
      happenedAt,
      actor: 'a',
      actId: `${index + 1}`,
      kind: 'step',
      body,
    }
    events.push(event)
    matter = applyEvent(procedure, matter, event)
  }
  return events
}

describe.each(procedures.map(({ procedure, examples }) => ({ name: procedure.name, procedure, examples })))(
  '《$name》任意走法',
  ({ procedure, examples }) => {
    const intakes = examples.map((example) => procedure.intake.parse(example.intake))

    test('逐条折叠与整本折叠结果相同，推出的期限与提醒相同；办结后没有在走的期限', () => {
      fc.assert(
        fc.property(fc.constantFrom(...intakes), fc.array(fc.nat(10_000), { maxLength: 15 }), (intake, choices) => {
          const events = walk(procedure, intake, choices)
          const whole = foldMatter(procedure, events)
          let step: Matter | undefined
          for (const event of events) step = applyEvent(procedure, step, event)
          expect(step).toEqual(whole)
          if (!whole) return
          const snapshot = snapshotOf(procedure, whole, () => officialCalendar)
          expect(snapshotOf(procedure, whole, () => officialCalendar)).toEqual(snapshot)
          if (whole.closedAt !== undefined)
            expect(
              whole.clocks
                .filter((clock) => isOpen(clock) && procedure.deadlines[clock.key]?.bears !== 'party')
                .map((clock) => clock.key),
            ).toEqual([])
          const keys = snapshot.rungs.map((rung) => `${rung.key}/${rung.occurrence}/${rung.kind}/${rung.level}`)
          expect(new Set(keys).size).toBe(keys.length)
        }),
        { numRuns: 150 },
      )
    })

    test('更正登记内容不改变任何期限与提醒', () => {
      fc.assert(
        fc.property(fc.constantFrom(...intakes), fc.array(fc.nat(10_000), { maxLength: 8 }), (intake, choices) => {
          const events = walk(procedure, intake, choices)
          const before = foldMatter(procedure, events)
          if (!before) return
          const edited: MatterEvent = {
            position: events.length + 1,
            at: before.lastAt,
            happenedAt: before.lastAt,
            actor: 'b',
            actId: 'e',
            kind: 'edited',
            body: { title: '改过的标题', place: '别处', reason: '写错了' },
          }
          const after = applyEvent(procedure, before, edited)
          const [one, two] = [before, after].map((matter) => snapshotOf(procedure, matter, () => officialCalendar))
          expect(two?.deadlines).toEqual(one?.deadlines)
          expect(two?.rungs).toEqual(one?.rungs)
        }),
        { numRuns: 60 },
      )
    })
  },
)

test('示例中的时间按北京时间', () => {
  expect(exampleInstant('2026-09-01T09:30')).toBe('2026-09-01T01:30:00.000Z')
})
