import type { Chip } from './chips.ts'
import type { Inline, ReportBlock } from './contract.ts'

/** A piece of a sentence: words and codes of figures in turn. It stands only when all its figures have something to say. */
export type Clause = { words: readonly string[]; codes: readonly string[]; evenZero: boolean }

/** A lead and clauses; without any standing clause the sentence falls away. Without clauses it is plain words. */
export type Sentence = { lead: string; clauses: readonly Clause[] }

/** Figures by code, as far as they are known, with the number of records behind them. */
export type Known = ReadonlyMap<string, { value: number | null; unit: string; records?: number }>

/** 全年受理${'x.handled'}: a clause that is left out when a figure is missing or nought. */
export function clause(words: TemplateStringsArray, ...codes: string[]): Clause {
  return { words: [...words], codes, evenZero: false }
}

/** As {@link clause}, for rates of a duty and counts of which nought must be said. */
export function clauseEvenZero(words: TemplateStringsArray, ...codes: string[]): Clause {
  return { words: [...words], codes, evenZero: true }
}

/** Clauses after a lead, joined by commas. */
export function sentence(lead: string, ...clauses: readonly Clause[]): Sentence {
  return { lead, clauses }
}

/** Words that need no figure. */
export function plain(words: string): Sentence {
  return { lead: words, clauses: [] }
}

/** A paragraph of the sentences that stand; undefined when none does. */
export function paragraphOf(sentences: readonly Sentence[], known: Known): ReportBlock | undefined {
  const content = sentences.flatMap((one) => inlinesOf(one, known))
  return content.length === 0 ? undefined : { kind: 'paragraph', content: joined(content) }
}

function inlinesOf({ lead, clauses }: Sentence, known: Known): Inline[] {
  if (clauses.length === 0) return [{ kind: 'text', text: lead }]
  const standing = clauses.filter((one) => stands(one, known))
  if (standing.length === 0) return []
  const parts = standing.flatMap((one, index): Inline[] => [
    ...(index === 0 ? [] : [text('，')]),
    ...one.words.flatMap((words, at) => {
      const code = one.codes[at]
      return [text(words), ...(code === undefined ? [] : [chip(code, known)])]
    }),
  ])
  return [text(lead), ...parts, text('。')]
}

// 履职的比率为零也要如实写出；其余为零的不写，免得满篇“0件”。
function stands({ codes, evenZero }: Clause, known: Known): boolean {
  return codes.every((code) => {
    const figure = known.get(code)
    if (!figure || figure.value === null) return false
    if (figure.value === 0) return evenZero
    // 时限一类的数没有记录也有值：这一年没有办过的，不写。
    return figure.records !== 0
  })
}

function text(words: string): Inline {
  return { kind: 'text', text: words }
}

function chip(code: string, known: Known): Chip {
  const figure = known.get(code)
  return { kind: 'figure', code, value: figure?.value ?? null, unit: figure?.unit ?? '' }
}

function joined(content: readonly Inline[]): Inline[] {
  const parts: Inline[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = text(last.text + part.text)
    else if (part.kind !== 'text' || part.text !== '') parts.push(part)
  }
  return parts
}

/** Codes that sentences may use. */
export function codesOf(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ clauses }) => clauses.flatMap(({ codes }) => codes))
}
