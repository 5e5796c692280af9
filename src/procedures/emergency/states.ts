import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'

export const office = ['command_center', 'gen_office', 'governance_office'] as const satisfies RoleId[]
export const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
export const field = ['grid_leader', 'grid_worker'] as const satisfies RoleId[]

export const emergencyStates = {
  detected: { name: '已接报，待核实', phase: 'pending' },
  dismissed: { name: '核实不属突发事件', phase: 'done', final: true },
  verified: { name: '已核实，待书面首报', phase: 'pending' },
  reported: { name: '已首报，先期处置', phase: 'working' },
  activated: { name: '已启动应急响应', phase: 'working' },
  commanding: { name: '现场指挥', phase: 'working' },
  disposing: { name: '处置中', phase: 'working' },
  lifted: { name: '响应已解除', phase: 'working' },
  recovering: { name: '善后恢复', phase: 'working' },
  assessed: { name: '已调查评估，待归档', phase: 'working' },
  archived: { name: '已归档', phase: 'done', final: true },
} as const satisfies Record<string, State>

export type EmergencyStep = Step<keyof typeof emergencyStates, never, AnyFacts>
