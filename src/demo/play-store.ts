import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/actor.ts'
import type { Tx } from '#db/transact.ts'
import type { StoredFile } from '#documents/attachments-store.ts'
import type { Resources } from '#http/context.ts'
import { Refusal } from '#http/refusal.ts'
import { actOn, type Done, fileMatter } from '#matters/acts-store.ts'
import type { PaperGiven } from '#matters/event.ts'
import { assignMatter } from '#matters/handling-store.ts'
import { linkMatters } from '#matters/links-store.ts'
import { type Scene, sceneIn } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { getAccount } from './organisation.ts'
import { fileNameOf } from './papers.ts'
import { demoTenant } from './places.ts'
import type { Act, Form, PaperWanted } from './story.ts'

export type ActOfStory = { story: string; procedure: string; act: Act }

/** What has been played so far: revisions and numbers of the matters, and the stories that met a refusal. */
export type Stage = {
  resources: Resources
  papers: ReadonlyMap<string, StoredFile>
  /** Stories that open or link another matter. */
  passing: ReadonlySet<string>
  revisions: Map<string, number>
  numbers: Map<string, string>
  handed: Map<string, string>
  stopped: Set<string>
  refused: string[]
  played: number
}

export function emptyStage(given: Pick<Stage, 'resources' | 'papers' | 'passing'>): Stage {
  return {
    ...given,
    revisions: new Map(),
    numbers: new Map(),
    handed: new Map(),
    stopped: new Set(),
    refused: [],
    played: 0,
  }
}

function actorOf(account: string): Actor {
  const { name, shown: _, ...rest } = getAccount(account)
  return { tenant: demoTenant.code, account: name, ...rest }
}

/**
 * Plays acts in one transaction, each by its own person at its own time. An act that is refused ends its story and is
 * remembered in the stage; nothing of it is kept.
 */
export async function playActs(stage: Stage, tx: Tx, acts: readonly ActOfStory[]): Promise<void> {
  // 演示数据可以重装，不等每次落盘；装完的标记照常落盘，也就连同此前的一起。
  await tx.query('set local synchronous_commit to off')
  const [first] = acts
  if (!first) return
  const { resources } = stage
  const scene = await sceneIn(tx, { resources, actor: actorOf(first.act.by), now: first.act.at, ip: '127.0.0.1' })
  for (const { story, procedure, act } of acts) {
    if (stage.stopped.has(story)) continue
    // 转办一步写两件事项，被拒时须一并退回；其余动作先判定后写入。
    const guarded = stage.passing.has(story)
    if (guarded) await tx.query('savepoint act')
    try {
      await play(stage, { ...scene, actor: actorOf(act.by), now: act.at }, story, act)
      stage.played += 1
      if (guarded) await tx.query('release savepoint act')
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      if (guarded) await tx.query('rollback to savepoint act; release savepoint act')
      stage.stopped.add(story)
      stage.refused.push(
        `${procedure} ${act.kind === 'step' ? act.step : act.kind}（${act.by}，${story}）：${problem.message}`,
      )
    }
  }
}

async function play(stage: Stage, scene: Scene, story: string, act: Act): Promise<void> {
  const id = act.on === 'own' ? story : stage.handed.get(story)
  if (id === undefined) return
  const seen = { id, actId: act.actId, revision: stage.revisions.get(id) ?? 1 }
  switch (act.kind) {
    case 'file':
      return keep(stage, await fileMatter(scene, act.procedure, { ...act, intake: withNumbers(stage, act.intake), id }))
    case 'step': {
      const papers = choosePapers(stage, act.papers)
      const form = withNumbers(stage, act.form)
      const done = await takeStep(scene, seen, { ...act, form, papers: papers.map(({ file: _, ...paper }) => paper) })
      await keepPapers(scene, id, papers)
      keep(stage, done)
      // 转办、并件在本件上另记一条关联，版本多进一。
      if (done.revision <= seen.revision + 1) return undefined
      await keepMain(stage, scene, id)
      return follow(stage, scene, story, id)
    }
    case 'assign':
      return keep(stage, await assignMatter(scene, seen, { unit: act.unit, assignee: act.assignee }))
    case 'note':
      return keep(
        stage,
        (await actOn(scene, seen, 'matter.note', () => ({ kind: 'noted', body: { words: act.words } }))).done,
      )
    case 'supervise':
      return keep(stage, await supervise(scene, seen, act))
    case 'repeat': {
      stage.revisions.set(id, await linkMatters(scene, id, act.of, 'repeat-of'))
      stage.revisions.set(act.of, (stage.revisions.get(act.of) ?? 1) + 1)
    }
  }
}

function keep(stage: Stage, { id, number, revision }: Done): void {
  stage.revisions.set(id, revision)
  stage.numbers.set(id, number)
}

/** The event into which this one was merged has one link more. */
async function keepMain(stage: Stage, { tx }: Scene, id: string): Promise<void> {
  const { rows } = await tx.query<{ id: string; revision: number }>({
    name: 'demo-main',
    text: `select m.id, m.revision from links l join matters m on m.tenant = l.tenant and m.id = l.to_matter
           where l.tenant = $1 and l.from_matter = $2 and l.kind = 'merged-into' and l.undone_at is null`,
    values: [tx.tenant, id],
  })
  for (const main of rows) stage.revisions.set(main.id, main.revision)
}

/** The matter that a hand-off has just opened is where the story goes on. */
async function follow(stage: Stage, { tx }: Scene, story: string, id: string): Promise<void> {
  const { rows } = await tx.query<{ opened: string; number: string }>({
    name: 'demo-handed',
    text: `select to_matter as opened, number from links
           join matters on matters.tenant = links.tenant and matters.id = links.to_matter
           where links.tenant = $1 and from_matter = $2 and kind in ('transferred-to', 'derived-from')`,
    values: [tx.tenant, id],
  })
  const [opened] = rows
  if (opened === undefined || stage.handed.has(story)) return
  stage.handed.set(story, opened.opened)
  stage.numbers.set(opened.opened, opened.number)
  stage.revisions.set(opened.opened, 2)
}

type Given = PaperGiven & { file: StoredFile }

function choosePapers({ papers }: Stage, wanted: readonly PaperWanted[]): Given[] {
  return wanted.map(({ key, name }) => {
    const file = papers.get(fileNameOf(name))
    if (!file) throw new Error(`no paper ${name}`)
    return { key, name: file.name, attachment: randomUUID(), file }
  })
}

async function keepPapers({ tx, actor, now }: Scene, matter: string, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return
  const rows = given.map(({ attachment, file }) => ({ id: attachment, ...file }))
  await tx.query({
    name: 'demo-papers',
    text: `insert into attachments (tenant, id, matter, hash, name, mime, size, at, account)
           select $1, id, $2, hash, name, mime, size, $3, $4
           from jsonb_to_recordset($5::jsonb) as r(id uuid, hash text, name text, mime text, size bigint)`,
    values: [tx.tenant, matter, now, actor.account, JSON.stringify(rows)],
  })
}

/** '{编号:…}' in a form stands for the number of another matter; '{编号:…>}' for that of the one it opened. */
function withNumbers({ numbers, handed }: Stage, form: Form): Form {
  const numberOf = (id: string, opened: string) => numbers.get(opened ? (handed.get(id) ?? '') : id) ?? ''
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value.replace(/\{编号:([^}>]+)(>?)\}/g, (_, ...at: string[]) => numberOf(at[0] ?? '', at[1] ?? ''))
        : value,
    ]),
  )
}

async function supervise(
  scene: Scene,
  seen: { id: string; actId: string; revision: number },
  { how, words }: Extract<Act, { kind: 'supervise' }>,
): Promise<Done> {
  const { done, loaded } = await actOn(scene, seen, 'matter.supervise', () => ({
    kind: 'supervised',
    body: { kind: how, words },
  }))
  const { matter } = loaded
  await scene.tx.query(
    'insert into notices (tenant, account, matter, kind, words, at) values ($1, $2, $3, $4, $5, $6)',
    [
      scene.tx.tenant,
      matter.assignee ?? matter.filedBy,
      seen.id,
      how,
      `${how === 'urge' ? '催办' : '督办'}：${matter.number} ${matter.title}。${words}`,
      scene.now,
    ],
  )
  return done
}
