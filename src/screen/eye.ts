import { type Actor, systemAccount } from '#access/actor.ts'

/**
 * With whose eyes a wall is drawn, whoever asks: the command centre's, which reach the whole street but no sealed
 * matter. Nothing personal of what it sees is passed on.
 */
export function wallEye(tenant: string): Actor {
  return { tenant, account: systemAccount, person: '大屏', posts: [{ role: 'command_center' }] }
}
