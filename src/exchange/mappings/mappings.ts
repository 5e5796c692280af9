import type * as z from 'zod'
import { exchangeMapping, type NamedMapping } from '../mapping.ts'
import { hotlineTicket } from './hotline-ticket.ts'
import { mediationPlatform } from './mediation-platform.ts'
import { petitionRecord } from './petition-record.ts'
import { streetFigures } from './street-figures.ts'

export type Sample = { id: string; content: z.input<typeof exchangeMapping> }

/** Samples of generic systems to begin from: 示例、未核实. A new one is its file and one line here. */
const samples: readonly Sample[] = [hotlineTicket, petitionRecord, mediationPlatform, streetFigures]

export const sampleMappings: readonly NamedMapping[] = samples.map(({ id, content }) => ({
  id,
  revision: 0,
  mapping: exchangeMapping.parse(content),
}))

/** A sample as the JSON that a street begins to edit. */
export function sampleText(id: string): string | undefined {
  const sample = samples.find((one) => one.id === id)
  return sample && `${JSON.stringify(sample.content, null, 2)}\n`
}
