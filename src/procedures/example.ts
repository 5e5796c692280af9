import type { Channel } from './common.ts'
import type { Other, Standing } from './define.ts'
import type { RoleId } from './roles.ts'

/**
 * A worked example of a procedure, run as a test and shown in the procedure library: what is filed, who does what
 * on which day, and the dates and state that the law gives.
 * Days are 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm' (Asia/Shanghai).
 */
export type Example = {
  name: string
  filed: string
  channel?: Channel
  intake: Record<string, unknown>
  acts: Array<{
    step: string
    on: string
    by: RoleId
    form?: Record<string, unknown>
    papers?: string[]
    /** The refusal code that this act must meet; the example goes on with the next act. */
    refused?: string
  }>
  /** Entries and other matters that the forms name; a register left out here is not looked at, every code of it stands. */
  around?: {
    entries?: Record<string, Array<Pick<Standing, 'code'> & Partial<Standing>>>
    matters?: Array<Pick<Other, 'number' | 'procedure' | 'state'> & Partial<Other>>
    /** Numbers of those among `matters` that belong to the same case. */
    sameCase?: string[]
    /** Where the matter lies, and what the street has set. */
    point?: readonly [longitude: number, latitude: number]
    settings?: Record<string, unknown>
  }
  expect: {
    state: string
    /** Deadline id → due day ('YYYY-MM-DD' or an instant for minute and hour clocks), or what became of it. */
    deadlines?: Record<
      string,
      { due?: string | null; status: 'running' | 'suspended' | 'met' | 'void'; late?: boolean }
    >
    handedOff?: string[]
  }
}
