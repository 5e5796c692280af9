import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#access/store.ts'
import { transact } from '#db/transact.ts'
import { documentsFiles } from '#documents/routes.ts'
import type { Context } from '#http/context.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { editMatter } from '#matters/handling-store.ts'
import { refillInitials } from '#matters/initials-jobs.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { moment, openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let clerk: Context
const people = (name: string, phone = '13800000001') => [{ part: 'applicant', name, phone }]

async function file(title: string, common: object = {}, at = '2026-03-05', procedure = 'hotline', rest: object = {}) {
  const plain = plainMatter(title)
  const asked = { ...plain, common: { ...plain.common, ...common }, intake: {}, ...rest }
  return perform(street.as('petition_officer', at), (scene) => fileMatter(scene, procedure, asked))
}

const list = (words: string, as = clerk, filter: object = {}) =>
  mattersRoutes.list(as, { words, sort: 'filed', limit: 20, ...filter })
const titles = async (words: string, as = clerk, filter: object = {}) =>
  (await list(words, as, filter)).rows.map(({ title }) => title)
const only = async (words: string, as = clerk) => (await list(words, as)).rows[0]

beforeAll(async () => {
  street = await openStreet()
  clerk = street.as('window_clerk', '2026-06-01')
  const { owner, pool } = street.resources.database
  await owner.query(
    `insert into entries (tenant, register, id, code, name, data, valid_from, revision, changed_at, changed_by) values
     ($1, 'villages', $2, 'V07', '桂花社区', '{"aliases": ["桂花"]}', '2026-01-01', 1, now(), 'x'),
     ($1, 'units', $3, 'U03', '城管办', '{}', '2026-01-01', 1, now(), 'x')`,
    [tenant, randomUUID(), randomUUID()],
  )
  await transact(pool, tenant, (tx) =>
    createAccount(
      tx,
      { name: 'lm', person: '李明', posts: [{ role: 'grid_worker', grids: ['G01'] }], password: 'Search-2026!' },
      clerk.now,
    ),
  )
})
afterAll(() => street.close())

describe('全台账检索', () => {
  it('两字词、几个词都要有、先后不论、引号为连写、摘要与位置', async () => {
    await file('文昌里路灯损坏', { detail: '文昌里北口路灯夜里不亮，已有三天。' }, '2026-02-01')
    await file('文昌里路灯晃眼', { detail: '路灯太亮，照进卧室。' }, '2026-02-02')
    expect(await titles('文昌')).toEqual(['文昌里路灯晃眼', '文昌里路灯损坏'])
    expect(await titles('不亮 文昌里')).toEqual(['文昌里路灯损坏'])
    expect(await titles('“路灯太亮”')).toEqual(['文昌里路灯晃眼'])
    expect(await titles('“路灯不亮” 文昌里')).toEqual([])
    const row = await only('夜里不亮 文昌里')
    const cut = (text: string, spans: [number, number][]) => spans.map(([from, until]) => text.slice(from, until))
    expect(cut(row?.title ?? '', row?.found?.title ?? [])).toEqual(['文昌里'])
    expect(cut(row?.found?.excerpt?.text ?? '', row?.found?.excerpt?.spans ?? [])).toEqual(['文昌里', '夜里不亮'])
  })

  it('筛选照样生效，翻页不重不漏，件数一致', async () => {
    for (let i = 0; i < 7; i++) await file(`石桥头占道停车${i}`, { grid: `G0${i % 2}` }, `2026-04-0${i + 1}`)
    expect(await titles('占道停车', clerk, { grid: ['G01'] })).toHaveLength(3)
    expect(await titles('占道停车', clerk, { from: '2026-04-03', until: '2026-04-05' })).toHaveLength(2)
    const first = await list('占道停车', clerk, { limit: 3 })
    const second = await list('占道停车', clerk, { limit: 3, after: first.next ?? '' })
    const third = await list('占道停车', clerk, { limit: 3, after: second.next ?? '' })
    const all = [first, second, third].flatMap((page) => page.rows.map(({ title }) => title.slice(-1)))
    expect(all).toEqual(['6', '5', '4', '3', '2', '1', '0'])
    expect(third.next).toBeNull()
    expect(await mattersRoutes.count(clerk, { words: '占道停车' })).toEqual({ count: 7, exact: true })
    const due = await list('占道停车', clerk, { sort: 'due', limit: 4 })
    const later = await list('占道停车', clerk, { sort: 'due', limit: 4, after: due.next ?? '' })
    const byDue = [...due.rows, ...later.rows]
    expect(new Set(byDue.map(({ id }) => id)).size).toBe(7)
    expect(byDue.map(({ dueAt }) => dueAt)).toEqual(byDue.map(({ dueAt }) => dueAt).sort())
  })

  it('编号的各种写法都找得到，排在最前', async () => {
    const done = await file('编号检索之件', {}, '2026-01-08')
    const serial = done.number.slice(-6)
    await file(`提到${serial}的另一件`, { detail: `与 ${serial} 有关。` }, '2026-05-09')
    for (const typed of [done.number, `热[2026]${Number(serial)}`, `2026-${Number(serial)}`, serial]) {
      const { rows } = await list(typed)
      expect(rows[0]?.id, typed).toBe(done.id)
    }
    expect((await list(serial)).rows.map(({ id }) => id)).toHaveLength(2)
    expect(await titles('热〔2025〕000001')).toEqual([])
  })

  it('村社、单位、经办人、程序的名称与首字母', async () => {
    await file('甲事', { village: 'V07' })
    await file('乙事', {}, '2026-03-06', 'hotline', { unit: 'U03' })
    await file('丙事', {}, '2026-03-07', 'hotline', { assignee: 'lm' })
    for (const typed of ['桂花社区', '桂花', 'ghsq', 'GHSQ']) expect(await titles(typed), typed).toContain('甲事')
    for (const typed of ['城管办', 'cgb']) expect(await titles(typed)).toEqual(['乙事'])
    for (const typed of ['李明', 'lm']) expect(await titles(typed)).toEqual(['丙事'])
    expect((await only('城管办'))?.found?.reasons).toEqual(['承办单位'])
    expect(await titles('桂花社区 甲事')).toEqual(['甲事'])
    expect(await titles('桂花社区 乙事')).toEqual([])
  })
})

describe('按当事人检索', () => {
  it('姓名、电话连同别的词一起找', async () => {
    await file('独有之事一', { people: people('欧阳重', '139 0000 1234') })
    await file('独有之事二', { people: people('欧阳重', '13900005678') })
    expect(await titles('欧阳重')).toEqual(expect.arrayContaining(['独有之事一', '独有之事二']))
    expect(await titles('欧阳重 事二')).toEqual(['独有之事二'])
    expect(await titles('139 0000 1234')).toEqual(['独有之事一'])
    expect((await only('13900001234'))?.found).toMatchObject({ title: [], excerpt: null, reasons: ['当事人'] })
  })

  it('姓名首字母：有权查看姓名的找得到，多音字各种读法都算，无权的找不到', async () => {
    await file('首字母之件', { people: people('单乐重'), grid: 'G05' })
    expect(await titles('slz')).toEqual(['首字母之件'])
    expect(await titles('SYZ')).toEqual(['首字母之件'])
    expect((await only('slz'))?.found?.reasons).toEqual(['当事人姓名首字母'])
    const grid = street.as([{ role: 'grid_worker', grids: ['G05'] }], '2026-06-01', 'g5')
    expect(await titles('首字母之件', grid)).toEqual(['首字母之件'])
    expect(await titles('slz', grid)).toEqual([])
    expect(await mattersRoutes.count(grid, { words: 'slz' })).toEqual({ count: 0, exact: true })
    const archive = street.as('archivist', '2026-06-01')
    expect(await titles('slz', archive)).toEqual([])
  })

  it('改了姓名，旧的首字母不再找得到；只改标题，照旧', async () => {
    const done = await file('更名之件', { people: people('钱百万') })
    const officer = street.as('petition_officer', '2026-03-06')
    const edit = (revision: number, common: Record<string, unknown>) =>
      perform(officer, (scene) =>
        editMatter(scene, { id: done.id, actId: randomUUID(), revision }, { common, intake: {}, reason: '登记有误' }),
      )
    await edit(1, { title: '更名之件二' })
    expect(await titles('qbw')).toEqual(['更名之件二'])
    await edit(2, { people: people('孙千里') })
    expect(await titles('qbw')).toEqual([])
    expect(await titles('sql')).toEqual(['更名之件二'])
  })

  it('旧版留下的件由后台补齐首字母，补过的不再补；台账核对不受影响', async () => {
    await file('旧版之件', { people: people('褚遂良') })
    const { owner } = street.resources.database
    await transact(owner, tenant, (tx) =>
      tx.query('update matters set initials = null where tenant = $1 and title = $2', [tenant, '旧版之件']),
    )
    expect(await titles('csl')).toEqual([])
    expect(await refillInitials(street.resources)).toBe(1)
    expect(await refillInitials(street.resources)).toBe(0)
    expect(await titles('csl')).toEqual(['旧版之件'])
    const { findings } = await transact(owner, tenant, (tx) => verifyLedger(tx))
    expect(findings).toEqual([])
  })
})

describe('权限与留痕', () => {
  it('区域之外、封存之件，任何写法都找不到', async () => {
    const done = await file('区域之外的事', { grid: 'G08', village: 'V08', people: people('赵无极', '13911112222') })
    const grid = street.as([{ role: 'grid_leader', grids: ['G01'] }], '2026-06-01', 'g1')
    const sealed = street.as('judicial_office', '2026-03-05')
    const secret = plainMatter('封存之事甲')
    const correction = { origin: 'documents', category: 'probation', decidedBy: '示例区人民法院', gender: 'male' }
    const hidden = await perform(sealed, (scene) =>
      fileMatter(scene, 'community-correction', {
        actId: secret.actId,
        common: { ...secret.common, people: people('郑成功', '13933334444') },
        intake: correction,
      }),
    )
    for (const typed of [done.number, '区域之外', '赵无极', '13911112222', 'zwj'])
      expect(await titles(typed, grid), typed).not.toContain('区域之外的事')
    for (const typed of [hidden.number, '封存之事甲', '郑成功', '13933334444', 'zcg'])
      expect(await titles(typed), typed).not.toContain('封存之事甲')
    expect(await titles('zcg', street.as('judicial_office', '2026-06-01'))).toEqual(['封存之事甲'])
  })

  it('摘要中没有电话和证件号，谁看都一样；搜电话的一段也不显出', async () => {
    await file('摘要之件', { detail: '请回电 13955556666 说明摘要情况。' })
    const row = await only('摘要情况')
    expect(row?.found?.excerpt?.text).toContain('【电话】')
    expect(JSON.stringify(await list('1395555'))).not.toContain('13955556666')
  })

  it('检索留审计：当事人姓名、电话遮盖，翻页不重复记', async () => {
    const { owner } = street.resources.database
    await file('审计之件', { people: people('秦叔宝', '13977778888') })
    const lines = async () =>
      (await owner.query("select detail from audit where act = 'matter.search' order by seq")).rows.map(
        ({ detail }) => detail,
      )
    const before = (await lines()).length
    await list('秦叔宝 审计')
    await list('13977778888')
    await list('路灯', clerk, { after: `2026-03-01T00:00:00.000Z_${randomUUID()}` })
    expect((await lines()).slice(before)).toEqual([
      { words: '秦** 审计', person: true },
      { words: '139****8888', person: true },
    ])
  })

  it('导出与列表找到的是同样的件', async () => {
    const exported = documentsFiles.find(({ path }) => path === '/api/matters-export.xlsx')
    const { body } = (await exported?.answer(clerk, { words: 'cgb' })) ?? {}
    expect(body).toBeInstanceOf(Uint8Array)
    expect((await list('cgb')).rows).toHaveLength(1)
  })
})

describe('千件以上', () => {
  it('常见词、罕见词、短语、区域内，结果与逐件比对相同', async () => {
    const officer = street.as('petition_officer', '2026-05-01')
    const { fileMatters, editionFor } = await import('#matters/acts-store.ts')
    await perform(officer, async (scene) => {
      const commands = Array.from({ length: 1500 }, (_, i) => {
        const plain = plainMatter(`${i % 3 === 0 ? '井盖松动' : '垃圾未清'}${i}`)
        const detail = i === 7 ? '罕见之词银杏落果' : `附近${i % 5 === 0 ? '井盖异响' : '臭味'}，请处理。`
        return {
          ...plain,
          common: { ...plain.common, detail, grid: `G${i % 50}`, village: `V9${i % 400}` },
          intake: {},
          happenedAt: moment(`2025-${String((i % 12) + 1).padStart(2, '0')}-1${i % 9}`),
        }
      })
      await fileMatters(scene, editionFor('hotline', scene.now), commands)
      return undefined
    })
    // 词常见、筛选后少见：先问最近几个月，不够再放宽，直到全部。
    for (const near of [3, 77, 199, 398]) {
      const expected = Array.from({ length: 1500 }, (_, i) => i).filter((i) => i % 5 !== 0 && i % 400 === near)
      const seen = (await titles('臭味', clerk, { village: [`V9${near}`] })).map((title) => Number(title.slice(4)))
      expect(seen.toSorted((a, b) => a - b)).toEqual(expected)
    }
    expect(await titles('银杏')).toEqual(['垃圾未清7'])
    expect(await titles('井盖松动')).toHaveLength(20)
    expect(await mattersRoutes.count(clerk, { words: '井盖松动' })).toEqual({ count: 500, exact: true })
    expect(await mattersRoutes.count(clerk, { words: '请处理' })).toEqual({ count: 1000, exact: false })
    const grid = street.as([{ role: 'grid_leader', grids: ['G15'] }], '2026-06-01', 'g15')
    const seen = new Set<string>()
    for (let after: string | undefined; ; ) {
      const page = await list('井盖松动', grid, { limit: 4, after })
      for (const row of page.rows) seen.add(row.title)
      if (!page.next) break
      after = page.next
    }
    expect([...seen].sort()).toEqual(
      Array.from({ length: 1500 }, (_, i) => i)
        .filter((i) => i % 3 === 0 && i % 50 === 15)
        .map((i) => `井盖松动${i}`)
        .sort(),
    )
  })
})
