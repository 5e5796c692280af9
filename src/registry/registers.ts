import { refuse } from '#http/refusal.ts'
import type { Register } from './define.ts'
import { agencies } from './registers/agencies.ts'
import { committees } from './registers/committees.ts'
import { counsel } from './registers/counsel.ts'
import { emergencyPlans } from './registers/emergency-plans.ts'
import { gridWorkers } from './registers/grid-workers.ts'
import { grids } from './registers/grids.ts'
import { lawPeople } from './registers/law-people.ts'
import { legalServicePoints } from './registers/legal-service-points.ts'
import { mediators } from './registers/mediators.ts'
import { officers } from './registers/officers.ts'
import { people } from './registers/people.ts'
import { posts } from './registers/posts.ts'
import { powerList } from './registers/power-list.ts'
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
  committees,
  mediators,
  venues,
  windows,
  agencies,
  smartDevices,
  powerList,
  officers,
  counsel,
  legalServicePoints,
  lawPeople,
  volunteers,
  emergencyPlans,
  worthiesEnterprises,
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
