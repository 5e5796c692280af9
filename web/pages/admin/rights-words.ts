import { type Action, scopeOf } from '#access/rules.ts'
import type { RoleId } from '#procedures/roles.ts'

export const actionNames: Record<Action, string> = {
  'matter.read': '看事项',
  'matter.read-sealed': '看保密件',
  'matter.reveal': '看原文',
  'matter.file': '受理',
  'matter.act': '办理',
  'matter.assign': '分派',
  'matter.edit': '更正',
  'matter.link': '关联',
  'matter.supervise': '督办',
  'matter.import': '导入',
  'matter.export': '导出',
  'entry.read': '看清单',
  'entry.write': '改清单',
  'entry.read-sealed': '看封存清单',
  'entry.write-sealed': '改封存清单',
  'indicator.read': '看指标',
  'analysis.read': '看民情分析',
  'analysis.answer': '答复民情预警',
  'appraisal.read': '看三源考核',
  'appraisal.write': '定三源考核',
  'appraisal.decide': '决定考核异议',
  'appraisal.object': '对考核提异议',
  'alarm.read': '看天眼告警',
  'alarm.judge': '核实天眼告警',
  'alarm.source': '管告警接入',
  'screen.read': '看大屏',
  'exchange.read': '看对接映射',
  'exchange.use': '与上级系统对接',
  'report.read': '看报告',
  'report.write': '写报告',
  'report.sign': '签发报告',
  'account.read': '看账号',
  'account.write': '管账号',
  'calendar.write': '改日历',
  'settings.write': '改设置',
  'template.write': '换模板',
  'audit.read': '看审计',
  self: '登录',
}

const place = 'x'

/** How far a post's right reaches, in a word; empty where there is none. */
export function reachOf(role: RoleId, action: Action): string {
  const actor = {
    tenant: place,
    account: place,
    person: place,
    unit: place,
    posts: [{ role, villages: [place], grids: [place] }],
  }
  const scope = scopeOf(actor, action)
  if (scope.all) return '全'
  return [
    ...(scope.villages.length > 0 ? ['辖区'] : []),
    ...(scope.unit === undefined ? [] : ['本单位']),
    ...(scope.account === undefined ? [] : ['本人']),
  ].join('、')
}

/** True when what a post may see depends on villages and grids. */
export function isAreaRole(role: RoleId): boolean {
  return reachOf(role, 'matter.read').includes('辖区')
}

const administrators: readonly RoleId[] = ['sysadmin', 'secadmin', 'auditadmin']

/** Why these posts cannot be one person's, or undefined (GB/T 22239—2019：三员分立；大屏账号不兼任). */
export function conflictIn(roles: ReadonlyArray<string | undefined>): string | undefined {
  const held = new Set(roles.filter((role) => administrators.some((one) => one === role)))
  if (held.size > 1) return '系统管理员、安全管理员、审计管理员三岗不得由一人兼任，请只留其一。'
  const mixed = roles.includes('wall_screen') && roles.some((role) => role !== undefined && role !== 'wall_screen')
  return mixed ? '大屏账号长期不下线，须单独设立，不得兼任其他岗位。' : undefined
}
