import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { read } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const matters = (where: string) =>
  read(street.resources.database.pool, tenant, async (tx) => {
    const { rows } = await tx.query<{ id: string; number: string; revision: number; fold: { intake: unknown } }>(
      `select m.id, m.number, m.revision, m.fold from matters m
       where m.tenant = $1 and ${where} order by m.number`,
      [tenant],
    )
    return rows
  })

async function file(procedure: string, role: RoleId, at: string, intake: Record<string, unknown>) {
  const { actId, common } = plainMatter('会议与审查')
  const { village: _, grid: __, ...plain } = common
  const done = await perform(street.as(role, at), (scene) =>
    fileMatter(scene, procedure, { actId, common: plain, intake }),
  )
  return done.id
}

async function take(id: string, role: RoleId, at: string, step: string, form: Record<string, unknown> = {}) {
  const [found] = await matters(`m.id = '${id}'`)
  return perform(street.as(role, at), (scene) =>
    takeStep(scene, { id, revision: found?.revision ?? 0, actId: randomUUID() }, { step, form, papers: [] }),
  )
}

it('会议通过未经合法性审查的合同被拒绝并写明条文；交办的事项各自成件，有时限', async () => {
  const review = await file('legality-review', 'gen_office', '2026-03-02', {
    reviewKind: 'agreement',
    submittedBy: '经济发展办',
  })
  const [{ number } = { number: '' }] = await matters(`m.id = '${review}'`)
  const meeting = await file('meeting', 'gen_office', '2026-03-02T10:00', {
    kind: 'party',
    plannedOn: '2026-03-06',
    chair: '党工委书记',
  })
  await take(meeting, 'gen_office', '2026-03-06', 'hold', { heldOn: '2026-03-06', due: 9, present: 9 })
  const contract = { subject: 'agreement', title: '物业合同', result: 'adopted', conclusion: '同意' }
  const adopt = (form: Record<string, unknown>) => take(meeting, 'gen_office', '2026-03-06T10:00', 'decide', form)
  await expect(adopt(contract)).rejects.toThrow(/合法性审查/)
  await expect(adopt({ ...contract, review: number })).rejects.toThrow(/尚未通过/)
  await expect(adopt({ ...contract, review: '审〔2026〕999999' })).rejects.toThrow(/审〔2026〕999999/)
  await adopt({ subject: 'rule_of_law', title: '年度要点', result: 'adopted', conclusion: '印发' })
  for (const [task, dueOn] of [
    ['印发要点', '2026-03-20'],
    ['报区司法局', '2026-03-31'],
  ]) {
    await take(meeting, 'gen_office', '2026-03-06T11:00', 'entrust', { task, unit: '平安法治办', dueOn })
  }
  const handed = await matters(`m.procedure = 'follow-up'`)
  expect(handed.map(({ fold }) => fold.intake)).toMatchObject([
    { task: '印发要点', agreedOn: '2026-03-06', dueOn: '2026-03-20' },
    { task: '报区司法局', agreedOn: '2026-03-06', dueOn: '2026-03-31' },
  ])
})
