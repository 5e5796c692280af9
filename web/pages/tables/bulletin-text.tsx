import { useQuery } from '@tanstack/react-query'
import type { BulletinBlock, BulletinView } from '#reports/bulletins/contract.ts'
import { printChip, printInline } from '#reports/chips.ts'
import type { FigureAsked } from '#reports/tables/view.ts'
import { bulletins } from '#web/api.ts'
import type { Period } from '#web/parts/period.ts'
import { Load } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'
import { CheckLines } from './check-lines.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { Notes } from './table-sheets.tsx'

type Open = (figure: FigureAsked) => void

/** A bulletin as it will be printed, every figure open to its records. */
export function BulletinText({ id, period, onOpen }: { id: string; period: Period; onOpen: Open }) {
  const query = useQuery({
    queryKey: ['figures', 'bulletin', id, period],
    queryFn: () => bulletins.bulletin({ id, ...period }),
  })
  return (
    <Load query={query} rows={14}>
      {(view) => (
        <>
          <p className="hint">
            依据：{view.basis}。计算于 {timeOf(view.asOf)}；点数字看所依的记录。没有数的句子不写。
          </p>
          <article className="bulletin" aria-label={view.title}>
            <h2 className="bulletin-title">{view.title}</h2>
            {view.blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no id, and the text is only read
              <Block key={at} block={block} figures={view.figures} onOpen={onOpen} />
            ))}
          </article>
        </>
      )}
    </Load>
  )
}

type BlockProps = { block: BulletinBlock; figures: BulletinView['figures']; onOpen: Open }

function Block({ block, figures, onOpen }: BlockProps) {
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  if (block.kind === 'sheet') {
    return (
      <section aria-label={block.sheet.title} className="bulletin-sheet">
        <h4>{block.sheet.title}</h4>
        <SheetGrid sheet={block.sheet} onOpen={onOpen} />
        <Notes notes={block.sheet.notes} />
        <CheckLines checks={block.sheet.checks} />
      </section>
    )
  }
  return (
    <p>
      {block.content.map((part, at) => {
        if (part.kind !== 'figure') return printInline(part)
        const figure = figures[part.code]
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: one figure may stand twice in a sentence
            key={at}
            type="button"
            className="sheet-number"
            title={`${figure?.name ?? part.code}，点开看记录`}
            onClick={() => figure && onOpen(figure.asked)}
          >
            {printChip(part)}
          </button>
        )
      })}
    </p>
  )
}
