import type { z } from 'zod'
import type { registryContract } from '#registry/contract.ts'
import { leftInWords, lightOf } from '#registry/expiry.ts'
import { Light } from '#web/parts/light.tsx'

export type ExpiringRow = z.output<typeof registryContract.expiring.reply>['rows'][number]

/** How long an entry still stands: colour, shape and words. */
export function EndLight({ row }: { row: ExpiringRow }) {
  return <Light light={lightOf(row.daysLeft)} left={leftInWords(row.daysLeft)} />
}
