import { abolished } from './known/abolished.ts'
import { laws } from './known/laws.ts'
import { moreLaws } from './known/more-laws.ts'
import { regulations } from './known/regulations.ts'
import type { KnownStatute } from './statute.ts'

/** Facts of statutes, no text: names, editions with their days, number of the last article, abolition. */
export const knownStatutes: readonly KnownStatute[] = [...laws, ...moreLaws, ...regulations, ...abolished]
