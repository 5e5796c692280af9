import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposalsContract } from '#analysis/proposals-contract.ts'
import { proposalsRoutes } from '#analysis/proposals-routes.ts'
import { watchSettings } from '#analysis/repeats/settings.ts'
import { watchRepeats } from '#analysis/repeats-store.ts'
import { warningsContract } from '#analysis/warnings-contract.ts'
import { warningsRoutes } from '#analysis/warnings-routes.ts'
import { indicatorsRoutes } from '#indicators/routes.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { took } from './harness/ledger.ts'
import { csvOf, importSheet, message } from './harness/sheets.ts'
import { moment, openStreet, type Street, tenant } from './harness/street.ts'
import { employ, noticesOf, ticket } from './harness/watch.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
  await employ(street, { deputy: 'deputy_in_charge', worker: 'grid_worker' })
})
afterAll(() => street.close())

const watch = (at: string) => watchRepeats(street.resources, tenant, moment(at))
const desk = (at = '2026-06-01') => street.as('hotline_officer', at)
const of = async (matter: string, as = desk()) => (await proposalsRoutes.ofMatter(as, { matter })).proposals
const page = (id: string) => mattersRoutes.get(desk(), { id })
const figure = (code: string) =>
  indicatorsRoutes.figure(street.as('director', '2026-06-02'), { code, from: '2026-05-01', until: '2026-06-01' })

const lamp = '桂花巷北口路灯坏了三天，夜里看不见路'
const mine = { phone: '13900000001', name: '王小二' }

let first: string
let second: string

describe('提出、确认、撤销', () => {
  it('登记以后比对，提出疑似同一人、同一事，写明理由；再比对一次没有新的', async () => {
    first = await ticket(street, lamp, '2026-05-04', mine)
    await ticket(street, '咨询社保卡怎样补办', '2026-05-05', { phone: '13900000002', name: '李小三', place: '' })
    expect(await watch('2026-05-06')).toBe(0)
    second = await ticket(street, '桂花巷北口路灯还是不亮，夜里看不见路', '2026-05-07', mine)
    expect(await watch('2026-05-08')).toBe(2)
    expect(await watch('2026-05-09')).toBe(0)
    const found = await of(first)
    expect(found.map(({ kind, matter, other, state }) => [kind, matter.id, other.id, state]).sort()).toEqual([
      ['same-matter', second, first, 'open'],
      ['same-person', second, first, 'open'],
    ])
    const same = found.find(({ kind }) => kind === 'same-matter')
    expect(same?.reasons).toEqual(expect.arrayContaining(['同一人：姓名、电话相同', '同一地点', '相隔 3 天']))
    expect(
      proposalsContract.ofMatter.reply.parse(await proposalsRoutes.ofMatter(desk(), { matter: first })),
    ).toBeTruthy()
    expect((await page(first)).links).toEqual([])
  })

  it('确认为并入后两件都看得到；并单的只算一次的指标少一件，每次都算的不变', async () => {
    const [once, each] = [(await figure('hotline.handled')).value, (await figure('hotline.asked')).value]
    const id = (await of(first)).find(({ kind }) => kind === 'same-matter')?.id ?? ''
    await proposalsRoutes.accept(desk(), { id, as: 'merged-into' })
    expect((await page(second)).links).toMatchObject([{ kind: 'merged-into', direction: 'from', row: { id: first } }])
    expect((await page(first)).links).toMatchObject([{ kind: 'merged-into', direction: 'to', row: { id: second } }])
    expect((await figure('hotline.handled')).value).toBe((once ?? 0) - 1)
    expect((await figure('hotline.asked')).value).toBe(each)
    await expect(proposalsRoutes.accept(desk(), { id, as: 'repeat-of' })).rejects.toMatchObject({
      code: 'proposal-answered',
    })

    await proposalsRoutes.undo(desk(), { id })
    expect((await page(second)).links).toEqual([])
    expect((await page(first)).links).toEqual([])
    expect((await figure('hotline.handled')).value).toBe(once)
    expect((await of(first)).map(({ state }) => state)).toEqual(['open', 'open'])
    await expect(proposalsRoutes.undo(desk(), { id })).rejects.toMatchObject({ code: 'proposal-open' })
  })

  it('在事项页解除关联的，提示回到待确认；可以再确认为重复件', async () => {
    const id = (await of(first)).find(({ kind }) => kind === 'same-matter')?.id ?? ''
    await proposalsRoutes.accept(desk(), { id, as: 'repeat-of' })
    const { revision, links } = await page(second)
    await mattersRoutes.unlink(desk(), {
      id: second,
      actId: randomUUID(),
      revision,
      link: links[0]?.link ?? '',
      reason: '不是一件',
    })
    expect((await of(first)).find((one) => one.id === id)?.state).toBe('open')
    await proposalsRoutes.accept(desk(), { id, as: 'repeat-of' })
    expect((await page(second)).links).toMatchObject([{ kind: 'repeat-of' }])
    await proposalsRoutes.undo(desk(), { id })
  })
})

describe('同一人、排除', () => {
  it('同一人可以只作确认，不关联两件；同一事的不能这样确认', async () => {
    const found = await of(first)
    const person = found.find(({ kind }) => kind === 'same-person')?.id ?? ''
    const matter = found.find(({ kind }) => kind === 'same-matter')?.id ?? ''
    await proposalsRoutes.accept(desk(), { id: person, as: 'same-person' })
    expect((await of(second)).find(({ id }) => id === person)).toMatchObject({ state: 'linked', link: null })
    expect((await page(second)).links).toEqual([])
    await expect(proposalsRoutes.accept(desk(), { id: matter, as: 'same-person' })).rejects.toMatchObject({
      code: 'proposal-not-person',
    })
  })

  it('排除须写原因，原因留存，不再提出；可以撤销', async () => {
    const id = (await of(first)).find(({ kind }) => kind === 'same-matter')?.id ?? ''
    await proposalsRoutes.reject(desk(), { id, reason: '前后两次故障，原因不同' })
    expect((await of(first)).find((one) => one.id === id)).toMatchObject({
      state: 'rejected',
      answer: '前后两次故障，原因不同',
      answeredBy: 'hotline_officer',
    })
    const { revision } = await page(second)
    await mattersRoutes.edit(desk('2026-06-02'), {
      id: second,
      actId: randomUUID(),
      revision,
      common: { title: '桂花巷北口路灯还是不亮，夜里看不见路面' },
      intake: {},
      reason: '补充',
    })
    expect(await watch('2026-06-02')).toBe(0)
    await proposalsRoutes.undo(desk(), { id })
    expect((await of(first)).find((one) => one.id === id)?.state).toBe('open')
  })
})

describe('不提出、看不到的', () => {
  it('已经由人关联的不再提出', async () => {
    const one = await ticket(street, '银杏苑小区电梯停运一周', '2026-05-10', { phone: '13900000021', place: '银杏苑' })
    const two = await ticket(street, '银杏苑小区电梯停运一周了', '2026-05-11', {
      phone: '13900000022',
      place: '银杏苑',
    })
    const { revision } = await page(two)
    await mattersRoutes.link(desk(), { id: two, actId: randomUUID(), revision, other: one, kind: 'repeat-of' })
    await watch('2026-06-02')
    expect(await of(one)).toEqual([])
  })

  it('看不到其中一件的人看不到提示，也不能确认', async () => {
    const far = await ticket(street, '河滨路下水道堵塞污水横流', '2026-05-12', {
      phone: '13900000031',
      grid: 'G02',
      village: 'V02',
      place: '',
    })
    const near = await ticket(street, '河滨路下水道堵塞污水横流，无人处理', '2026-05-13', {
      phone: '13900000031',
      place: '',
    })
    await watch('2026-06-02')
    expect((await of(near)).length).toBeGreaterThan(0)
    const worker = street.as([{ role: 'grid_worker', grids: ['G01'] }], '2026-06-02', 'worker')
    expect(await of(near, worker)).toEqual([])
    await expect(of(far, worker)).rejects.toMatchObject({ code: 'matter-not-found' })
    const { proposals } = await proposalsRoutes.proposals(desk(), { limit: 50 })
    expect(proposals.some(({ other }) => other.id === far)).toBe(true)
    const { owner } = street.resources.database
    await owner.query(
      `update matters set sealed = true, fold = jsonb_set(fold, '{sealed}', 'true') where tenant = $1 and id = $2`,
      [tenant, far],
    )
    expect(await of(near)).toEqual([])
    await expect(
      proposalsRoutes.reject(desk(), {
        id: proposals.find(({ other }) => other.id === far)?.id ?? '',
        reason: '不是一件',
      }),
    ).rejects.toMatchObject({ code: 'matter-not-found' })
  })

  it('名单分页，不重不漏', async () => {
    const all = (await proposalsRoutes.proposals(desk(), { limit: 200 })).proposals.map(({ id }) => id)
    const paged: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { proposals, next } = await proposalsRoutes.proposals(desk(), { limit: 1, after })
      paged.push(...proposals.map(({ id }) => id))
      after = next ?? undefined
      more = next !== null
    }
    expect(paged).toEqual(all)
  })
})

describe('重复督办', () => {
  const warnings = async (kind: 'repeat' | 'reopened') =>
    (await warningsRoutes.list(street.as('director', '2026-06-20'), { kind })).warnings
  const noisy = { phone: '13900000041', name: '赵小五', place: '东园广场', grid: 'G03', village: 'V03' }
  const band = '东园广场乐队每晚扩音排练扰民'

  it('同一人同一事第三次，预警一次并告知分管负责人；两次不预警', async () => {
    await ticket(street, band, '2026-06-03', noisy)
    await ticket(street, `${band}，仍未解决`, '2026-06-06', noisy)
    await watch('2026-06-06')
    expect(await warnings('repeat')).toEqual([])
    const third = await ticket(street, `${band}，第三次反映`, '2026-06-09', noisy)
    await watch('2026-06-09')
    await watch('2026-06-10')
    const [warning, ...others] = await warnings('repeat')
    expect(others).toEqual([])
    expect(warning).toMatchObject({ title: '90 天内同一人就同一事第 3 次反映', grid: 'G03', state: 'open' })
    expect(warning?.matters).toHaveLength(3)
    expect(warning?.matters[0]).toBe(third)
    expect((await noticesOf(street, 'warning-repeat')).map(({ account }) => account)).toEqual(['deputy'])
  })

  it('一步督办：事项列入督办，预警随之答复；再办一次被拒绝', async () => {
    const [warning] = await warnings('repeat')
    const input = { id: warning?.id ?? '', actId: randomUUID(), words: '三日内上门解决并回复' }
    const deputy = street.as('deputy_in_charge', '2026-06-10')
    const { matter } = await warningsRoutes.supervise(deputy, warningsContract.supervise.input.parse(input))
    expect(matter).toBe(warning?.matters[0])
    expect((await page(matter)).events.some(({ kind }) => kind === 'supervised')).toBe(true)
    expect((await warnings('repeat'))[0]).toMatchObject({ state: 'handled', answeredBy: 'deputy_in_charge' })
    await expect(warningsRoutes.supervise(deputy, { ...input, actId: randomUUID() })).rejects.toMatchObject({
      code: 'warning-answered',
    })
  })

  it('办结后重新办理的，预警一次', async () => {
    const id = await ticket(street, '柳岸围墙倾斜', '2026-06-10', { phone: '13900000051', place: '' })
    const as = 'hotline_officer'
    await took(
      street,
      id,
      { as, at: '2026-06-10T10:00', step: 'dispatch' },
      { as, at: '2026-06-10T11:00', step: 'sign' },
      { as, at: '2026-06-10T12:00', step: 'contact' },
      { as, at: '2026-06-10T13:00', step: 'reply', form: { reply: '围墙已加固。' } },
      { as, at: '2026-06-10T14:00', step: 'closeUncalled', form: { ground: 'declined' } },
    )
    await watch('2026-06-11')
    expect(await warnings('reopened')).toEqual([])
    await took(street, id, { as, at: '2026-06-12', step: 'reopen', form: { reason: '围墙又倾斜' } })
    await watch('2026-06-12T10:00')
    await watch('2026-06-12T11:00')
    expect(await warnings('reopened')).toMatchObject([{ matters: [id], title: '办结后重新办理' }])
  })

  it('次数、期间、接收人由本街道设定，改动记入审计', async () => {
    const given = watchSettings.parse({
      supervision: { times: 2, withinDays: 30, tell: { roles: [], accounts: ['worker'] } },
    })
    await proposalsRoutes.saveWatchSettings(street.as('sysadmin', '2026-06-13'), given)
    expect(await proposalsRoutes.watchSettings(desk(), {})).toEqual(given)
    const who = { phone: '13900000061', name: '钱小六', place: '北河码头' }
    await ticket(street, '北河码头夜间装卸噪音', '2026-06-13', who)
    await ticket(street, '北河码头夜间装卸噪音大', '2026-06-14', who)
    await watch('2026-06-14')
    expect((await warnings('repeat')).map(({ title }) => title)).toContain('30 天内同一人就同一事第 2 次反映')
    expect((await noticesOf(street, 'warning-repeat')).map(({ account }) => account)).toContain('worker')
    await proposalsRoutes.saveWatchSettings(street.as('sysadmin', '2026-06-15'), watchSettings.parse({}))
  })
})

describe('导入', () => {
  const spots = Array.from(
    { length: 60 },
    (_, at) => `${'东西南北中上下前后左'[at % 10]}${'桥河湖塘岭坡'[Math.floor(at / 10)]}`,
  )
  const things = ['路面塌陷积水', '垃圾堆放发臭', '夜间施工噪音', '路灯不亮', '乱停车堵塞通道', '水压不足']

  it('一次导入四千余件，三十秒内比对完，逐件写入；再比对没有新的', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 4326 }, (_, at) => {
      const spot = spots[at % spots.length]
      const thing = things[Math.floor(at / 7) % things.length]
      const text = `${spot}村${thing}，第${at}户住户反映，编号${at * 7919}，已有${(at % 30) + 1}天，希望派人到${spot}村查看处理。`
      const date = `2026-0${(at % 5) + 1}-${String((at % 28) + 1).padStart(2, '0')} 08:00:00`
      return message(`R${at}`, `${spot}村${thing}${at}`, date, text)
    })
    const context = street.as('command_center', '2026-06-16')
    expect(await importSheet(context, csvOf(rows))).toMatchObject({ state: 'done' })
    const began = performance.now()
    const written = await watch('2026-06-16')
    const took = performance.now() - began
    expect(written).toBeGreaterThan(1000)
    expect(took).toBeLessThan(30_000)
    expect(await watch('2026-06-17')).toBe(0)
  })
})
