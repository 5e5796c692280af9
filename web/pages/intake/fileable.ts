import { dayOf } from '#calendar/date.ts'
import { commonIntake } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { findProcedure, procedures } from '#procedures/index.ts'
import type { RoleId } from '#procedures/roles.ts'
import { type FieldProblem, problemsOf, tidyForm } from '#web/parts/form-values.ts'
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

/** What is still wrong with a sheet: the kind, the common words, the fields of the kind. */
export function problemsOfSheet(sheet: unknown, kind: Fileable | undefined): FieldProblem[] {
  const { common, intake } = tidyForm(sheet)
  return [
    ...(kind ? [] : [{ path: ['procedure'], words: '请选择按哪种程序办理' }]),
    ...problemsOf(commonIntake, common ?? {}, ['common']),
    ...(kind ? problemsOf(kind.intake, intake ?? {}, ['intake']) : []),
  ]
}
