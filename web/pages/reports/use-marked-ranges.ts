import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { Place } from '#reports/printed.ts'
import type { Range } from './places.ts'

const name = 'report-open'

/** Shows in the text what is not settled yet, where the browser can mark ranges without touching the document. */
export function useMarkedRanges(
  editor: Editor,
  places: readonly Place[],
  rangeOf: (place: Place) => Range | undefined,
): void {
  useEffect(() => {
    if (typeof Highlight === 'undefined') return undefined
    const ranges = places.flatMap((place) => {
      const found = rangeOf(place)
      return found ? [domRange(editor, found)] : []
    })
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => {
      CSS.highlights.delete(name)
    }
  })
}

function domRange({ view }: Editor, { from, to }: Range): globalThis.Range {
  const range = document.createRange()
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
