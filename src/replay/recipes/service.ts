import type { Course, CourseStep, Recipe, Wanted } from '../recipe.ts'

const onSpot: readonly CourseStep[] = [{ step: 'decideOnSpot', form: { result: 'done' }, after: 20 }]
const promised: readonly CourseStep[] = [
  { step: 'accept', form: { complete: true }, after: 30 },
  { step: 'complete', form: { result: '办结。' }, after: 1440 },
]

const accepted: readonly CourseStep[] = promised.slice(0, 1)

/** One in twelve is a promised item, the others are done on the spot. */
const everyPromised = 12
/** Where a report gives rates without counts. */
const fewServices = 200

function services(wanted: Wanted): Course[] {
  const total = Math.max(
    wanted.value('service.accepted') ?? wanted.value('service.completed') ?? fewServices,
    wanted.count('service.completed'),
  )
  const completed = Math.min(total, wanted.value('service.completed') ?? total)
  const online = Math.round((total * wanted.count('service.online-acceptance-rate')) / 100)
  return Array.from({ length: total }, (_, index) => {
    // 受理而没有办结的，都是承诺件。
    const isOpen = index >= completed
    const isPromised = isOpen || index % everyPromised === 0
    return {
      procedure: 'service',
      common: { title: `便民服务 第${index + 1}件`, channel: index < online ? 'online' : 'visit' },
      intake: {
        itemName: isPromised ? '公共服务事项（承诺件）' : '公共服务事项（即办件）',
        kind: isPromised ? 'promise' : 'instant',
        submittedBy: index < online ? 'online' : 'window',
      },
      steps: isOpen ? accepted : isPromised ? promised : onSpot,
    }
  })
}

const collaborations = 40

export const serviceRecipes: readonly Recipe[] = [
  { codes: ['service.accepted', 'service.completed', 'service.online-acceptance-rate'], courses: services },
  {
    codes: ['service.mobile-collaboration-rate'],
    entries: (wanted) =>
      Array.from({ length: collaborations }, (_, index) => ({
        register: 'collaborations',
        code: `XT${index + 1}`,
        name: `协同业务${index + 1}`,
        data: { mobile: index < (collaborations * wanted.count('service.mobile-collaboration-rate')) / 100 },
      })),
  },
]
