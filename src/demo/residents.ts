import type { Person } from '#procedures/common.ts'
import { firmName, type Gender, idNumber, personName, phoneNumber } from './names.ts'
import { type Grid, grids } from './places.ts'
import type { Random } from './random.ts'

export type Resident = { name: string; phone: string; gender: Gender; birthYear: number; idNumber: string; grid: Grid }

/** The people who turn to the street; the first of them come again and again. */
export function settle(random: Random, count: number): Resident[] {
  return Array.from({ length: count }, () => {
    const gender: Gender = random.chance(0.52) ? 'female' : 'male'
    const birthYear = random.between(1945, 2004)
    return {
      name: personName(random, gender),
      phone: phoneNumber(random),
      gender,
      birthYear,
      idNumber: idNumber(random, gender, birthYear),
      grid: random.weighted(grids.map((grid) => [grid, grid.village.population])),
    }
  })
}

/** Somebody who turns to the street; about every sixth matter comes from one who has been there before. */
export function residentOf(random: Random, residents: readonly Resident[]): Resident {
  return random.chance(0.16) ? random.pick(residents.slice(0, 24)) : random.pick(residents)
}

export function applicant({ name, phone }: Resident): Person {
  return { part: 'applicant', kind: 'natural', name, phone }
}

/** The applicant with identity papers shown, as a window records it. */
export function identified(one: Resident): Person {
  return { ...applicant(one), idNumber: one.idNumber, address: `示例街道${one.grid.village.name}` }
}

/** The other side of a quarrel: a neighbour, or a company. */
export function opponent(random: Random, residents: readonly Resident[], company: boolean): Person {
  if (company) return { part: 'respondent', kind: 'legal', name: firmName(random) }
  return { ...applicant(random.pick(residents)), part: 'respondent' }
}
