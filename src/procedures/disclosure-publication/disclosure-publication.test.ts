import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import type { Around } from '#procedures/define.ts'
import { disclosurePublication } from './disclosure-publication.ts'
import { publicationForms, publicationIntake } from './forms.ts'
import { publicationChannels, publicationKinds } from './kinds.ts'
import { publicationTracks } from './states.ts'
import { publishingSteps } from './steps.ts'

const around: Around = {
  calendar: officialCalendar,
  entry: () => undefined,
  matter: () => undefined,
  sameCase: [],
  clashing: [],
  takenOn: {},
}
const intake = { index: 'A-1', column: 'A', kind: 'dynamic', summary: '便民信息', formedOn: '2026-03-02' } as const

describe('主动公开的登记与属性', () => {
  it('生成日期晚于登记之日的不能登记，同日的可以', () => {
    const bar = (on: string) =>
      disclosurePublication.barredAtFiling?.(publicationIntake.parse(intake), { on: parseDay(on), around })
    expect(bar('2026-03-01')).toContain('不能晚于登记之日')
    expect(bar('2026-03-02')).toBeUndefined()
  })

  it.each(Object.keys(publicationKinds))('信息类别 %s：第二十条、第二十一条所列的不能定为依申请公开', (kind) => {
    const facts = { intake: { ...intake, kind }, given: {}, times: {}, channel: 'patrol' }
    const act = { form: { attribute: 'on_request' }, on: parseDay('2026-03-02'), around }
    const reason = disclosurePublication.steps.markAttribute?.barredBy?.(facts, act)
    expect(reason === undefined).toBe(kind === 'dynamic')
  })

  it('不予公开须写明第十四条至第十六条的理由，区分处理须写明处理的内容', () => {
    const { markAttribute, reviewSecrecy } = publicationForms
    expect(markAttribute.safeParse({ attribute: 'closed', reason: '过程稿' }).success).toBe(false)
    expect(markAttribute.safeParse({ attribute: 'closed', ground: 'process', reason: '过程稿' }).success).toBe(true)
    expect(markAttribute.safeParse({ attribute: 'on_request' }).success).toBe(false)
    expect(reviewSecrecy.safeParse({ conclusion: 'treated', opinion: '处理后公开' }).success).toBe(false)
  })

  it('每种渠道恰有一条线和一个发布环节', () => {
    expect(Object.keys(publicationTracks)).toEqual(Object.keys(publicationChannels))
    expect(Object.values(publishingSteps).map(({ track }) => track.id)).toEqual(Object.keys(publicationChannels))
  })

  it('非处罚决定不能以变更、撤销为由撤回', () => {
    const facts = { intake, given: {}, times: {}, channel: 'patrol' }
    const bar = (cause: string) =>
      disclosurePublication.steps.orderWithdrawal?.barredBy?.(facts, {
        form: { cause, since: '2026-03-02' },
        on: parseDay('2026-03-03'),
        around,
      })
    expect(bar('revoked')).toContain('第四十八条')
    expect(bar('expired')).toBeUndefined()
  })
})
