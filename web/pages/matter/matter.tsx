import type { MatterPage } from '#matters/contract.ts'
import { procedures } from '#procedures/index.ts'
import { useIdParam } from '#web/page-search.ts'
import { Load } from '#web/parts/states.tsx'
import { useMatter } from '#web/queries.ts'
import { Attachments } from './attachments.tsx'
import { ClassHints } from './class-hints.tsx'
import { Clocks } from './clocks.tsx'
import { ExchangePanel } from './exchange-panel.tsx'
import { IntakeContent } from './intake-content.tsx'
import { Links } from './links.tsx'
import { MatterHead } from './matter-head.tsx'
import { Papers } from './papers.tsx'
import { People } from './people.tsx'
import { Repeats } from './repeats.tsx'
import { RevealProvider } from './reveal.tsx'
import { SameCase } from './same-case.tsx'
import { SolvedBefore } from './solved-before.tsx'
import { Steps } from './steps.tsx'
import { MatterTimeline } from './timeline.tsx'

/** One matter: what it is, what may be done, what was done, and by when. */
export function Matter() {
  const id = useIdParam()
  const matter = useMatter(id)
  return (
    <Load query={matter} rows={14}>
      {(page) => (
        <RevealProvider key={page.row.id} page={page}>
          <Sheet page={page} />
        </RevealProvider>
      )}
    </Load>
  )
}

function Sheet({ page }: { page: MatterPage }) {
  const procedure = procedures.find(
    ({ procedure: one }) => one.id === page.row.procedure && one.inForce.from === page.edition,
  )?.procedure
  return (
    <>
      <MatterHead page={page} procedure={procedure} />
      {procedure && <Steps page={page} procedure={procedure} />}
      <div className="matter-columns">
        <div>
          <IntakeContent page={page} procedure={procedure} />
          <MatterTimeline page={page} />
        </div>
        <div>
          <ClassHints page={page} />
          <Clocks page={page} />
          <Repeats page={page} />
          <People page={page} />
          <Papers page={page} procedure={procedure} />
          <SameCase page={page} />
          {page.row.closedAt === null && <SolvedBefore page={page} />}
          <Links page={page} />
          <Attachments page={page} />
          <ExchangePanel page={page} />
        </div>
      </div>
    </>
  )
}
