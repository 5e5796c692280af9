import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { linkMatters } from '#matters/links-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
  await addEntry('officers', 'ZF001', { licenceUntil: '2026-03-10' })
  await addEntry('mediators', 'TJ001', { kind: 'full' })
})
afterAll(() => street.close())

const addEntry = (register: string, code: string, data: Record<string, unknown>) => {
  const context = street.as('gen_office', '2026-01-05')
  const input = { code, name: `甲${code}`, data, validFrom: '2026-01-01' }
  return transact(street.resources.database.pool, tenant, (tx) =>
    createEntry(tx, writerOf(context), getRegister(register), input),
  )
}

type Filing = { intake?: Record<string, unknown>; title?: string; origin?: string; phone?: string; name?: string }

const file = (context: Context, procedure: string, { intake = {}, title, origin, phone, name }: Filing = {}) => {
  const { common, actId } = plainMatter(title)
  const people = [{ part: 'applicant', name: name ?? '张三丰', phone: phone ?? '13800000001' }]
  return perform(context, (scene) =>
    fileMatter(scene, procedure, { actId, intake, common: { ...common, people }, ...(origin ? { origin } : {}) }),
  )
}

const step = (
  context: Context,
  done: { id: string; revision: number },
  name: string,
  form: Record<string, unknown>,
) => {
  const papers = ['acceptance'].map((key) => ({ key, name: key, attachment: randomUUID() }))
  return perform(context, (scene) =>
    takeStep(scene, { id: done.id, revision: done.revision, actId: randomUUID() }, { step: name, form, papers }),
  )
}

describe('表单所指的清单条目', () => {
  const review = { reviewers: ['ZF001'], findings: '材料属实。' }

  test('执法证在有效期最后一日仍可用，次日起拒绝并写明是哪个证、哪一天', async () => {
    const clerk = (day: string) => street.as('service_clerk', day)
    const filed = await file(clerk('2026-03-09'), 'service', { intake: { itemName: '备案', kind: 'promise' } })
    const accepted = await step(clerk('2026-03-09'), filed, 'accept', { complete: true })
    const reviewed = await step(clerk('2026-03-10'), accepted, 'review', review)
    await expect(step(clerk('2026-03-11'), reviewed, 'review', review)).rejects.toMatchObject({
      code: 'entry-not-standing',
      message: expect.stringMatching(/行政执法人员.*ZF001.*2026年3月11日/),
    })
  })

  test('登记表里的编号也核对：名册上没有的调解员不能登记', async () => {
    const intake = { form: 'onsite', matter: 'family', by: 'mediator', at: 'station', mediator: 'TJ001' }
    const judicial = street.as('judicial_office', '2026-03-02')
    await file(judicial, 'consultation', { intake })
    await expect(file(judicial, 'consultation', { intake: { ...intake, mediator: 'TJ999' } })).rejects.toMatchObject({
      code: 'entry-not-standing',
    })
  })
})

describe('一案一码：同一当事人同一事由不重复立件', () => {
  const clerk = () => street.as('window_clerk', '2026-04-01')

  test('由热线件立调解件以后，同一人再立一件的拒绝；另一人的照立', async () => {
    const hotline = await file(clerk(), 'hotline', { title: '楼上漏水' })
    const intake = { medSource: 'hotline', level: 'village', category: 'neighbour' }
    const first = await file(clerk(), 'mediation', { intake, origin: hotline.id })
    await perform(clerk(), (scene) => linkMatters(scene, hotline.id, first.id, 'derived-from'))
    await expect(file(clerk(), 'mediation', { intake, origin: hotline.id })).rejects.toMatchObject({
      code: 'case-open',
      message: expect.stringContaining(first.number),
    })
    await expect(file(clerk(), 'mediation', { intake, origin: first.id })).rejects.toMatchObject({ code: 'case-open' })
    const other = await file(clerk(), 'mediation', { intake, origin: hotline.id, name: '李四', phone: '13900000002' })
    expect(other.number).not.toBe(first.number)
  })

  test('没有说明从哪件来的，照常登记：是否重复由受理人看提示决定', async () => {
    const intake = { medSource: 'hotline', level: 'village', category: 'neighbour' }
    await expect(file(clerk(), 'mediation', { intake })).resolves.toMatchObject({ state: expect.any(String) })
  })
})
