import type { Finding } from './checks/check.ts'
import { printChip } from './chips.ts'
import type { Reading } from './claims/claim.ts'
import type { ReportContent } from './contract.ts'
import type { DifferBounds, Differing } from './differences.ts'
import { differsFromTables, differsFromYear, type FigureOfYear, type StatutoryTable } from './differences.ts'
import { looseClaims, type Printed, pieceAround, placeOf } from './printed.ts'
import type { ProofItem } from './proof-contract.ts'

/** An item before it has its answer; `key` says exactly what was seen, so that an answer holds for nothing else. */
export type Unanswered = Omit<ProofItem, 'id' | 'answer'> & { key: string }

export type ProofGround = {
  content: ReportContent
  printed: Printed
  reading: Reading
  findings: readonly Finding[]
  figures: ReadonlyMap<string, FigureOfYear>
  /** Frozen figures of last year's signed report. */
  previous: ReadonlyMap<string, FigureOfYear> | undefined
  tables: readonly StatutoryTable[]
  bounds: DifferBounds
}

/** Everything that a draft has to answer for, in the order of the text; what concerns no place of it comes last. */
export function proofItems(ground: ProofGround): Unanswered[] {
  const placed = [...numbers(ground), ...gaps(ground), ...findings(ground), ...samePrinted(ground)]
  const order = ({ place }: Unanswered) => (place ? place.block * 100_000 + place.from : Number.POSITIVE_INFINITY)
  return distinct([...placed.sort((one, other) => order(one) - order(other)), ...differences(ground)])
}

/** How many numbers of the text are live figures, marked with a source, and neither. */
export function countNumbers({ content, printed, reading }: ProofGround) {
  const parts = content.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
  return {
    figures: parts.filter(({ kind }) => kind === 'figure').length,
    outside: parts.filter(({ kind }) => kind === 'outside').length,
    loose: looseClaims(printed, reading.claims).length,
  }
}

function numbers({ printed, reading }: ProofGround): Unanswered[] {
  return looseClaims(printed, reading.claims).map((claim) => {
    const piece = pieceAround(printed, claim)
    // 标题里放不下指标和出处，只能改写，或者在这里写明出处。
    const heading = piece?.kind === 'heading'
    return {
      key: ['number', claim.text, sentenceAt(printed, claim)].join('\n'),
      kind: 'number',
      severity: 'error',
      must: true,
      answerable: heading,
      markable: piece?.kind === 'text',
      message: heading
        ? `标题里的「${claim.text}」不是台账指标：请改写标题，或者写明出处。`
        : `「${claim.text}」没有连到台账指标，也没有注明出处。`,
      stated: claim.text,
      expected: '',
      place: placeOf(printed, claim),
      code: null,
    }
  })
}

function gaps({ printed }: ProofGround): Unanswered[] {
  return [...printed.text.matchAll(/【[^】\n]*】/g)].map((found) => ({
    key: ['gap', found[0], String(found.index)].join('\n'),
    kind: 'gap',
    severity: 'error',
    must: true,
    answerable: false,
    markable: false,
    message: `${found[0]}尚未填写：请补充，或者删去。`,
    stated: found[0],
    expected: '',
    place: placeOf(printed, { start: found.index, end: found.index + found[0].length }),
    code: null,
  }))
}

/** Findings that are differences with another report: however slight, a person says why. */
const differing: Readonly<Record<string, ProofItem['kind']>> = { outside: 'table', 'previous-figures': 'previous' }

function findings({ printed, findings: found }: ProofGround): Unanswered[] {
  return found.map((one) => ({
    key: ['finding', one.kind, one.message, sentenceAt(printed, one)].join('\n'),
    kind: differing[one.kind] ?? 'finding',
    severity: one.severity,
    must: one.severity === 'error' || one.kind in differing,
    answerable: true,
    markable: false,
    message: one.message,
    stated: one.stated,
    expected: one.expected,
    place: placeOf(printed, one),
    code: null,
  }))
}

/** One figure printed in two ways (98.8% and 98.84%) reads as two figures. */
function samePrinted({ content, figures }: ProofGround): Unanswered[] {
  const looks = new Map<string, Set<string>>()
  for (const block of content.blocks) {
    if (block.kind === 'heading') continue
    for (const part of block.content) {
      if (part.kind !== 'figure') continue
      looks.set(part.code, (looks.get(part.code) ?? new Set()).add(printChip(part)))
    }
  }
  return [...looks].flatMap(([code, printed]): Unanswered[] => {
    if (printed.size < 2) return []
    const words = [...printed].join('、')
    const name = figures.get(code)?.name ?? code
    return [
      {
        key: ['same', code, words].join('\n'),
        kind: 'finding',
        severity: 'error',
        must: true,
        answerable: true,
        markable: false,
        message: `「${name}」在文中印成不同的数：${words}。请用同样的小数位数。`,
        stated: words,
        expected: '',
        place: null,
        code,
      },
    ]
  })
}

function differences({ figures, previous, tables, bounds }: ProofGround): Unanswered[] {
  const item = (kind: 'previous' | 'table', { code, message, stated, expected }: Differing): Unanswered => ({
    key: [kind, code, stated, expected].join('\n'),
    kind,
    severity: 'doubt',
    must: true,
    answerable: true,
    markable: false,
    message,
    stated,
    expected,
    place: null,
    code,
  })
  return [
    ...(previous ? differsFromYear(figures, previous, bounds).map((one) => item('previous', one)) : []),
    ...tables.flatMap((table) => differsFromTables(figures, table).map((one) => item('table', one))),
  ]
}

function sentenceAt({ text }: Printed, { start, end }: { start: number; end: number }): string {
  const before = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)))
  const after = text.slice(end).search(/[。；\n]/)
  return text.slice(before + 1, after < 0 ? text.length : end + after)
}

/** The same words in two places are two items. */
function distinct(items: readonly Unanswered[]): Unanswered[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const times = (seen.get(item.key) ?? 0) + 1
    seen.set(item.key, times)
    return times === 1 ? item : { ...item, key: `${item.key}\n${times}` }
  })
}
