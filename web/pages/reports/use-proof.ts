import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Proof } from '#reports/proof-contract.ts'
import { proofs } from '#web/api.ts'

/** The proof of a draft at one revision; while text is unsaved the last one stays. */
export function useProof(id: string, revision: number, enabled: boolean) {
  return useQuery({
    queryKey: ['report', id, 'proof', revision],
    queryFn: () => proofs.proof({ id }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  })
}

export type Answering = { items: readonly string[]; words: string }

/** Answers items in words. */
export function useAnswer(id: string, revision: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ items, words }: Answering) => proofs.answer({ id, items: [...items], words }),
    onSuccess: (proof: Proof) => client.setQueryData(['report', id, 'proof', revision], proof),
    onError: () => client.invalidateQueries({ queryKey: ['report', id, 'proof'] }),
  })
}
