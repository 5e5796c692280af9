import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { differBounds, reportSettingsInput } from './settings.ts'
import { template } from './templates/template.ts'

const shown = z.object({
  differ: differBounds,
  templates: z.array(template),
  builtIn: z.array(template),
  model: z.object({ address: z.string(), model: z.string(), hasKey: z.boolean() }).nullable(),
})
export type ReportSettingsShown = z.infer<typeof shown>

export const reportSettingsContract = {
  /** What a draft may be built by, and whether a language model is there to help. */
  choices: {
    method: 'GET',
    path: '/api/report-templates',
    guard: 'report.read',
    input: z.object({}),
    reply: z.object({
      templates: z.array(
        z.object({ id: z.string(), name: z.string(), basis: z.string(), to: z.string(), own: z.boolean() }),
      ),
      model: z.boolean(),
    }),
  },
  settings: {
    method: 'GET',
    path: '/api/report-settings',
    guard: 'settings.write',
    input: z.object({}),
    reply: shown,
  },
  saveSettings: {
    method: 'POST',
    path: '/api/report-settings',
    guard: 'settings.write',
    input: reportSettingsInput,
    reply: shown,
  },
} as const satisfies Contract
