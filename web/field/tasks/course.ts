import * as z from 'zod'
import type { FieldTask } from '#field/contract.ts'
import { type Procedure, statesBefore } from '#procedures/define.ts'
import { isRecord } from '#procedures/forms.ts'
import { gridEvent } from '#procedures/grid-event/grid-event.ts'
import { visit } from '#procedures/visit/visit.ts'

const known = new Map<string, Procedure>([gridEvent, visit].map((procedure) => [procedure.id, procedure]))

export type OpenStep = FieldTask['steps'][number]

/** The state in which a step would leave a task, as far as the device knows its procedure. */
export function stateAfter(procedure: string, state: string, step: string): string {
  return known.get(procedure)?.steps[step]?.to ?? state
}

/** '处置中'; the id where the device does not know the procedure. */
export function stateNameOf(procedure: string, state: string): string {
  return known.get(procedure)?.states[state]?.name ?? state
}

/** True when a step is signing for the task (签收). */
export function signsFor(procedure: string, step: string): boolean {
  return known.get(procedure)?.steps[step]?.signs === true
}

/** The deadlines that a step ends. */
export function deadlinesEndedBy(procedure: string, step: string): string[] {
  return Object.entries(known.get(procedure)?.deadlines ?? {}).flatMap(([key, { ends }]) =>
    [ends].flat().includes(step) ? [key] : [],
  )
}

/**
 * The steps that would be open to one with these posts in a state that the server has not seen yet, because acts wait on
 * the device. Bars that need the ledger are left to the server; steps that give the task to others are not offered.
 */
export function stepsExpected(procedure: string, state: string, posts: readonly string[]): OpenStep[] {
  const course = known.get(procedure)
  if (!course) return []
  return Object.entries(course.steps).flatMap(([id, step]) => {
    const open = statesBefore(course, step).includes(state) && step.by.some((role) => posts.includes(role))
    const begun = step.track !== undefined && !step.track.from.includes(course.tracks[step.track.id]?.initial ?? '')
    if (!open || begun || step.assigns || step.handOff) return []
    const papers = Object.entries(step.papers ?? {}).map(([key, { name, required }]) => ({
      key,
      name,
      required: required === true,
    }))
    return [{ id, name: step.name, form: step.form ? schemaOf(step.form) : null, papers, barred: null }]
  })
}

function schemaOf(form: z.ZodObject): Record<string, unknown> {
  const schema: unknown = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' })
  return isRecord(schema) ? schema : {}
}

/** 备注: always open. */
export const noteStep: OpenStep = {
  id: 'note',
  name: '备注',
  form: {
    properties: { words: { type: 'string', title: '备注', long: true, maxLength: 4000 } },
    required: ['words'],
  },
  papers: [],
  barred: null,
}
