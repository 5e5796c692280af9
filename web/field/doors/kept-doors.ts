import * as z from 'zod'
import { fieldContract } from '#field/contract.ts'
import { fieldApi } from '../api.ts'
import { serverNow } from '../clock.ts'
import { device, fetchForOwner } from '../outbox/database.ts'
import type { Me } from '../session.tsx'
import { onLink, readLink } from '../sync.ts'

const kept = z.object({ at: z.string(), list: fieldContract.doors.reply })
export type KeptDoors = z.infer<typeof kept>

const keyOf = (grid: string) => `doors ${grid}`
const staleMs = 30 * 60_000

/** The list of a grid as the device keeps it; undefined when it was never fetched. */
export async function readDoors(grid: string): Promise<KeptDoors | undefined> {
  return kept.safeParse((await device.kept.get(keyOf(grid)))?.value).data
}

/** Fetches the list of a grid anew; without a network the kept one stays. */
export async function fetchDoors(grid: string): Promise<void> {
  await fetchForOwner(
    () => fieldApi.doors({ grid }),
    async (list) => void (await device.kept.put({ key: keyOf(grid), value: { at: serverNow(), list } })),
  ).catch(() => undefined)
}

/** Keeps the lists of one's own grids on the device before the day begins, so that they are there without signal. */
export function keepDoors({ grids }: Me): () => void {
  const turn = async () => {
    if (readLink() !== 'linked') return
    for (const { code } of grids) {
      const known = await readDoors(code)
      if (!known || Date.parse(serverNow()) - Date.parse(known.at) > staleMs) await fetchDoors(code)
    }
  }
  void turn()
  return onLink(() => void turn())
}
