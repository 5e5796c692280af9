import type { ClaimRead, FindingMade, ReportChecked } from '#reports/check-contract.ts'

export type Place = { start: number; end: number }

/** A stretch of one line: of at most one claim, and of the places of some findings. */
export type Piece = Place & { claim?: number; findings: readonly number[] }
export type Line = Place & { pieces: readonly Piece[] }

/** Where a finding points: its claims and other places; its own span when it has neither. */
export function placesOf({ claims, also, start, end }: FindingMade, read: readonly ClaimRead[]): Place[] {
  const of = claims.flatMap((index) => {
    const claim = read[index]
    return claim ? [{ start: claim.start, end: claim.end }] : []
  })
  const places = [...of, ...also.map((one) => ({ start: one.start, end: one.end }))]
  return places.length > 0 ? places.toSorted((one, two) => one.start - two.start) : [{ start, end }]
}

type Marked = Place & ({ claim: number } | { finding: number })

/** The lines of a text that are not blank, cut where a claim or a place of a finding begins or ends. */
export function linesOf(text: string, { claims, findings }: ReportChecked): Line[] {
  const marks: Marked[] = [
    ...claims.map(({ start, end }, claim) => ({ start, end, claim })),
    ...findings.flatMap((one, finding) => placesOf(one, claims).map((place) => ({ ...place, finding }))),
  ].toSorted((one, two) => one.start - two.start)
  const lines: Line[] = []
  let open: Marked[] = []
  let next = 0
  for (const match of text.matchAll(/[^\n]+/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    open = open.filter((mark) => mark.end > start)
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[++next]) open.push(mark)
    if (match[0].trim() !== '') lines.push({ start, end, pieces: cut(start, end, open) })
  }
  return lines
}

function cut(start: number, end: number, marks: readonly Marked[]): Piece[] {
  const here = marks.filter((mark) => mark.end > start && mark.start < end)
  const edges = new Set([start, end, ...here.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])
  const sorted = [...edges].toSorted((one, two) => one - two)
  return sorted.slice(0, -1).map((from, at) => {
    const until = sorted[at + 1] ?? end
    const covering = here.filter((mark) => mark.start <= from && mark.end >= until)
    const claim = covering.flatMap((mark) => ('claim' in mark ? [mark.claim] : []))[0]
    const findings = covering.flatMap((mark) => ('finding' in mark ? [mark.finding] : []))
    return { start: from, end: until, ...(claim === undefined ? {} : { claim }), findings: [...new Set(findings)] }
  })
}

const kindNames: Record<ClaimRead['kind'], string> = { count: '数量', rate: '比率', points: '百分点', times: '倍数' }
const boundNames: Record<ClaimRead['bound'], string> = {
  exact: '',
  about: '约',
  'at-least': '不少于',
  'at-most': '不超过',
}

/** '数量：矛盾纠纷 130件', as the reader understood it. */
export function claimInWords({ kind, bound, what, value, upper, unit }: ClaimRead): string {
  const range = upper === undefined ? `${value}` : `${value}—${upper}`
  return `${kindNames[kind]}：${what === '' ? '' : `${what} `}${boundNames[bound]}${range}${unit}`
}
