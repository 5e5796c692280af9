import { createContext, type ReactNode, use, useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'

export type Revealed = { people: MatterPage['people']; intake: MatterPage['intake'] }

type Held = { revealed: Revealed | undefined; show: (revealed: Revealed | undefined) => void }

const RevealContext = createContext<Held>({ revealed: undefined, show: () => undefined })

/** Plain personal data live only as long as the page of their matter and revision. */
export function RevealProvider({ page, children }: { page: MatterPage; children: ReactNode }) {
  const [held, setHeld] = useState<{ revision: number; revealed: Revealed | undefined }>()
  const revealed = held?.revision === page.revision ? held.revealed : undefined
  return (
    <RevealContext value={{ revealed, show: (next) => setHeld({ revision: page.revision, revealed: next }) }}>
      {children}
    </RevealContext>
  )
}

export function useRevealed(): Held {
  return use(RevealContext)
}
