import { useQueries } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Register } from '#registry/define.ts'
import { registersNamed } from '#registry/references.ts'
import { registry } from '#web/api.ts'

/** Names of the entries of other registers that a register's fields point to; the code while unknown. */
export function useEntryNames(register: Register): (register: string, code: string) => string {
  const targets = registersNamed(register)
  const names = useQueries({
    queries: targets.map((target) => ({
      queryKey: ['entries', target, 'all'],
      queryFn: () => registry.entries({ register: target, limit: 2000 }),
      staleTime: 300_000,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, at) => data?.rows.map(({ code, name }) => [`${targets[at]} ${code}`, name]) ?? []),
      ),
  })
  return useCallback((target: string, code: string) => names.get(`${target} ${code}`) ?? code, [names])
}
