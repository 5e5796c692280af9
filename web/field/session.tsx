import { createContext, use } from 'react'
import * as z from 'zod'
import { addMinutes } from '#calendar/date.ts'
import { entranceApi, troubleOf } from './api.ts'
import { serverNow } from './clock.ts'
import { device, wipeDevice } from './outbox/database.ts'
import { useLive } from './outbox/use-live.ts'
import { endLeftSession, lastContact, leaveSession, sync } from './sync.ts'

const me = z.object({
  tenant: z.string(),
  account: z.string(),
  person: z.string(),
  posts: z.array(z.string()).default([]),
  grids: z.array(z.object({ code: z.string(), name: z.string() })).default([]),
  onDuty: z.boolean().default(false),
})
/** The person to whom this device belongs until he signs out. */
export type Me = z.infer<typeof me>

const silentMinutes = 7 * 24 * 60

/** Whose device this is: null for nobody's; undefined while that is being looked up. */
export function useOwner(): Me | null | undefined {
  return useLive(async () => (await findOwner()) ?? null)
}

async function findOwner(): Promise<Me | undefined> {
  return me.safeParse((await device.kept.get('me'))?.value).data
}

/** Signs in; gives the words of the refusal. Another person's unsent work is never thrown away by signing in. */
export async function signIn(given: {
  tenant?: string
  account: string
  password: string
}): Promise<string | undefined> {
  const before = await findOwner()
  const unsent = await device.outbox.where('state').anyOf('waiting', 'conflict').count()
  const other = before !== undefined && before.account !== given.account.trim().toLowerCase()
  if (other && unsent > 0) {
    return `本机还有 ${before.person} 的 ${unsent} 条没有发送，请由本人登录发送，或者由本人退出并清除。`
  }
  await endLeftSession()
  try {
    const entered = await entranceApi.signIn(given)
    if (other || (before && before.tenant !== entered.tenant)) await wipeDevice()
    const same = before?.account === entered.account ? before : undefined
    await device.kept.bulkPut([
      { key: 'me', value: { ...same, ...entered } },
      { key: 'forgotten', value: null },
    ])
    await sync()
    return undefined
  } catch (error) {
    const trouble = troubleOf(error)
    return trouble.kind === 'refused' ? trouble.words : '连不上服务器。第一次登录须有网络，登录后没有信号也能办理。'
  }
}

/** Signs out and empties the device; without a network the session is ended at the next contact. */
export async function signOut(): Promise<void> {
  leaveSession()
  await wipeDevice()
  await endLeftSession()
}

/** Empties a device that has not heard the server for seven days: whoever found it shall find nothing. */
export async function forgetWhenSilent(): Promise<void> {
  const heard = await lastContact()
  if (heard === undefined || addMinutes(serverNow(), -silentMinutes) <= heard) return
  const unsent = await device.outbox.where('state').anyOf('waiting', 'conflict').count()
  leaveSession()
  await wipeDevice()
  await device.kept.put({ key: 'forgotten', value: unsent })
}

const MeContext = createContext<Me | null>(null)
export const MeProvider = MeContext.Provider

/** The signed-in person; only inside the app. */
export function useMe(): Me {
  const found = use(MeContext)
  if (!found) throw new Error('useMe outside the app')
  return found
}
