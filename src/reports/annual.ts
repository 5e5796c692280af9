import { weaknesses } from './annual-weaknesses.ts'
import type { ReportContent } from './contract.ts'
import { codesOf, type Known } from './sentence.ts'
import { draftBy } from './templates/draft.ts'
import { fiveContents } from './templates/five-contents.ts'
import { sections } from './templates/sections.ts'

/** Every figure that a draft may use, by whatever template. */
export const annualCodes: readonly string[] = [
  ...new Set([
    ...Object.values(sections).flatMap(({ paragraphs }) => paragraphs.flatMap(codesOf)),
    ...weaknesses.map(({ code }) => code),
  ]),
]

/** A draft of the annual report by the usual template: the five required contents. */
export function draftAnnual(street: string, year: number, known: Known): ReportContent {
  return draftBy(fiveContents, { street, year, known })
}

/** The full name of the organ that signs: a 街道 by its 办事处, a town or township by its 人民政府. */
export function organOf(street: string): string {
  if (street.endsWith('街道')) return `${street}办事处`
  return /[镇乡]$/.test(street) ? `${street}人民政府` : street
}
