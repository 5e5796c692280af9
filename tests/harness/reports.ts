import type { Context } from '#http/context.ts'
import type { Inline, ReportContent, ReportPage } from '#reports/contract.ts'
import { reportPage } from '#reports/contract.ts'
import { type Proof, proof } from '#reports/proof-contract.ts'
import { proofRoutes } from '#reports/proof-routes.ts'
import { reportsRoutes } from '#reports/routes.ts'

/** The content with what people have to write struck out: a paragraph that is only that falls away. */
export function withoutGaps(content: ReportContent): ReportContent {
  const struck = (part: Inline): Inline[] => {
    if (part.kind !== 'text') return [part]
    const text = part.text.replace(/【[^】]*】/g, '')
    return text === '' ? [] : [{ kind: 'text', text }]
  }
  return {
    ...content,
    blocks: content.blocks.flatMap((block): ReportContent['blocks'] => {
      if (block.kind === 'heading') return [block]
      const kept = block.content.flatMap(struck)
      return kept.length === 0 ? [] : [{ ...block, content: kept }]
    }),
  }
}

export async function proofOf(context: Context, id: string): Promise<Proof> {
  return proof.parse(await proofRoutes.proof(context, { id }))
}

/** What a writer does before a report can be signed: strikes out the gaps and answers what is asked. */
export async function settle(context: Context, { id, revision, content }: ReportPage): Promise<ReportPage> {
  const saved = reportPage.parse(await reportsRoutes.save(context, { id, revision, content: withoutGaps(content) }))
  const { items } = await proofOf(context, id)
  const asked = items.filter(({ must, answerable, answer }) => must && answerable && answer === null)
  if (asked.length > 0)
    await proofRoutes.answer(context, { id, items: asked.map((item) => item.id), words: '已核对，情况属实' })
  return saved
}
