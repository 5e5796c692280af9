import { all, type Condition, intake, is, not, taken } from './conditions.ts'
import type { Indicator } from './define.ts'

type Class = { name: string; where: Condition }

/** 表三的列：申请人类别. */
export const applicants = {
  natural: { name: '自然人', where: is(intake('applicantType'), 'natural') },
  enterprise: { name: '商业企业', where: is(intake('applicantType'), 'enterprise') },
  research: { name: '科研机构', where: is(intake('applicantType'), 'research') },
  welfare: { name: '社会公益组织', where: is(intake('applicantType'), 'welfare') },
  'legal-service': { name: '法律服务机构', where: is(intake('applicantType'), 'legal_service') },
  other: { name: '其他', where: is(intake('applicantType'), 'other') },
} as const satisfies Record<string, Class>

/** 处罚决定按程序. */
export const penaltyProcedures = {
  summary: { name: '简易程序', where: taken('decideOnSpot') },
  ordinary: { name: '普通程序', where: not(taken('decideOnSpot')) },
} as const satisfies Record<string, Class>

/** Code of a class of a figure: 'disclosure.results.open@natural'. */
export function classCode(code: string, key: string): string {
  return `${code}@${key}`
}

/** The same measure over those of the rows for which the class holds. */
function narrowed(indicator: Indicator, key: string, { name, where }: Class): Indicator {
  const { population } = indicator
  return {
    ...indicator,
    code: classCode(indicator.code, key),
    name: `${indicator.name}（${name}）`,
    basis: `${indicator.basis}；其中${name}`,
    population: { ...population, where: population.where ? all(population.where, where) : where },
  }
}

function byClasses(indicators: readonly Indicator[], classes: Record<string, Class>): Indicator[] {
  return indicators.flatMap((indicator) => Object.entries(classes).map(([key, one]) => narrowed(indicator, key, one)))
}

/** Every figure of applications for disclosure, by the kind of applicant. */
export function byApplicant(indicators: readonly Indicator[]): Indicator[] {
  return byClasses(
    indicators.filter(({ code }) => /^disclosure\.(results|requests)(\.|$)/.test(code)),
    applicants,
  )
}

/** Decisions of penalties and their money, by procedure. */
export function byPenaltyProcedure(indicators: readonly Indicator[]): Indicator[] {
  return byClasses(
    indicators.filter(({ code }) => /^penalty\.(kind\..+|money|decided)$/.test(code)),
    penaltyProcedures,
  )
}
