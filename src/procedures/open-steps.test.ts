import { expect, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { dayOf, parseDay } from '#calendar/date.ts'
import { bareAround } from '#matters/around.ts'
import { exampleInstant, rehearse } from '#matters/rehearse.ts'
import { factsOf } from '#matters/state.ts'
import type { AnyFacts, Procedure, Step } from './define.ts'
import { procedures } from './index.ts'
import { barredAlready } from './open-steps.ts'

type Rule = NonNullable<Step<string, string, AnyFacts>['barredBy']>

const facts: AnyFacts = { intake: { sealed: true }, given: {}, times: {}, channel: 'visit' }
const act = { on: parseDay('2026-03-02'), around: bareAround(officialCalendar) }
const asked = (barredBy?: Rule) => barredAlready({ ...(barredBy ? { barredBy } : {}) }, facts, act)

test('与表单无关的限制，表单空着就说明原因；没有限制的不说', () => {
  expect(asked(({ intake }) => (intake.sealed === true ? '已封存。' : undefined))).toBe('已封存。')
  expect(asked(() => undefined)).toBeUndefined()
  expect(asked()).toBeUndefined()
})

test('看过表单才说的限制，表单空着时不说', () => {
  expect(asked((_, { form }) => (form.agreed === true ? undefined : '须双方同意。'))).toBeUndefined()
  expect(asked((_, { form }) => (String(form.on) > '2026-03-02' ? '日期尚未到。' : undefined))).toBeUndefined()
  expect(asked((_, { form }) => ('on' in form ? undefined : '须写明日期。'))).toBeUndefined()
  expect(asked((_, { form }) => (Object.keys(form).length > 0 ? undefined : '须填写。'))).toBeUndefined()
})

test('空表单算不下去的限制不使页面出错，与表单无关的错误照常报出', () => {
  const rows = (value: unknown) => {
    if (!Array.isArray(value)) throw new TypeError('not a list')
    return value.length > 0 ? undefined : '须逐项填写。'
  }
  expect(asked((_, { form }) => rows(form.rows))).toBeUndefined()
  expect(() => asked(({ given }) => rows(given.file?.rows))).toThrow('not a list')
})

type Shown = typeof barredAlready

/** The procedure with each bar asked again as a page asks it, before the form is filled in: what it says wrongly. */
function watched(procedure: Procedure, wrong: string[], shown: Shown = barredAlready): Procedure {
  const steps = Object.entries(procedure.steps).map(([id, step]) => {
    const { barredBy } = step
    if (!barredBy) return [id, step] as const
    const again: Rule = (facts, { form, ...act }) => {
      const words = barredBy(facts, { form, ...act })
      const early = shown(step, facts, act)
      if (early !== undefined && early !== words) wrong.push(`${id}：${early}`)
      return words
    }
    return [id, { ...step, barredBy: again }] as const
  })
  return { ...procedure, steps: Object.fromEntries(steps) }
}

test.each(procedures.map((one) => [`${one.procedure.name}（${one.procedure.inForce.from}起施行）`, one] as const))(
  '《%s》：填好表单就能办的环节，表单空着时不显示为不可办；显示的原因就是办理时拒绝的原因',
  (_, { procedure, examples }) => {
    const wrong: string[] = []
    for (const example of examples) rehearse(watched(procedure, wrong), example)
    expect(wrong).toEqual([])
  },
)

/** What the page shows of a step each time that it was tried in an example, before its form is filled in. */
function shownInTurn(id: string, step: string, name: string, change: (step: AnyStep) => AnyStep = (one) => one) {
  const { procedure, example } = getExample(id, name)
  const tried = example.acts.flatMap((act, index) => (act.step === step ? [{ act, index }] : []))
  const asked = procedure.steps[step]
  if (tried.length === 0 || !asked) throw new Error(`示例「${name}」没有办过 ${step}`)
  return tried.map(({ act: { on }, index }) => {
    const { matter } = rehearse(procedure, { ...example, acts: example.acts.slice(0, index) })
    const day = dayOf(exampleInstant(on))
    return barredAlready(change(asked), factsOf(matter), { ...act, on: day }) ?? open
  })
}

function getExample(id: string, name: string) {
  const found = procedures
    .filter(({ procedure }) => procedure.id === id)
    .flatMap(({ procedure, examples }) => examples.map((example) => ({ procedure, example })))
    .find(({ example }) => example.name.startsWith(name))
  if (!found) throw new Error(`没有示例「${name}」`)
  return found
}

type AnyStep = Step<string, string, AnyFacts>

const open = '可办'

const inTurn: ReadonlyArray<readonly [sentence: string, id: string, step: string, example: string, shown: string[]]> = [
  ['多人走访的信访件不能简易受理', 'petition', 'acceptSimple', '多人走访不适用简易办理', ['按普通程序受理']],
  ['单人初次信访可以简易受理', 'petition', 'acceptSimple', '初次信访简易办理', [open]],
  ['直接提出的信访事项不能提异议', 'petition', 'object', '直接提出的不能提异议', ['只有转送、交办的']],
  ['转送来的可以提异议', 'petition', 'object', '转送件不属本机关职权', [open]],
  ['可能引起刑事案件的，报告公安后才可结案', 'mediation', 'settleRisk', '复杂的行政调解', ['须先报告公安机关', open]],
  ['口头协议是否当场履行，填了才知道', 'mediation', 'agreeOrally', '口头协议即时履行', [open, open]],
  ['一事一评，评过的不能再评', 'service', 'evaluate', '即办件当场办结并评价', [open, '已经评价']],
  ['合并后才能批准检查', 'inspection', 'approve', '三部门合并为综合查一次', ['应当合并进行', open, open]],
  [
    '处罚决定先审核、再讨论',
    'penalty',
    'decidePenalty',
    '听证案件',
    ['未经法制审核', '未经法制审核', '集体讨论决定', open],
  ],
  ['陈述申辩期限未满不能决定', 'penalty', 'decidePenalty', '涉嫌犯罪移送公安', ['陈述申辩期限未满']],
  ['不予处罚的不能催告', 'penalty', 'remind', '首违不罚', ['没有须履行的内容']],
  ['缴款期限届满才能催告，期限填了才知道', 'penalty', 'remind', '逾期不缴', ['未到期不得催告', open, open]],
  ['中止满三年次日才能终结', 'coercion', 'lapse', '中止满三年仍未恢复', ['2025-03-03才满三年', open]],
  ['答复类型填了才知道可不可以', 'disclosure', 'draftAnswer', '邮寄申请', [open, open, open, open]],
  ['不予公开的信息不能纳入主动公开', 'disclosure', 'includeActive', '以国家秘密', ['只有可以公开的信息']],
  ['可以公开的能纳入', 'disclosure', 'includeActive', '依申请公开的信息涉及公众利益', [open]],
  [
    '举证以后才能起草答复书',
    'reconsideration-reply',
    'draftReply',
    '普通程序十个工作日',
    ['整理证据和依据', '整理证据和依据', open],
  ],
  ['维持的复议决定没有须履行的', 'reconsideration-reply', 'perform', '普通程序十个工作日', ['请直接复盘']],
  ['旧法的复议件依旧法说明', 'reconsideration-reply', 'perform', '旧法：答复期限十日', ['（2017年修正）第三十二条']],
  ['负责人是否出庭，填了才知道', 'litigation-response', 'attendSession', '十五日末日逢中秋顺延', Array(5).fill(open)],
  ['先沟通再拟答复', 'proposal', 'draftReply', '代表建议三个月内答复', ['与提出人沟通', open, open]],
  ['收集材料后才能拟年报', 'annual-report', 'draft', '2025年度', ['收集科室材料', open, open, open]],
  ['年报签发、报送以后才能公开', 'annual-report', 'publish', '2025年度', ['签发', '先报送、后公开', open, open]],
  ['先小结、再自评、后考核', 'goal', 'assess', '半年小结', ['半年小结', '年终自评', open, open, open]],
  ['应考的登记齐了才能公布', 'exam', 'close', '网络法治理论考试', ['已登记2人', open, open, open]],
  ['预约之日到了才能开始使用', 'room-booking', 'checkIn', '与后一场首尾相接', ['预约日期尚未到', open]],
]

test.each(inTurn)('%s：逐次办理时页面所示', (_, id, step, example, shown) => {
  const found = shownInTurn(id, step, example)
  expect(found.map((words, index) => (words.includes(shown[index] ?? '?') ? shown[index] : words))).toEqual(shown)
})

test('去掉一条限制、多出一条限制、不看表单就下结论，上面的检查都能发现', () => {
  for (const [, id, step, example] of inTurn) {
    const unbarred = shownInTurn(id, step, example, ({ barredBy: _, ...rest }) => rest)
    const barred = shownInTurn(id, step, example, (one) => ({ ...one, barredBy: () => '多出来的限制。' }))
    expect(unbarred.every((words) => words === open)).toBe(true)
    expect(barred.some((words) => words === open)).toBe(false)
  }
  const careless: Shown = ({ barredBy }, facts, given) => barredBy?.(facts, { ...given, form: {} })
  const rash = procedures.filter(({ procedure, examples }) => {
    const wrong: string[] = []
    for (const example of examples) {
      try {
        rehearse(watched(procedure, wrong, careless), example)
      } catch {
        wrong.push('出错')
      }
    }
    return wrong.length > 0
  })
  expect(rash.map(({ procedure }) => procedure.id)).toEqual(
    expect.arrayContaining(['disclosure', 'litigation-response', 'mediation', 'meeting', 'annual-report', 'goal']),
  )
})
