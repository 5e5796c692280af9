import type { RegisterId } from '#registry/registers.ts'
import type { Course, CourseStep, EntryWanted, Recipe, Wanted } from '../recipe.ts'

/** Where a report gives rates but no number of people. */
const fewPeople = 60

/** How many of how many give a rate that prints as the percent asked; `all` is not above `most`, and as near as can be. */
export type Share = { part: number; all: number }

/** The largest group of at most `most` in which some give exactly the percent, to two decimals; else the nearest. */
export function shareOf(most: number, percent: number): Share {
  let nearest = { part: 0, all: Math.max(0, most) }
  let gap = Number.POSITIVE_INFINITY
  for (let all = most; all > 0; all--) {
    const part = Math.min(all, Math.round((all * percent) / 100))
    const off = Math.abs(Math.round((part * 10_000) / all) / 100 - percent)
    if (off >= gap) continue
    gap = off
    nearest = { part, all }
  }
  return nearest
}

function subjects(register: RegisterId, mark: string, alias: string, count: number, wanted: Wanted, data: object) {
  return Array.from({ length: count }, (_, index): EntryWanted => {
    const number = String(index + 1).padStart(3, '0')
    return {
      register,
      code: `${mark}${number}`,
      name: `${alias}${number}`,
      data: { person: '某某', ...data },
      validFrom: `${wanted.year}-01-01`,
    }
  })
}

const code = (index: number) => `BJ${String(index + 1).padStart(3, '0')}`

function people(wanted: Wanted): number {
  const rates = ['check', 'placement', 'support'].some(
    (rate) => wanted.value(`resettlement.${rate}-rate`) !== undefined,
  )
  return wanted.value('resettlement.subjects') ?? (rates ? fewPeople : 0)
}

type Helped = { needsPlacement: boolean; placed: boolean; here: boolean; supported: boolean }

function helpedSteps(on: string, { needsPlacement, placed, here, supported }: Helped): CourseStep[] {
  const group = [{ kind: 'judicial', name: '司法所工作人员' }]
  return [
    { step: 'check', form: { on, result: 'same' } },
    { step: 'meet', form: { on, way: 'fetched', told: true } },
    {
      step: 'open',
      form: { duty: here ? 'here' : 'elsewhere', group, needsPlacement, plan: '按季走访，落实安置和帮教。' },
    },
    ...(placed ? [{ step: 'place', form: { on, way: 'job', detail: '推荐就业。' } }] : []),
    ...(supported ? [{ step: 'support', form: { on, way: 'talk', content: '谈话，了解生活和就业情况。' } }] : []),
  ]
}

/** One matter a person, late in the year: the next quarterly visit falls into the year after. */
function helped(wanted: Wanted): Course[] {
  const rate = (name: string, most: number) => shareOf(most, wanted.value(`resettlement.${name}-rate`) ?? 100)
  const check = rate('check', people(wanted))
  const placement = rate('placement', check.part)
  const support = rate('support', check.part)
  const on = `${wanted.year}-11-16`
  const shapes = new Map<string, CourseStep[]>()
  const stepsOf = (index: number): CourseStep[] => {
    if (index >= check.part) return []
    const one = {
      needsPlacement: index < placement.all,
      placed: index < placement.part,
      here: index < support.all,
      supported: index < support.part,
    }
    const key = Object.values(one).join()
    const steps = shapes.get(key) ?? helpedSteps(on, one)
    shapes.set(key, steps)
    return steps
  }
  return Array.from({ length: check.all }, (_, index) => ({
    procedure: 'resettlement',
    on,
    common: { title: `安置帮教 第${index + 1}件`, channel: 'transfer' as const },
    intake: { subject: code(index), releasedOn: on },
    steps: stepsOf(index),
  }))
}

const aidMonth = 4

/** Applications of the epidemic months, each granted, appointed and done. */
function aid(wanted: Wanted): Course[] {
  return Array.from({ length: wanted.count('legal-aid.epidemic') }, (_, index) => {
    const day = (late: number) =>
      `${wanted.year}-${String(aidMonth).padStart(2, '0')}-${String(6 + (index % 20) + late).padStart(2, '0')}`
    return {
      procedure: 'legal-aid',
      on: day(0),
      common: { title: `困难群众法律援助 第${index + 1}件`, channel: 'phone' as const },
      intake: {
        kind: 'labour',
        form: 'labour',
        hardship: 'exempt',
        exemption: 'migrant',
        poor: true,
        epidemic: true,
      },
      steps: [
        { step: 'checkMaterials', form: { complete: true } },
        { step: 'forward', form: { to: '区法律援助中心', way: 'online' } },
        { step: 'grant', form: { number: `第${index + 1}号`, on: day(1) }, after: 1440 },
        { step: 'appoint', form: { on: day(1), kind: 'lawyer', office: '律师事务所' } },
        { step: 'close', form: { result: 'award' }, after: 30 * 1440 },
      ],
    }
  })
}

/** 封存的清单和帮教事项、疫情期间的法律援助. */
export const careRecipes: readonly Recipe[] = [
  {
    codes: ['correction.subjects'],
    entries: (wanted) =>
      subjects('correction-subjects', 'JZ', '矫正对象', wanted.count('correction.subjects'), wanted, {
        category: 'probation',
      }),
  },
  {
    codes: [
      'resettlement.subjects',
      'resettlement.check-rate',
      'resettlement.placement-rate',
      'resettlement.support-rate',
    ],
    entries: (wanted) => subjects('resettlement-subjects', 'BJ', '帮教对象', people(wanted), wanted, {}),
    courses: helped,
  },
  { codes: ['legal-aid.epidemic'], courses: aid },
]
