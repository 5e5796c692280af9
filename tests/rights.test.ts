import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#access/actor.ts'
import { type Action, actions, can, scopeOf, scopeSql } from '#access/rules.ts'
import { roleIds } from '#procedures/roles.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const some = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const places = fc.record({
  village: some('V1', 'V2'),
  grid: some('G1', 'G2', 'G3'),
  unit: some('甲', '乙'),
  assignee: some('li', 'wang'),
  filedBy: some('li', 'zhao'),
  procedure: some('petition', 'community-correction'),
  called: fc.option(fc.subarray(['甲', '乙']), { nil: undefined }),
})
const actors: fc.Arbitrary<Actor> = fc.record({
  tenant: fc.constant(tenant),
  account: fc.constantFrom('li', 'wang', 'zhao'),
  person: fc.constant('某人'),
  unit: some('甲', '乙'),
  posts: fc.array(
    fc.record({
      role: fc.constantFrom(...roleIds),
      villages: fc.option(fc.subarray(['V1', 'V2']), { nil: undefined }),
      grids: fc.option(fc.subarray(['G1', 'G2', 'G3']), { nil: undefined }),
    }),
    { maxLength: 3 },
  ),
})

test('同一张权利表：逐件判断与列表条件对任何人、任何事项结论一致', async () => {
  const { owner } = street.resources.database
  await fc.assert(
    fc.asyncProperty(
      actors,
      fc.constantFrom(...actions),
      fc.array(places, { minLength: 1, maxLength: 12 }),
      async (actor, action: Action, rows) => {
        const values: unknown[] = [
          JSON.stringify(rows.map(({ filedBy, ...row }, index) => ({ ...row, filed_by: filedBy, index }))),
        ]
        const where = scopeSql(scopeOf(actor, action), values)
        const { rows: found } = await owner.query<{ index: number }>(
          `select m.index from jsonb_to_recordset($1::jsonb) as m(index int, village text, grid text, unit text, assignee text, filed_by text, procedure text, called text[]) where ${where} order by m.index`,
          values,
        )
        const expected = rows.flatMap((row, index) => (can(actor, action, row) ? [index] : []))
        expect(found.map((row) => row.index)).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('没有岗位的人什么也不能做', () => {
  const nobody: Actor = { tenant, account: 'nobody', person: '无岗', posts: [] }
  expect(actions.filter((action) => can(nobody, action))).toEqual([])
})
