import * as z from 'zod'
import type { Me } from '#access/contract.ts'
import { keep, readKept } from '#web/kept.ts'

const ids = z.array(z.string()).max(20)
const most = 4

function keyOf({ tenant, account }: Me): string {
  return `work.${tenant}.${account}`
}

/** Kinds of work this person last began in this browser, newest first. */
export function recentWork(me: Me): string[] {
  return ids.safeParse(readKept(keyOf(me))).data ?? []
}

export function noteWork(me: Me, id: string): void {
  keep(keyOf(me), [id, ...recentWork(me).filter((one) => one !== id)].slice(0, most))
}
