import { officialCalendar } from '#calendar/calendar.ts'
import type { Course, CourseStep, EntryWanted, Wanted } from '../recipe.ts'
import { workdaysOf } from '../schedule.ts'
import { shareOf } from './fraction.ts'

const ownMediator = 'R001'
const day = 1440
/** Up to so many are played through every step; beyond, only those that have a dossier are. */
const fewEnough = 200

/** Where a report gives no number of mediators, one stands, so that somebody can mediate. */
export function mediatorEntries(wanted: Wanted): EntryWanted[] {
  return wanted.value('mediation.mediators') === undefined
    ? [{ register: 'mediators', code: ownMediator, name: '调解员1', data: { kind: 'full' } }]
    : []
}

/** How many of what: those of the court, those of the street, how many of them were settled. */
function countsOf(wanted: Wanted) {
  const value = (code: string) => wanted.value(code)
  const courtSettled = value('court-mediation.succeeded') ?? value('court-mediation.resolved') ?? 0
  const courtRate = value('court-mediation.success-rate') ?? value('court-mediation.resolution-rate') ?? 100
  const court = value('court-mediation.received') ?? Math.round((courtSettled * 100) / courtRate)
  const rate = value('mediation.resolution-rate') ?? value('mediation.success-rate') ?? 100
  const epidemic = wanted.count('mediation.epidemic-disputes')
  const dossiers = wanted.count('mediation.dossiers')
  const levels = wanted.count('mediation.village') + wanted.count('mediation.street')
  const resolved = value('mediation.resolved')
  const handled = resolved === undefined ? Math.max(levels, epidemic, dossiers) : Math.round((resolved * 100) / rate)
  return { court, courtSettled, handled, settled: resolved ?? shareOf(rate, handled), epidemic, dossiers }
}

export function mediationCourses(wanted: Wanted): Course[] {
  return [...ownCourses(wanted), ...courtCourses(wanted)]
}

function ownCourses(wanted: Wanted): Course[] {
  const { handled, settled, epidemic, dossiers } = countsOf(wanted)
  const days = workdaysOf(officialCalendar, wanted.year).slice(0, -3)
  const mediators = wanted.codes('mediators')
  const rated = wanted.value('mediation.satisfaction-rate')
  const happy = shareOf(rated, settled)
  const online = shareOf(wanted.value('mediation.online-rate') ?? 0, handled)
  const village = wanted.count('mediation.village')
  const street = wanted.value('mediation.street') ?? handled
  const shapes = new Map<string, readonly CourseStep[]>()
  return Array.from({ length: handled }, (_, index) => {
    // 履行日期写在表内，立卷的逐日安排，其余由补录按全年铺开。
    const on = index < dossiers ? days[Math.floor((index * days.length) / dossiers)] : undefined
    const shape = {
      mediator: mediators[index % Math.max(1, mediators.length)] ?? ownMediator,
      full: handled <= fewEnough,
      archivedOn: on,
      level: rated === undefined ? undefined : index < happy ? 'satisfied' : 'dissatisfied',
    }
    const key = index < settled ? JSON.stringify(shape) : ''
    const steps = shapes.get(key) ?? (index < settled ? settledSteps(shape) : unsettled)
    shapes.set(key, steps)
    return {
      procedure: 'mediation',
      ...(on ? { on } : {}),
      common: { title: `纠纷 第${index + 1}件` },
      intake: {
        medSource: 'proactive',
        level: index < village ? 'village' : index < village + street ? 'street' : 'industry',
        difficulty: 'simple',
        online: index < online,
        epidemic: index < epidemic,
      },
      steps,
    }
  })
}

type Shape = { mediator: string; full: boolean; archivedOn?: string; level?: string }

const unsettled: readonly CourseStep[] = [
  { step: 'accept', form: { consent: 'both' } },
  { step: 'terminate', form: { ground: 'divided', channels: ['judicial', 'arbitration'] }, after: day },
]

/** Settled on the spot and in words; with a dossier, or where there are few, through every step. */
function settledSteps({ mediator, full, archivedOn, level }: Shape): readonly CourseStep[] {
  if (!full && archivedOn === undefined) return [{ step: 'mediateAtOnce', form: atOnce(mediator, level) }]
  return [
    { step: 'accept', form: { consent: 'both' } },
    ...talks(mediator),
    { step: 'agreeOrally', form: { content: '当场履行完毕', performedAtOnce: true } },
    ...(level ? [{ step: 'rateSatisfaction', form: { rated: 'applicant', satisfaction: level } }] : []),
    ...(archivedOn === undefined
      ? []
      : [
          { step: 'recordPerformed', form: { performedOn: archivedOn } },
          { step: 'archive', form: { retention: 'short' }, after: day },
        ]),
  ]
}

function atOnce(mediator: string, level: string | undefined): Record<string, unknown> {
  return {
    mediator,
    consent: 'both',
    rightsTold: true,
    recusalChecked: true,
    content: '双方和解，当场履行',
    performedAtOnce: true,
    ...(level ? { satisfaction: level } : {}),
  }
}

function talks(mediator: string): readonly CourseStep[] {
  return [
    { step: 'assignMediator', form: { mediator, chosenBy: 'appointed', recusalChecked: true } },
    { step: 'notifyRights', form: { how: 'oral' } },
    { step: 'holdSession', form: { mode: 'joint', record: '双方到场，自愿协商', outcome: 'consensus' } },
  ]
}

/** 诉前委派: confirmed, the other party asked; an agreement, or the files go back to the court. */
function courtCourses(wanted: Wanted): Course[] {
  const { court, courtSettled } = countsOf(wanted)
  const via = shareOf(wanted.value('mediation.via-command-centre-rate') ?? 0, courtSettled)
  const online = shareOf(wanted.value('mediation.online-rate') ?? 0, court)
  const mediator = wanted.codes('mediators')[0] ?? ownMediator
  const agreed: readonly CourseStep[] = [
    { step: 'accept', form: { consent: 'applicant' } },
    { step: 'contactOther', form: { outcome: 'consents', by: 'phone' } },
    ...talks(mediator),
    { step: 'agreeInWriting', form: { content: '分期履行' } },
    {
      step: 'takeEffect',
      form: { partiesSigned: true, mediatorSigned: true, sealed: true, reportedToCourt: true },
    },
  ]
  const returned: readonly CourseStep[] = [
    { step: 'accept', form: { consent: 'applicant' } },
    { step: 'contactOther', form: { outcome: 'declines', by: 'phone' }, after: day },
    { step: 'terminate', form: { ground: 'unwilling', channels: ['judicial'] } },
    { step: 'handOver', form: { to: 'court' } },
  ]
  return Array.from({ length: court }, (_, index) => ({
    procedure: 'mediation',
    common: { title: `诉前委派调解 第${index + 1}件`, channel: 'court' as const },
    intake: {
      medType: 'court_delegated',
      medSource: 'court',
      courtCase: `诉前调第${index + 1}号`,
      online: index < online,
      viaCommandCentre: index < via,
    },
    steps: index < courtSettled ? agreed : returned,
  }))
}
