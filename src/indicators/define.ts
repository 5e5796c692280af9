import type { RegisterId } from '#registry/registers.ts'
import type { Amount, Condition, Fact } from './conditions.ts'

/** Half-open period of days, [from, until). */
export type Period = { from: string; until: string }

/**
 * The rows of an indicator. Withdrawn matters are never among them.
 * - `matters`: by the day of filing or closing, or all that are still open at the end of the period (`open`).
 *   `duplicates: 'once'` leaves out those merged into another, `'each'` counts every time somebody asked. With `endedBy`
 *   a matter ends with the last taking of one of these steps (答复送达), not with its closing (归档).
 * - `deadlines`: the organ's deadlines whose last day lies in the period and has come; one that is late and still open
 *   is among them, one that fell away in time (transferred, merged) is not.
 * - `steps`: each taking of one of the steps in the period.
 * - `register`: entries that stand on the last day of the period, or today if that is yet to come; with `begun` those that
 *   began in the period, whether or not they still stand. `village` says by
 *   which field an entry belongs to a village ('code': it is one itself).
 * `yearsBefore: 1` shifts the period to the same one of the year before (上线前、上年同期).
 */
export type Population =
  | {
      of: 'matters'
      procedures: readonly string[]
      by: 'filed' | 'closed' | 'open'
      duplicates: 'once' | 'each'
      endedBy?: readonly string[]
      where?: Condition
      yearsBefore?: 1
    }
  | { of: 'deadlines'; procedures: readonly string[]; keys?: readonly string[]; where?: Condition }
  | { of: 'steps'; procedures: readonly string[]; steps: readonly string[]; where?: Condition }
  | { of: 'register'; register: RegisterId; village?: 'code' | 'village'; begun?: true; where?: Condition }

/**
 * What is made of the rows.
 * - `count`: the rows, or how many different values `distinct` has among them.
 * - `ratio`: percent of the rows for which `counted` holds.
 * - `average`: an amount per row, per working day of the period, or per resident (`villages` on the last day).
 * - `change`: percent by which the count differs from the same period of the year before; with `rate` by how many percent
 *   the share of rows for which `rate` holds differs; with `classes` how many times the count of each class grew, on average.
 * - `limit`: the length that the deadline has here, in minutes; the rows are those deadlines.
 */
export type Measure =
  | { kind: 'count'; distinct?: Fact }
  | { kind: 'sum'; amount: Amount }
  | { kind: 'ratio'; counted: Condition }
  | { kind: 'average'; amount: Amount; per?: 'workday' | 'resident' }
  | { kind: 'register'; amount?: Amount }
  | { kind: 'change'; rate?: Condition; classes?: Fact }
  | { kind: 'limit'; procedure: string; deadline: string }

export type Indicator = {
  code: string
  name: string
  family: FamilyId
  unit: string
  kind: Measure['kind']
  /** The article or plan behind the figure, and what exactly is counted. */
  basis: string
  /** Version of this definition; a changed population or measure takes a new one. */
  definition: string
  inForce: { from: string; until?: string }
  population: Population
  measure: Measure
}

export const families = {
  overall: '总体情况',
  petition: '信访',
  hotline: '12345热线',
  'petition-hotline': '信访与热线',
  mediation: '人民调解',
  'court-mediation': '诉源治理与警源治理',
  grid: '网格治理',
  service: '便民服务',
  review: '合法性审查',
  publicity: '法治宣传',
  study: '学法培训',
  consultation: '公共法律服务',
  registers: '机构、人员与阵地',
  decision: '行政决策与规范性文件',
  leadership: '组织领导与述法考核',
  disclosure: '政务公开',
  litigation: '行政复议与应诉',
  congress: '人大政协监督与民主协商',
  rectification: '问题整改',
  enforcement: '综合行政执法',
  emergency: '应急与风险',
  care: '社区矫正、安置帮教与法律援助',
  timeliness: '时限与质量',
} as const
export type FamilyId = keyof typeof families

type Defined = Omit<Indicator, 'kind' | 'definition' | 'inForce'> & Partial<Pick<Indicator, 'definition' | 'inForce'>>

/** Declares an indicator: its rows and its measure are all there is, so figure and drill-down cannot disagree. */
export function defineIndicator(indicator: Defined): Indicator {
  return {
    definition: '1',
    inForce: { from: '2004-01-01' },
    ...indicator,
    kind: indicator.measure.kind,
  }
}

/** The indicators of one family, so that a line need not repeat it. */
export function defineFamily(family: FamilyId, indicators: ReadonlyArray<Omit<Defined, 'family'>>): Indicator[] {
  return indicators.map((indicator) => defineIndicator({ ...indicator, family }))
}

type MatterPopulation = Extract<Population, { of: 'matters' }>

/** Matters of these procedures filed in the period, merged ones once. */
export function filed(procedures: readonly string[], where?: Condition): MatterPopulation {
  return { of: 'matters', procedures, by: 'filed', duplicates: 'once', ...(where ? { where } : {}) }
}

/** Matters of these procedures closed in the period, whenever they were filed. */
export function closedIn(procedures: readonly string[], where?: Condition): MatterPopulation {
  return { of: 'matters', procedures, by: 'closed', duplicates: 'once', ...(where ? { where } : {}) }
}

export const count: Measure = { kind: 'count' }
export const register: Measure = { kind: 'register' }
export const change: Measure = { kind: 'change' }

export function ratio(counted: Condition): Measure {
  return { kind: 'ratio', counted }
}
