import * as z from 'zod'
import { dayOf } from '#calendar/date.ts'
import type { AreaId } from '#procedures/areas.ts'
import { commonIntake } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { isRecord } from '#procedures/forms.ts'
import { findProcedure, procedures } from '#procedures/index.ts'
import type { RoleId } from '#procedures/roles.ts'
import { type FieldProblem, initialOf, problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { present } from '#web/time.ts'

export type Fileable = Procedure

/** The edition of a procedure in force today. */
export function fileable(id: unknown): Fileable | undefined {
  return typeof id === 'string' ? findProcedure(id, dayOf(present())) : undefined
}

/** Procedures in force today that these posts may open. */
export function fileableBy(posts: readonly RoleId[]): Fileable[] {
  const ids = [...new Set(procedures.map(({ procedure }) => procedure.id))]
  return ids.flatMap((id) => {
    const procedure = fileable(id)
    return procedure?.filedBy.some((role) => posts.includes(role)) ? [procedure] : []
  })
}

const houseAreas: readonly AreaId[] = ['decision', 'leadership']

/** True of what residents bring, or the window takes down for them; the rest is work of the house, with a door of its own. */
export function isOfWindow({ area, cues, filedBy }: Fileable): boolean {
  return !houseAreas.includes(area) && (cues !== undefined || filedBy.includes('window_clerk'))
}

/** Which kinds a sheet offers: those of the window, those of the house, or both where it comes from another matter. */
export type Door = 'window' | 'house' | 'case'

export function kindsBehind(door: Door, posts: readonly RoleId[]): Fileable[] {
  return fileableBy(posts).filter((one) => door === 'case' || isOfWindow(one) === (door === 'window'))
}

/** Of suggested kinds those that belong to the window, the ones these posts may open first; keys Alt+1 … go by this order. */
export function windowKinds<K extends { procedure: string }>(
  kinds: readonly K[],
  posts: readonly RoleId[],
): Array<K & { mine: boolean; filedBy: readonly RoleId[] }> {
  return kinds
    .flatMap((one) => {
      const kind = fileable(one.procedure)
      if (!kind || !isOfWindow(kind)) return []
      return [{ ...one, filedBy: kind.filedBy, mine: kind.filedBy.some((role) => posts.includes(role)) }]
    })
    .toSorted((a, b) => Number(b.mine) - Number(a.mine))
}

/** The own fields of a kind when it is chosen: its defaults, and of what was filled in before whatever fits it. */
export function intakeUnder(procedure: string, before: unknown): Record<string, unknown> {
  const kind = fileable(procedure)
  if (!kind) return {}
  const fitting = Object.entries(tidyForm(before)).filter(([key, value]) => {
    const field = kind.intake.shape[key]
    return field !== undefined && problemsOf(z.object({ [key]: field }), { [key]: value }).length === 0
  })
  return { ...initialOf(kind.intake), ...Object.fromEntries(fitting) }
}

const untold = ['part', 'kind']

/** Rows of people in which something was said, by their place on the sheet. */
function toldPeople(people: unknown): Array<{ at: number; row: Record<string, unknown> }> {
  const rows: unknown[] = Array.isArray(people) ? people : []
  return rows.flatMap((row, at) => {
    const kept = tidyForm(row)
    return Object.keys(kept).some((key) => !untold.includes(key)) ? [{ at, row: kept }] : []
  })
}

/** What a sheet says, without what was left empty; a person of whom nothing was said is not a person. */
export function contentOf(sheet: unknown): { common: Record<string, unknown>; intake: Record<string, unknown> } {
  const { common, intake } = isRecord(sheet) ? sheet : {}
  const people = toldPeople(isRecord(common) ? common.people : undefined).map(({ row }) => row)
  return { common: { ...tidyForm(common), people }, intake: tidyForm(intake) }
}

/** What is still wrong with a sheet: the kind, the common words, the fields of the kind. */
export function problemsOfSheet(sheet: unknown, kind: Fileable | undefined): FieldProblem[] {
  const { common, intake } = contentOf(sheet)
  const written = isRecord(sheet) && isRecord(sheet.common) ? toldPeople(sheet.common.people) : []
  return [
    ...problemsOf(commonIntake, common, ['common']).map((problem) => onSheet(problem, written)),
    ...(kind ? problemsOf(kind.intake, intake, ['intake']) : [{ path: ['procedure'], words: '请选择按哪种程序办理' }]),
  ]
}

function onSheet(problem: FieldProblem, written: ReadonlyArray<{ at: number }>): FieldProblem {
  const [common, people, row, ...rest] = problem.path
  const at = people === 'people' && typeof row === 'number' ? written[row]?.at : undefined
  return at === undefined || common === undefined ? problem : { ...problem, path: [common, 'people', at, ...rest] }
}
