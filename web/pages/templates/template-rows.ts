import { dayOf } from '#calendar/date.ts'
import { papersOf } from '#documents/paper.ts'
import { findProcedure, procedures } from '#procedures/index.ts'
import type { documents } from '#web/api.ts'
import { present } from '#web/time.ts'

export type Template = Awaited<ReturnType<typeof documents.templates>>['templates'][number]

/** A paper of a procedure in force today; the newest revision of its local template, if it ever had one. */
export type PaperRow = {
  procedure: string
  procedureName: string
  paper: string
  name: string
  steps: string
  last?: Template
}

/** Every paper of every procedure, once, with what stands in for it. */
export function paperRows(templates: readonly Template[]): PaperRow[] {
  const today = dayOf(present())
  return [...new Set(procedures.map(({ procedure }) => procedure.id))].flatMap((id) => {
    const procedure = findProcedure(id, today)
    if (!procedure) return []
    return [...Map.groupBy(papersOf(procedure), ({ key }) => key)].map(([paper, places]) => ({
      procedure: id,
      procedureName: procedure.name,
      paper,
      name: [...new Set(places.map(({ name }) => name))].join('、'),
      steps: places.map(({ step }) => procedure.steps[step]?.name ?? step).join('、'),
      last: templates.find((one) => one.procedure === id && one.paper === paper),
    }))
  })
}

/** True while the local template is in force; after going back to our paper it is not. */
export function isLocal({ last }: PaperRow): boolean {
  return typeof last?.name === 'string'
}
