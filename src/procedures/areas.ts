/** Fields of work of a subdistrict, in the order in which a window meets them. Every procedure belongs to one. */
export const areas = {
  disputes: '矛盾化解',
  grid: '网格与应急',
  service: '便民服务',
  enforcement: '综合执法',
  care: '特殊人群',
  openness: '政务公开',
  supervision: '复议应诉与监督',
  decision: '依法决策',
  leadership: '组织与考核',
} as const

export type AreaId = keyof typeof areas
