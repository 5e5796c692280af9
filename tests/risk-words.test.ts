import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposalsRoutes } from '#analysis/proposals-routes.ts'
import { watchSettings } from '#analysis/repeats/settings.ts'
import { watchRisk } from '#analysis/risk-store.ts'
import { warningsContract } from '#analysis/warnings-contract.ts'
import { warningsRoutes } from '#analysis/warnings-routes.ts'
import { startWatch } from '#analysis/watch-jobs.ts'
import { csvOf, importSheet, mattersOf, message } from './harness/sheets.ts'
import { moment, openStreet, type Street, tenant } from './harness/street.ts'
import { employ, noticesOf, ticket } from './harness/watch.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
  await employ(street, { deputy: 'deputy_in_charge', peace: 'governance_office', clerk: 'window_clerk' })
})
afterAll(() => street.close())

const kind = 'risk-words'
const watch = (at: string) => watchRisk(street.resources, tenant, moment(at))
const list = async () => (await warningsRoutes.list(street.as('director', '2026-06-02'), { kind })).warnings
const marks = async (ids: string[], as = street.as('hotline_officer', '2026-06-02')) =>
  (await proposalsRoutes.marks(as, { ids })).marks
const who = { phone: '13900000001' }

describe('登记时', () => {
  let id: string

  it('听到风险言语即预警，告知设定的岗位，台账和事项页有标记；只预警一次', async () => {
    id = await ticket(street, '欠薪不给，再不解决就从楼上跳楼', '2026-05-04', {
      ...who,
      detail: '请联系 13812345678。',
    })
    const calm = await ticket(street, '楼顶请加装防跳楼设施', '2026-05-04', who)
    expect(await watch('2026-05-04T09:01')).toBe(1)
    expect(await watch('2026-05-04T09:02')).toBe(0)
    const [warning, ...others] = await list()
    expect(others).toEqual([])
    expect(warning).toMatchObject({ title: '风险言语一级（涉及人身安全）', matters: [id], grid: 'G01', state: 'open' })
    expect(warning?.words).toContain('提到「跳楼」')
    expect(warningsContract.list.reply.parse({ warnings: await list() })).toBeTruthy()
    expect((await noticesOf(street, 'warning-risk-words')).map(({ account }) => account)).toEqual(['deputy', 'peace'])
    expect(await marks([id, calm])).toEqual(
      expect.arrayContaining([
        { matter: id, risk: { warning: warning?.id, level: 'urgent', words: ['跳楼'], open: true }, proposals: 0 },
        { matter: calm, risk: null, proposals: 0 },
      ]),
    )
  })

  it('答复以后标记改为已处置；再答复被拒绝；处置写入审计', async () => {
    const [warning] = await list()
    const input = { id: warning?.id ?? '', state: 'handled' as const, answer: '已由派出所、社区上门见面劝导' }
    await warningsRoutes.answer(street.as('governance_office', '2026-05-04T10:00'), input)
    expect((await list())[0]).toMatchObject({ state: 'handled', answeredBy: 'governance_office' })
    expect((await marks([id]))[0]?.risk?.open).toBe(false)
    await expect(warningsRoutes.answer(street.as('director', '2026-05-05'), input)).rejects.toMatchObject({
      code: 'warning-answered',
    })
    const { rows } = await street.resources.database.owner.query(
      "select account from audit where tenant = $1 and act = 'warning.answer'",
      [tenant],
    )
    expect(rows).toEqual([{ account: 'governance_office' }])
  })

  it('区域之外、封存的事项看不到标记；封存件的预警只写编号', async () => {
    const worker = street.as([{ role: 'grid_worker', grids: ['G09'] }], '2026-06-02', 'worker')
    expect(await marks([id], worker)).toEqual([])
    const secret = await ticket(street, '扬言要砍死举报人', '2026-05-06', { ...who, place: '' })
    const { owner } = street.resources.database
    await owner.query('update matters set sealed = true where tenant = $1 and id = $2', [tenant, secret])
    expect(await watch('2026-05-06T09:01')).toBe(1)
    const warning = (await list()).find(({ matters }) => matters[0] === secret)
    expect(JSON.stringify(warning)).not.toMatch(/砍|举报/)
    expect(await marks([secret])).toEqual([])
  })

  it('词表、级别和接收人由本街道设定', async () => {
    const admin = street.as('sysadmin', '2026-05-07')
    const usual = watchSettings.parse({})
    const words = { ...usual.risk.words, watch: ['讨公道'] }
    await proposalsRoutes.saveWatchSettings(admin, {
      ...usual,
      risk: { words, tell: { roles: [], accounts: ['clerk'] } },
    })
    const own = await ticket(street, '我要讨公道', '2026-05-07', who)
    await ticket(street, '老板扬言不怕投诉', '2026-05-07', who)
    expect(await watch('2026-05-07T09:01')).toBe(1)
    expect((await list()).some(({ matters }) => matters[0] === own)).toBe(true)
    expect((await noticesOf(street, 'warning-risk-words')).at(-1)?.account).toBe('clerk')
    await proposalsRoutes.saveWatchSettings(admin, usual)
  })
})

it('风险评估、演练等本来就说这些事的，不预警', async () => {
  const id = await ticket(street, '社会稳定风险评估：防范群体性事件，假设有人聚众堵路', '2026-05-08', who)
  const { owner } = street.resources.database
  await owner.query("update matters set procedure = 'risk-assessment' where tenant = $1 and id = $2", [tenant, id])
  expect(await watch('2026-05-08T09:01')).toBe(0)
})

describe('导入时', () => {
  it('导入的件同样预警；早已办结的旧件不惊动人', async () => {
    const context = street.as('command_center', '2026-06-01')
    const { id: batch } = await importSheet(
      context,
      csvOf([
        message('W1', '工地欠薪', '2026-05-30 08:00:00', '工友说要集体上访、堵路，请尽快处理。'),
        message('W2', '路灯不亮', '2026-05-30 09:00:00'),
        message('W3', '旧件', '2020-01-01 09:00:00', '当时有人要自杀，请处理。'),
      ]),
    )
    const rows = await mattersOf(context, batch)
    const idOf = (number: string) => rows.find((row) => row.external_id === number)?.id ?? ''
    await street.resources.database.owner.query(
      "update matters set closed_at = '2020-02-01', state = 'closed' where tenant = $1 and id = $2",
      [tenant, idOf('W3')],
    )
    expect(await watch('2026-06-01T09:01')).toBe(1)
    expect((await marks([idOf('W1')]))[0]?.risk).toMatchObject({ level: 'serious', words: ['堵路', '集体上访'] })
    expect((await marks([idOf('W2')]))[0]?.risk).toBeNull()
  })
})

describe('后台', () => {
  it('登记提交后随即预警，打开的页面随之刷新', async () => {
    const heard: string[] = []
    const leave = street.resources.live.subscribe(tenant, ({ matter }) => heard.push(matter))
    const job = startWatch(
      street.resources,
      () => moment('2026-06-02T09:01'),
      (problem) => {
        throw problem
      },
    )
    try {
      await pause(500)
      const id = await ticket(street, '买了汽油桶要去项目部', '2026-06-02', who)
      const began = performance.now()
      while ((await marks([id]))[0]?.risk == null && performance.now() - began < 5000) await pause(20)
      expect((await marks([id]))[0]?.risk).toMatchObject({ level: 'urgent' })
      expect(performance.now() - began).toBeLessThan(3000)
      await pause(50)
      expect(heard.filter((matter) => matter === id)).toHaveLength(2)
    } finally {
      await job.stop()
      leave()
    }
  })
})
