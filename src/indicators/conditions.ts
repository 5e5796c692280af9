/**
 * Where a fact is read: the intake of a matter, the last form given at a step, the form of the very taking that the row
 * is (population `steps`), or a field of a register's entry.
 */
export type Fact =
  | { from: 'form'; field: string }
  | { from: 'intake'; field: string }
  | { from: 'given'; step: string; field: string }
  | { from: 'entry'; field: string }

/** What must hold of a row. A value, not SQL: a test checks every step, field and choice it names. */
export type Condition =
  | { op: 'in'; fact: Fact; values: readonly string[] }
  | { op: 'known'; fact: Fact }
  | { op: 'has'; fact: Fact; values: readonly string[] }
  | { op: 'least'; fact: Fact; number: number }
  | { op: 'used'; procedures: readonly string[]; fields: readonly string[] }
  | { op: 'taken'; step: string }
  | { op: 'state'; states: readonly string[] }
  | { op: 'channel'; channels: readonly string[] }
  | { op: 'closed' | 'repeated' | 'overdue' | 'met' | 'met-in-time' }
  | { op: 'all' | 'either'; of: readonly Condition[] }
  | { op: 'not'; of: Condition }

/** A number of a row: facts added up (absent counts nothing, the whole at least `least`), or days between two moments. */
export type Amount = { of: 'facts'; facts: readonly Fact[]; least?: number } | { of: 'days'; until: 'closed' | 'met' }

export function intake(field: string): Fact {
  return { from: 'intake', field }
}

export function given(step: string, field: string): Fact {
  return { from: 'given', step, field }
}

/** A field of the form with which the step was taken, where each taking is a row. */
export function form(field: string): Fact {
  return { from: 'form', field }
}

export function entry(field: string): Fact {
  return { from: 'entry', field }
}

/** The fact is one of the values; a fact that is absent is none of them. */
export function is(fact: Fact, ...values: readonly [string, ...string[]]): Condition {
  return { op: 'in', fact, values }
}

/** 是: the box is ticked. */
export function yes(fact: Fact): Condition {
  return { op: 'in', fact, values: ['true'] }
}

/** 否: asked and denied; unlike {@link not}, an answer that is absent does not count. */
export function no(fact: Fact): Condition {
  return { op: 'in', fact, values: ['false'] }
}

export function known(fact: Fact): Condition {
  return { op: 'known', fact }
}

/** A list holds one of the values. */
export function has(fact: Fact, ...values: readonly [string, ...string[]]): Condition {
  return { op: 'has', fact, values }
}

/** A number that is there and not below `number`. */
export function atLeast(fact: Fact, number: number): Condition {
  return { op: 'least', fact, number }
}

/** Of a register's entry: a matter filed in the period names its code in one of these intake fields. */
export function used(procedures: readonly string[], fields: readonly string[]): Condition {
  return { op: 'used', procedures, fields }
}

/** The step has been taken at least once. */
export function taken(step: string): Condition {
  return { op: 'taken', step }
}

export function inState(...states: readonly [string, ...string[]]): Condition {
  return { op: 'state', states }
}

export function through(...channels: readonly [string, ...string[]]): Condition {
  return { op: 'channel', channels }
}

export function all(...of: readonly Condition[]): Condition {
  return { op: 'all', of }
}

export function either(...of: readonly Condition[]): Condition {
  return { op: 'either', of }
}

export function not(of: Condition): Condition {
  return { op: 'not', of }
}

export const closed: Condition = { op: 'closed' }
/** 有“重复件”关联：与原件为同一人同一事。 */
export const repeated: Condition = { op: 'repeated' }
/** Open, and its next due time has passed. */
export const overdue: Condition = { op: 'overdue' }
/** Of a deadline: done, and not after it was due. Late and still open is late. */
export const metInTime: Condition = { op: 'met-in-time' }
