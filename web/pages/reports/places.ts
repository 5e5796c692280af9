import type { Editor } from '@tiptap/react'
import type { Place } from '#reports/printed.ts'
import { outsideAttrs } from './content.ts'

export type Range = { from: number; to: number }

type Doc = Editor['state']['doc']

/**
 * Where a place of the printed text lies in the editor's document; undefined when it has moved away. `printed` gives the
 * words of a figure as the reader sees it now.
 */
export function rangeOf(doc: Doc, { block, from, to }: Place, printed: (attrs: unknown) => string): Range | undefined {
  if (block < 0 || block >= doc.childCount) return undefined
  let before = 0
  for (let at = 0; at < block; at++) before += doc.child(at).nodeSize
  const node = doc.child(block)
  const begin = before + 1
  let told = 0
  let start: number | undefined
  let end: number | undefined
  node.forEach((child, offset) => {
    const words = child.isText
      ? (child.text ?? '')
      : child.type.name === 'figure'
        ? printed(child.attrs)
        : textIn(child)
    const at = begin + offset
    if (start === undefined && from < told + words.length) start = child.isText ? at + (from - told) : at
    if (to > told) end = child.isText ? at + Math.min(to - told, words.length) : at + child.nodeSize
    told += words.length
  })
  return start === undefined || end === undefined || end <= start ? undefined : { from: start, to: end }
}

function textIn({ attrs }: Doc): string {
  const found = outsideAttrs.safeParse(attrs)
  return found.success ? found.data.text : ''
}

/** Selects the place and brings it into view. */
export function jumpTo(editor: Editor, { from, to }: Range): void {
  editor.commands.setTextSelection({ from, to })
  // 编辑器自己的 focus 要等下一帧，这时按下的键会落在别处。
  editor.view.focus()
  const { node } = editor.view.domAtPos(from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** Makes the words of a range one piece with its source. */
export function markOutside(editor: Editor, range: Range, source: string): void {
  const text = editor.state.doc.textBetween(range.from, range.to)
  editor.chain().focus().insertContentAt(range, { type: 'outside', attrs: { text, source } }).run()
}

/** True when plain words of one paragraph are selected, which can be marked. */
export function isMarkable({ state }: Editor): boolean {
  const { from, to, $from, $to } = state.selection
  if (from === to || !$from.sameParent($to) || $from.parent.type.name !== 'paragraph') return false
  const plain = state.doc.textBetween(from, to)
  return plain.length === to - from && plain.trim() !== '' && plain.length <= 200
}

/** The heading above the cursor and the codes of the figures up to the next heading, for a passage to be drafted. */
export function passageAt({ state }: Editor): { heading: string; codes: string[] } | undefined {
  const { doc, selection } = state
  const at = selection.$from.index(0)
  let top = at
  while (top > 0 && doc.child(top).type.name !== 'heading') top--
  const heading = doc.child(top)
  if (heading.type.name !== 'heading') return undefined
  const codes = new Set<string>()
  for (let block = top + 1; block < doc.childCount && doc.child(block).type.name !== 'heading'; block++) {
    doc.child(block).forEach(({ type, attrs }) => {
      if (type.name === 'figure') codes.add(String(attrs.code))
    })
  }
  return codes.size > 0 && heading.textContent !== '' ? { heading: heading.textContent, codes: [...codes] } : undefined
}
