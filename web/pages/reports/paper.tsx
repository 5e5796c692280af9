import { useLayoutEffect, useRef, useState } from 'react'
import { organOf } from '#reports/annual.ts'
import { printChip } from '#reports/chips.ts'
import type { Inline, ReportBlock, ReportContent, ReportPage } from '#reports/contract.ts'
import { numberClass } from './heading-number.ts'

type Props = {
  content: ReportContent
  figures: ReportPage['figures']
  street: string
  year: number
  draft: boolean
}

/** Width of the type area and the space between two columns of the flow, in px at 96 dpi (156 mm, GB/T 9704-2012). */
const column = 590
const gap = 40

/**
 * The report on A4 pages: 22 lines of 28 characters. The text flows through columns of a page's height; each page shows
 * its own column, so that breaks fall where the browser would put them.
 */
export function Paper(props: Props) {
  const measured = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(1)
  useLayoutEffect(() => {
    const width = measured.current?.scrollWidth ?? column
    setCount(Math.max(1, Math.round((width + gap) / (column + gap))))
  }, [])
  return (
    <div className="paper-pages">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <section key={at} className="paper" aria-label={`第 ${at + 1} 页，共 ${count} 页`}>
          <div className="paper-window">
            <div
              ref={at === 0 ? measured : undefined}
              className="paper-flow"
              aria-hidden={at > 0}
              style={{ columnWidth: column, columnGap: gap, insetInlineStart: -at * (column + gap) }}
            >
              <Flow {...props} />
            </div>
          </div>
          <footer className={at % 2 === 0 ? 'paper-number paper-odd' : 'paper-number'}>— {at + 1} —</footer>
        </section>
      ))}
    </div>
  )
}

function Flow({ content, figures, street, year, draft }: Props) {
  const organ = organOf(street)
  return (
    <>
      {content.redHead && (
        <header className="paper-red">
          <p className="paper-organ">{organ}文件</p>
          <p className="paper-file">{content.number || `〔${year + 1}〕　　号`}</p>
        </header>
      )}
      <h2 className="paper-title">
        {content.title}
        {draft && '（草稿）'}
      </h2>
      {content.to && <p className="paper-to">{content.to}：</p>}
      {content.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no id, and the pages are only read
        <Block key={at} block={block} figures={figures} />
      ))}
      <p className="paper-sign">{organ}</p>
    </>
  )
}

function Block({ block, figures }: { block: ReportBlock; figures: ReportPage['figures'] }) {
  if (block.kind === 'heading')
    return <p className={`paper-h${block.level} ${numberClass(block.level, block.text)}`}>{block.text}</p>
  return <p className="paper-p">{block.content.map((part) => printed(part, figures)).join('')}</p>
}

function printed(part: Inline, figures: ReportPage['figures']): string {
  if (part.kind !== 'figure') return part.text
  const live = figures[part.code]
  return printChip(live ? { ...part, value: live.value, unit: live.unit } : part)
}
