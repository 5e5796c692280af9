import type { EntryWanted, Recipe, Wanted } from '../recipe.ts'
import { enforcementCourses } from './enforcement-courses.ts'
import { fractionOf } from './fraction.ts'

const kinds = ['statutory', 'delegated', 'forwarded', 'public-service'] as const
const cases = [
  'inspection.code-shown',
  'inspection.special',
  'inspection.joint-petitions',
  'penalty.filed',
  'penalty.fast-track',
  'transfer.collaborations',
  'transfer.direct-sources',
  'transfer.not-filed',
  'transfer.on-time-response-rate',
  'transfer.to-source-rate',
  'transfer.handled-rate',
] as const
const rate = 'enforcement.empowered-implementation-rate'
/** Where a report gives cases without the officers and the list they need. */
const fewOfficers = 4
const fewItems = 20

/** The empowered items of the year and how many of them were used; none where the report gives no rate. */
export function empowered(wanted: Wanted): { used: number; all: number } {
  const percent = wanted.value(rate)
  if (percent === undefined) return { used: 0, all: 0 }
  const { part, whole } = fractionOf(percent, Math.min(fewItems, wanted.value('power-list.items') ?? fewItems))
  return { used: part, all: whole }
}

function needsCases(wanted: Wanted): boolean {
  return [rate, ...cases].some((code) => wanted.value(code) !== undefined)
}

// 执法人员的证件在期末仍有效。
function officers(wanted: Wanted): EntryWanted[] {
  const count = wanted.value('enforcement.officers') ?? (needsCases(wanted) ? fewOfficers : 0)
  return Array.from({ length: count }, (_, index) => ({
    register: 'officers',
    code: `ZF-${String(index + 1).padStart(3, '0')}`,
    name: `执法人员${index + 1}`,
    data: { licenceUntil: `${wanted.year + 1}-12-31` },
  }))
}

/** The list by kind; the last of it are the items that give a power to punish, the empowered ones among them. */
function items(wanted: Wanted): EntryWanted[] {
  const named = kinds.flatMap((kind) => Array.from({ length: wanted.count(`power-list.${kind}`) }, () => kind))
  const { used, all } = empowered(wanted)
  const punishing = all + (needsCases(wanted) && used === 0 ? 1 : 0)
  const total = Math.max(wanted.value('power-list.items') ?? named.length + punishing, named.length)
  return Array.from({ length: total }, (_, index) => {
    const fromEnd = total - 1 - index
    return {
      register: 'power-list',
      code: itemCode(fromEnd),
      name: `${fromEnd < all ? '赋权事项' : '权责事项'}${index + 1}`,
      data: {
        kind: named[index] ?? 'other',
        duty: 'basic',
        ...(fromEnd < punishing ? { power: 'penalty', empowered: fromEnd < all } : {}),
      },
    }
  })
}

/** The code of the item that stands so far from the end of the list. */
export function itemCode(fromEnd: number): string {
  return `SX-${String(fromEnd + 1).padStart(4, '0')}`
}

/** 权责清单、执法人员与执法办案：清单条目在前，案件引用它们。 */
export const enforcementRecipes: readonly Recipe[] = [
  {
    codes: ['power-list.items', ...kinds.map((kind) => `power-list.${kind}`), 'enforcement.officers', rate, ...cases],
    entries: (wanted) => [...officers(wanted), ...items(wanted)],
    courses: (wanted) => (needsCases(wanted) ? enforcementCourses(wanted, empowered(wanted)) : []),
  },
]
