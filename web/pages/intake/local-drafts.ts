import * as z from 'zod'
import type { Me } from '#access/contract.ts'
import { keep, readKept } from '#web/kept.ts'

const drafts = z.record(
  z.string(),
  z.object({ title: z.string(), savedAt: z.string(), content: z.record(z.string(), z.unknown()) }),
)
export type LocalDraft = z.infer<typeof drafts>[string]

function keyOf({ tenant, account }: Me): string {
  return `drafts.${tenant}.${account}`
}

/** Drafts that could not reach the server, by id; they go as soon as the server has them. */
export function localDrafts(me: Me): Record<string, LocalDraft> {
  return drafts.safeParse(readKept(keyOf(me))).data ?? {}
}

export function localDraft(me: Me, id: string): LocalDraft | undefined {
  return localDrafts(me)[id]
}

export function keepLocal(me: Me, id: string, draft: LocalDraft): void {
  keep(keyOf(me), { ...localDrafts(me), [id]: draft })
}

export function dropLocal(me: Me, id: string): void {
  const { [id]: gone, ...rest } = localDrafts(me)
  if (gone) keep(keyOf(me), Object.keys(rest).length > 0 ? rest : undefined)
}
