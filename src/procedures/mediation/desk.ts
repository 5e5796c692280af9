import type * as z from 'zod'
import type { Facts, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import type { mediationIntake } from './intake.ts'
import type { mediationStates, mediationTracks } from './states.ts'

export type MediationStep = Step<
  keyof typeof mediationStates,
  keyof typeof mediationTracks,
  Facts<z.infer<typeof mediationIntake>, Record<string, Record<string, unknown>>>
>

export const desk = ['mediation_committee', 'judicial_office', 'governance_office'] as const satisfies RoleId[]
export const mediators = ['mediator', 'mediation_committee'] as const satisfies RoleId[]
export const liaisons = ['mediator', 'mediation_committee', 'judicial_office'] as const satisfies RoleId[]

/** 诉前委派、诉中委托：另受特邀调解规定和在线调解规则约束。 */
export function isFromCourt(medType: string): boolean {
  return medType === 'court_delegated' || medType === 'court_entrusted'
}
