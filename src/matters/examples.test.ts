import { describe, expect, test } from 'vitest'
import { procedures } from '#procedures/index.ts'
import type { MatterEvent } from './event.ts'
import { rehearse } from './rehearse.ts'
import { foldMatter } from './state.ts'

describe.each(procedures.map(({ procedure, examples }) => ({ name: procedure.name, procedure, examples })))(
  '《$name》的示例按法定程序走通',
  ({ procedure, examples }) => {
    test('至少有一个示例', () => expect(examples.length).toBeGreaterThan(0))

    test.each(examples.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
      const { matter, clocks, refusals, handedOff } = rehearse(procedure, example)
      const expected = example.acts.flatMap((act) =>
        act.refused === undefined ? [] : [{ step: act.step, code: act.refused }],
      )
      expect(
        refusals.map(({ step, code }) => ({ step, code })),
        refusals.map((one) => one.words).join('\n'),
      ).toEqual(expected)
      expect(matter.state).toBe(example.expect.state)
      for (const [key, want] of Object.entries(example.expect.deadlines ?? {})) {
        const clock = clocks.findLast((one) => one.key === key)
        expect(clock, `没有期限 ${key}`).toBeDefined()
        if (!clock) continue
        const { projection } = clock
        expect({ key, status: projection.status }).toEqual({ key, status: want.status })
        if (want.due !== undefined) {
          const due = want.due?.includes('T') ? projection.dueAt && shanghai(projection.dueAt) : projection.dueOn
          expect({ key, due }).toEqual({ key, due: want.due })
        }
        if (want.late !== undefined) expect({ key, late: projection.late }).toEqual({ key, late: want.late })
      }
      if (example.expect.handedOff) expect(handedOff).toEqual(example.expect.handedOff)
    })
  },
)

function shanghai(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
}

test('没有事件就没有事项', () => {
  const none: MatterEvent[] = []
  for (const { procedure } of procedures) expect(foldMatter(procedure, none)).toBeUndefined()
})

describe('程序定义自身没有漏洞', () => {
  test.each(procedures.map(({ procedure }) => ({ name: procedure.name, procedure })))(
    '《$name》：每个状态可到达，非终结状态都有出路，转办对象存在',
    ({ procedure }) => {
      const reached = new Set([procedure.initial])
      for (const step of Object.values(procedure.steps)) if (step.to) reached.add(step.to)
      expect(Object.keys(procedure.states).filter((state) => !reached.has(state))).toEqual([])
      const stuck = Object.entries(procedure.states).filter(
        ([id, state]) =>
          !state.final &&
          !Object.values(procedure.steps).some(
            (step) => step.to && step.to !== id && (step.from === '*' || step.from === id || step.from.includes(id)),
          ),
      )
      expect(stuck.map(([id]) => id)).toEqual([])
      for (const step of Object.values(procedure.steps)) {
        if (step.handOff) expect(procedures.some((one) => one.procedure.id === step.handOff?.to)).toBe(true)
      }
    },
  )
})
