import * as z from 'zod'
import { arrivalSettings } from '#procedures/grid-event/arrival.ts'
import type { RoleId } from '#procedures/roles.ts'
import { defaultWeights } from './propose.ts'

/** How the command centre of a street gives out incidents. */
export const dispatchSettings = z.object({
  /** Gives an incident to the first proposed when nobody has done so by the warning of 派单; off: it only proposes. */
  automatic: z.boolean().default(true).meta({
    title: '无人派单时系统派单',
    hint: '派单时限用去四分之三仍无人派单，系统派给就近第一人；不选则只提示人选',
  }),
  /** Passes an incident on to the next when it is not accepted by the warning of 到场. */
  handOn: z.boolean().default(true).meta({
    title: '未接单的转派下一人',
    hint: '到场时限用去四分之三仍未签收，系统转派下一人；不选则一直等原来的人',
  }),
  /** 到场 counts within so many metres of the point; farther asks for a reason. */
  arriveWithinMetres: arrivalSettings.shape.arriveWithinMetres.meta({
    title: '到场半径（米）',
    hint: '手机位置离事发点在此以内即算到场，更远的须写明原因',
  }),
  weights: z
    .object({
      freshMinutes: z.number().min(1).max(240).default(defaultWeights.freshMinutes).meta({
        title: '位置几分钟内有效',
        hint: '更早的位置不用，按所在网格估计',
      }),
      metresPerMinute: z.number().min(20).max(2000).default(defaultWeights.metresPerMinute).meta({
        title: '每分钟行进（米）',
        hint: '距离除以它，折成路上的分钟数',
      }),
      minutesPerTask: z.number().min(0).max(120).default(defaultWeights.minutesPerTask).meta({
        title: '手上每项任务折几分钟',
        hint: '越大，越不派给手上有任务的人',
      }),
      otherGridMinutes: z.number().min(0).max(120).default(defaultWeights.otherGridMinutes).meta({
        title: '不在本网格加几分钟',
        hint: '越大，越先派给本网格的人',
      }),
    })
    .prefault({})
    .meta({ title: '怎样排出人选', hint: '各项折成分钟相加，少的在前' }),
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
