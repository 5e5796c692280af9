import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transact } from '#db/transact.ts'
import { documentsFiles } from '#documents/routes.ts'
import type { Context } from '#http/context.ts'
import { indicatorsRoutes } from '#indicators/routes.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { suggest } from '#intake/suggest-store.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { listMatters } from '#matters/queries-store.ts'
import { look, mattersRoutes } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const at = '2026-03-05'
const as = (role: RoleId, day = at) => street.as(role, day)

async function file(role: RoleId, procedure: string, title: string, intake: Record<string, unknown>) {
  const { actId, common } = plainMatter(title)
  return perform(as(role), (scene) => fileMatter(scene, procedure, { actId, common, intake }))
}

async function titlesOf(context: Context, words: string): Promise<string[]> {
  const { rows } = await look(context, (looker) => listMatters(looker, { words }, { sort: 'filed', limit: 50 }))
  return rows.map(({ title }) => title)
}

const alike = (context: Context, title: string) =>
  look(context, (looker) =>
    suggest(looker, { title, detail: `${title}，请尽快处理。`, people: [{ name: '张三丰', phone: '13800000001' }] }),
  )

/** Everything through which the matter could come into sight of somebody. */
async function seenBy(context: Context, id: string, title: string): Promise<string[]> {
  const seen: string[] = []
  if ((await titlesOf(context, title)).includes(title)) seen.push('搜索')
  const { rows } = await mattersRoutes.list(context, { sort: 'filed', limit: 100 })
  if (rows.some((row) => row.id === id)) seen.push('列表')
  if ((await mattersRoutes.count(context, { words: title })).count > 0) seen.push('计数')
  const { samePerson, sameMatter } = await alike(context, title)
  if (samePerson.some(({ row }) => row.id === id)) seen.push('同一人')
  if (sameMatter.some(({ row }) => row.id === id)) seen.push('相似件')
  const lanes = Object.values(await mattersRoutes.workbench(context, {}))
  if (lanes.some((lane) => lane.rows.some((row) => row.id === id))) seen.push('工作台')
  const page = await mattersRoutes.get(context, { id }).catch(() => undefined)
  if (page) seen.push('事项页')
  return seen
}

const correction = { origin: 'documents', category: 'probation', decidedBy: '示例区人民法院', gender: 'male' }
const all = ['搜索', '列表', '计数', '同一人', '相似件', '事项页']
const strangers = ['deputy_in_charge', 'governance_office', 'gen_office', 'window_clerk', 'command_center'] as const

describe('整个程序封存：社区矫正', () => {
  const title = '矫正对象甲接收登记'
  let id = ''
  beforeAll(async () => {
    id = (await file('judicial_office', 'community-correction', title, correction)).id
  })

  it.each(strangers)('%s 从任何入口都看不到', async (role) => {
    expect(await seenBy(as(role), id, title)).toEqual([])
  })

  it.each(['judicial_office', 'director', 'party_secretary'] as const)('%s 看得到，每看一次都留审计', async (role) => {
    expect(await seenBy(as(role), id, title)).toEqual(expect.arrayContaining(all))
    const { rows } = await street.resources.database.owner.query(
      `select 1 from audit where act = 'matter.look-sealed' and account = $1 and object = $2`,
      [role, id],
    )
    expect(rows).toHaveLength(1)
  })

  it('导出的台账里，没有权的人没有这一件', async () => {
    const exported = documentsFiles.find(({ path }) => path === '/api/matters-export.xlsx')
    const exportedTo = async (role: RoleId) => {
      const { body } = (await exported?.answer(as(role), {})) ?? {}
      if (!(body instanceof Uint8Array)) throw new Error('没有导出')
      return JSON.stringify((await readSheet(body, '台账.xlsx')).rows)
    }
    await file('window_clerk', 'hotline', '路灯不亮', { reqType: 'complaint' })
    expect(await exportedTo('judicial_office')).toContain(title)
    expect(await exportedTo('governance_office')).not.toContain(title)
  })

  it('没有权的人办不了', async () => {
    const attempt = perform(as('governance_office', '2026-03-06'), (scene) =>
      takeStep(
        scene,
        { id, revision: 1, actId: randomUUID() },
        { step: 'decline', form: { reason: '试试' }, papers: [] },
      ),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'matter-not-found' })
  })
})

describe('逐件封存：检举控告件', () => {
  const title = '反映村务公开账目不清'
  let id = ''
  beforeAll(async () => {
    id = (await file('window_clerk', 'petition', title, { receivedAs: 'direct' })).id
  })

  it('甄别之前人人可见，甄别为检举控告的当即封存', async () => {
    expect(await seenBy(as('command_center'), id, title)).toEqual(expect.arrayContaining(all))
    await perform(as('petition_officer', '2026-03-06'), (scene) =>
      takeStep(
        scene,
        { id, revision: 1, actId: randomUUID() },
        { step: 'classify', form: { kind: 'accusation' }, papers: [] },
      ),
    )
    expect((await mattersRoutes.get(as('director', '2026-03-06'), { id })).sealed).toBe(true)
  })

  it.each(['deputy_in_charge', 'gen_office', 'window_clerk', 'command_center'] as const)(
    '封存后 %s 从任何入口都看不到',
    async (role) => {
      expect(await seenBy(as(role, '2026-03-06'), id, title)).toEqual([])
    },
  )

  it('指标照数，明细里没有权的人看不到标题', async () => {
    const asked = { from: '2026-01-01', until: '2027-01-01' }
    const records = async (role: RoleId) => {
      const reply = await indicatorsRoutes.records(as(role, '2026-03-07'), {
        code: 'matters.filed',
        ...asked,
        limit: 50,
      })
      return reply.rows.find((row) => row.id === id)?.title
    }
    expect(await records('command_center')).toBe('')
    expect(await records('director')).toBe(title)
  })

  it('甄别为申诉求决的不封存', async () => {
    const other = await file('window_clerk', 'petition', '申请解决办证问题', { receivedAs: 'direct' })
    await perform(as('petition_officer', '2026-03-06'), (scene) =>
      takeStep(
        scene,
        { id: other.id, revision: 1, actId: randomUUID() },
        { step: 'classify', form: { kind: 'suggestion' }, papers: [] },
      ),
    )
    expect((await mattersRoutes.get(as('window_clerk', '2026-03-06'), { id: other.id })).sealed).toBe(false)
  })
})

describe('封存各有各的读者', () => {
  it('信访专干照常转纪检监察，但看不到社区矫正', async () => {
    const context = as('petition_officer', '2026-03-09')
    const title = '反映工程款账目不清'
    const { id } = await file('window_clerk', 'petition', title, { receivedAs: 'direct' })
    const take = (step: string, form: Record<string, unknown>, revision: number, papers: string[] = []) =>
      perform(context, (scene) =>
        takeStep(
          scene,
          { id, revision, actId: randomUUID() },
          { step, form, papers: papers.map((key) => ({ key, name: key, attachment: randomUUID() })) },
        ),
      )
    await take('classify', { kind: 'accusation' }, 1)
    expect(await seenBy(context, id, title)).toEqual(expect.arrayContaining(all))
    const done = await take('forwardAccusation', { organ: '示例区纪委监委' }, 2, ['transferSheet'])
    expect(done.state).toBe('accusationForwarded')
    const other = await file('judicial_office', 'community-correction', '矫正对象乙接收登记', correction)
    expect(await seenBy(context, other.id, '矫正对象乙接收登记')).toEqual([])
  })

  it('封存清单的指标照数，明细的编号、代号只给有权查阅的人', async () => {
    const context = as('judicial_office')
    await transact(context.resources.database.pool, tenant, (tx) =>
      createEntry(tx, writerOf(context), getRegister('correction-subjects'), {
        code: 'JZ001',
        name: '代号001',
        validFrom: '2026-01-01',
        data: { person: '某某', category: 'probation' },
      }),
    )
    const asked = { code: 'correction.subjects', from: '2026-01-01', until: '2027-01-01' }
    const records = async (role: RoleId) => {
      const { rows } = await indicatorsRoutes.records(as(role), { ...asked, limit: 10 })
      return rows.map(({ number, title }) => [number, title])
    }
    expect(await records('director')).toEqual([['JZ001', '代号001']])
    expect(await records('governance_office')).toEqual([['', '']])
    expect((await indicatorsRoutes.figure(as('governance_office'), asked)).value).toBe(1)
  })
})
