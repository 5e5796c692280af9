import { dayFrom } from '#calendar/date.ts'
import type { Course, CourseStep, Recipe, Wanted } from '../recipe.ts'

const day = 1440
/** Money comes back in at most so many instalments, one to an item. */
const mostRecoveries = 10

/** 金额分摊到各项，以分计，余数归末项. */
function instalments(total: number, count: number): number[] {
  const cents = Math.round(total * 100)
  const each = Math.floor(cents / count)
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? each : cents - each * (count - 1)) / 100)
}

type Item = { recovered: number; rule: boolean; completed: boolean }

function itemSteps(year: number, { recovered, rule, completed }: Item): CourseStep[] {
  return [
    { step: 'assign', form: { leader: '责任领导', unit: '责任单位', limit: 60, standard: '整改到位' } },
    { step: 'sign', after: day },
    {
      step: 'plan',
      form: { tasks: [{ task: '整改措施', owner: '责任人', dueOn: dayFrom(year, 12, 31) }], cause: '原因' },
      after: day,
    },
    ...(recovered > 0
      ? [{ step: 'recover', form: { amount: recovered, total: recovered, way: 'collected' }, after: 5 * day }]
      : []),
    ...(rule ? [{ step: 'buildRule', form: { title: '制度', kind: 'made' }, after: 5 * day }] : []),
    ...(completed
      ? [
          { step: 'submit', form: { done: 1, result: '已整改' }, after: 10 * day },
          { step: 'verify', form: { way: 'file', passed: true, note: '已核对' }, after: 2 * day },
          { step: 'closeItem', after: day },
        ]
      : []),
  ]
}

/** Items of so many classes; those beyond the completed are still being put right. */
function items({ year, count }: Wanted): Course[] {
  const [classes, completed, loss, rules] = [
    count('rectification.classes'),
    count('rectification.completed'),
    count('rectification.loss-recovered'),
    count('rectification.rules'),
  ]
  const total = Math.max(classes, completed, rules, loss > 0 ? 1 : 0)
  const amounts = loss > 0 ? instalments(loss, Math.min(mostRecoveries, total)) : []
  const known = new Map<string, readonly CourseStep[]>()
  return Array.from({ length: total }, (_, index) => {
    const item = { recovered: amounts[index] ?? 0, rule: index < rules, completed: index < completed }
    const shape = JSON.stringify(item)
    const steps = known.get(shape) ?? itemSteps(year, item)
    known.set(shape, steps)
    return {
      procedure: 'rectification',
      common: { title: `整改问题 第${index + 1}个` },
      intake: { source: 'self', category: `问题类别${(index % (classes || 1)) + 1}`, problem: '问题' },
      steps,
    }
  })
}

export const rectificationRecipes: readonly Recipe[] = [
  {
    codes: ['rectification.classes', 'rectification.completed', 'rectification.loss-recovered', 'rectification.rules'],
    courses: items,
  },
]
