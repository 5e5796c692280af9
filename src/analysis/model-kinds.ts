import { refuse } from '#http/refusal.ts'

/** What a model is asked, and which matters of the ledger teach it. */
export type ModelKind = {
  id: string
  name: string
  procedures: readonly string[]
  /** The office's decision: a fact given at intake (as last corrected), or the unit that had a matter when it was closed. */
  decision: { intake: string; never?: readonly string[] } | 'unit'
}

/** One line a kind. */
export const modelKinds: readonly ModelKind[] = [
  { id: 'category', name: '事项类别', procedures: ['hotline', 'petition'], decision: { intake: 'category' } },
  // 「其他」是默认值，多半没有人选过。
  { id: 'event', name: '事件类别', procedures: ['grid-event'], decision: { intake: 'category', never: ['other'] } },
  {
    id: 'unit',
    name: '承办单位',
    procedures: ['hotline', 'petition', 'grid-event', 'enforcement-complaint'],
    decision: 'unit',
  },
]

/** The kind of this id; refuses an unknown one. */
export function getModelKind(id: string): ModelKind {
  const found = modelKinds.find((kind) => kind.id === id)
  if (!found) throw refuse('model-kind-unknown', { kind: id, kinds: modelKinds.map((kind) => kind.id).join('、') })
  return found
}
