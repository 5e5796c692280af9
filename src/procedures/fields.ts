import * as z from 'zod'
import { choice } from './choice.ts'

/** One line of text that must be filled in. */
export function text(title: string, hint?: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title, ...(hint ? { hint } : {}) })
}

/** A passage of text that must be filled in. */
export function passage(title: string, hint?: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .meta({ title, long: true, ...(hint ? { hint } : {}) })
}

/** 是否: false unless said. */
export function yes(title: string, hint?: string) {
  return z
    .boolean()
    .default(false)
    .meta({ title, ...(hint ? { hint } : {}) })
}

/** A calendar day 'YYYY-MM-DD'. */
export function day(title: string) {
  return z.iso.date().meta({ title })
}

/** The number of another matter, of the named procedure when one is given; the rule finds it with `around.matter`. */
export function matterNumber(title: string, procedure?: string, hint?: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(40)
    .meta({ title, matter: procedure ?? '', ...(hint ? { hint } : {}) })
}

/** The code of an entry of a register, which must stand on the day of the act. */
export function refer(title: string, register: string, hint?: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(40)
    .meta({ title, register, ...(hint ? { hint } : {}) })
}

/** Codes of entries of a register, each standing on the day of the act. */
export function referMany(title: string, register: string, hint?: string) {
  return z
    .array(z.string().trim().min(1).max(40))
    .max(200)
    .default([])
    .meta({ title, register, ...(hint ? { hint } : {}) })
}

/** How much longer, in the unit of the rule; the limit is the rule's own and is checked by the clock. */
export const extensionForm = z.object({
  extendBy: z.int().min(1).max(3650).meta({ title: '延长', hint: '单位与该期限相同' }),
  reason: passage('延长理由'),
})

/** 五级满意度, the same five wherever somebody is asked. */
export function satisfaction(title: string) {
  return choice(title, {
    very_satisfied: '非常满意',
    satisfied: '满意',
    fair: '基本满意',
    dissatisfied: '不满意',
    very_dissatisfied: '非常不满意',
  })
}
