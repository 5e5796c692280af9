import { actOn, type Done, type Seen } from './acts-store.ts'
import type { Scene } from './scene-store.ts'

/** Urges or supervises a matter; whoever handles it is told at once. */
export async function superviseMatter(
  scene: Scene,
  seen: Seen,
  { kind, words }: { kind: 'urge' | 'supervise'; words: string },
): Promise<Done> {
  const { done, loaded } = await actOn(scene, seen, 'matter.supervise', () => ({
    kind: 'supervised',
    body: { kind, words },
  }))
  const to = loaded.matter.assignee ?? loaded.matter.filedBy
  const name = kind === 'urge' ? '催办' : '督办'
  await scene.tx.query(
    'insert into notices (tenant, account, matter, kind, words, at) values ($1, $2, $3, $4, $5, $6)',
    [
      scene.tx.tenant,
      to,
      seen.id,
      kind,
      `${name}：${loaded.matter.number} ${loaded.matter.title}。${words}`,
      scene.now,
    ],
  )
  return done
}
