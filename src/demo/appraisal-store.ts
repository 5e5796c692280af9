import { savePlan } from '#appraisal/formula-store.ts'
import { monthBefore } from '#appraisal/months.ts'
import { settleMonth, systemActor } from '#appraisal/store.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { demoTenant, villages } from './places.ts'

/** Cases of the whole base year per 10,000 residents, and how each village differed from that. All invented. */
const baseRates = { police: 7, litigation: 5, petition: 18 } as const
const differing = [1.1, 0.95, 1.25, 0.9, 1.05, 1.4, 0.8, 1.15]
const settled = 4

/** Targets of the year with the bases handed down, and the last months settled by them. */
export async function appraiseDemo({ database }: Resources, now: Instant): Promise<void> {
  const actor = { ...systemActor(demoTenant.code), account: 'governance' }
  let month = dayOf(now).slice(0, 7)
  const months: string[] = []
  for (let at = 0; at < settled; at++) {
    month = monthBefore(month)
    months.unshift(month)
  }
  await transact(database.pool, demoTenant.code, async (tx) => {
    const desk = { tx, actor, now, ip: '' }
    for (const year of new Set(months.map((one) => Number(one.slice(0, 4)))))
      await savePlan(desk, { year, revision: 0, plan: demoPlan(year), note: '示例目标（虚构）' })
    for (const one of months) await settleMonth(desk, one)
  })
}

function demoPlan(year: number) {
  return {
    baseYear: year - 1,
    reductions: { police: 10, litigation: 5, petition: 8 },
    exceptions: villages.flatMap(({ code, population }, at) =>
      Object.entries(baseRates).map(([item, rate]) => ({
        ...{ kind: 'village' as const, subject: code, item },
        base: {
          count: Math.round((population / 10_000) * rate * (differing[at] ?? 1)),
          source: `${year - 1}年统计（虚构）`,
        },
      })),
    ),
  }
}
