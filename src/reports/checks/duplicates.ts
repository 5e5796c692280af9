import { isExact, meets, rangeOf } from '#reports/claims/range.ts'
import { type Check, printed } from './check.ts'

/** One thing stated twice with different values. */
export const duplicates: Check = {
  id: 'duplicates',
  name: '前后不一',
  explains:
    '同一事项、同一口径在文中出现两次而数不同的提示。名词相同、做的事相同（受理与办结、新建与现有不算相同）、没有限定到某个村社或某段时间的才比，两数相差悬殊的不比；两段并列列举同样几项、其余各项都相同的也比。',
  run: ({ claims, relations }) =>
    relations.flatMap((relation) => {
      if (relation.kind !== 'same') return []
      const [one, two] = relation.claims.map((index) => claims[index])
      if (!one || !two || meets(rangeOf(one), rangeOf(two))) return []
      const certain = isExact(one) && isExact(two) && one.unit === two.unit
      const what = two.what || one.what
      return [
        {
          kind: 'duplicates',
          severity: 'doubt',
          start: two.start,
          end: two.end,
          stated: printed(two),
          expected: printed(one),
          message: `${what === '' ? '同一事项' : `“${what}”`}前文写${printed(one)}，这里写${printed(two)}，前后${certain ? '不一致' : '似不一致'}。请核对；如口径不同，写明各是什么。`,
          claims: [...relation.claims],
          also: [one],
        } as const,
      ]
    }),
}
