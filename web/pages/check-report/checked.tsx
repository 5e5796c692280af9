import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReportChecked } from '#reports/check-contract.ts'
import { FindingList } from './finding-list.tsx'
import { linesOf, placesOf } from './pieces.ts'
import { ReportText } from './report-text.tsx'

export type CheckName = { id: string; name: string }
export type Picked = { finding?: number; claim?: number }

/** The text at the left, the findings at the right; each leads to the other. */
export function Checked({
  text,
  checked,
  checks,
}: {
  text: string
  checked: ReportChecked
  checks: readonly CheckName[]
}) {
  const page = useRef<HTMLDivElement>(null)
  const [picked, pick] = useState<Picked>({})
  const [shown, setShown] = useState(checked)
  if (shown !== checked) {
    setShown(checked)
    pick({})
  }
  const lines = useMemo(() => linesOf(text, checked), [text, checked])
  const finding = picked.finding === undefined ? undefined : checked.findings[picked.finding]

  const openFinding = useCallback(
    (index: number) => {
      pick({ finding: index })
      const one = checked.findings[index]
      const first = one && placesOf(one, checked.claims)[0]
      if (first) show(page.current, `[data-at="${first.start}"]`)
    },
    [checked],
  )
  const openPlace = useCallback((claim: number | undefined, findings: readonly number[]) => {
    pick((before) => {
      // 同一处有几个问题时，再点一次看下一个。
      const at = before.finding === undefined ? -1 : findings.indexOf(before.finding)
      const next = findings.length === 0 ? undefined : findings[(at + 1) % findings.length]
      if (next !== undefined) show(page.current, `[data-finding="${next}"]`)
      return { ...(next === undefined ? {} : { finding: next }), ...(claim === undefined ? {} : { claim }) }
    })
  }, [])

  return (
    <div className="check-columns" ref={page}>
      <ReportText text={text} lines={lines} checked={checked} active={finding} onPick={openPlace} />
      <FindingList
        text={text}
        checked={checked}
        checks={checks}
        picked={picked}
        onOpen={openFinding}
        onClear={() => pick({})}
      />
    </div>
  )
}

// 未画出的段落高度是估的：滚到以后再对一次。
function show(page: HTMLElement | null, selector: string): void {
  const scroll = () => page?.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' })
  requestAnimationFrame(() => {
    scroll()
    requestAnimationFrame(scroll)
  })
}
