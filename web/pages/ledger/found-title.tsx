import type { FoundRow } from '#matters/contract.ts'
import { Marked } from '#web/parts/marked.tsx'
import { RiskMark } from './marks.tsx'

/** The title with the words asked for marked; below it the line of the detail where they stand, or what they name. */
export function FoundTitle({ row: { id, title, found } }: { row: FoundRow }) {
  return (
    <>
      <RiskMark id={id} />
      <span className="cell-title" title={title}>
        <Marked text={title} spans={found?.title} />
      </span>
      {found?.excerpt && (
        <span className="found-line hint">
          <Marked {...found.excerpt} />
        </span>
      )}
      {found && found.reasons.length > 0 && <span className="hint">{found.reasons.join('、')}相符</span>}
    </>
  )
}
