import { writeAudit } from '#access/audit-store.ts'
import { type Action, can, rolesAllowed } from '#access/rules.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { rolesInWords } from '#procedures/roles.ts'
import type { Register } from './define.ts'
import { getRegister } from './registers.ts'

/** A register for reading; a sealed one only for those named in the rule table. Refuses `register-unknown`, `not-allowed`. */
export function readableRegister({ actor }: Context, id: string): Register {
  return opened(getRegister(id), (action) => can(actor, action), 'entry.read-sealed', '查阅')
}

/** As {@link readableRegister}, for writing. */
export function writableRegister({ actor }: Context, id: string): Register {
  return opened(getRegister(id), (action) => can(actor, action), 'entry.write-sealed', '登记、修改')
}

function opened(register: Register, allowed: (action: Action) => boolean, action: Action, words: string): Register {
  if (!register.sealed || allowed(action)) return register
  throw refuse('not-allowed', {
    action: `${words}封存清单「${register.name}」`,
    who: rolesInWords(rolesAllowed(action)),
  })
}

/** How many stand may be known to whoever sees figures; who they are, not. */
export function mayCount({ actor }: Context, { sealed }: Register): boolean {
  return !sealed || can(actor, 'entry.read-sealed') || can(actor, 'indicator.read')
}

/** A look at a register or, with `entry`, at one of its entries; at a sealed one it is logged in the same transaction. */
export function lookAt<T>(
  context: Context,
  register: Register,
  { entry, detail = {} }: { entry?: string; detail?: Record<string, unknown> },
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { resources, actor } = context
  const { pool } = resources.database
  if (!register.sealed) return read(pool, actor.tenant, act)
  return transact(pool, actor.tenant, async (tx) => {
    const seen = await act(tx)
    await logLook(tx, context, register, { entry, detail })
    return seen
  })
}

/** A look across registers: each sealed one of which something was seen is logged as {@link lookAt} does. */
export function lookAtEach<T extends { register: string }>(
  context: Context,
  detail: Record<string, unknown>,
  act: (tx: Tx) => Promise<T[]>,
): Promise<T[]> {
  return transact(context.resources.database.pool, context.actor.tenant, async (tx) => {
    const seen = await act(tx)
    for (const id of new Set(seen.map(({ register }) => register))) {
      const register = getRegister(id)
      if (register.sealed) await logLook(tx, context, register, { detail })
    }
    return seen
  })
}

async function logLook(
  tx: Tx,
  { actor, now, ip }: Context,
  register: Register,
  { entry, detail }: { entry?: string; detail: Record<string, unknown> },
): Promise<void> {
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'entry.look-sealed',
    objectKind: entry === undefined ? 'register' : 'entry',
    object: entry ?? register.id,
    detail: { register: register.id, ...detail },
    ip,
  })
}
