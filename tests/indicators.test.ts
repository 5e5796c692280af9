import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { getIndicator, indicators } from '#indicators/indicators.ts'
import { indicatorsFiles, indicatorsRoutes } from '#indicators/routes.ts'
import { computeFigure, listRecords } from '#indicators/store.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { editMatter } from '#matters/handling-store.ts'
import { linkMatters } from '#matters/links-store.ts'
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

type Given = { at: string; role?: RoleId; common?: Record<string, unknown>; intake?: Record<string, unknown> }

/** Files a matter of a procedure at its own moment. */
async function file(procedure: string, { at, role = 'governance_office', common = {}, intake = {} }: Given) {
  const plain = plainMatter()
  const done = await perform(street.as(role, at), (scene) =>
    fileMatter(scene, procedure, { actId: plain.actId, common: { ...plain.common, ...common }, intake }),
  )
  return done.id
}

const revisionOf = (context: Context, id: string) =>
  read(context.resources.database.pool, tenant, async (tx) => {
    const { rows } = await tx.query<{ revision: number }>(
      'select revision from matters where tenant = $1 and id = $2',
      [tenant, id],
    )
    return rows[0]?.revision ?? 0
  })

async function step(id: string, at: string, role: RoleId, name: string, form: Record<string, unknown> = {}, more = {}) {
  const context = street.as(role, at, role, '综合室')
  const revision = await revisionOf(context, id)
  return perform(context, (scene) =>
    takeStep(scene, { id, revision, actId: randomUUID() }, { step: name, form, papers: [], ...more }),
  )
}

/** A ticket handed out at one moment and, if it is answered at all, answered at another. */
async function ticket(dispatched: string, replied?: string, common = {}) {
  const id = await file('hotline', { at: dispatched, common, intake: { reqType: 'complaint' } })
  await step(id, dispatched, 'hotline_officer', 'dispatch', {}, { unit: '综合室' })
  if (replied === undefined) return id
  await step(id, replied, 'hotline_officer', 'sign')
  await step(id, replied, 'hotline_officer', 'reply', { reply: '已修好。' })
  return id
}

async function figure(code: string, from: string, until: string, now = '2027-06-01', village?: string) {
  const context = street.as('director', now)
  return indicatorsRoutes.figure(context, { code, from, until, ...(village ? { village } : {}) })
}

describe('期间', () => {
  it('期间为左闭右开：上年最后一刻登记的属上年，零时整登记的属本年', async () => {
    await file('study', {
      at: '2019-12-31T23:59',
      intake: { kind: 'office', topic: '宪法', hours: 2, participants: 10 },
    })
    await file('study', {
      at: '2020-01-01T00:00',
      intake: { kind: 'office', topic: '宪法', hours: 3, participants: 20 },
    })
    expect((await figure('study.sessions', '2019-01-01', '2020-01-01')).value).toBe(1)
    expect((await figure('study.sessions', '2020-01-01', '2021-01-01')).value).toBe(1)
    expect((await figure('training.participants', '2019-12-31', '2020-01-02')).value).toBe(30)
  })

  it('止日不晚于起日、不是日期的，拒绝', async () => {
    await expect(figure('study.sessions', '2020-01-01', '2020-01-01')).rejects.toMatchObject({ code: 'period-wrong' })
    await expect(figure('study.sessions', '2020-02-30', '2020-03-01')).rejects.toMatchObject({ code: 'period-wrong' })
    await expect(figure('no.such', '2020-01-01', '2021-01-01')).rejects.toMatchObject({ code: 'indicator-unknown' })
  })
})

describe('按期率', () => {
  it('到期的四件：两件按时、一件逾期才答、一件逾期未答，按期率为 50%', async () => {
    // 2025-12-24 派单，五个工作日后的 12 月 31 日到期。
    await ticket('2025-12-24T09:00', '2025-12-31T23:00')
    await ticket('2025-12-24T10:00', '2025-12-25T09:00')
    await ticket('2025-12-24T11:00', '2026-01-04T09:00')
    await ticket('2025-12-24T12:00')
    const year = await figure('hotline.on-time-rate', '2025-01-01', '2026-01-01')
    expect(year).toMatchObject({ value: 50, numerator: 2, denominator: 4, records: 4 })
    expect(await figure('hotline.on-time-rate', '2026-01-01', '2026-02-01')).toMatchObject({ value: null, records: 0 })
  })

  it('尚未到期的不在分母；到期当日二十四时以后才算逾期', async () => {
    const asOf = (now: string) => figure('hotline.on-time-rate', '2025-12-01', '2026-01-01', now)
    expect(await asOf('2025-12-31T23:59')).toMatchObject({ denominator: 0, value: null })
    expect(await asOf('2026-01-01T00:00')).toMatchObject({ denominator: 4, value: 50 })
  })

  it('超期未结只数仍在办、期限已过的', async () => {
    expect((await figure('matters.overdue', '2025-12-01', '2026-01-01')).value).toBeGreaterThanOrEqual(1)
    expect((await figure('matters.overdue', '2025-12-01', '2026-01-01', '2025-12-24T13:00')).value).toBe(0)
  })
})

describe('一次与每次', () => {
  it('并入他件的，受理数只算一次，来件数每次都算', async () => {
    const one = await file('hotline', { at: '2018-03-01', role: 'hotline_officer' })
    const other = await file('hotline', { at: '2018-03-02', role: 'hotline_officer' })
    await perform(street.as('command_center', '2018-03-03'), (scene) => linkMatters(scene, other, one, 'merged-into'))
    expect((await figure('hotline.handled', '2018-03-01', '2018-04-01')).value).toBe(1)
    expect((await figure('hotline.asked', '2018-03-01', '2018-04-01')).value).toBe(2)
  })

  it('同比：本期三件、上年同期两件，增 50%，两期的记录都能打开', async () => {
    for (const at of ['2016-05-01', '2016-05-02', '2017-05-01', '2017-05-02', '2017-05-03'])
      await file('publicity', { at, intake: { kind: 'stall', topic: '禁毒', booklets: 5 } })
    const now = await figure('publicity.events-change', '2017-01-01', '2018-01-01')
    expect(now).toMatchObject({ value: 50, numerator: 3, denominator: 2, records: 5 })
    expect((await figure('publicity.events-change', '2016-01-01', '2017-01-01')).value).toBeNull()
    expect((await figure('publicity.materials', '2017-01-01', '2018-01-01')).value).toBe(15)
  })
})

describe('清单', () => {
  it('按期末一日在册计数，村社可分', async () => {
    const context = street.as('gen_office', '2026-03-01')
    await transact(street.resources.database.pool, tenant, async (tx) => {
      const add = (register: string, code: string, validFrom: string, validUntil: string | null, data = {}) =>
        createEntry(tx, writerOf(context), getRegister(register), {
          code,
          name: `${code}名`,
          validFrom,
          validUntil,
          data,
        })
      await add('villages', 'V01', '2020-01-01', null, { kind: 'village', lawLevel: 'municipal' })
      await add('villages', 'V02', '2020-01-01', '2025-12-31', { kind: 'village', lawLevel: 'none' })
      await add('villages', 'V03', '2025-12-31', null, { kind: 'village' })
      await add('committees', 'T01', '2021-01-01', null, { kind: 'village', village: 'V01', chairIsSecretary: true })
      await add('committees', 'T02', '2021-01-01', null, { kind: 'village', village: 'V03' })
      await add('venues', 'C01', '2021-01-01', null, { kind: 'mediation-centre', area: 1200.5 })
    })
    expect((await figure('village.count', '2025-01-01', '2026-01-01')).value).toBe(2)
    expect((await figure('village.count', '2025-01-01', '2025-12-31')).value).toBe(2)
    expect((await figure('village.law-municipal', '2025-01-01', '2026-01-01')).value).toBe(1)
    expect(await figure('mediation.secretary-chair-rate', '2025-01-01', '2026-01-01')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    })
    expect(
      (await figure('mediation.secretary-chair-rate', '2025-01-01', '2026-01-01', '2027-01-01', 'V01')).value,
    ).toBe(100)
    expect((await figure('mediation-centre.area', '2025-01-01', '2026-01-01')).value).toBe(1200.5)
    expect((await figure('mediation-centre.area', '2025-01-01', '2026-01-01', '2027-01-01', 'V01')).value).toBeNull()
  })
})

describe('校验值', () => {
  it('同样的记录得同样的校验值；更正一件，校验值就变', async () => {
    const filed = await file('study', {
      at: '2016-12-31T12:00',
      role: 'gen_office',
      intake: { kind: 'centre-group', topic: '宪法', hours: 2, participants: 10 },
    })
    const ask = () => figure('study.group-sessions', '2016-01-01', '2017-01-01')
    const [one, two] = [await ask(), await ask()]
    expect(one).toMatchObject({ value: 1, hash: two.hash })
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
    await perform(street.as('gen_office', '2017-01-05'), (scene) =>
      editMatter(
        scene,
        { id: filed, actId: randomUUID(), revision: 1 },
        { common: {}, intake: { hours: 3 }, reason: '录错' },
      ),
    )
    expect((await ask()).hash).not.toBe(one.hash)
  })
})

describe('数与记录同源', () => {
  const kinds = ['hotline', 'petition', 'mediation', 'grid-event', 'service'] as const

  it('任意期间、村社、分页大小：每个指标的数都等于打开的记录', async () => {
    const anyMatter = fc.record({
      procedure: fc.constantFrom(...kinds),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      village: fc.constantFrom('V01', 'V02'),
      channel: fc.constantFrom('visit', 'police', 'online', 'phone'),
      worked: fc.integer({ min: 0, max: 2 }),
    })
    for (const one of fc.sample(anyMatter, { numRuns: 120, seed: 7 })) {
      const at = `2024-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`
      const { village, channel } = one
      if (one.procedure === 'hotline' && one.worked > 0) {
        const id = await ticket(`${at}T09:00`, one.worked > 1 ? `${at}T17:00` : undefined, { village, channel })
        if (one.worked > 1 && one.day % 2 === 0)
          await step(id, `${at}T18:00`, 'hotline_officer', 'callback', {
            contacted: true,
            solved: one.day > 9,
            satisfaction: 'fair',
          })
        continue
      }
      const intake = one.procedure === 'service' ? { itemName: '居住证明' } : {}
      const role = one.procedure === 'service' ? 'command_center' : 'governance_office'
      const id = await file(one.procedure, { at, role, common: { village, channel }, intake })
      if (one.procedure === 'service' && one.worked > 0)
        await step(id, `${at}T10:00`, 'service_clerk', 'decideOnSpot', { result: 'done' })
      if (one.procedure === 'petition' && one.worked > 0)
        await step(id, `${at}T10:00`, 'petition_officer', 'receiveByLeader', {
          on: at,
          mode: 'reception',
          post: '主任',
          opinion: '速办',
        })
    }
    const periods = [
      { from: '2024-01-01', until: '2025-01-01' },
      { from: '2024-03-05', until: '2024-09-17' },
      { from: '2024-01-01', until: '2025-01-01', village: 'V01' },
    ]
    const context = street.as('director', '2025-03-01')
    for (const { from, until, village } of periods)
      for (const { code } of indicators) expect(await disagreement(context, code, from, until, village)).toBeUndefined()
    expect((await figure('matters.filed', '2024-01-01', '2025-01-01')).value).toBe(120)
  }, 120_000)
})

/** What does not fit between a figure and its drill-down, or undefined. */
async function disagreement(context: Context, code: string, from: string, until: string, village?: string) {
  return read(context.resources.database.pool, tenant, async (tx) => {
    const asked = { from: parseDay(from), until: parseDay(until), ...(village ? { village } : {}) }
    const indicator = getIndicator(code)
    const one = await computeFigure(tx, indicator, asked, context.now)
    const rows = []
    let after: string | undefined
    do {
      const page = await listRecords(tx, context.actor, indicator, { ...asked, after, limit: 17 }, context.now)
      rows.push(...page.rows)
      after = page.next ?? undefined
    } while (after !== undefined)
    const amount = rows.reduce((sum, row) => sum + (row.amount ?? 0), 0)
    const counted = rows.filter((row) => row.counted).length
    if (rows.length !== one.records) return `${code}：${one.records} 与 ${rows.length} 条`
    // 不分村社的指标问到某个村社，没有数，也没有记录。
    if (one.value === null && rows.length === 0) return undefined
    const isDistinct = indicator.measure.kind === 'count' && indicator.measure.distinct !== undefined
    if (one.kind === 'count' && (isDistinct ? (one.value ?? 0) > rows.length : one.value !== rows.length))
      return `${code}：件数`
    if (one.kind === 'ratio' && one.numerator !== counted) return `${code}：分子`
    if (one.kind === 'sum' && Math.abs((one.value ?? 0) - amount) > 0.005) return `${code}：合计`
    return undefined
  })
}

describe('查看', () => {
  it('封存的件照样计数，无权者只见编号不见标题', async () => {
    const id = await file('mediation', { at: '2014-05-01', role: 'judicial_office' })
    await street.resources.database.owner.query('update matters set sealed = true where id = $1', [id])
    const ask = { code: 'mediation.handled', from: '2014-01-01', until: '2015-01-01', limit: 50 }
    const seen = async (role: RoleId) => (await indicatorsRoutes.records(street.as(role, '2026-01-01'), ask)).rows
    expect(await seen('director')).toMatchObject([{ id, title: '路灯不亮' }])
    expect(await seen('gen_office')).toMatchObject([{ id, title: '', number: expect.stringContaining('〔2014〕') }])
    const { figures } = await indicatorsRoutes.figures(street.as('gen_office', '2026-01-01'), {
      ...ask,
      family: 'mediation',
    })
    expect(figures.find(({ code }) => code === ask.code)?.value).toBe(1)
    expect(figures.every(({ family }) => family === 'mediation')).toBe(true)
  })

  it('逐月走势合起来是全年；导出为表格并记入审计', async () => {
    const context = street.as('director', '2025-03-01')
    const { points } = await indicatorsRoutes.trend(context, {
      code: 'matters.filed',
      from: '2024-01-01',
      until: '2025-01-01',
    })
    expect(points).toHaveLength(12)
    expect(points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(120)
    const file = indicatorsFiles[0]
    const answer = await file?.answer(context, { from: '2024-01-01', until: '2025-01-01' })
    expect(answer?.name).toBe('指标-2024-01-01-2024-12-31.xlsx')
    const { rows } = await street.resources.database.owner.query("select act from audit where act = 'indicator.export'")
    expect(rows).toHaveLength(1)
  })
})
