import * as z from 'zod'
import type { Day } from '#calendar/date.ts'
import { findProcedure } from '#procedures/index.ts'

const named = z.object({ names: z.record(z.string(), z.string()) })

/** The words of a choice in the intake forms of these procedures, by key; empty for what is typed freely. */
export function choiceNames(procedures: readonly string[], field: string, day: Day): Map<string, string> {
  return new Map(
    procedures.flatMap((id) => {
      const form = findProcedure(id, day)?.intake
      if (!(form instanceof z.ZodObject)) return []
      return Object.entries(namesIn(form.shape[field]))
    }),
  )
}

function namesIn(field: unknown): Record<string, string> {
  if (!(field instanceof z.ZodType)) return {}
  const found = named.safeParse(field.meta())
  if (found.success) return found.data.names
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return namesIn(field.unwrap())
  return {}
}
