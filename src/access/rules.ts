import type { RoleId } from '#procedures/roles.ts'
import { type Actor, hasRole, type Post } from './actor.ts'
import { desks } from './desks.ts'

const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const
const centre = ['command_center', 'governance_office', 'gen_office'] as const
const intake = ['window_clerk', 'petition_officer', 'hotline_officer', 'service_clerk', 'judicial_office'] as const
const field = [
  'grid_leader',
  'grid_worker',
  'mediator',
  'mediation_committee',
  'enforcer',
  'enforcement_aux',
  'legal_reviewer',
  'legal_counsel',
  'disclosure_officer',
  'archivist',
] as const
const departments = ['petition_officer', 'hotline_officer', 'service_clerk', 'judicial_office', 'enforcer'] as const
const admins = ['sysadmin', 'secadmin', 'auditadmin'] as const

/**
 * How far a right reaches: the whole street; the post's villages and grids (a post without any: nothing by area);
 * the actor's unit; what the actor filed or was given; or that to which the actor's unit was called (吹哨报到).
 */
export type Reach = 'street' | 'area' | 'unit' | 'own' | 'called'

/** With `procedures` the right holds for matters of these alone: a sealed compartment has its own readers. */
type Rule = { action: Action; roles: readonly RoleId[]; reach: Reach; procedures?: readonly string[] }

/** Everything that is guarded. */
export type Action =
  | 'matter.read'
  | 'matter.read-sealed'
  | 'matter.reveal'
  | 'matter.file'
  | 'matter.act'
  | 'matter.assign'
  | 'matter.edit'
  | 'matter.link'
  | 'matter.supervise'
  | 'matter.import'
  | 'matter.export'
  | 'entry.read'
  | 'entry.write'
  | 'entry.read-sealed'
  | 'entry.write-sealed'
  | 'indicator.read'
  | 'analysis.read'
  | 'analysis.answer'
  | 'appraisal.read'
  | 'appraisal.write'
  | 'appraisal.decide'
  | 'appraisal.object'
  | 'alarm.read'
  | 'alarm.judge'
  | 'alarm.source'
  | 'screen.read'
  | 'exchange.read'
  | 'exchange.use'
  | 'report.read'
  | 'report.write'
  | 'report.sign'
  | 'account.read'
  | 'account.write'
  | 'calendar.write'
  | 'settings.write'
  | 'template.write'
  | 'audit.read'
  | 'self'

/** The one table of rights: `can` answers from it, and so does the SQL scope of every list. */
const rules: readonly Rule[] = [
  { action: 'matter.read', roles: [...leaders, ...centre, ...intake], reach: 'street' },
  { action: 'matter.read', roles: field, reach: 'area' },
  ...(['unit', 'own', 'called'] as const).map(
    (reach): Rule => ({ action: 'matter.read', roles: [...field, 'district_dept'], reach }),
  ),
  ...desks.flatMap(({ role, procedures }): Rule[] =>
    (['matter.read', 'matter.act'] as const).map((action) => ({ action, roles: [role], reach: 'street', procedures })),
  ),
  { action: 'matter.read-sealed', roles: ['party_secretary', 'director', 'judicial_office'], reach: 'street' },
  // 检举控告件甄别后封存，由信访工作机构转送、接收（信访工作条例第三十条）。
  {
    action: 'matter.read-sealed',
    roles: ['petition_officer', 'governance_office'],
    reach: 'street',
    procedures: ['petition'],
  },
  { action: 'matter.reveal', roles: [...leaders, ...centre, ...intake], reach: 'street' },
  { action: 'matter.reveal', roles: field, reach: 'own' },
  { action: 'matter.file', roles: [...leaders, ...centre, ...intake, ...field, 'district_dept'], reach: 'street' },
  { action: 'matter.act', roles: [...leaders, ...centre, ...intake], reach: 'street' },
  { action: 'matter.act', roles: field, reach: 'area' },
  { action: 'matter.act', roles: [...field, 'district_dept'], reach: 'unit' },
  { action: 'matter.act', roles: [...field, 'district_dept'], reach: 'own' },
  {
    action: 'matter.assign',
    roles: [...leaders, ...centre, 'petition_officer', 'hotline_officer', 'window_clerk'],
    reach: 'street',
  },
  { action: 'matter.assign', roles: ['grid_leader'], reach: 'area' },
  { action: 'matter.edit', roles: [...centre, ...intake], reach: 'street' },
  { action: 'matter.edit', roles: field, reach: 'own' },
  { action: 'matter.link', roles: [...leaders, ...centre, ...intake], reach: 'street' },
  { action: 'matter.supervise', roles: [...leaders, 'command_center', 'governance_office'], reach: 'street' },
  { action: 'matter.import', roles: [...centre, 'petition_officer', 'hotline_officer'], reach: 'street' },
  { action: 'matter.export', roles: [...leaders, ...centre, ...intake], reach: 'street' },
  { action: 'matter.export', roles: field, reach: 'area' },
  { action: 'entry.read', roles: [...leaders, ...centre, ...intake, ...field, ...admins], reach: 'street' },
  {
    action: 'entry.write',
    roles: ['gen_office', 'governance_office', 'judicial_office', 'command_center', 'sysadmin'],
    reach: 'street',
  },
  { action: 'entry.read-sealed', roles: ['party_secretary', 'director', 'judicial_office'], reach: 'street' },
  { action: 'entry.write-sealed', roles: ['judicial_office'], reach: 'street' },
  {
    action: 'indicator.read',
    roles: [...leaders, ...centre, ...intake, 'legal_reviewer', 'archivist'],
    reach: 'street',
  },
  {
    action: 'analysis.read',
    roles: [...leaders, ...centre, 'petition_officer', 'hotline_officer', 'judicial_office'],
    reach: 'street',
  },
  { action: 'analysis.answer', roles: [...leaders, ...centre, 'petition_officer', 'hotline_officer'], reach: 'street' },
  { action: 'appraisal.read', roles: [...leaders, ...centre, 'judicial_office'], reach: 'street' },
  { action: 'appraisal.read', roles: ['grid_leader'], reach: 'area' },
  { action: 'appraisal.read', roles: departments, reach: 'unit' },
  { action: 'appraisal.write', roles: [...leaders, 'governance_office'], reach: 'street' },
  { action: 'appraisal.decide', roles: [...leaders, 'governance_office'], reach: 'street' },
  // 村社由网格长、部门由本部门提出；平安法治办主持考核，自己部门的由同事决定。
  { action: 'appraisal.object', roles: ['grid_leader'], reach: 'area' },
  { action: 'appraisal.object', roles: [...centre, ...departments], reach: 'unit' },
  { action: 'alarm.read', roles: [...leaders, ...centre], reach: 'street' },
  { action: 'alarm.judge', roles: ['command_center', 'governance_office'], reach: 'street' },
  { action: 'alarm.source', roles: ['command_center', 'sysadmin'], reach: 'street' },
  // 大屏账号只有这一项，连「登录」也没有：见不到任何一件、任何一人。
  { action: 'screen.read', roles: [...leaders, ...centre, 'wall_screen'], reach: 'street' },
  {
    action: 'exchange.read',
    roles: [...centre, 'petition_officer', 'hotline_officer', 'judicial_office', 'sysadmin', 'secadmin'],
    reach: 'street',
  },
  // 系统管理员管映射和地址，不经手事项内容。
  {
    action: 'exchange.use',
    roles: [...centre, 'petition_officer', 'hotline_officer', 'judicial_office'],
    reach: 'street',
  },
  {
    action: 'report.read',
    roles: [...leaders, ...centre, 'judicial_office', 'legal_reviewer', 'archivist'],
    reach: 'street',
  },
  { action: 'report.write', roles: ['gen_office', 'judicial_office'], reach: 'street' },
  { action: 'report.sign', roles: ['party_secretary', 'director'], reach: 'street' },
  { action: 'account.read', roles: ['sysadmin', 'secadmin', 'auditadmin'], reach: 'street' },
  { action: 'account.write', roles: ['sysadmin'], reach: 'street' },
  { action: 'calendar.write', roles: ['sysadmin', 'gen_office'], reach: 'street' },
  { action: 'settings.write', roles: ['sysadmin', 'secadmin'], reach: 'street' },
  { action: 'template.write', roles: ['sysadmin', 'secadmin', 'gen_office'], reach: 'street' },
  { action: 'audit.read', roles: ['auditadmin'], reach: 'street' },
  { action: 'self', roles: [...leaders, ...centre, ...intake, ...field, ...admins, 'district_dept'], reach: 'street' },
]

/** Every action that somebody has a right to. */
export const actions: readonly Action[] = [...new Set(rules.map((rule) => rule.action))]

/** The posts that have the right for the whole street, for the words of a refusal. */
export function rolesAllowed(action: Action): readonly RoleId[] {
  return rules.flatMap((rule) => (rule.action === action && rule.procedures === undefined ? rule.roles : []))
}

/** What of a matter the rights depend on. */
export type Place = {
  village?: string
  grid?: string
  unit?: string
  assignee?: string
  filedBy?: string
  procedure?: string
  called?: readonly string[]
}

/** What an actor may reach by one action: everything, or the listed villages, grids, unit, own matters and procedures. */
export type Scope =
  | { all: true }
  | ({ all: false; villages: string[]; grids: string[]; procedures?: string[] } & Partial<Own>)
type Own = { unit: string; called: string; account: string }

/** The reach of an actor for an action; every list query takes its condition from here. */
export function scopeOf(actor: Actor, action: Action): Scope {
  const own = rules.filter((rule) => rule.action === action && hasRole(actor, rule.roles))
  if (own.some((rule) => rule.reach === 'street' && rule.procedures === undefined)) return { all: true }
  const procedures = own.flatMap((rule) => rule.procedures ?? [])
  const has = (reach: Reach) => own.some((rule) => rule.reach === reach)
  const posts = own.filter((rule) => rule.reach === 'area').flatMap((rule) => postsOf(actor, rule))
  return {
    all: false,
    villages: posts.flatMap((post) => post.villages ?? []),
    grids: posts.flatMap((post) => post.grids ?? []),
    ...(has('unit') && actor.unit !== undefined ? { unit: actor.unit } : {}),
    ...(has('called') && actor.unit !== undefined ? { called: actor.unit } : {}),
    ...(has('own') ? { account: actor.account } : {}),
    ...(procedures.length > 0 ? { procedures } : {}),
  }
}

function postsOf(actor: Actor, rule: Rule): Post[] {
  return actor.posts.filter((post) => rule.roles.includes(post.role))
}

/**
 * True when the actor may do the action, on the given matter if one is named. A right to one compartment alone is no
 * right to the action as such: without a matter it answers false.
 */
export function can(actor: Actor, action: Action, place?: Place): boolean {
  const scope = scopeOf(actor, action)
  if (scope.all) return true
  if (!place)
    return scope.villages.length + scope.grids.length > 0 || scope.unit !== undefined || scope.account !== undefined
  return (
    (place.village !== undefined && scope.villages.includes(place.village)) ||
    (place.grid !== undefined && scope.grids.includes(place.grid)) ||
    (place.unit !== undefined && place.unit === scope.unit) ||
    (scope.called !== undefined && place.called?.includes(scope.called) === true) ||
    (scope.account !== undefined && (place.assignee === scope.account || place.filedBy === scope.account)) ||
    (place.procedure !== undefined && scope.procedures?.includes(place.procedure) === true)
  )
}

/**
 * The scope as a SQL condition over the columns of `matters`, with its parameters appended to `values`.
 * Agrees with {@link can} on every matter: a property test says so.
 */
export function scopeSql(scope: Scope, values: unknown[], table = 'm'): string {
  if (scope.all) return 'true'
  const place = (value: unknown) => `$${values.push(value)}`
  const parts = [
    ...(scope.villages.length > 0 ? [`${table}.village = any(${place(scope.villages)})`] : []),
    ...(scope.grids.length > 0 ? [`${table}.grid = any(${place(scope.grids)})`] : []),
    ...(scope.unit !== undefined ? [`${table}.unit = ${place(scope.unit)}`] : []),
    ...(scope.called !== undefined ? [`${place(scope.called)} = any(${table}.called)`] : []),
    ...(scope.account !== undefined
      ? [`${table}.assignee = ${place(scope.account)}`, `${table}.filed_by = ${place(scope.account)}`]
      : []),
    ...(scope.procedures ? [`${table}.procedure = any(${place(scope.procedures)})`] : []),
  ]
  return parts.length > 0 ? `(${parts.join(' or ')})` : 'false'
}

/** Rows of `matters` that sealing does not hide from the actor: open ones, and those of compartments that he may read. */
export function unsealedSql(actor: Actor, values: unknown[], table = 'm'): string {
  const scope = scopeOf(actor, 'matter.read-sealed')
  return scope.all ? 'true' : `(not ${table}.sealed or ${scopeSql(scope, values, table)})`
}
