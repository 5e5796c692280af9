import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Instant, instantOf, parseDay } from '#calendar/date.ts'
import type { Database } from '#db/open.ts'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { adoptNotice, loadCalendars } from '#registry/calendar-store.ts'
import { registryContract } from '#registry/contract.ts'
import { auditsOf, here, openStreets, routes, there } from './harness/registry.ts'

let database: Database
let context: Context
let close: () => Promise<void>

beforeAll(async () => {
  ;({ context, close } = await openStreets())
  database = context.resources.database
})
afterAll(() => close())

const audits = (object: string) => auditsOf(context, object)

describe('历法', () => {
  const days = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(parseDay(from), at))
  const notice = {
    year: 2027,
    notice: '国办发明电〔2026〕9号',
    off: days('2027-02-05', 7),
    work: ['2027-01-31'],
    amends: false,
  }
  const at = (minutes: number): Instant => instantOf(Date.parse(context.now) + minutes * 60_000)
  const load = () => read(database.pool, here, loadCalendars)

  it('未采纳通知时用程序自带的历法，同样的通知给同一个值', async () => {
    expect((await load()).newest.edition).toBe('2026')
    expect(await load()).toBe(await load())
    const shown = await routes.calendar(context, {})
    expect(registryContract.calendar.reply.parse(shown)).toEqual(shown)
    expect(shown).toMatchObject({ edition: '2026', publishedThrough: 2026 })
    expect(shown.years.some(({ own }) => own)).toBe(false)
  })

  it('重排期限失败时，通知也不留下', async () => {
    const failing = adoptNotice(context, notice, async () => {
      throw new Error('中断')
    })
    await expect(failing).rejects.toThrow('中断')
    expect((await load()).newest.edition).toBe('2026')
  })

  it('采纳后历法前进一版，重排所用的前后两版和移动的期限一并返回', async () => {
    const moved = {
      matter: randomUUID(),
      number: '信〔2026〕000001',
      title: '某件',
      deadline: '办理',
      before: null,
      after: null,
      why: '春节放假',
    }
    const reply = await adoptNotice({ ...context, now: at(1) }, notice, async (tx, after, before) => {
      expect([tx.tenant, before.newest.edition, after.newest.edition]).toEqual([here, '2026', '2027'])
      return [moved]
    })
    expect(reply).toEqual({ edition: '2027', moved: [moved] })
    expect((await load()).at(at(0)).edition).toBe('2026')
    expect((await load()).at(at(1)).edition).toBe('2027')
    expect(await audits('2027')).toMatchObject([
      { act: 'calendar.adopt', detail: { notice: notice.notice, edition: '2027', moved: 1 } },
    ])
    const shown = (await routes.calendar(context, {})).years.at(-1)
    expect(shown).toMatchObject({ year: 2027, own: true, off: notice.off, work: notice.work })
  })

  it('同一年再来通知须选修订；修订另成一版，别的街道不受影响', async () => {
    await expect(routes.adoptNotice(context, notice)).rejects.toMatchObject({ code: 'calendar-year-known' })
    const amended = { ...notice, notice: '国办发明电〔2027〕1号', off: days('2027-02-05', 8), amends: true }
    expect(await routes.adoptNotice({ ...context, now: at(2) }, amended)).toEqual({ edition: '2027.1', moved: [] })
    expect((await load()).at(at(1)).edition).toBe('2027')
    expect((await read(database.pool, there, loadCalendars)).newest.edition).toBe('2026')
  })
})
