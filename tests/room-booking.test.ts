import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
  for (const code of ['C02', 'C03']) {
    const input = { code, name: `${code}调解室`, data: { kind: 'mediation-room' }, validFrom: '2026-01-01' }
    await transact(street.resources.database.pool, tenant, (tx) =>
      createEntry(tx, writerOf(street.as('gen_office', '2026-01-05')), getRegister('venues'), input),
    )
  }
})
afterAll(() => street.close())

const slot = { room: 'C02', on: '2026-05-12', from: '09:00', until: '10:30', purpose: 'mediation' }

function book(change: Partial<typeof slot> = {}) {
  const { common, actId } = plainMatter('预约调解室')
  return perform(street.as('window_clerk', '2026-05-11'), (scene) =>
    fileMatter(scene, 'room-booking', { actId, common, intake: { ...slot, ...change } }),
  )
}

describe('场所预约', () => {
  test('同一间同一时间只有一个约得上，写明被哪一件占用；别的房间、别的时间不受影响', async () => {
    const booked = await Promise.allSettled([book(), book(), book()])
    expect(booked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = booked.filter((one) => one.status === 'rejected')
    for (const { reason } of refused) expect(String(reason)).toContain('已由约〔2026〕')
    await expect(book({ room: 'C03' })).resolves.toBeDefined()
    await expect(book({ from: '10:30', until: '11:30' })).resolves.toBeDefined()
    await expect(book({ from: '10:00', until: '10:31' })).rejects.toMatchObject({ status: 409 })
  })

  test('取消以后，那段时间又可以预约', async () => {
    const first = await book({ on: '2026-05-13' })
    await expect(book({ on: '2026-05-13' })).rejects.toMatchObject({ status: 409 })
    const seen = { id: first.id, revision: first.revision, actId: crypto.randomUUID() }
    await perform(street.as('window_clerk', '2026-05-11'), (scene) =>
      takeStep(scene, seen, { step: 'cancel', form: { reason: '当事人改期' }, papers: [] }),
    )
    await expect(book({ on: '2026-05-13' })).resolves.toBeDefined()
  })

  test('册上没有的场所约不了', async () => {
    await expect(book({ room: 'C99' })).rejects.toMatchObject({ code: 'entry-not-standing' })
  })
})
