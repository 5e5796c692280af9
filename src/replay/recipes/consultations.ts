import type { Course, Recipe, Wanted } from '../recipe.ts'

type Service = { service: string; form: string; by: string; majorDispute?: true }

function services(count: number, title: string, given: Service): Course[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    procedure: 'consultation',
    common: { title: `${title} 第${index + 1}次`, channel: given.form === 'phone' ? 'phone' : 'visit' },
    intake: { ...given, matter: 'other', at: 'station' },
    steps: [],
  }))
}

/** Calls to the counsel are consultations too: of those that a report counts, they are a part. */
function consultations(wanted: Wanted): Course[] {
  const calls = wanted.count('counsel.phone-consultations')
  return [
    ...services(calls, '电话法律咨询', { service: 'consult', form: 'phone', by: 'counsel' }),
    ...services(wanted.count('legal-service.consultations') - calls, '法律咨询', {
      service: 'consult',
      form: 'onsite',
      by: 'lawyer',
    }),
    ...services(wanted.count('legal-service.major-disputes'), '参与重大矛盾纠纷化解', {
      service: 'mediate',
      form: 'onsite',
      by: 'lawyer',
      majorDispute: true,
    }),
  ]
}

export const consultationsRecipes: readonly Recipe[] = [
  {
    codes: ['legal-service.consultations', 'counsel.phone-consultations', 'legal-service.major-disputes'],
    courses: consultations,
  },
]
