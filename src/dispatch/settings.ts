import * as z from 'zod'
import type { RoleId } from '#procedures/roles.ts'
import { defaultWeights } from './propose.ts'

/** How the command centre of a street gives out incidents. */
export const dispatchSettings = z.object({
  /** Gives an incident to the first proposed when nobody has done so by the warning of 派单; off: it only proposes. */
  automatic: z.boolean().default(true),
  /** Passes an incident on to the next when it is not accepted by the warning of 到场. */
  handOn: z.boolean().default(true),
  /** 到场 counts within so many metres of the point; farther asks for a reason. */
  arriveWithinMetres: z.int().min(20).max(5000).default(200),
  weights: z
    .object({
      freshMinutes: z.number().min(1).max(240).default(defaultWeights.freshMinutes),
      metresPerMinute: z.number().min(20).max(2000).default(defaultWeights.metresPerMinute),
      minutesPerTask: z.number().min(0).max(120).default(defaultWeights.minutesPerTask),
      otherGridMinutes: z.number().min(0).max(120).default(defaultWeights.otherGridMinutes),
    })
    .prefault({}),
})
export type DispatchSettings = z.infer<typeof dispatchSettings>

/** Posts that handle incidents of a platform (四平台). */
export const platformRoles: Readonly<Record<string, readonly RoleId[]>> = {
  governance: ['grid_worker', 'grid_leader'],
  supervision: ['enforcer', 'enforcement_aux'],
  emergency: ['grid_worker', 'grid_leader', 'enforcer', 'enforcement_aux'],
  service: ['service_clerk', 'grid_worker'],
  general: ['gen_office', 'grid_leader'],
}

/** The platform to which an incident of a class belongs, until somebody says otherwise. */
export function platformOf(category: unknown): keyof typeof platformRoles {
  const byClass: Record<string, keyof typeof platformRoles> = {
    emergency: 'emergency',
    hazard: 'emergency',
    construction: 'supervision',
    market: 'supervision',
    service: 'service',
  }
  return byClass[String(category)] ?? 'governance'
}
