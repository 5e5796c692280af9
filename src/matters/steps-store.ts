import { randomUUID } from 'node:crypto'
import { can } from '#access/rules.ts'
import type { AnyFacts, HandOff } from '#procedures/define.ts'
import { actOn, type Done, editionFor, fileMatter, openPerson, type Seen } from './acts-store.ts'
import { aroundStep } from './around-store.ts'
import { checkTime, decideStep, type StepCommand } from './decide.ts'
import { linkMatters } from './links-store.ts'
import type { Scene } from './scene-store.ts'
import { factsOf } from './state.ts'
import { notFound, type Write } from './store.ts'

/** Takes a step of the procedure; a hand-off opens its linked matter in the same transaction. */
export async function takeStep(scene: Scene, seen: Seen, command: StepCommand): Promise<Done> {
  const { done, write } = await actOn(scene, seen, 'matter.step', async (loaded) => {
    const { procedure, matter } = loaded
    if (!can(scene.actor, 'matter.act', matter)) throw notFound()
    const around = await aroundStep(scene, loaded, command.step, command.form, command.happenedAt ?? scene.now)
    const body = decideStep(procedure, matter, command, scene, around)
    return {
      kind: 'step',
      body,
      happenedAt: checkTime(matter, command.happenedAt, scene.now),
      detail: { step: command.step },
    }
  })
  const step = write?.procedure.steps[command.step]
  if (!write || !step?.handOff) return done
  const facts = factsOf(write.matter)
  if (step.handOff.when && !step.handOff.when(facts)) return done
  const handed = await handOff(scene, write, step.handOff, facts)
  return { ...done, revision: handed }
}

async function handOff(scene: Scene, from: Write, rule: HandOff<AnyFacts>, facts: AnyFacts): Promise<number> {
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
  return linkMatters(scene, from.id, opened.id, rule.link, rule.name)
}
