import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import type { Around, Other } from './define.ts'
import { litigationResponse } from './litigation-response/litigation-response.ts'
import { reconsiderationReply } from './reconsideration-reply/reconsideration-reply.ts'

const on = parseDay('2026-09-01')

function around(other: Pick<Other, 'procedure' | 'state'> & Partial<Other>): Around {
  const one = { number: '复〔2026〕000001', closed: false, filedOn: on, intake: {}, given: {}, ...other }
  return {
    calendar: officialCalendar,
    entry: () => undefined,
    matter: () => undefined,
    sameCase: [one],
    clashing: [],
    takenOn: {},
  }
}

const suit = (other: Parameters<typeof around>[0], intake = {}) =>
  litigationResponse.barredAtFiling?.(intake, { on, around: around(other) })
const review = (other: Parameters<typeof around>[0], intake = {}) =>
  reconsiderationReply.barredAtFiling?.(intake, { on, around: around(other) })

describe('同一案件复议与诉讼互斥（行政复议法第二十九条）', () => {
  it.each(['received', 'teamed', 'replied', 'suspended'])('复议处于 %s 的，不得登记应诉', (state) => {
    expect(suit({ procedure: 'reconsideration-reply', state })).toContain('第二十九条一款')
  })

  it.each(['decided', 'performed', 'lessoned', 'archived'])('复议已到 %s 的，可以登记应诉', (state) => {
    expect(suit({ procedure: 'reconsideration-reply', state })).toBeUndefined()
  })

  it('申请只是通过本机关转送、复议机关尚未受理的，不妨碍起诉；受理后妨碍', () => {
    const intake = { via: 'through_us' }
    expect(suit({ procedure: 'reconsideration-reply', state: 'received', intake })).toBeUndefined()
    const given = { receiveCopy: {} }
    expect(suit({ procedure: 'reconsideration-reply', state: 'received', intake, given })).toContain('不得提起行政诉讼')
  })

  it('法院受理后未审结的，不得登记复议；判决生效后新的行为可以复议', () => {
    expect(review({ procedure: 'litigation-response', state: 'answered' })).toContain('第二十九条二款')
    expect(review({ procedure: 'litigation-response', state: 'effective' })).toBeUndefined()
    expect(review({ procedure: 'petition', state: 'answered' })).toBeUndefined()
  })

  it('已书面告知重复受理的，照样登记，不耽误答辩、答复', () => {
    const told = { doubleTold: true }
    expect(suit({ procedure: 'reconsideration-reply', state: 'teamed' }, told)).toBeUndefined()
    expect(review({ procedure: 'litigation-response', state: 'answered' }, told)).toBeUndefined()
  })

  it('收到副本的日期不能晚于登记之日', () => {
    const late = { receivedOn: '2026-09-02' }
    expect(suit({ procedure: 'petition', state: 'registered' }, late)).toContain('不能晚于登记之日')
    expect(review({ procedure: 'petition', state: 'registered' }, late)).toContain('不能晚于登记之日')
  })
})
