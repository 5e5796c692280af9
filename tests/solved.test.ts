import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#access/store.ts'
import { solvedRoutes } from '#analysis/solved-routes.ts'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { registryRoutesWith } from '#registry/routes.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let clerk: Context
beforeAll(async () => {
  street = await openStreet()
  clerk = street.as('window_clerk', '2026-06-01')
  const { owner, pool } = street.resources.database
  await owner.query(
    `insert into entries (tenant, register, id, code, name, data, valid_from, revision, changed_at, changed_by) values
     ($1, 'units', $2, 'U03', '城管办', '{}', '2026-01-01', 1, now(), 'x'),
     ($1, 'resettlement-subjects', $3, 'R01', '安置甲', '{}', '2026-01-01', 1, now(), 'x')`,
    [tenant, randomUUID(), randomUUID()],
  )
  await transact(pool, tenant, (tx) =>
    createAccount(
      tx,
      { name: 'lm', person: '李明', posts: [{ role: 'grid_leader', grids: ['G01'] }], password: 'Search-2026!' },
      clerk.now,
    ),
  )
})
afterAll(() => street.close())

const as = (at: string) => street.as('hotline_officer', at)
const leader = (at: string) => street.as([{ role: 'grid_leader', grids: ['G01'] }], at, 'lm')

/** A complaint filed, answered, called back and closed. */
async function solve(title: string, reply: string, satisfaction: string, common: object = {}) {
  const plain = plainMatter(title)
  const filed = await perform(as('2026-03-02'), (scene) =>
    fileMatter(scene, 'hotline', {
      ...plain,
      common: { ...plain.common, detail: `${title}，已有三天，出行不便。`, ...common },
      intake: {},
      unit: 'U03',
    }),
  )
  let { revision } = filed
  const steps: Array<[Context, string, Record<string, unknown>]> = [
    [as('2026-03-02T10:00'), 'dispatch', {}],
    [leader('2026-03-02T11:00'), 'sign', {}],
    [leader('2026-03-05'), 'reply', { reply }],
    [as('2026-03-06'), 'callback', { solved: true, satisfaction }],
    [as('2026-03-06T10:00'), 'close', {}],
  ]
  for (const [who, step, form] of steps) {
    const done = await perform(who, (scene) =>
      takeStep(scene, { id: filed.id, actId: randomUUID(), revision }, { step, form, papers: [] }),
    )
    revision = done.revision
  }
  return filed
}

describe('以往怎么办的', () => {
  it('办结的相似件：怎么办的、谁办的、几天、是否满意；当事人不出现', async () => {
    await solve('桂花巷路灯不亮', '已换灯头，请电询 13800000001。', 'satisfied')
    await solve('槐树街占道停车', '已劝离。', 'satisfied')
    const { rows } = await solvedRoutes.typed(clerk, { title: '文昌里路灯不亮', detail: '晚上路灯不亮已有三天' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      row: { title: '桂花巷路灯不亮' },
      days: 4,
      late: false,
      unit: '城管办',
      handler: { person: '李明', posts: ['网格长'] },
      words: [{ title: '答复内容', value: '已换灯头，请电询 【电话】。' }],
      satisfaction: { name: '满意' },
    })
    expect(JSON.stringify(rows)).not.toMatch(/13800000001|张三丰/)
  })

  it('事项页上：不含本件，未办结的不算', async () => {
    const plain = plainMatter('枫林小区路灯不亮')
    const open = await perform(as('2026-05-06'), (scene) => fileMatter(scene, 'hotline', { ...plain, intake: {} }))
    const { rows } = await solvedRoutes.ofMatter(clerk, { id: open.id })
    expect(rows.map(({ row }) => row.title)).toEqual(['桂花巷路灯不亮'])
  })

  it('区域之外的件既不作参考，也不能以其问', async () => {
    const far = street.as([{ role: 'grid_leader', grids: ['G77'] }], '2026-06-01', 'far')
    expect(await solvedRoutes.typed(far, { title: '文昌里路灯不亮', detail: '晚上路灯不亮已有三天' })).toEqual({
      rows: [],
    })
    const [one] = (await solvedRoutes.typed(clerk, { title: '文昌里路灯不亮', detail: '已有三天' })).rows
    await expect(solvedRoutes.ofMatter(far, { id: one?.row.id ?? '' })).rejects.toMatchObject({
      code: 'matter-not-found',
    })
  })

  it('空的、一个字的、只有标点的，什么也不给', async () => {
    for (const title of ['', '灯', '，。！'])
      expect(await solvedRoutes.typed(clerk, { title, detail: '' })).toEqual({ rows: [] })
  })
})

describe('按名称、代码、首字母找清单条目', () => {
  const { find } = registryRoutesWith({
    reproject: async () => [],
    readSheet: () => Promise.reject(new Error('not asked')),
  })
  it('在册的找得到，封存的清单不在其内', async () => {
    for (const words of ['城管办', '城管', 'cgb', 'U03', 'cg'])
      expect(
        (await find(clerk, { words })).rows.map(({ name }) => name),
        words,
      ).toEqual(['城管办'])
    for (const words of ['安置甲', 'azj', 'R01'])
      expect((await find(street.as('judicial_office', '2026-06-01'), { words })).rows).toEqual([])
  })
})
