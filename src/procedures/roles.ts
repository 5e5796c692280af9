/** Posts of a subdistrict as roles of the system; ids follow the domain reference §0.3. */
export const roles = {
  party_secretary: { name: '党工委书记' },
  director: { name: '办事处主任' },
  deputy_in_charge: { name: '分管负责人' },
  gen_office: { name: '党政综合办公室' },
  command_center: { name: '综合信息指挥室' },
  window_clerk: { name: '受理窗口' },
  petition_officer: { name: '信访专干' },
  hotline_officer: { name: '热线承办联络员' },
  governance_office: { name: '平安法治办' },
  grid_leader: { name: '网格长' },
  grid_worker: { name: '专职网格员' },
  enforcer: { name: '行政执法人员' },
  enforcement_aux: { name: '执法辅助人员' },
  legal_reviewer: { name: '法制审核人员' },
  judicial_office: { name: '司法所' },
  legal_counsel: { name: '法律顾问' },
  mediator: { name: '人民调解员' },
  mediation_committee: { name: '人民调解委员会' },
  service_clerk: { name: '便民服务窗口' },
  disclosure_officer: { name: '信息公开专员' },
  archivist: { name: '档案员' },
  district_dept: { name: '区级部门' },
  sysadmin: { name: '系统管理员' },
  secadmin: { name: '安全管理员' },
  auditadmin: { name: '审计管理员' },
  wall_screen: { name: '大屏账号' },
} as const satisfies Record<string, { name: string }>

export type RoleId = keyof typeof roles

export const roleIds = Object.keys(roles).filter(isRole)

export function isRole(text: string): text is RoleId {
  return Object.hasOwn(roles, text)
}

/** Chinese names of roles, joined for a sentence. */
export function rolesInWords(ids: readonly RoleId[]): string {
  return ids.map((id) => roles[id].name).join('、')
}
