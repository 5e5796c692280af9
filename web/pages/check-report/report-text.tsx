import { memo } from 'react'
import type { FindingMade, ReportChecked } from '#reports/check-contract.ts'
import { severities } from '#reports/check-table.ts'
import { claimInWords, type Line, type Piece, placesOf } from './pieces.ts'

type Pick = (claim: number | undefined, findings: readonly number[]) => void
type TextProps = {
  text: string
  lines: readonly Line[]
  checked: ReportChecked
  active: FindingMade | undefined
  onPick: Pick
}

/** The whole text, every number underlined; what a finding rests on is marked while it is chosen. */
export function ReportText({ text, lines, checked, active, onPick }: TextProps) {
  const places = active ? placesOf(active, checked.claims) : []
  return (
    <article className="check-text" aria-label="报告正文">
      {lines.map((line) => {
        const touches = places.some((place) => place.start < line.end && place.end > line.start)
        return (
          <TextLine
            key={line.start}
            text={text}
            line={line}
            checked={checked}
            active={touches ? active : undefined}
            onPick={onPick}
          />
        )
      })}
    </article>
  )
}

type LineProps = { text: string; line: Line; checked: ReportChecked; active: FindingMade | undefined; onPick: Pick }

const TextLine = memo(function TextLine({ text, line, checked, active, onPick }: LineProps) {
  return (
    <p className="check-line">
      {line.pieces.map((piece) => (
        <TextPiece key={piece.start} text={text} piece={piece} checked={checked} active={active} onPick={onPick} />
      ))}
    </p>
  )
})

type PieceProps = { text: string; piece: Piece; checked: ReportChecked; active: FindingMade | undefined; onPick: Pick }

function TextPiece({ text, piece, checked, active, onPick }: PieceProps) {
  const words = text.slice(piece.start, piece.end)
  const claim = piece.claim === undefined ? undefined : checked.claims[piece.claim]
  if (!claim && piece.findings.length === 0) return words
  const of = piece.findings.flatMap((index) => checked.findings[index] ?? [])
  const worst = severities.find((severity) => of.some((finding) => finding.severity === severity))
  const isActive = active !== undefined && of.includes(active)
  const looks = [
    claim ? `claim claim-${claim.kind}` : 'claim',
    ...(worst ? [`claim-${worst}`] : []),
    ...(isActive ? ['claim-active'] : []),
  ]
  const title = [...(claim ? [claimInWords(claim)] : []), ...of.map(({ message }) => message)].join('\n')
  // 用链接而不用按钮：按钮不能在行末折开。没有问题的数很多，不逐个停留；有问题的可以用 Tab 到达。
  return (
    <a
      href={`#${piece.start}`}
      className={looks.join(' ')}
      title={title}
      tabIndex={worst ? 0 : -1}
      data-at={piece.start}
      aria-current={isActive ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault()
        onPick(piece.claim, piece.findings)
      }}
    >
      {words}
    </a>
  )
}
