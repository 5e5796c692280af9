import type { RoleId } from '#procedures/roles.ts'

/** Who leads the shift on duty now, and whether nobody is on duty at all. */
export type DutyNow = { leaders: readonly string[]; empty: boolean }

type Rung = { kind: string; level: number }

/** Active accounts by their post. */
export type Holders = Partial<Record<RoleId, readonly string[]>>

/**
 * Whom a rung tells besides the handler where the leader of the shift comes first (派单、到场、先期处置): at the warning
 * the leaders on duty, at each escalation the next superior and at the last all that are left, each once. Nobody leads:
 * the command centre in their place. Nobody is on duty: the command centre and the first superior at once, and so on
 * one step sooner; `because` says so. A post that nobody holds is passed over.
 */
export function toldByShift(
  { kind, level }: Rung,
  superiors: readonly RoleId[],
  duty: DutyNow,
  holders: Holders,
): { accounts: string[]; because?: string } {
  const at = kind === 'warn' ? 0 : kind === 'escalate' ? level : undefined
  if (at === undefined) return { accounts: [] }
  const [first, ...others] = superiors
  const of = (...roles: Array<RoleId | undefined>) => roles.flatMap((role) => (role ? (holders[role] ?? []) : []))
  const centre = of('command_center')
  const steps = duty.empty
    ? [[...centre, ...of(first)], ...others.map((role) => of(role))]
    : [duty.leaders.length > 0 ? duty.leaders : centre, of(first), of(...others)]
  const held = steps.filter((step) => step.length > 0)
  const accounts = held[Math.min(at, held.length - 1)] ?? []
  const because = duty.empty ? '当前无人值班' : duty.leaders.length === 0 ? '当前无人带班' : undefined
  return { accounts: [...new Set(accounts)], ...(because === undefined ? {} : { because }) }
}
