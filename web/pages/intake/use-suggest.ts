import { keepPreviousData, useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import type { intakeContract } from '#intake/contract.ts'
import { intake, solved } from '#web/api.ts'
import { tidyForm } from '#web/parts/form-values.ts'
import { useSettled } from '#web/settled.ts'

export type Suggestion = z.output<typeof intakeContract.suggest.reply>

const asked = z.object({
  title: z.string().max(200).catch(''),
  detail: z.string().max(20_000).catch(''),
  channel: z.string().optional().catch(undefined),
  place: z.string().optional().catch(undefined),
  village: z.string().optional().catch(undefined),
  grid: z.string().optional().catch(undefined),
  people: z
    .array(z.object({ name: z.string().optional(), phone: z.string().optional(), idNumber: z.string().optional() }))
    .max(20)
    .catch([]),
})

/** What the house knows of the sheet being typed, asked once typing rests. */
export function useSuggest(sheet: Record<string, unknown>) {
  const text = JSON.stringify(asked.parse(tidyForm(sheet.common)))
  const settled = useSettled(text, 450)
  const input = asked.parse(JSON.parse(settled))
  const enough =
    input.title.length + input.detail.length >= 4 || input.people.some((one) => one.phone || one.idNumber || one.name)
  return useQuery({
    queryKey: ['suggest', settled],
    queryFn: () => intake.suggest(input),
    enabled: enough,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
  })
}

/** How matters like the one being typed were solved, asked once typing rests; its words alone, no people. */
export function useSolved(sheet: Record<string, unknown>) {
  const { title, detail, place } = asked.parse(tidyForm(sheet.common))
  const settled = useSettled(JSON.stringify({ title, detail, place }), 450)
  return useQuery({
    queryKey: ['solved', settled],
    queryFn: () => solved.typed(typedText.parse(JSON.parse(settled))),
    enabled: title.length + detail.length >= 4,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

const typedText = z.object({ title: z.string(), detail: z.string(), place: z.string().optional() })
