import type { RoleId } from '#procedures/roles.ts'

/** Who registers, sorts and tells. */
export const officers = ['petition_officer', 'governance_office'] as const satisfies RoleId[]

/** Whoever the petition may be given to for handling. */
export const handlers = [
  ...officers,
  'judicial_office',
  'gen_office',
  'service_clerk',
  'enforcer',
  'command_center',
] as const satisfies RoleId[]

// 「本机关、单位负责人批准」（34条）；意见书由负责人签发未见于条例，未核实，可由管理员设定。
export const leaders = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
