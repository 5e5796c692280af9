import * as z from 'zod'

export const tabNames = {
  diagram: '流程图',
  steps: '办理环节',
  deadlines: '期限',
  examples: '示例',
  guide: '办事指南',
  forms: '空白表单',
} as const
export type TabId = keyof typeof tabNames

/** Which part of a procedure is open, and of which edition (the day it came into force). */
export const procedureSearch = z.object({
  tab: z.enum(['diagram', 'steps', 'deadlines', 'examples', 'guide', 'forms']).optional(),
  edition: z.iso.date().optional(),
})

/** Words that narrow the library. */
export const proceduresSearch = z.object({ words: z.string().max(40).optional() })
