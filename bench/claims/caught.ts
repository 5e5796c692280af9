import { checkReading } from '#reports/check.ts'
import type { Finding } from '#reports/checks/check.ts'
import type { Reading, Span } from '#reports/claims/claim.ts'
import { readClaims } from '#reports/claims/read.ts'
import type { Bond, Chance } from './corpus.ts'
import { meet } from './labels.ts'
import { type Mutation, mutations } from './mutate.ts'

/** A text read, and what all checks find in it. */
export function readAndCheck(text: string, year: number): { reading: Reading; findings: readonly Finding[] } {
  const reading = readClaims(text)
  return { reading, findings: checkReading(reading, { year }) }
}

/** Whether the finding is at the place, names it, or rests on a claim there. */
export function touches(finding: Finding, { claims }: Reading, span: Span): boolean {
  const resting = finding.claims.flatMap((at) => claims[at] ?? [])
  return [finding, ...finding.also, ...resting].some((one) => meet(one, span))
}

/** How many changes of one number were tried and caught, and what was not. */
export type Group = { name: string; tried: number; caught: number; relations: number; lost: string[] }

/** A text before it is changed. */
export type Base = { name: string; text: string; year: number; findings: readonly Finding[]; ours: boolean }

/** Each mutation read again: caught when a new error or doubt rests on the changed number. */
export function mutate(
  name: string,
  sources: readonly { base: Base; bonds: readonly Bond[] }[],
  chance: Chance,
): Group {
  const group: Group = { name, tried: 0, caught: 0, relations: 0, lost: [] }
  for (const { base, bonds } of sources) {
    const before = new Set(base.findings.map(keyOf))
    for (const bond of bonds) {
      const made = mutations(base.text, bond, 2, chance)
      const lost = made.filter((one) => {
        const { reading, findings } = readAndCheck(one.text, base.year)
        const fresh = findings.filter((each) => each.severity !== 'note' && !before.has(keyOf(each)))
        return !fresh.some((each) => touches(each, reading, one))
      })
      group.relations += made.length > 0 ? 1 : 0
      group.tried += made.length
      group.caught += made.length - lost.length
      if (lost.length > 0) group.lost.push(lostLine(base, bond.kind, made.length, lost))
    }
  }
  return group
}

function keyOf({ kind, severity, start, end }: Finding): string {
  return `${kind} ${severity} ${start} ${end}`
}

function lostLine({ name, text, ours }: Base, kind: string, tried: number, lost: readonly Mutation[]): string {
  const each = lost.map(({ start, end, was, now }) => `${start}-${end} ${was}→${now}`)
  const from = Math.min(...lost.map(({ start }) => start))
  const around = text.slice(Math.max(0, from - 25), from + 35).replace(/\s+/g, ' ')
  return `${name} ${kind} 漏 ${lost.length}/${tried}：${each.join('，')}${ours ? `　…${around}…` : ''}`
}
