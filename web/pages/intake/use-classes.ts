import { useQueries } from '@tanstack/react-query'
import { type ModelKind, modelKinds } from '#analysis/model-kinds.ts'
import type { SuggestedClass } from '#analysis/models-contract.ts'
import { isRecord } from '#procedures/forms.ts'
import { models } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { useSettled } from '#web/settled.ts'

export type ClassSuggestion = { kind: ModelKind; suggested: SuggestedClass; text: string }

/** Where on the sheet the answer to a kind of model stands. */
export function fieldOf({ decision }: ModelKind): string[] {
  return decision === 'unit' ? ['unit'] : ['intake', decision.intake]
}

/** What the sheet says for a kind of model. */
export function chosenOn(sheet: unknown, kind: ModelKind): string | undefined {
  const value = fieldOf(kind).reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), sheet)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What the street's own models say of the words typed, for the procedure at hand; nothing where none is trained. */
export function useClasses(sheet: Record<string, unknown>, procedure: string | undefined): ClassSuggestion[] {
  const common = isRecord(sheet.common) ? sheet.common : {}
  const title = typeof common.title === 'string' ? common.title.slice(0, 200) : ''
  const detail = typeof common.detail === 'string' ? common.detail : ''
  const settled = useSettled(JSON.stringify([title, detail]), 450)
  const kinds = modelKinds.filter(({ procedures }) => procedure !== undefined && procedures.includes(procedure))
  const fresh = settled === JSON.stringify([title, detail])
  return useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ['class', kind.id, settled],
      queryFn: () => models.predict({ kind: kind.id, title, detail }),
      enabled: fresh && title.length + detail.length >= 4,
      staleTime: 60_000,
      gcTime: 60_000,
      retry: false,
    })),
    combine: (answers) =>
      answers.flatMap(({ data }, at) => {
        const kind = kinds[at]
        return kind && data?.suggested ? [{ kind, suggested: data.suggested, text: `${title}。${detail}` }] : []
      }),
  })
}

/** Tells the house what was suggested and what was chosen, by which it measures itself; a failure disturbs nobody. */
export function recordPicks(classes: readonly ClassSuggestion[], sheet: unknown, matter: string): void {
  for (const { kind, suggested } of classes) {
    const [first, chosen] = [suggested.ranking[0], chosenOn(sheet, kind)]
    if (!first || chosen === undefined) continue
    void models
      .pick({
        kind: kind.id,
        id: newId(),
        model: suggested.model,
        matter,
        suggested: first.label,
        confidence: first.confidence,
        abstained: suggested.abstain !== null,
        chosen,
      })
      .catch(() => undefined)
  }
}
