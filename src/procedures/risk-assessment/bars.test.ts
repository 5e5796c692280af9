import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import type { AnyFacts, Other } from '#procedures/define.ts'
import { findProcedure } from '#procedures/index.ts'
import { whyRiskStands } from './bars.ts'

function assessment(state: string, report: Record<string, unknown>, procedure = 'risk-assessment'): Other {
  return {
    number: '稳〔2026〕000001',
    procedure,
    state,
    closed: false,
    filedOn: parseDay('2026-03-02'),
    intake: {},
    given: { report },
  }
}

const sound = { controllable: true, opinion: 'mitigate' }

describe('决策能否以这份风险评估为依据（重大行政决策程序暂行条例第二十四条）', () => {
  it.each([
    ['已审定、可控', assessment('concluded', sound), undefined],
    ['跟踪中、可控', assessment('following', sound), undefined],
    ['没有评估', undefined, '第二十二条'],
    ['填的是别的程序', assessment('closed', sound, 'legality-review'), '第二十二条'],
    ['还没有审定', assessment('reported', sound), '还没有审定'],
    ['风险不可控', assessment('concluded', { controllable: false, opinion: 'adjust' }), '不可控'],
    ['不予实施', assessment('closed', { controllable: true, opinion: 'stop' }), '不予实施'],
  ])('%s', (_, other, words) => {
    if (words === undefined) expect(whyRiskStands(other)).toBeUndefined()
    else expect(whyRiskStands(other)).toContain(words)
  })
})

describe('转办带去的内容，接收程序都能登记', () => {
  const given = {
    escalate: { emergency: true },
    dismiss: { toGrid: true },
    toDispute: { demand: '补偿', headcount: 30 },
    toInvestigation: { cause: '噪声', demand: '停工', headcount: 30 },
  }
  const facts: AnyFacts = { intake: { category: 'demolition' }, given, times: {}, channel: 'grid' }
  const steps = ['emergency', 'risk-assessment', 'dispute-investigation'].flatMap((id) =>
    Object.values(findProcedure(id, '2026-03-02')?.steps ?? {}).flatMap(({ name, handOff }) =>
      handOff ? [{ name, handOff }] : [],
    ),
  )
  it.each(steps)('$name', ({ handOff }) => {
    const target = findProcedure(handOff.to, '2026-03-02')
    expect(target?.intake.safeParse(handOff.carry(facts)).success).toBe(true)
  })
  it('一个不少', () => expect(steps).toHaveLength(5))
})
