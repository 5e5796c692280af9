import { refuse } from '#http/refusal.ts'
import type { Register } from './define.ts'
import { agencies } from './registers/agencies.ts'
import { collaborations } from './registers/collaborations.ts'
import { committees } from './registers/committees.ts'
import { correctionSubjects } from './registers/correction-subjects.ts'
import { counsel } from './registers/counsel.ts'
import { decisionCatalogue } from './registers/decision-catalogue.ts'
import { disclosureColumns } from './registers/disclosure-columns.ts'
import { dutyRota } from './registers/duty-rota.ts'
import { emergencyPlans } from './registers/emergency-plans.ts'
import { gridItems } from './registers/grid-items.ts'
import { gridWorkers } from './registers/grid-workers.ts'
import { grids } from './registers/grids.ts'
import { lawPeople } from './registers/law-people.ts'
import { legalServicePoints } from './registers/legal-service-points.ts'
import { mediators } from './registers/mediators.ts'
import { monitoringPoints } from './registers/monitoring-points.ts'
import { normativeDocuments } from './registers/normative-documents.ts'
import { officers } from './registers/officers.ts'
import { people } from './registers/people.ts'
import { posts } from './registers/posts.ts'
import { powerList } from './registers/power-list.ts'
import { resettlementSubjects } from './registers/resettlement-subjects.ts'
import { reviewItems } from './registers/review-items.ts'
import { smartDevices } from './registers/smart-devices.ts'
import { units } from './registers/units.ts'
import { venues } from './registers/venues.ts'
import { villages } from './registers/villages.ts'
import { volunteers } from './registers/volunteers.ts'
import { windows } from './registers/windows.ts'
import { worthiesEnterprises } from './registers/worthies-enterprises.ts'

/** Every register, in the order of the menu. A new one: one file and one line here. */
export const registers = [
  units,
  posts,
  people,
  villages,
  grids,
  gridWorkers,
  gridItems,
  committees,
  mediators,
  venues,
  windows,
  agencies,
  smartDevices,
  powerList,
  collaborations,
  decisionCatalogue,
  normativeDocuments,
  reviewItems,
  disclosureColumns,
  officers,
  counsel,
  legalServicePoints,
  dutyRota,
  lawPeople,
  volunteers,
  emergencyPlans,
  monitoringPoints,
  worthiesEnterprises,
  correctionSubjects,
  resettlementSubjects,
] as const satisfies readonly Register[]

export type RegisterId = (typeof registers)[number]['id']

const byId = new Map<string, Register>(registers.map((register) => [register.id, register]))

export function findRegister(id: string): Register | undefined {
  return byId.get(id)
}

/** Refuses `register-unknown`. */
export function getRegister(id: string): Register {
  const register = byId.get(id)
  if (!register) throw refuse('register-unknown', { register: id })
  return register
}
