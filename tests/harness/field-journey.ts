import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Desk, deskOf, furnishField } from './field.ts'
import { openPhone, type Phone, type Place } from './phone.ts'
import { builtWeb, openServedHouse, type ServedHouse } from './served-house.ts'
import { moment, tenant } from './street.ts'

/** A street with grid workers, and the phones in their hands. */
export type FieldJourney = {
  house: ServedHouse
  /** The hour at the house on 2026-07-01; phones taken from now on show it too. */
  at(time: string): void
  /** The centre, signed in now. */
  desk(): Promise<Desk>
  take(place?: Place): Promise<Phone>
  /** What the ledger has of a matter: step, time of doing, time of arrival ('10:05'). */
  ledgerOf(id: string): Promise<Array<{ name: string; happened: string; recorded: string }>>
  /** Ends a test: all phones are put away, none may have complained. */
  leave(): Promise<void>
  close(): Promise<void>
}

/** Where the matters of `givenTo` lie. */
export const scene: Place = { longitude: 120.105, latitude: 30.205 }
/** For what takes its time on a busy machine. */
export const patient = { timeout: 15_000 }

export async function openFieldJourney(webRoot = builtWeb): Promise<FieldJourney> {
  const now = moment('2026-07-01T10:00')
  const [browser, house]: [Browser, ServedHouse] = await Promise.all([
    launchBrowser(),
    openServedHouse(now, { webRoot }),
  ])
  await furnishField(house)
  const phones: Phone[] = []
  return {
    house,
    at: (time) => house.setNow(moment(`2026-07-01T${time}`)),
    desk: () => deskOf(house),
    async take(place) {
      const phone = await openPhone(browser, house.address, house.now(), place)
      phones.push(phone)
      return phone
    },
    async ledgerOf(id) {
      const { rows } = await house.street.resources.database.owner.query<Row>(
        "select kind, step, happened_at, at from events where tenant = $1 and matter = $2 and kind <> 'rung' order by position",
        [tenant, id],
      )
      return rows.map(({ kind, step, happened_at, at }) => ({
        name: step ?? kind,
        happened: clockOf(happened_at),
        recorded: clockOf(at),
      }))
    },
    async leave() {
      const open = phones.splice(0)
      for (const { context } of open) await context.close()
      expect(open.flatMap(({ faults }) => faults)).toEqual([])
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

type Row = { kind: string; step: string | null; happened_at: Date | string; at: Date | string }

function clockOf(time: Date | string): string {
  return new Date(new Date(time).getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
}
