import * as z from 'zod'
import type { Chip } from '#reports/chips.ts'
import type { Inline, ReportBlock } from '#reports/contract.ts'

/** What a figure node of the editor carries. */
export const chipAttrs = z.object({
  code: z.string(),
  unit: z.string().catch(''),
  value: z.number().nullable().catch(null),
  scale: z.number().int().nullable().catch(null),
})

/** What a quantity marked as 不出自台账 carries. */
export const outsideAttrs = z.object({
  text: z.string(),
  source: z.string(),
  by: z.string().nullable().catch(null),
  at: z.string().nullable().catch(null),
})

type EditorNode = { type: string; attrs?: Record<string, unknown>; text?: string; content?: EditorNode[] }

/** The blocks of a report as the editor's document; an empty report has one empty paragraph. */
export function toDocument(blocks: readonly ReportBlock[]): EditorNode {
  const content = blocks.map((block): EditorNode => {
    if (block.kind === 'heading') {
      return { type: 'heading', attrs: { level: block.level }, content: textOf(block.text) }
    }
    return { type: 'paragraph', content: block.content.flatMap(nodesOf) }
  })
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function nodesOf(part: Inline): EditorNode[] {
  if (part.kind === 'text') return textOf(part.text)
  if (part.kind === 'outside') {
    const { text, source, by, at } = part
    return [{ type: 'outside', attrs: { text, source, by: by ?? null, at: at ?? null } }]
  }
  const { code, unit, value, scale } = part
  return [{ type: 'figure', attrs: { code, unit, value, scale: scale ?? null } }]
}

// 编辑器不许有空的文字节点。
function textOf(text: string): EditorNode[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

const inlineNode = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('figure'), attrs: chipAttrs }),
  z.object({ type: z.literal('outside'), attrs: outsideAttrs }),
])
const blockNode = z.union([
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
    content: z.array(z.object({ text: z.string().catch('') })).default([]),
  }),
  z.object({ type: z.literal('paragraph'), content: z.array(inlineNode).default([]) }),
])
const documentNode = z.object({ content: z.array(blockNode).default([]) })

/** The editor's document as blocks; blank paragraphs at the end fall away. */
export function toBlocks(document: unknown): ReportBlock[] {
  const blocks = documentNode.parse(document).content.map((node): ReportBlock => {
    if (node.type === 'heading') {
      return { kind: 'heading', level: node.attrs.level, text: node.content.map(({ text }) => text).join('') }
    }
    return { kind: 'paragraph', content: node.content.map(inlineOf) }
  })
  const last = blocks.findLastIndex((block) => (block.kind === 'heading' ? block.text : block.content.length > 0))
  return blocks.slice(0, last + 1)
}

function inlineOf(node: z.output<typeof inlineNode>): Inline {
  if (node.type === 'text') return { kind: 'text', text: node.text }
  return node.type === 'figure' ? chipOf(node.attrs) : outsideOf(node.attrs)
}

function outsideOf({ text, source, by, at }: z.output<typeof outsideAttrs>): Inline {
  return { kind: 'outside', text, source, ...(by === null ? {} : { by }), ...(at === null ? {} : { at }) }
}

function chipOf({ code, unit, value, scale }: z.output<typeof chipAttrs>): Chip {
  return { kind: 'figure', code, unit, value, ...(scale === null ? {} : { scale }) }
}
