import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { intake } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { useGo, usePageSearch } from '#web/page-search.ts'
import { Load } from '#web/parts/states.tsx'
import { useMe } from '#web/session.tsx'
import { Desk } from './desk.tsx'
import { intakeUnder } from './fileable.ts'
import { localDraft } from './local-drafts.ts'
import { intakeSearch } from './page.tsx'

/** One window for everything: a fresh sheet, or a kept draft. */
export function Intake() {
  const { draft, procedure } = usePageSearch(intakeSearch) ?? {}
  const [fresh, setFresh] = useState(newId)
  const go = useGo()
  const next = () => {
    setFresh(newId())
    go('/intake')
  }
  if (draft) return <DraftDesk key={draft} id={draft} onNext={next} />
  return (
    <Desk
      key={fresh}
      id={fresh}
      initial={procedure ? { procedure, intake: intakeUnder(procedure, {}) } : {}}
      onNext={next}
    />
  )
}

function DraftDesk({ id, onNext }: { id: string; onNext: () => void }) {
  const me = useMe()
  const local = localDraft(me, id)
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => intake.draft({ id }),
    enabled: local === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (local) return <Desk id={id} initial={local.content} onNext={onNext} />
  return <Load query={draft}>{({ content }) => <Desk id={id} initial={content} onNext={onNext} />}</Load>
}
