import type { RegisterId } from '#registry/registers.ts'

/** Under what the registers stand in the list; every register under one. */
const groupOf = {
  units: '机构与人员',
  posts: '机构与人员',
  people: '机构与人员',
  windows: '机构与人员',
  'duty-rota': '机构与人员',
  villages: '村社与网格',
  grids: '村社与网格',
  'grid-workers': '村社与网格',
  'grid-items': '村社与网格',
  'smart-devices': '村社与网格',
  committees: '调解与公共法律服务',
  mediators: '调解与公共法律服务',
  venues: '调解与公共法律服务',
  agencies: '调解与公共法律服务',
  'legal-service-points': '调解与公共法律服务',
  'law-people': '调解与公共法律服务',
  counsel: '调解与公共法律服务',
  volunteers: '调解与公共法律服务',
  'worthies-enterprises': '调解与公共法律服务',
  'power-list': '综合执法',
  officers: '综合执法',
  collaborations: '综合执法',
  'decision-catalogue': '决策与公开',
  'normative-documents': '决策与公开',
  'review-items': '决策与公开',
  'disclosure-columns': '决策与公开',
  'emergency-plans': '应急与特殊人群',
  'monitoring-points': '应急与特殊人群',
  'correction-subjects': '应急与特殊人群',
  'resettlement-subjects': '应急与特殊人群',
} as const satisfies Record<RegisterId, string>

export type RegisterGroup<R> = { name: string; members: R[] }

/** Registers under their groups, in the order given; a group that has none is left out. */
export function grouped<R extends { id: RegisterId }>(registers: readonly R[]): RegisterGroup<R>[] {
  return [...new Set(Object.values(groupOf))].flatMap((name) => {
    const members = registers.filter(({ id }) => groupOf[id] === name)
    return members.length > 0 ? [{ name, members }] : []
  })
}
