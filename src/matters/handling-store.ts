import { hasRole } from '#access/actor.ts'
import { can } from '#access/rules.ts'
import { refuse } from '#http/refusal.ts'
import { commonIntake } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { mapPersonalFields, parseChanges, parseInput } from '#procedures/forms.ts'
import { actOn, type Done, type Seen } from './acts-store.ts'
import { checkTime, decideStep, openSteps, personKeysOf, type StepCommand, sealPerson } from './decide.ts'
import type { Edited } from './event.ts'
import type { Scene } from './scene-store.ts'

/** Corrects what was written at intake. The clocks do not move: none of them reads these fields again. */
export async function editMatter(
  scene: Scene,
  seen: Seen,
  input: { common: Record<string, unknown>; intake: Record<string, unknown>; reason: string },
): Promise<Done> {
  const { done } = await actOn(scene, seen, 'matter.edit', ({ procedure, matter }) => {
    if (!can(scene.actor, 'matter.edit', matter))
      throw refuse('not-allowed', { action: '更正该事项', who: '登记人或综合办公室' })
    const common = parseInput(
      commonIntake
        .pick({
          title: true,
          detail: true,
          place: true,
          longitude: true,
          latitude: true,
          village: true,
          grid: true,
          people: true,
        })
        .partial(),
      input.common,
    )
    const intake = parseChanges(procedure.intake, input.intake)
    if (Object.keys(intake).length > 0) parseInput(procedure.intake, { ...matter.intake, ...intake })
    const { people, ...rest } = common
    const body: Edited = {
      ...rest,
      ...(input.common.people === undefined || !people
        ? {}
        : { people: people.map((one) => sealPerson(one, scene)), personKeys: personKeysOf(people, scene) }),
      ...(Object.keys(intake).length > 0 ? { intake: mapPersonalFields(procedure.intake, intake, scene.seal) } : {}),
      reason: input.reason,
    }
    return { kind: 'edited', body, detail: { reason: input.reason } }
  })
  return done
}

/** Hands a matter to a unit or person; who receives it must sign for it. */
export async function assignMatter(
  scene: Scene,
  seen: Seen,
  to: { unit?: string; assignee?: string; note?: string },
): Promise<Done> {
  if (!to.unit && !to.assignee) throw refuse('assignee-unknown')
  const { done } = await actOn(scene, seen, 'matter.assign', ({ procedure, matter }) => {
    if (!can(scene.actor, 'matter.assign', matter))
      throw refuse('not-allowed', { action: '分派该事项', who: '综合信息指挥室' })
    if (matter.closedAt !== undefined)
      throw refuse('state-final', { state: procedure.states[matter.state]?.name ?? matter.state })
    return { kind: 'assigned', body: to, detail: { ...to } }
  })
  return done
}

/**
 * Signs for a matter that was handed over (签收), by the procedure's own step for that where it has one; `when` for a
 * signature given earlier, without signal.
 */
export async function signMatter(
  scene: Scene,
  seen: Seen,
  when: Pick<StepCommand, 'happenedAt' | 'notBefore'> = {},
): Promise<Done> {
  const { done } = await actOn(scene, seen, 'matter.sign', ({ procedure, matter }) => {
    const mine =
      matter.assignee === scene.actor.account ||
      (matter.assignee === undefined && matter.unit === scene.actor.unit) ||
      hasRole(scene.actor, ['command_center'])
    if (!mine) throw refuse('not-allowed', { action: '签收该事项', who: '承办人' })
    if (matter.closedAt !== undefined || matter.signedAt !== undefined)
      throw refuse('step-barred', { reason: `事项「${procedure.states[matter.state]?.name ?? ''}」，无须签收。` })
    const step = openSteps(procedure, matter).find((id) => isBareSigning(procedure.steps[id]))
    const happenedAt = checkTime(matter, when.happenedAt, scene.now, when.notBefore)
    if (step === undefined) return { kind: 'signed', body: {}, happenedAt }
    return {
      kind: 'step',
      body: decideStep(procedure, matter, { step, form: {}, papers: [], ...when }, scene),
      happenedAt,
      detail: { step },
    }
  })
  return done
}

// 只签收、别无他事的步骤；兼有表单的（到场、审查）由承办人自己填写。
function isBareSigning(step: Procedure['steps'][string] | undefined): boolean {
  return step?.signs === true && step.form === undefined && step.papers === undefined
}
