import * as z from 'zod'
import { matterFilter } from '#matters/contract.ts'

export const sortNames = { filed: '受理时间', last: '最近办理', due: '到期先后' } as const
export type Sort = keyof typeof sortNames

/** The filter and order of the ledger as the address carries them. */
export const ledgerSearch = matterFilter.extend({ sort: z.enum(['filed', 'last', 'due']).optional() })
export type LedgerSearch = z.output<typeof ledgerSearch>
