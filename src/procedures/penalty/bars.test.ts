import { expect, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import type { Around, Other } from '#procedures/define.ts'
import { surchargeLimit } from './execution-bars.ts'
import { penalty } from './penalty.ts'

function aroundWith(sameCase: readonly Other[]): Around {
  return {
    calendar: officialCalendar,
    entry: () => undefined,
    matter: () => undefined,
    sameCase,
    clashing: [],
    takenOn: {},
  }
}

const transfer: Other = {
  number: '移〔2026〕000003',
  procedure: 'transfer',
  state: 'policeReviewing',
  closed: false,
  filedOn: parseDay('2026-01-20'),
  intake: { kind: 'crime', direction: 'out' },
  given: {},
}

test.each([
  ['公安机关审查中', { ...transfer }, true],
  ['公安机关退回，移送件已办结', { ...transfer, state: 'returned', closed: true }, false],
  ['只是向主管部门抄告，不是移送公安', { ...transfer, intake: { kind: 'notice', direction: 'out' } }, false],
] as const)('移送公安后恢复处罚：%s', (_, other, isBarred) => {
  const words = penalty.steps.returnFromPolice?.barredBy?.(
    { intake: {}, given: {}, times: {}, channel: 'patrol' },
    { form: {}, on: parseDay('2026-02-17'), around: aroundWith([other]) },
  )
  expect(words !== undefined).toBe(isBarred)
  if (isBarred) expect(words).toContain('移送规定第十条')
})

test.each([
  ['缴款期满当日尚不加处', 1000, 0, 0],
  ['满一日加处百分之三', 1000, 1, 30],
  ['第三十三日百分之九十九', 1000, 33, 990],
  ['第三十四日起以罚款数额为限', 1000, 34, 1000],
  ['零头到分', 333.33, 1, 10],
] as const)('加处罚款：%s（行政处罚法第七十二条）', (_, fine, days, limit) => {
  expect(surchargeLimit(fine, days)).toBe(limit)
})

const facts = (given: Record<string, Record<string, unknown>>, times: Record<string, number>) => ({
  intake: {},
  given,
  times,
  channel: 'patrol',
})
const over = (form: Record<string, unknown>, day: string, given = {}, times = {}) =>
  penalty.steps.noteRemediesOver?.barredBy?.(facts({ serve: { servedOn: '2026-01-12' }, ...given }, times), {
    form,
    on: parseDay(day),
    around: aroundWith([]),
  })
const expired = { how: 'expired', overOn: '2026-07-13' }

test.each([
  ['起诉期限的最后一日尚未届满', expired, '2026-07-13', {}, {}, '法定期限尚未届满'],
  ['次日可以登记届满', expired, '2026-07-14', {}, {}, undefined],
  ['没有复议、诉讼不能登记维持', { ...expired, how: 'upheld' }, '2026-07-14', {}, {}, '没有登记过申请复议'],
  ['没有批准暂缓不能登记暂缓期满', { ...expired, how: 'deferral' }, '2026-07-14', {}, {}, '没有批准过暂缓'],
  [
    '暂缓期限结束而起诉期限未满',
    { how: 'deferral', overOn: '2026-03-30' },
    '2026-04-01',
    { defer: { extendBy: 60 } },
    { defer: 1 },
    '法定期限尚未届满',
  ],
  [
    '暂缓期限尚未结束',
    { how: 'deferral', overOn: '2026-07-13' },
    '2026-07-14',
    { defer: { extendBy: 200 } },
    { defer: 1 },
    '尚未结束',
  ],
] as const)(
  '登记救济期限届满：%s（行政强制法第五十三条、行政处罚法第七十二条二款）',
  (_, form, day, given, times, words) => {
    const why = over(form, day, given, times)
    if (words === undefined) expect(why).toBeUndefined()
    else expect(why).toContain(words)
  },
)

const spot = (decidedOn: string) =>
  penalty.steps.noteRemedy?.barredBy?.(facts({ decideOnSpot: { decidedOn } }, { decideOnSpot: 1 }), {
    form: { way: 'litigation', on: '2024-01-10', reviewed: false },
    on: parseDay('2024-01-10'),
    around: aroundWith([]),
  })

test('对当场处罚须先复议，自2024年1月1日起作出的才适用（行政复议法第二十三条）', () => {
  expect(spot('2023-12-29')).toBeUndefined()
  expect(spot('2024-01-02')).toContain('第二十三条')
})
