import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import type { Around } from '#procedures/define.ts'
import { litigationForms } from './forms.ts'
import { litigationResponse } from './litigation-response.ts'

const around: Around = {
  calendar: officialCalendar,
  entry: () => undefined,
  matter: () => undefined,
  sameCase: [],
  clashing: [],
  takenOn: {},
}
const judged = (form: Record<string, unknown>) => ({ recordJudgment: { outcome: 'revoked', ...form } })

function ask(step: string, day: string, given: Record<string, Record<string, unknown>>, form = {}, intake = {}) {
  return litigationResponse.steps[step]?.barredBy?.(
    { intake, given, times: {}, channel: 'court' },
    { form, on: parseDay(day), around },
  )
}

describe('上诉期限（行政诉讼法第八十五条）', () => {
  // 判决2026年9月16日送达，第十五日为10月1日，逢国庆顺延至10月8日。
  const judgment = judged({ kind: 'judgment', servedOn: '2026-09-16' })
  const ruling = judged({ kind: 'ruling', outcome: 'rejected', servedOn: '2026-09-10' })

  test.each([
    ['判决，末日顺延至10月8日，当日可以上诉', '2026-10-08', judgment, undefined],
    ['判决，次日不得再上诉', '2026-10-09', judgment, '2026-10-08届满'],
    ['驳回起诉的裁定，第十日为9月20日（调休上班），当日可以', '2026-09-20', ruling, undefined],
    ['驳回起诉的裁定，次日不得再上诉', '2026-09-21', ruling, '2026-09-20届满'],
  ] as const)('%s', (_, day, given, words) => {
    const why = ask('appeal', day, given)
    if (words === undefined) expect(why).toBeUndefined()
    else expect(why).toContain(words)
  })

  test('上诉期限届满以前，不得登记一审裁判生效', () => {
    expect(ask('takeEffect', '2026-10-08', judgment, { on: '2026-10-08' })).toContain('届满以后一审裁判才生效')
    expect(ask('takeEffect', '2026-10-09', judgment, { on: '2026-10-09' })).toBeUndefined()
  })

  test('准许撤诉的裁定送达即生效', () => {
    const withdrawn = judged({ kind: 'ruling', outcome: 'withdrawn', servedOn: '2026-09-16' })
    expect(ask('takeEffect', '2026-09-16', withdrawn, { on: '2026-09-16' })).toBeUndefined()
  })
})

test.each([
  ['2026-10-08', undefined],
  ['2026-10-09', '行诉解释第三十四条'],
] as const)('起诉状副本9月16日收到的，延期提供证据最迟10月8日书面申请：%s', (day, words) => {
  const why = ask('applyDelay', day, {}, {}, { receivedOn: '2026-09-16' })
  if (words === undefined) expect(why).toBeUndefined()
  else expect(why).toContain(words)
})

test.each([
  [1, 1, true],
  [2, 0, true],
  [2, 1, false],
  [0, 0, true],
] as const)(
  '负责人出庭，另有工作人员%i名、律师%i名：诉讼代理人不超过二人（行政诉讼法第三十一条）',
  (staff, lawyers, fits) => {
    const form = { on: '2026-09-16', principal: 'head', staff, lawyers }
    expect(litigationForms.appearance.safeParse(form).success).toBe(fits)
  },
)
