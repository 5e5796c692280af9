import type { Source } from '../source.ts'
import { messageSheet } from './message-sheet.ts'

/** Every kind of sheet that can be taken in; a new one is one file and one line. */
export const sources: readonly Source[] = [messageSheet]

/** The source that files as this procedure. */
export function findSource(kind: string): Source | undefined {
  return sources.find((source) => source.kinds.includes(kind))
}
