import { createHash } from 'node:crypto'
import * as z from 'zod'
import { hasRole } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { accountView, endSessionsOf, findAccount, parsePosts } from '#access/store.ts'
import { giveOut, proposeFor } from '#dispatch/incidents-store.ts'
import { leadsGridsOf } from '#dispatch/leaves-rules.ts'
import { Refusal, refuse } from '#http/refusal.ts'
import { mayRead } from '#matters/acts-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import { phaseOf } from '#matters/state.ts'
import { findMatter } from '#matters/store.ts'

const handedOver = z.array(z.object({ number: z.string(), to: z.string().nullable(), words: z.string() }))
export type HandedOver = z.infer<typeof handedOver>

const who = ['command_center', 'governance_office', 'director', 'deputy_in_charge', 'party_secretary'] as const

/**
 * 手机遗失: ends the sessions of an account and hands each of its open tasks to the next proposed, in one act; what
 * nobody can take stays and is said. The same act again gives the same answer.
 */
export async function reportLost(
  scene: Scene,
  { actId, account, reason }: { actId: string; account: string; reason: string },
): Promise<HandedOver> {
  const { tx, actor, now, ip } = scene
  const found = await findAccount(tx, account)
  if (!found) throw refuse('account-unknown', { name: account })
  // 网格长只能代本网格的人报失，兼任别的岗位的由指挥室报。
  const posts = parsePosts(accountView(found).posts)
  const own = leadsGridsOf(actor.posts, posts) && posts.every(({ role }) => role === 'grid_worker')
  if (!hasRole(actor, who) && !own) throw refuse('not-allowed', { action: '代他人报告手机遗失', who: '综合信息指挥室' })
  const before = await answeredBefore(scene, account, actId)
  if (before) return before
  await endSessionsOf(tx, account)
  const { rows } = await tx.query<{ id: string }>(
    `select id from matters where tenant = $1 and assignee = $2 and closed_at is null and not withdrawn
     order by due_at nulls last, id`,
    [tx.tenant, account],
  )
  const results: HandedOver = []
  for (const { id } of rows) {
    const result = await handOver(scene, id, { actId, person: found.person, reason })
    if (result) results.push(result)
  }
  const detail = { actId, reason, handedOver: results }
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'account.lost-phone',
    objectKind: 'account',
    object: account,
    detail,
    ip,
  })
  return results
}

async function answeredBefore({ tx }: Scene, account: string, actId: string): Promise<HandedOver | undefined> {
  const { rows } = await tx.query<{ handed: unknown }>(
    `select detail->'handedOver' as handed from audit
     where tenant = $1 and object_kind = 'account' and object = $2 and act = 'account.lost-phone' and detail->>'actId' = $3`,
    [tx.tenant, account, actId],
  )
  return rows[0] ? handedOver.parse(rows[0].handed) : undefined
}

type Lost = { actId: string; person: string; reason: string }

async function handOver(scene: Scene, id: string, lost: Lost): Promise<HandedOver[number] | undefined> {
  const loaded = await findMatter(scene.tx, id, true)
  if (!loaded) return undefined
  // 已反馈待核查、挂账的，不等本人再办。
  if (!['unsigned', 'working'].includes(phaseOf(loaded.procedure, loaded.matter))) return undefined
  const { number, revision } = loaded.matter
  const stays = (words: string) => ({ number, to: null, words })
  if (!mayRead(scene, loaded.matter)) return stays('不在您负责的区域内，仍在原承办人名下，请告诉综合信息指挥室改派')
  if (loaded.procedure.id !== 'grid-event') return stays('不是网格事件，仍在原承办人名下，请人工改派')
  const changed = scene.changes.length
  await scene.tx.query('savepoint hand_over')
  try {
    const { proposals, platform, dutyEmpty } = await proposeFor(scene, loaded)
    const first = proposals[0]
    if (!first) return stays('没有可以接手的人，仍在原承办人名下，请人工改派')
    const note = `${lost.person}手机遗失（${lost.reason}），转由${first.person}承办`
    await giveOut(scene, { id, actId: actIdOf(lost.actId, id), revision }, { account: first.account, platform, note })
    const why = [...first.reasons, ...(dutyEmpty ? ['当前无人值班'] : [])].join('，')
    return { number, to: first.person, words: `转由${first.person}承办：${why}` }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    await scene.tx.query('rollback to savepoint hand_over')
    scene.changes.length = changed
    return stays(problem.message)
  }
}

/** One act of the centre is one event on each matter: its id follows from both, so that a repeat is the same. */
function actIdOf(actId: string, matter: string): string {
  const hex = createHash('sha256').update(`${actId} ${matter}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
