import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Claim } from '#reports/claims/claim.ts'
import { projectDir } from '../../src/config.ts'
import type { Bond, Stated } from './corpus.ts'

/** A quantity that a person marked: where it stands, its value in single units (of a range the lower), its unit. */
export type Label = { start: number; end: number; value: number; unit: string }

/** A text of the benchmark with what was marked in it; the offsets are those of `text`. */
export type Marked = { file: string; text: string; year: number; labels: readonly Label[]; bonds: readonly Bond[] }

const here = join(projectDir, 'bench/claims')
const reports = join(projectDir, '../shared/reports')

const offset = z.int().nonnegative()
const labelFile = z.record(
  z.string(),
  z.object({ sha256: z.string(), claims: z.array(z.tuple([offset, offset, z.number(), z.string()])) }),
)
const bondFile = z.record(
  z.string(),
  z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('parts'), whole: offset, parts: z.array(offset) }),
      z.object({ kind: z.literal('ratio'), rate: offset, part: offset, whole: offset }),
      z.object({ kind: z.literal('change'), rate: offset, now: offset, before: offset }),
      z.object({ kind: z.literal('same'), one: offset, other: offset }),
    ]),
  ),
)
const place = z.tuple([offset, offset, z.number()])
const knownFile = z.array(z.object({ name: z.string(), file: z.string(), key: place, others: z.array(place) }))
const judgedFile = z.record(z.string(), z.array(z.tuple([offset, offset, z.string()])))

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(here, name), 'utf8'))
}

/** The errors that two of the reports are known to hold: the number that is wrong and those it must agree with. */
export function knownErrors(): z.infer<typeof knownFile> {
  return knownFile.parse(json('known.json'))
}

/** Per file the places and kinds of error findings that a person judged right. */
export function judgedRight(): z.infer<typeof judgedFile> {
  return judgedFile.parse(json('true-findings.json'))
}

/** True of the texts that lie beside the labels: their words may be printed. */
export function isMadeUp(file: string): boolean {
  return file.startsWith('made-up')
}

/** Every marked text that is there; `absent` counts the others. Throws when a text is not the one that was marked. */
export function markedTexts(): { texts: readonly Marked[]; absent: number } {
  const bonds = bondFile.parse(json('relations.json'))
  const texts: Marked[] = []
  let absent = 0
  for (const [file, { sha256, claims }] of Object.entries(labelFile.parse(json('labels.json')))) {
    const path = isMadeUp(file) ? join(here, file) : join(reports, file)
    if (!existsSync(path)) {
      absent += 1
      continue
    }
    const bytes = readFileSync(path)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${file} 不是标注时的那份文本`)
    const labels = claims.map(([start, end, value, unit]) => ({ start, end, value, unit }))
    const text = withoutHead(bytes.toString('utf8'))
    const year = Number(/20\d\d/.exec(file)?.[0] ?? 2025)
    texts.push({ file, text, year, labels, bonds: (bonds[file] ?? []).map((one) => resolve(one, labels)) })
  }
  return { texts, absent }
}

/** The collector's lines above 「----」 are no part of the report: blanked, so that the offsets stay. */
function withoutHead(text: string): string {
  const head = /^URL:[\s\S]*?\n----\n/.exec(text)?.[0] ?? ''
  return head.replace(/[^\n]/g, ' ') + text.slice(head.length)
}

function resolve(one: z.infer<typeof bondFile>[string][number], labels: readonly Label[]): Bond {
  const at = (start: number): Stated => {
    const label = labels.find((each) => each.start === start)
    if (!label) throw new Error(`no label at ${start}`)
    return label
  }
  switch (one.kind) {
    case 'parts':
      return { kind: 'parts', whole: at(one.whole), parts: one.parts.map(at) }
    case 'ratio':
      return { kind: 'ratio', rate: at(one.rate), part: at(one.part), whole: at(one.whole) }
    case 'change':
      return { kind: 'change', rate: at(one.rate), now: at(one.now), before: at(one.before) }
    case 'same':
      return { kind: 'same', one: at(one.one), other: at(one.other) }
  }
}

/** How many of the labels and of the claims found their counterpart, and those that did not. */
export type Score = { labels: number; claims: number; both: number; lost: readonly Label[]; extra: readonly Claim[] }

type Alike = (label: Label, claim: Claim) => boolean

/** The three ways of comparing: the same span; touching spans of one value; the same value and unit anywhere in the text. */
export const comparisons: readonly { name: string; alike: Alike }[] = [
  { name: '位置完全相同', alike: (label, claim) => label.start === claim.start && label.end === claim.end },
  { name: '位置相交、数值相同', alike: (label, claim) => meet(label, claim) && equal(label.value, claim.value) },
  { name: '数值与单位相同', alike: (label, claim) => equal(label.value, claim.value) && label.unit === claim.unit },
]

export function score({ labels }: Marked, claims: readonly Claim[], alike: Alike): Score {
  const left = new Set(claims)
  const lost: Label[] = []
  for (const label of labels) {
    const near = [...left].filter((claim) => alike(label, claim))
    const best = near.sort((a, b) => Math.abs(a.start - label.start) - Math.abs(b.start - label.start))[0]
    if (best) left.delete(best)
    else lost.push(label)
  }
  return { labels: labels.length, claims: claims.length, both: labels.length - lost.length, lost, extra: [...left] }
}

export function meet(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end
}

function equal(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(0.005, 1e-6 * Math.abs(one))
}
