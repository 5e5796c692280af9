import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { reprojectOpen } from '#matters/reproject-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findMatter } from '#matters/store.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { adoptNotice } from '#registry/calendar-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const dueOf = (id: string) =>
  read(street.resources.database.pool, tenant, async (tx) => {
    const { rows } = await tx.query<{ key: string; due_at: string | null; provisional: boolean; status: string }>(
      'select key, due_at, provisional, status from deadlines where tenant = $1 and matter = $2 order by key',
      [tenant, id],
    )
    return rows
  })

test('新的放假通知使未结件重新推算并逐件列出原因，台账一条不增，与快照仍一致', async () => {
  const filed = street.as('hotline_officer', '2026-12-28')
  const open = await perform(filed, (scene) => fileMatter(scene, 'hotline', { ...plainMatter('跨年未结'), intake: {} }))
  await perform(filed, (scene) =>
    takeStep(
      scene,
      { id: open.id, revision: 1, actId: randomUUID() },
      { step: 'dispatch', form: {}, papers: [], unit: '城管办' },
    ),
  )
  const before = await dueOf(open.id)
  expect(before.some((row) => row.provisional)).toBe(true)

  const admin = street.as('sysadmin', '2026-12-30')
  const { edition, moved } = await adoptNotice(
    admin,
    {
      year: 2027,
      notice: '演练通知〔2026〕1号',
      off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'],
      work: ['2027-01-09', '2027-01-10'],
      amends: false,
    },
    reprojectOpen,
  )
  expect(edition).toContain('2027')
  expect(moved.map((one) => one.number)).toContain(open.number)
  for (const one of moved) expect(one.why).toMatch(/2027/)
  const after = await dueOf(open.id)
  expect(after).not.toEqual(before)
  expect(after.filter((row) => row.status === 'running').every((row) => !row.provisional)).toBe(true)
  const { findings } = await read(street.resources.database.pool, tenant, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
  expect((await read(street.resources.database.pool, tenant, (tx) => findMatter(tx, open.id)))?.matter.position).toBe(2)
})
