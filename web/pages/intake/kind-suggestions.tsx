import { Card } from 'antd'
import { rolesInWords } from '#procedures/roles.ts'
import { rolesOf, useMe } from '#web/session.tsx'
import { windowKinds } from './fileable.ts'
import type { Suggestion } from './use-suggest.ts'

type Props = { kinds: Suggestion['kinds']; chosen: string | undefined; onChoose: (procedure: string) => void }

/** Likely procedures, best first, each with the words that speak for it; Alt and the number takes one. */
export function KindSuggestions({ kinds, chosen, onChoose }: Props) {
  const shown = windowKinds(kinds, rolesOf(useMe()))
  return (
    <Card title={<h2>建议的程序</h2>}>
      {shown.length === 0 && <span className="hint">还看不出属于哪一类，请直接选择程序。</span>}
      <ol className="kinds">
        {shown.slice(0, 9).map(({ procedure, name, score, words, mine, filedBy }, at) => {
          return (
            <li key={procedure}>
              <button
                type="button"
                className={chosen === procedure ? 'kind kind-chosen' : 'kind'}
                aria-pressed={chosen === procedure}
                disabled={!mine}
                onClick={() => onChoose(procedure)}
              >
                <kbd>Alt+{at + 1}</kbd>
                <strong>{name}</strong>
                <span>{Math.round(score * 100)}%</span>
                <span className="hint">
                  {mine ? words.length > 0 && `因为提到：${words.join('、')}` : `须由${rolesInWords(filedBy)}立件`}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
