import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#http/context.ts'
import { intakeRoutes } from '#intake/routes.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let clerk: Context
beforeAll(async () => {
  street = await openStreet()
  clerk = street.as('window_clerk', '2026-06-01')
  const { owner } = street.resources.database
  await owner.query(
    `insert into entries (tenant, register, id, code, name, data, valid_from, revision, changed_at, changed_by) values
     ($1, 'villages', $2, 'V01', '桂花社区', '{}', '2026-01-01', 1, now(), 'x'),
     ($1, 'grids', $3, 'G01', '第一网格', '{"village": "V01", "keywords": ["桂花巷"]}', '2026-01-01', 1, now(), 'x')`,
    [tenant, randomUUID(), randomUUID()],
  )
})
afterAll(() => street.close())

const file = (title: string, common: object = {}, at = '2026-05-20', procedure = 'hotline') =>
  perform(street.as('window_clerk', at), (scene) => {
    const plain = plainMatter(title)
    return fileMatter(scene, procedure, { ...plain, common: { ...plain.common, ...common }, intake: {} })
  })
const suggest = (asked: object, as = clerk) => intakeRoutes.suggest(as, { title: '', detail: '', people: [], ...asked })

describe('边填边提示', () => {
  it('同一人的旧件：证件号、电话、同名且同网格，新的在前', async () => {
    const id = '11010519491231002X'
    const byId = await file('老人津贴', { people: [{ part: 'applicant', name: '王一', idNumber: id }] }, '2026-03-01')
    const byPhone = await file('门口积水', { people: [{ part: 'applicant', name: '王二', phone: '13900000009' }] })
    const byName = await file('夜间施工', { people: [{ part: 'applicant', name: '王一' }], grid: 'G01' }, '2026-04-01')
    const elsewhere = await file('别处同名', { people: [{ part: 'applicant', name: '王一' }], grid: 'G02' })
    const people = [{ name: '王一', idNumber: id.toLowerCase(), phone: '139 0000 0009' }]
    const { samePerson } = await suggest({ people, grid: 'G01' })
    expect(samePerson.map(({ row, reason }) => [row.id, reason])).toEqual([
      [byPhone.id, '电话相同'],
      [byName.id, '同名且同网格'],
      [byId.id, '身份证号相同'],
    ])
    expect(samePerson.some(({ row }) => row.id === elsewhere.id)).toBe(false)
  })

  it('同一件事：一百八十天内说法相近的，带相似度与理由', async () => {
    const done = await file('桂花巷北口路灯不亮', { detail: '桂花巷北口路灯坏了三天，晚上走路看不见。' })
    await file('桂花巷北口路灯不亮', { detail: '桂花巷北口路灯坏了三天，晚上走路看不见。' }, '2025-01-02')
    await file('广场舞扰民', { detail: '每晚音乐声太大，孩子无法学习。' })
    const { sameMatter } = await suggest({ title: '桂花巷北口的路灯坏了', detail: '三天不亮，晚上看不见路。' })
    expect(sameMatter.map(({ row }) => row.id)).toEqual([done.id])
    expect(sameMatter[0]?.reason).toContain('路灯')
  })

  it('由地点认出网格和村社', async () => {
    const { grid, village } = await suggest({ place: '桂花巷 12 号' })
    expect(grid).toMatchObject({ code: 'G01', name: '第一网格', reason: expect.stringContaining('桂花巷') })
    expect(village).toMatchObject({ code: 'V01', name: '桂花社区' })
    expect(await suggest({ place: '无名路' })).toMatchObject({ grid: null, village: null })
  })

  it('只推荐本岗位可以登记的程序', async () => {
    const text = { title: '邻里纠纷，请求调解', channel: 'visit' }
    const names = (found: Awaited<ReturnType<typeof suggest>>) => found.kinds.map((kind) => kind.procedure)
    expect(names(await suggest(text))).toContain('mediation')
    expect(names(await suggest(text, street.as('hotline_officer', '2026-06-01')))).not.toContain('service')
  })

  it('自己区域之外的旧件不提示', async () => {
    const phone = '13900000077'
    const people = [{ part: 'applicant', name: '赵某', phone }]
    await file('网格二的事', { people, grid: 'G02', village: 'V02' })
    const near = street.as([{ role: 'grid_leader', grids: ['G01'] }], '2026-06-01', 'leader')
    expect((await suggest({ people: [{ phone }] }, near)).samePerson).toEqual([])
    expect((await suggest({ people: [{ phone }] })).samePerson).toHaveLength(1)
  })

  it('什么也没填，什么也不提示', async () => {
    expect(await suggest({})).toEqual({
      kinds: [],
      classes: [],
      samePerson: [],
      sameMatter: [],
      grid: null,
      village: null,
    })
  })
})

describe('草稿', () => {
  const id = randomUUID()
  const content = { common: { title: '路灯', people: [{ name: '张三丰' }] } }
  const draft = { id, kind: 'hotline', title: '路灯', content }

  it('存入、改写、取出、删除；内容整体加密', async () => {
    await intakeRoutes.saveDraft(clerk, draft)
    await intakeRoutes.saveDraft(clerk, { ...draft, title: '路灯不亮' })
    expect(await intakeRoutes.draft(clerk, { id })).toEqual({ ...draft, title: '路灯不亮' })
    const { drafts } = await intakeRoutes.drafts(clerk, {})
    expect(drafts).toEqual([{ id, kind: 'hotline', title: '路灯不亮', savedAt: clerk.now }])
    const { rows } = await street.resources.database.owner.query('select content from drafts')
    expect(rows[0].content).toMatch(/^v1:/)
    expect(rows[0].content).not.toContain('张三丰')
    await intakeRoutes.dropDraft(clerk, { id })
    await intakeRoutes.dropDraft(clerk, { id })
    await expect(intakeRoutes.draft(clerk, { id })).rejects.toMatchObject({ code: 'draft-not-found' })
  })

  it('别人的草稿看不到、删不掉', async () => {
    await intakeRoutes.saveDraft(clerk, draft)
    const other = street.as('window_clerk', '2026-06-01', 'other')
    expect((await intakeRoutes.drafts(other, {})).drafts).toEqual([])
    await expect(intakeRoutes.draft(other, { id })).rejects.toMatchObject({ code: 'draft-not-found' })
    await intakeRoutes.dropDraft(other, { id })
    expect(await intakeRoutes.draft(clerk, { id })).toEqual(draft)
  })
})
