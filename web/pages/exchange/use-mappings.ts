import { useQuery } from '@tanstack/react-query'
import type { MappingRow } from '#exchange/contract.ts'
import { exchange } from '#web/api.ts'

export const mappingsKey = ['exchange', 'mappings'] as const

/** Every mapping of the street, and the samples. */
export function useMappings() {
  return useQuery({
    queryKey: mappingsKey,
    queryFn: () => exchange.mappings({}),
    select: ({ mappings }): readonly MappingRow[] => mappings,
  })
}

/** Choices of a mapping: the street's own first, samples marked. */
export function mappingChoices(mappings: readonly MappingRow[], fits: (mapping: MappingRow) => boolean) {
  return mappings
    .filter((one) => one.active && fits(one))
    .map(({ id, name, system, sample }) => ({ value: id, label: `${system}：${name}${sample ? '　示例' : ''}` }))
}
