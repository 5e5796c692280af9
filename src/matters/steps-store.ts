import { randomUUID } from 'node:crypto'
import { can } from '#access/rules.ts'
import type { AnyFacts, HandOff } from '#procedures/define.ts'
import { actOn, type Done, doneOf, editionFor, fileMatter, openPerson, type Seen } from './acts-store.ts'
import { aroundStep } from './around-store.ts'
import { checkTime, decideStep, type StepCommand } from './decide.ts'
import { joinMatter, partMatter } from './joins-store.ts'
import { linkMatters } from './links-store.ts'
import type { Scene } from './scene-store.ts'
import { factsOf, type Matter } from './state.ts'
import { findMatter, notFound, type Write } from './store.ts'

/**
 * Takes a step of the procedure. A hand-off opens its linked matter, a joining links both, and what else reacts to the
 * step does so in the same transaction.
 */
export async function takeStep(scene: Scene, seen: Seen, command: StepCommand): Promise<Done> {
  const { done, write } = await actOn(scene, seen, 'matter.step', async (loaded) => {
    const { procedure, matter } = loaded
    const forCalled = procedure.steps[command.step]?.forCalled === true && isCalled(scene, matter)
    if (!forCalled && !can(scene.actor, 'matter.act', matter)) throw notFound()
    const around = await aroundStep(scene, loaded, command.step, command.form, command.happenedAt ?? scene.now)
    const body = decideStep(procedure, matter, command, scene, around)
    return {
      kind: 'step',
      body,
      happenedAt: checkTime(matter, command.happenedAt, scene.now, command.notBefore),
      detail: { step: command.step },
    }
  })
  if (!write) return done
  const before = scene.changes.length
  await followStep(scene, write, command.step)
  if (scene.changes.length === before) return done
  const now = await findMatter(scene.tx, seen.id)
  return now ? doneOf(now) : done
}

/** True when the actor's unit was called to help with the matter. */
export function isCalled({ actor }: Pick<Scene, 'actor'>, { called }: Matter): boolean {
  return actor.unit !== undefined && called?.includes(actor.unit) === true
}

async function followStep(scene: Scene, write: Write, id: string): Promise<void> {
  const step = write.procedure.steps[id]
  const facts = factsOf(write.matter)
  if (step?.handOff && (step.handOff.when?.(facts) ?? true)) await handOff(scene, write, step.handOff, facts)
  if (step?.joins !== undefined) await joinMatter(scene, write, step.joins, step.name)
  if (step?.parts !== undefined) await partMatter(scene, write, step.name)
  await scene.afterStep?.(scene, write)
}

async function handOff(scene: Scene, from: Write, rule: HandOff<AnyFacts>, facts: AnyFacts): Promise<void> {
  const target = editionFor(rule.to, from.event.happenedAt)
  const { matter } = from
  const common = {
    title: matter.title,
    detail: matter.detail,
    channel: matter.channel,
    people: rule.withoutPeople ? [] : matter.people.map((one) => openPerson(scene, one)),
    place: matter.place,
    longitude: matter.longitude,
    latitude: matter.latitude,
    village: matter.village,
    grid: matter.grid,
    ...rule.about?.(facts),
  }
  const actor = {
    ...scene.actor,
    posts: [...scene.actor.posts, ...target.filedBy.slice(0, 1).map((role) => ({ role }))],
  }
  const opened = await fileMatter({ ...scene, actor }, rule.to, {
    actId: randomUUID(),
    common,
    intake: rule.carry(facts),
    happenedAt: from.event.happenedAt,
    origin: from.id,
  })
  await linkMatters(scene, from.id, opened.id, rule.link, rule.name)
}
