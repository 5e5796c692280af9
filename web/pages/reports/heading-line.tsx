import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import * as z from 'zod'
import { numberClass } from './heading-number.ts'

const attrs = z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]).catch(1) })

export function levelOf(given: unknown): 1 | 2 | 3 {
  return attrs.parse(given).level
}

const tags = { 1: 'h2', 2: 'h3', 3: 'h4' } as const

/** A heading with the number that the printed report gives it. */
export function HeadingLine({ node }: NodeViewProps) {
  const level = levelOf(node.attrs)
  return (
    <NodeViewWrapper as={tags[level]} className={numberClass(level, node.textContent)}>
      <NodeViewContent<'span'> as="span" />
    </NodeViewWrapper>
  )
}
