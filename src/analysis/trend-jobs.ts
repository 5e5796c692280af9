import { systemAccount } from '#access/actor.ts'
import { addDays, type Day, dayOf, type Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import type { Looker } from '#matters/queries-store.ts'
import { type Scene, sceneIn } from '#matters/scene-store.ts'
import { hotOfTenant } from './hot-store.ts'
import { groupInWords, groupOn, type Said } from './trend/group.ts'
import { alarmsOf, trendSettingsOf } from './trend-store.ts'
import { raiseWarning } from './warnings-store.ts'

const everyMs = 30 * 60_000
const tellTrend = ['command_center', 'governance_office', 'deputy_in_charge'] as const
const tellGroup = ['command_center', 'governance_office', 'petition_officer', 'deputy_in_charge', 'director'] as const
/** Issues are gathered over so many days before the day that is looked at. */
const issueDays = 90

/** Raises what is unusual of the last whole week, and groups of the last days; each once. Gives how many were new. */
export function watchTrends(resources: Resources, tenant: string, now: Instant): Promise<number> {
  return transact(resources.database.pool, tenant, async (tx) => {
    const actor = { tenant, account: systemAccount, person: '系统', posts: [{ role: 'command_center' as const }] }
    const scene = await sceneIn(tx, { resources, actor, now, ip: '' })
    return (await raiseTrends(scene)) + (await raiseGroups(scene))
  })
}

async function raiseTrends(looker: Looker): Promise<number> {
  let raised = 0
  for (const alarm of (await alarmsOf(looker)).alarms) {
    const { week, procedure, category, village, grid, kindName, placeName, words } = alarm
    const fresh = await raiseWarning(looker.tx, looker.now, {
      kind: 'trend',
      key: [week, procedure, category, village, grid].map((part) => part ?? '').join(' '),
      title: `${placeName}${kindName}异常升高`,
      words: `${week} 起一周 ${words}`,
      matters: [],
      ...(village === null ? {} : { village }),
      ...(grid === null ? {} : { grid }),
      data: { ...alarm },
      tell: { roles: tellTrend },
    })
    if (fresh) raised += 1
  }
  return raised
}

async function raiseGroups({ tx, now }: Scene): Promise<number> {
  const settings = await trendSettingsOf(tx)
  const today = dayOf(now)
  const topics = await hotOfTenant(tx, { from: addDays(today, -issueDays), until: addDays(today, 1) })
  const said = await saidOf(
    tx,
    topics.flatMap(({ ids }) => ids),
  )
  let raised = 0
  for (const topic of topics) {
    const group = groupOn(
      topic.ids.flatMap((id) => said.get(id) ?? []),
      today,
      settings,
    )
    if (!group) continue
    const fresh = await raiseWarning(tx, now, {
      kind: 'group',
      key: `${topic.ids[0]} ${group.level}`,
      title: topic.title,
      words: groupInWords(group, settings.groupDays),
      matters: group.ids,
      data: { people: group.people, count: group.count, before: group.before, place: topic.place },
      tell: { roles: tellGroup },
    })
    if (fresh) raised += 1
  }
  return raised
}

async function saidOf(tx: Scene['tx'], ids: readonly string[]): Promise<Map<string, Said>> {
  const { rows } = await tx.query<{ id: string; at: Instant; keys: string[] }>(
    'select id, filed_at as at, person_keys as keys from matters where tenant = $1 and id = any($2::uuid[])',
    [tx.tenant, ids],
  )
  return new Map(
    rows.map(({ id, at, keys }) => {
      // 证件号、电话在前：同名不同人，只在没有别的时才按姓名算一人。
      const person = ['id:', 'phone:', 'name:'].map((kind) => keys.find((key) => key.startsWith(kind))).find(Boolean)
      const day: Day = dayOf(at)
      return [id, { id, day, ...(person === undefined ? {} : { person }) }]
    }),
  )
}

/** Looks at start and every half hour; what was raised is not raised again. */
export function startTrendWatch(resources: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  return startRounds(resources.database, everyMs, (tenant) => watchTrends(resources, tenant, clock()), tell)
}
