import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { createContext, use } from 'react'
import { printChip } from '#reports/chips.ts'
import { chipAttrs } from './content.ts'

export type ChipFigure = { name: string; unit: string; value: number | null }

type Chips = {
  /** What is known of a figure now. */
  find: (code: string) => ChipFigure | undefined
  /** Why a signed figure no longer holds. */
  flagged: (code: string) => string | undefined
  open: (code: string) => void
}

export const ChipContext = createContext<Chips>({
  find: () => undefined,
  flagged: () => undefined,
  open: () => undefined,
})

/** A figure's words as the reader sees them: what is known now, else what was kept with the text. */
export function printedAs(attrs: unknown, find: (code: string) => ChipFigure | undefined): string {
  const { code, scale, ...kept } = chipAttrs.parse(attrs)
  const known = find(code)
  return printChip({
    value: known ? known.value : kept.value,
    unit: known ? known.unit : kept.unit,
    ...(scale === null ? {} : { scale }),
  })
}

/** A figure in the text: its value and unit; a click opens the records behind it. */
export function FigureChip({ node, selected }: NodeViewProps) {
  const { find, flagged, open } = use(ChipContext)
  const { code } = chipAttrs.parse(node.attrs)
  const known = find(code)
  const words = printedAs(node.attrs, find)
  const flag = flagged(code)
  const look = ['chip', selected && 'chip-selected', flag && 'chip-flagged'].filter(Boolean).join(' ')
  return (
    <NodeViewWrapper as="span" className={look}>
      <button
        type="button"
        title={flag ? `${known?.name ?? code}：${flag}，点开看原因` : `${known?.name ?? code}，点开看记录`}
        onClick={() => open(code)}
      >
        {words}
      </button>
    </NodeViewWrapper>
  )
}
