import { codesOf, type Known, paragraphOf, type Sentence } from '#reports/sentence.ts'
import type { SheetView } from '#reports/tables/view.ts'
import type { Bulletin, BulletinSection } from './bulletin.ts'
import type { BulletinBlock } from './contract.ts'

export type BulletinGround = {
  street: string
  period: string
  kind: '年' | '季' | '月'
  known: Known
  /** The tables of the sections, by the sheet's id. */
  sheets: ReadonlyMap<string, SheetView>
}

/** Every code that the sentences of a bulletin use, in their order, each once. */
export function bulletinCodes({ sections }: Bulletin): string[] {
  return [...new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(codesOf)))]
}

/** The words of a title or an opening. */
export function fillWords(words: string, { street, period, kind }: Omit<BulletinGround, 'known' | 'sheets'>): string {
  return words.replaceAll('{街道}', street).replaceAll('{期间}', period).replaceAll('{种}', kind)
}

/** The text of a bulletin: sentences whose figures have nothing to say fall away, and headings under which nothing stands. */
export function draftBulletin(bulletin: Bulletin, ground: BulletinGround): BulletinBlock[] {
  return [
    { kind: 'paragraph', content: [{ kind: 'text', text: fillWords(bulletin.opening, ground) }] },
    ...bulletin.sections.flatMap((section) => sectionBlocks(section, ground, bulletin.quiet === true)),
  ]
}

function sectionBlocks(
  { title, paragraphs, sheet }: BulletinSection,
  { known, sheets }: BulletinGround,
  quiet: boolean,
): BulletinBlock[] {
  const written = paragraphs.flatMap((sentences): BulletinBlock[] => {
    const paragraph = paragraphOf(quiet ? sentences.flatMap((one) => withoutNought(one, known)) : sentences, known)
    return paragraph?.kind === 'paragraph' ? [paragraph] : []
  })
  const table = sheet ? sheets.get(sheet.id) : undefined
  const body: BulletinBlock[] = table && table.rows.length > 0 ? [...written, { kind: 'sheet', sheet: table }] : written
  return body.length === 0 ? [] : [{ kind: 'heading', text: title }, ...body]
}

/** A comparison that is nought on both sides says nothing; a sentence of only such falls away. */
function withoutNought(sentence: Sentence, known: Known): Sentence[] {
  if (sentence.clauses.length === 0) return [sentence]
  const isNought = (codes: readonly string[]) => codes.length > 1 && codes.every((code) => known.get(code)?.value === 0)
  const clauses = sentence.clauses.filter(({ codes }) => !isNought(codes))
  return clauses.length === 0 ? [] : [{ ...sentence, clauses }]
}
