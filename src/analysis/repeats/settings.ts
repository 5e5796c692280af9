import * as z from 'zod'
import { type RoleId, roleIds, roles } from '#procedures/roles.ts'
import { riskWords } from '../risk/settings.ts'

/** What people bring; a meeting or a study is no repeat of another. */
export const broughtKinds: readonly string[] = [
  'hotline',
  'petition',
  'grid-event',
  'enforcement-complaint',
  'emergency',
  'mediation',
  'consultation',
  'disclosure',
]
/** Where people's own words stand; a risk assessment or an exercise speaks of such things by its nature. */
export const heardKinds: readonly string[] = [
  ...broughtKinds,
  'dispute-investigation',
  'leader-reception',
  'centre-reception',
  'contact-station',
  'counselling',
  'community-correction',
  'resettlement',
  'legal-aid',
  'opinion-response',
  'service',
  'visit',
  'petition-suggestion',
]

const days = z.int().min(1).max(3660)
const names = Object.fromEntries(roleIds.map((id) => [id, roles[id].name]))
const role = z.enum(roleIds).meta({ names })
const receivers = (usual: readonly RoleId[]) =>
  z
    .object({
      roles: z
        .array(role)
        .max(20)
        .default([...usual])
        .meta({ title: '告诉哪些岗位' }),
      accounts: z.array(z.string().max(60)).max(50).default([]).meta({ title: '另告诉哪些账号' }),
    })
    .prefault({})
    .meta({ title: '告诉谁' })

/** What the street watches for in what is filed: repeats, repeat supervision, risk words; a section under 'watch'. */
export const watchSettings = z.object({
  repeats: z
    .object({
      /** Matters filed further apart than this are not proposed as one. */
      withinDays: days.default(180).meta({ title: '相隔多少天以内才提出' }),
      /** Earlier matters proposed for one at most. */
      most: z.int().min(1).max(20).default(3).meta({ title: '一件至多提出几件' }),
    })
    .prefault({})
    .meta({ title: '疑似同一事、同一人' }),
  supervision: z
    .object({
      /** From this time on that one person brings one matter within the days, and at every further such count. */
      times: z.int().min(2).max(20).default(3).meta({ title: '同一人同一事第几次即预警' }),
      withinDays: days.default(90).meta({ title: '在多少天内' }),
      tell: receivers(['deputy_in_charge', 'governance_office', 'command_center']),
    })
    .prefault({})
    .meta({ title: '重复督办' }),
  risk: z
    .object({
      words: riskWords.prefault({}).meta({ title: '留意的词' }),
      tell: receivers(['deputy_in_charge', 'governance_office']),
    })
    .prefault({})
    .meta({ title: '风险言语' }),
})
export type WatchSettings = z.output<typeof watchSettings>
/** The name of the section of the street's settings. */
export const watchSection = 'watch'
