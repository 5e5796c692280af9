import { mergeAttributes, Node, ReactNodeViewRenderer } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { printChip } from '#reports/chips.ts'
import { chipAttrs, outsideAttrs } from './content.ts'
import { FigureChip } from './figure-chip.tsx'
import { HeadingLine, levelOf } from './heading-line.tsx'
import { OutsideChip } from './outside-chip.tsx'

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => ([1, 2, 3] as const).map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${levelOf(node.attrs) + 1}`, HTMLAttributes, 0],
  addNodeView: () => ReactNodeViewRenderer(HeadingLine),
})

/** A live figure in the text: it keeps its code, and shows the value that the ledger gives now. */
const figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    code: { default: '' },
    unit: { default: '' },
    value: { default: null, parseHTML: (element) => numberOf(element.getAttribute('value')) },
    scale: { default: null, parseHTML: (element) => numberOf(element.getAttribute('scale')) },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-figure': '' }),
    printed(node.attrs),
  ],
  renderText: ({ node }) => printed(node.attrs),
  addNodeView: () => ReactNodeViewRenderer(FigureChip),
})

/** A quantity that a person marked as 不出自台账: one piece, so that its source stays with its number. */
const outside = Node.create({
  name: 'outside',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: { default: '' },
    source: { default: '' },
    by: { default: null },
    at: { default: null },
  }),
  parseHTML: () => [{ tag: 'span[data-outside]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-outside': '' }),
    outsideAttrs.parse(node.attrs).text,
  ],
  renderText: ({ node }) => outsideAttrs.parse(node.attrs).text,
  addNodeView: () => ReactNodeViewRenderer(OutsideChip),
})

function numberOf(text: string | null): number | null {
  return text === null || text === '' ? null : Number(text)
}

function printed(attrs: unknown): string {
  const { scale, ...chip } = chipAttrs.parse(attrs)
  return printChip({ ...chip, ...(scale === null ? {} : { scale }) })
}

/** Headings, paragraphs, figures and sourced quantities are all that a report consists of. */
export const reportNodes = [
  StarterKit.configure({
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  heading,
  figure,
  outside,
]
