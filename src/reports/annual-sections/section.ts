import type { Sentence } from '#reports/sentence.ts'

/** A heading of the report with its paragraphs; one of which no sentence stands is left out. */
export type Section = { title: string; paragraphs: ReadonlyArray<readonly Sentence[]> }
