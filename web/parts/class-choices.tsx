import type { SuggestedClass } from '#analysis/models-contract.ts'
import { Marked } from './marked.tsx'
import { excerptAround, wordSpans } from './word-spans.ts'

const shownMost = 3

type Props = {
  suggested: SuggestedClass
  /** What the model read. */
  text: string
  chosen: string | undefined
  disabled?: boolean
  onChoose: (label: string, name: string) => void
}

/** What a model takes a text for, best first: one click takes one, whichever it is; below its threshold it says so. */
export function ClassChoices({ suggested, text, chosen, disabled, onChoose }: Props) {
  const { abstain, ranking, words } = suggested
  if (abstain === 'too-little') return <p className="hint class-unsure">不确定：写的还太少，看不出来。</p>
  const excerpt = excerptAround(text, words)
  return (
    <>
      {abstain === 'unsure' && <p className="class-unsure">不确定，仅供参考：</p>}
      <ol className="kinds">
        {ranking.slice(0, shownMost).map(({ label, name, confidence }) => (
          <li key={label}>
            <button
              type="button"
              className={chosen === label ? 'kind class-choice kind-chosen' : 'kind class-choice'}
              aria-pressed={chosen === label}
              disabled={disabled}
              onClick={() => onChoose(label, name)}
            >
              <span>{name}</span>
              <span className="hint">把握 {Math.round(confidence * 100)}%</span>
            </button>
          </li>
        ))}
      </ol>
      {words.length > 0 && (
        <p className="hint class-words">
          依据：
          <Marked text={excerpt} spans={wordSpans(excerpt, words)} />
        </p>
      )}
    </>
  )
}
