import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { refreshFolds } from '#matters/refold-jobs.ts'
import { perform } from '#matters/scene-store.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const owner = () => street.resources.database.owner
const refresh = async () => {
  const said: string[] = []
  await refreshFolds(street.resources.database, (words) => said.push(words))
  return said
}
const findings = async () => (await transact(owner(), tenant, (tx) => verifyLedger(tx))).findings
const asOwner = (text: string, values: unknown[]) => transact(owner(), tenant, (tx) => tx.query(text, values))

describe('换了新版程序', () => {
  test('快照、期限、提醒与新版不同的按台账重建，只做一次；台账不动', async () => {
    const clerk = street.as('window_clerk', '2026-03-02')
    const file = () => perform(clerk, (scene) => fileMatter(scene, 'hotline', { ...plainMatter(), intake: {} }))
    const [one, other] = [await file(), await file()]
    expect(await refresh()).toEqual([])
    await asOwner("update matters set state = 'draft', phase = 'done' where tenant = $1 and id = $2", [tenant, one.id])
    await asOwner('delete from deadlines where tenant = $1 and matter = $2', [tenant, one.id])
    expect((await findings()).map(({ matter }) => matter)).toContain(one.id)
    expect(await refresh()).toEqual([])
    await owner().query("update house set value = '1' where name = 'fold'")
    expect(await refresh()).toEqual([expect.stringContaining('1 件')])
    expect(await findings()).toEqual([])
    expect(other.revision).toBe(1)
  })

  test('台账被改动过的事项不重建，留给核对指出', async () => {
    const clerk = street.as('window_clerk', '2026-03-02')
    const done = await perform(clerk, (scene) => fileMatter(scene, 'hotline', { ...plainMatter(), intake: {} }))
    await asOwner("update events set body = replace(body, '路灯', '路牌') where tenant = $1 and matter = $2", [
      tenant,
      done.id,
    ])
    await owner().query("update house set value = '1' where name = 'fold'")
    expect(await refresh()).toEqual([])
    expect(await findings()).toMatchObject([{ matter: done.id, what: 'chain' }])
  })
})
