import * as z from 'zod'
import { template } from './templates/template.ts'

/** From when on a change against last year has to be explained. */
export const differBounds = z.object({
  percent: z.number().min(1).max(1000).default(30).meta({ title: '件数、金额变化达到（%）' }),
  points: z.number().min(0.1).max(100).default(10).meta({ title: '比率变化达到（个百分点）' }),
  least: z.number().min(1).max(1_000_000).default(5).meta({ title: '件数、金额相差不到多少的不列' }),
})

const address = z
  .url({ protocol: /^https?$/, error: '须为 http 或 https 开头的地址' })
  .max(300)
  .meta({ title: '接口地址' })
const modelName = z.string().trim().min(1).max(120).meta({ title: '模型名称' })

/** What a street sets for its reports, as stored: the key only as the vault sealed it. */
export const reportSettings = z.object({
  differ: differBounds.default({ percent: 30, points: 10, least: 5 }),
  templates: z.array(template).max(30).default([]),
  model: z
    .object({ address, model: modelName, sealedKey: z.string().max(2000) })
    .nullable()
    .default(null),
})
export type ReportSettings = z.infer<typeof reportSettings>

/** As an administrator saves it; without a key the one kept stays. */
export const reportSettingsInput = z.object({
  differ: differBounds,
  templates: z.array(template).max(30),
  model: z
    .object({ address, model: modelName, key: z.string().trim().max(500).optional().meta({ title: '密钥' }) })
    .nullable(),
})
export type ReportSettingsInput = z.infer<typeof reportSettingsInput>
