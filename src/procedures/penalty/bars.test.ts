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
