import type { lightNames } from '#matters/contract.ts'
import type { LinkKind, Phase } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import { useColleagues, useEntries } from './queries.ts'

export type LightId = keyof typeof lightNames

export const phaseNames: Record<Phase, string> = {
  unsigned: '待签收',
  pending: '待办',
  working: '在办',
  waiting: '等待',
  done: '办结',
}

/** What a new link may say of this matter. */
export const linkKinds: readonly LinkKind[] = ['repeat-of', 'merged-into', 'transferred-to', 'derived-from']

/** Newest name of every procedure, each once. */
export const procedureNames: ReadonlyMap<string, string> = new Map(
  procedures.map(({ procedure }) => [procedure.id, procedure.name]),
)

export type Choice = { value: string; label: string }

export function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

/** Names of codes: people, units, villages, grids; empty while they load, the code itself where nothing names it. */
export function useNames() {
  const { data: colleagues } = useColleagues()
  const { data: villages } = useEntries('villages')
  const { data: grids } = useEntries('grids')
  const nameIn = (list: ReadonlyArray<{ code: string; name: string }> | undefined, code: string | null | undefined) =>
    code && list ? (list.find((one) => one.code === code)?.name ?? code) : ''
  return {
    person: (account: string | null | undefined) =>
      account && colleagues ? (colleagues.people.find((one) => one.account === account)?.person ?? account) : '',
    unit: (code: string | null | undefined) => nameIn(colleagues?.units, code),
    village: (code: string | null | undefined) => nameIn(villages, code),
    grid: (code: string | null | undefined) => nameIn(grids, code),
  }
}
