import type { CommonIntake } from '#procedures/common.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { RegisterId } from '#registry/registers.ts'

/** The figures of a year that a report gives, by code. */
export type Wanted = {
  year: number
  /** The value reported; undefined when the report does not give it. */
  value(code: string): number | undefined
  /** As {@link Wanted.value}, 0 when it is not given. */
  count(code: string): number
  /** The register entries that this year has, in order: villages, grids … for the matters to name. */
  codes(register: RegisterId): readonly string[]
}

/** One step of a course; `papers` names those given (required ones are given by themselves). */
export type CourseStep = {
  step: string
  form?: Record<string, unknown>
  papers?: readonly string[]
  /** Working time since the act before, in minutes; a day is 1440. Default 60. */
  after?: number
  /** Who acts; default the first role that the step allows. */
  by?: RoleId
}

/** A matter of the year as it runs: filed, then step after step. Matters of one shape share one `steps` value. */
export type Course = {
  procedure: string
  /** The day it is filed; without it days are spread over the working days of the year. */
  on?: string
  common: Partial<CommonIntake> & { title: string }
  intake: Record<string, unknown>
  steps: readonly CourseStep[]
  /** Names this matter for `linkedTo` and for '{编号:key}' in later forms, which stands for its number. */
  key?: string
  /** The matter of that key is where this one comes from. */
  derivedFrom?: string
}

export type EntryWanted = {
  register: RegisterId
  code: string
  name: string
  data: Record<string, unknown>
  validFrom?: string
  validUntil?: string
}

/**
 * How the records of some figures come about. Every figure is answered by exactly one recipe; a recipe whose codes are
 * all absent from a report is not asked.
 */
export type Recipe = {
  codes: readonly string[]
  /** Asked of every year, whatever its report gives. */
  always?: true
  entries?(wanted: Wanted): EntryWanted[]
  courses?(wanted: Wanted): Course[]
}
