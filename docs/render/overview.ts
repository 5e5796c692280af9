import { isPeriodId, periodOf } from '#calendar/periods/periods.ts'
import { indicators } from '#indicators/indicators.ts'
import type { Procedure } from '#procedures/define.ts'
import { findProcedure, procedures } from '#procedures/index.ts'
import { roles } from '#procedures/roles.ts'
import { findRegister } from '#registry/registers.ts'
import { systems } from './systems.ts'
import { table } from './table.ts'
import { unusedRules } from './unused-rules.ts'

/** The page of an edition: the one in force now by its id, an earlier one with the day it began. */
export function pageOf({ id, inForce }: Procedure): string {
  return inForce.until === undefined ? `${id}.md` : `${id}.${inForce.from}.md`
}

const linked = (procedure: Procedure) => `[${procedure.name}](procedures/${pageOf(procedure)})`

function indicatorsOf(id: string): number {
  return indicators.filter(({ population }) => population.of !== 'register' && population.procedures.includes(id))
    .length
}

function rolesOf({ steps, filedBy }: Procedure): string {
  const ids = new Set([...filedBy, ...Object.values(steps).flatMap(({ by }) => by)])
  return [...ids].map((id) => roles[id].name).join('、')
}

function procedureRow(procedure: Procedure): string[] {
  const papers = new Set(Object.values(procedure.steps).flatMap(({ papers = {} }) => Object.keys(papers)))
  const deadlines = Object.values(procedure.deadlines).map(({ name, period }) =>
    period ? `${name}（${period}）` : name,
  )
  const tracks = Object.values(procedure.tracks).map(({ name }) => name)
  return [
    `${linked(procedure)}${procedure.sealed ? '（封存）' : ''}`,
    `${Object.keys(procedure.states).length}${tracks.length > 0 ? `；并行：${tracks.join('、')}` : ''}`,
    String(Object.keys(procedure.steps).length),
    deadlines.length === 0 ? '—' : deadlines.join('、'),
    String(papers.size),
    String(indicatorsOf(procedure.id)),
    rolesOf(procedure),
  ]
}

function named(id: string): string {
  const procedure = findProcedure(id, '2026-11-22')
  if (!procedure) throw new Error(`no procedure ${id}`)
  return linked(procedure)
}

function registerName(id: string): string {
  const register = findRegister(id)
  if (!register) throw new Error(`no register ${id}`)
  return register.name
}

/** What there is and where to see it, from the definitions alone. */
export function renderOverview(): string {
  return `# 程序一览

共 ${procedures.length} 个程序（含已被替代的版本）。每个程序一页，写明状态、步骤、期限、文书与演算过的实例。

${table(
  ['程序', '状态', '步骤', '期限（总表编号）', '文书', '指标', '岗位'],
  procedures.map(({ procedure }) => procedureRow(procedure)),
)}

# 各系统在哪里

${table(
  ['', '系统', '程序', '清单', '页面', '以后'],
  systems.map(({ id, name, procedures: ids, registers, pages, also, later }) => [
    id,
    name,
    ids.map(named).join('、'),
    registers.map(registerName).join('、'),
    [...pages, ...(also ? [also] : [])].join('、'),
    later ?? '',
  ]),
)}

# 没有程序使用的期限规则

期限总表的其余规则都有程序使用。

${table(
  ['编号', '规则', '不用的理由'],
  Object.entries(unusedRules).map(([id, reason]) => [id, isPeriodId(id) ? periodOf(id).name : '', reason]),
)}
`
}
