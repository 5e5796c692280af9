import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar/date.ts'
import { commitWrites, editionFor, eventOf, fileMatters, type Incoming as Happening } from '#matters/acts-store.ts'
import { checkTime, decideStep } from '#matters/decide.ts'
import type { Scene } from '#matters/scene-store.ts'
import { findMatters, follow, type Loaded, type Write } from '#matters/store.ts'
import type { Incoming } from './source.ts'

/** Files records of one procedure as matters of a batch, and takes the steps that were taken outside. */
export async function fileIncoming(
  scene: Scene,
  kind: string,
  rows: readonly Incoming[],
  batch: string,
): Promise<void> {
  // 先年份后编号：两批同时导入时按同样的次序取号，不会互相等死。
  const inOrder = [...rows].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0))
  const editions = Map.groupBy(inOrder, (row) => editionFor(kind, row.happenedAt))
  for (const [procedure, group] of editions) {
    const commands = group.map((row) => ({ ...row, id: randomUUID(), actId: randomUUID(), batch }))
    await fileMatters(scene, procedure, commands)
    const past = new Map(commands.filter((row) => row.steps.length > 0).map((row) => [row.id, row]))
    if (past.size > 0) await replay(scene, past, batch)
  }
}

/** Replays past steps round by round: in each round every matter takes its next one, written in one statement. */
async function replay(scene: Scene, past: ReadonlyMap<string, Incoming>, batch: string): Promise<void> {
  let loaded = await findMatters(scene.tx, [...past.keys()])
  for (let round = 0; loaded.length > 0; round++) {
    const writes = loaded.flatMap((one) => {
      const next = past.get(one.id)?.steps[round]
      if (!next) return []
      const command = { step: next.step, form: next.form, papers: [], happenedAt: next.at, note: next.note }
      const body = decideStep(one.procedure, one.matter, command, actingFor(scene, one, next.step))
      return [followed(scene, one, { kind: 'step', body }, next.at)]
    })
    if (writes.length > 0) await commitWrites(scene, writes, 'matter.step', { batch })
    loaded = writes.map((write) => ({ ...write, seq: 0 }))
  }
}

// 当时由谁办的已不可知：补录人代为记载，故以该步骤的岗位判断，账号仍记补录人。
function actingFor(scene: Scene, { procedure }: Loaded, step: string): Scene {
  const role = procedure.steps[step]?.by[0]
  if (!role) return scene
  return { ...scene, actor: { ...scene.actor, posts: [...scene.actor.posts, { role }] } }
}

function followed(scene: Scene, one: Loaded, incoming: Happening, happenedAt?: Instant): Write {
  const at = checkTime(one.matter, happenedAt, scene.now)
  const event = eventOf(scene, one.matter.position + 1, randomUUID(), at, incoming)
  return follow(one.id, one.procedure, one, event)
}

/** Withdraws matters, each with the reason in its ledger; the outside number is free again. Gives how many. */
export async function withdrawMatters(scene: Scene, ids: readonly string[], reason: string): Promise<number> {
  const loaded = (await findMatters(scene.tx, ids)).filter((one) => !one.matter.withdrawn)
  const writes = loaded.map((one) => followed(scene, one, { kind: 'withdrawn', body: { reason } }))
  if (writes.length > 0) await commitWrites(scene, writes, 'matter.withdraw', { reason })
  return writes.length
}
