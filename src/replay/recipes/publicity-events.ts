import type { Course, CourseStep, Wanted } from '../recipe.ts'

/** What an event of the year must be besides being one; the rest of it is free. */
type Event = { station?: true; constitution?: true; occasion?: string; units?: number; kind?: string }

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Shares of a whole, each a whole number, the first ones one larger where it does not divide. */
export function sharesOf(whole: number, parts: number): number[] {
  return times(parts, (at) => Math.floor(whole / parts) + (at < whole % parts ? 1 : 0))
}

/** Events that a figure of its own asks for: each is one thing only, so that the sums below stay apart. */
function askedEvents(wanted: Wanted): Event[] {
  const dayUnits = wanted.count('publicity.constitution-day-units')
  const jointUnits = wanted.count('publicity.joint-units')
  const constitution = wanted.count('publicity.constitution-booklets') > 0 || dayUnits > 0
  const stations = wanted.count('legal-service.publicity') || (wanted.count('legal-service.materials') > 0 ? 1 : 0)
  return [
    ...times(
      constitution ? 1 : 0,
      (): Event => ({
        constitution: true,
        occasion: 'constitution_day',
        ...(dayUnits > 0 ? { units: dayUnits } : {}),
      }),
    ),
    ...times(jointUnits > 0 ? 1 : 0, (): Event => ({ occasion: 'festival', units: jointUnits })),
    ...times(stations, (): Event => ({ station: true })),
    ...times(wanted.count('publicity.epidemic'), (): Event => ({ occasion: 'epidemic' })),
  ]
}

const kinds = { square: 'publicity.square', village: 'publicity.village', lecture: 'publicity.lectures' } as const

/** The kinds that are counted, one for each event; an event of none of them is a visit from door to door. */
function kindsWanted(wanted: Wanted): string[] {
  return Object.entries(kinds).flatMap(([kind, code]) => times(wanted.count(code), () => kind))
}

function eventsOf(wanted: Wanted): Event[] {
  const asked = askedEvents(wanted)
  const kindsOf = kindsWanted(wanted)
  const summed = wanted.count('publicity.materials') + wanted.count('publicity.banners')
  const total = wanted.value('publicity.events') ?? Math.max(asked.length + (summed > 0 ? 1 : 0), kindsOf.length)
  return times(total, (at) => ({ kind: kindsOf[at] ?? 'visit', ...asked[at] }))
}

const noSteps: readonly CourseStep[] = []

function joining({ units = 0, occasion }: Event): readonly CourseStep[] {
  const who = occasion === 'constitution_day' ? '宪法日联合单位' : '节日联合单位'
  return units === 0 ? noSteps : times(units, (at) => ({ step: 'join', form: { unit: `${who}${at + 1}` }, after: 1 }))
}

/**
 * 普法活动的一年. Station and constitution materials count among all materials, so the rest is what the other events
 * gave out; every kind counts among the events.
 */
export function publicityEvents(wanted: Wanted): Course[] {
  const events = eventsOf(wanted)
  const constitutionOnes = events.filter(({ constitution }) => constitution).length
  const stationOnes = events.filter(({ station }) => station).length
  const booklets = sharesOf(wanted.count('publicity.constitution-booklets'), constitutionOnes)
  const papers = sharesOf(wanted.count('legal-service.materials'), stationOnes)
  const apart = [...booklets, ...papers].reduce((sum, one) => sum + one, 0)
  const others = events.length - constitutionOnes - stationOnes
  // 宣传资料总数含宪法资料和站点资料，其余的摊到别的活动；报告没有总数的，别的活动不发。
  const leaflets = sharesOf(Math.max(0, wanted.count('publicity.materials') - apart), others)
  const banners = sharesOf(wanted.count('publicity.banners'), events.length)
  return events.map((event, at) => ({
    procedure: 'publicity',
    ...(event.occasion === 'constitution_day' ? { on: `${wanted.year}-12-04` } : {}),
    common: { title: `法治宣传活动 第${at + 1}场` },
    intake: {
      kind: event.kind,
      topic: event.constitution ? '国家宪法日' : '法治宣传',
      ...(event.occasion ? { occasion: event.occasion } : {}),
      constitution: event.constitution ?? false,
      station: event.station ?? false,
      booklets: event.constitution ? (booklets.shift() ?? 0) : 0,
      leaflets: event.constitution ? 0 : ((event.station ? papers : leaflets).shift() ?? 0),
      banners: banners[at] ?? 0,
    },
    steps: joining(event),
  }))
}
