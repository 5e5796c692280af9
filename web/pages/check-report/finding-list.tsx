import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useMemo } from 'react'
import type { FindingMade, ReportChecked } from '#reports/check-contract.ts'
import { severities, severityNames } from '#reports/check-table.ts'
import { excerpt, paragraphAt } from '#reports/check-task.ts'
import type { CheckName, Picked } from './checked.tsx'
import { claimInWords } from './pieces.ts'

type Props = {
  text: string
  checked: ReportChecked
  checks: readonly CheckName[]
  picked: Picked
  onOpen: (finding: number) => void
  onClear: () => void
}

/** What was found, errors first; a click or Enter leads to its place, the arrow keys from one to the next. */
export function FindingList({ text, checked, checks, picked, onOpen, onClear }: Props) {
  const { claims, findings } = checked
  const places = useMemo(() => findings.map(({ start }) => `第${paragraphAt(text, start)}段`), [text, findings])
  const claim = picked.claim === undefined ? undefined : claims[picked.claim]
  return (
    <aside className="check-findings" aria-label="核查结果">
      {claim && (
        <div className="check-claim" role="status">
          <strong>「{claim.text.replace(/\s+/g, '')}」</strong>
          <span className="hint">{claimInWords(claim)}</span>
          {picked.finding === undefined && <span className="ok">没有发现问题</span>}
          <Button type="link" size="small" onClick={onClear}>
            关闭
          </Button>
        </div>
      )}
      {findings.length === 0 && (
        <p className="check-clean">
          <CheckCircleOutlined className="ok" /> 没有发现数字或引用上的问题。
        </p>
      )}
      {severities.map((severity) => {
        const group = findings
          .map((finding, index) => ({ finding, index }))
          .filter(({ finding }) => finding.severity === severity)
          .toSorted((one, two) => one.finding.start - two.finding.start)
        if (group.length === 0) return null
        return (
          <section key={severity} className={`check-group check-${severity}`}>
            <h2>
              {severityNames[severity]} <span className="lane-number">{group.length}</span>
            </h2>
            <ul>
              {group.map(({ finding, index }) => (
                <li key={index}>
                  <FindingButton
                    finding={finding}
                    index={index}
                    place={places[index] ?? ''}
                    kind={nameOf(finding.kind, checks)}
                    stated={finding.stated || excerpt(text, finding)}
                    isPicked={picked.finding === index}
                    onOpen={onOpen}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </aside>
  )
}

type ButtonProps = {
  finding: FindingMade
  index: number
  place: string
  kind: string
  stated: string
  isPicked: boolean
  onOpen: (finding: number) => void
}

function FindingButton({ finding, index, place, kind, stated, isPicked, onOpen }: ButtonProps) {
  return (
    <button
      type="button"
      className={isPicked ? 'finding finding-picked' : 'finding'}
      data-finding={index}
      aria-pressed={isPicked}
      onClick={() => onOpen(index)}
      onKeyDown={moveByArrows}
    >
      <span className="finding-head">
        <span>{place}</span>
        <span className="hint">{kind}</span>
      </span>
      <span className="finding-values">
        <span className="finding-stated">{stated}</span>
        {finding.expected && (
          <>
            <span title="应为或建议">→</span>
            <strong>{finding.expected}</strong>
          </>
        )}
      </span>
      <span className="finding-words">{finding.message}</span>
    </button>
  )
}

function nameOf(kind: string, checks: readonly CheckName[]): string {
  return checks.find(({ id }) => id === kind)?.name ?? ''
}

function moveByArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const all = [...(event.currentTarget.closest('aside')?.querySelectorAll<HTMLElement>('.finding') ?? [])]
  all[all.indexOf(event.currentTarget) + step]?.focus()
  event.preventDefault()
}
