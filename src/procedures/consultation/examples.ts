import type { Example } from '#procedures/example.ts'

export const consultationExamples: readonly Example[] = [
  {
    name: '公共法律服务站现场法律咨询',
    filed: '2026-04-08',
    intake: { form: 'onsite', matter: 'labour', by: 'counsel', at: 'station', minutes: 30, satisfaction: 'satisfied' },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '调解员在服务点参与重大矛盾纠纷化解',
    filed: '2026-07-15',
    intake: {
      service: 'mediate',
      form: 'onsite',
      matter: 'demolition',
      by: 'mediator',
      mediator: 'TJY-001',
      at: 'point',
      minutes: 120,
      majorDispute: true,
    },
    acts: [],
    expect: { state: 'recorded' },
  },
]
