import { type Village, villages } from './places.ts'

/** The 95 mediators of the register: the street's own first, then ten for each village and the trades' committees. */
export const mediatorCount = 95
const perVillage = 10

function codeOf(order: number): string {
  return `TJY-${String(order).padStart(3, '0')}`
}

/** The codes of a village's mediators; the first of them has the account. */
export function mediatorCodes(village: Village): string[] {
  const at = villages.findIndex(({ code }) => code === village.code)
  return Array.from({ length: perVillage }, (_, index) => codeOf(at * perVillage + index + 1))
}

/** Where each mediator belongs: the village, or undefined for the street and the trades. */
export function mediatorPosts(): Array<{ code: string; order: number; village: Village | undefined }> {
  return Array.from({ length: mediatorCount }, (_, at) => ({
    code: codeOf(at + 1),
    order: at,
    village: villages[Math.floor(at / perVillage)],
  }))
}

/** Every fifth is paid by the state and gets no subsidy by the case. */
export function isPubliclyPaid(code: string): boolean {
  return Number(code.slice(-3)) % 5 === 0
}
