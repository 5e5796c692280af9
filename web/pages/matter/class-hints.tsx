import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { type ModelKind, modelKinds } from '#analysis/model-kinds.ts'
import type { SuggestedClass } from '#analysis/models-contract.ts'
import type { MatterPage } from '#matters/contract.ts'
import { matters, models } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { ClassChoices } from '#web/parts/class-choices.tsx'
import { Problem } from '#web/parts/states.tsx'
import { useAct } from '#web/queries.ts'
import { useCan } from '#web/session.tsx'
import { Panel } from './panel.tsx'

/** What the street's own models take an open matter for, where nobody has decided yet; one click decides, and is on record. */
export function ClassHints({ page }: { page: MatterPage }) {
  const can = useCan()
  const kinds = can('matter.file') ? modelKinds.filter((kind) => isAsked(kind, page)) : []
  const answers = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ['class', kind.id, page.row.id, page.revision],
      queryFn: () => models.predict({ kind: kind.id, title: page.row.title.slice(0, 200), detail: page.detail }),
      staleTime: 300_000,
      retry: false,
    })),
  })
  const found = kinds.flatMap((kind, at) => {
    const suggested = answers[at]?.data?.suggested
    return suggested ? [{ kind, suggested }] : []
  })
  if (found.length === 0) return null
  return (
    <Panel title="模型建议">
      {found.map(({ kind, suggested }) => (
        <Hint key={kind.id} page={page} kind={kind} suggested={suggested} />
      ))}
    </Panel>
  )
}

/** Of an open matter of the kind's procedures that lacks the answer, to one who may give it. */
function isAsked({ procedures, decision }: ModelKind, { row, rights, intake }: MatterPage): boolean {
  if (row.closedAt !== null || !procedures.includes(row.procedure)) return false
  if (decision === 'unit') return row.unit === null && rights.includes('matter.assign')
  const given = intake[decision.intake]
  return rights.includes('matter.edit') && (given === undefined || given === '' || given === 'other')
}

type HintProps = { page: MatterPage; kind: ModelKind; suggested: SuggestedClass }

function Hint({ page, kind, suggested }: HintProps) {
  const [taken, setTaken] = useState<string>()
  const take = useAct(async ({ label, name }: { label: string; name: string }) => {
    const base = { id: page.row.id, actId: newId(), revision: page.revision }
    const { decision } = kind
    const first = suggested.ranking[0]
    const done = await (decision === 'unit'
      ? matters.assign({ ...base, unit: label, note: `按模型建议分派（${name}）` })
      : matters.edit({ ...base, intake: { [decision.intake]: label }, reason: `按模型建议填写${kind.name}` }))
    if (first)
      void models
        .pick({
          kind: kind.id,
          id: newId(),
          model: suggested.model,
          matter: page.row.id,
          suggested: first.label,
          confidence: first.confidence,
          abstained: suggested.abstain !== null,
          chosen: label,
        })
        .catch(() => undefined)
    return done
  }, `${kind.name}已填写`)
  return (
    <section className="class-hint" aria-label={`建议的${kind.name}`}>
      <h3>{kind.decision === 'unit' ? '建议分派到' : `建议的${kind.name}`}</h3>
      {take.error && <Problem error={take.error} />}
      <ClassChoices
        suggested={suggested}
        text={`${page.row.title}。${page.detail}`}
        chosen={taken}
        disabled={take.isPending}
        onChoose={(label, name) => {
          setTaken(label)
          take.mutate({ label, name })
        }}
      />
    </section>
  )
}
