import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { intake } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { useGo, usePageSearch } from '#web/page-search.ts'
import { Load } from '#web/parts/states.tsx'
import { useMatter } from '#web/queries.ts'
import { useMe } from '#web/session.tsx'
import { Desk, type Sheet } from './desk.tsx'
import { intakeUnder } from './fileable.ts'
import { localDraft } from './local-drafts.ts'
import { sheetFrom } from './origin.tsx'
import { intakeSearch } from './page.tsx'

/** One window for everything: a fresh sheet, or a kept draft. */
export function Intake() {
  const { draft, procedure, origin } = usePageSearch(intakeSearch) ?? {}
  const [fresh, setFresh] = useState(newId)
  const go = useGo()
  const next = () => {
    setFresh(newId())
    go('/intake')
  }
  if (draft) return <DraftDesk key={draft} id={draft} onNext={next} />
  const begun = procedure ? { procedure, intake: intakeUnder(procedure, {}) } : {}
  if (origin) return <OriginDesk key={`${fresh} ${origin}`} id={fresh} origin={origin} begun={begun} onNext={next} />
  return <Desk key={fresh} id={fresh} initial={begun} onNext={next} />
}

/** A sheet that begins with what another matter of the case already says. */
function OriginDesk({ origin, begun, ...rest }: { id: string; origin: string; begun: Sheet; onNext: () => void }) {
  const matter = useMatter(origin)
  return <Load query={matter}>{(page) => <Desk {...rest} initial={{ ...begun, ...sheetFrom(page) }} />}</Load>
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
