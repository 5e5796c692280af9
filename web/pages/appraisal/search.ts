import * as z from 'zod'
import { monthText, subjectKind } from '#appraisal/formula.ts'

export const appraisalTabs = ['scores', 'objections', 'signals', 'targets', 'formula'] as const

/** Which month and tab, and which subject and item are open. */
export const appraisalSearch = z.object({
  month: monthText.optional(),
  tab: z.enum(appraisalTabs).optional(),
  kind: subjectKind.optional(),
  subject: z.string().max(40).optional(),
  item: z.string().max(40).optional(),
})
export type AppraisalSearch = z.output<typeof appraisalSearch>
