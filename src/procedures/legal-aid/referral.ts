import * as z from 'zod'
import { mustHold } from '#procedures/choice.ts'
import type { AnyFacts } from '#procedures/define.ts'
import { exemptionSaid, hardshipSaid, legalAidIntake } from './forms.ts'

const { kind, form, hardship, exemption } = legalAidIntake.shape

/** 办理其他事务时告知并转交法律援助申请 (法律援助法第三十五条). */
export const aidForm = z
  .object({
    kind,
    form,
    hardship,
    exemption,
    told: mustHold('已告知有权申请法律援助', '应当及时告知当事人有权依法申请法律援助（法律援助法第三十五条）'),
    wished: mustHold('当事人提出申请', '法律援助依申请办理，当事人没有申请的不转（法律援助法第四十三条）'),
  })
  .refine(...hardshipSaid)
  .refine(...exemptionSaid)

/** Opens the application at the station from what `step` wrote down. */
export function toLegalAid(step: string) {
  return {
    to: 'legal-aid',
    link: 'derived-from',
    name: '转法律援助',
    basis: '法律援助法第三十五条、第四十三条',
    carry: ({ given }: AnyFacts) => {
      const { kind, form, hardship, exemption } = given[step] ?? {}
      return { kind, form, hardship, exemption }
    },
  } as const
}
