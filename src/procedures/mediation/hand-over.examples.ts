import type { Example } from '#procedures/example.ts'

const assign = { mediator: 'TJY-001', chosenBy: 'appointed', recusalChecked: true }

/** 调解不成以后 (人民调解法26条；法律援助法35条). */
export const handOverExamples: readonly Example[] = [
  {
    name: '调解不成：须告知至少一种途径；请求转信访的登记为信访，请不起律师的转法律援助',
    filed: '2026-03-02',
    intake: { medSource: 'hotline', category: 'labour' },
    acts: [
      { step: 'accept', on: '2026-03-03', by: 'mediation_committee', form: { consent: 'both' } },
      { step: 'assignMediator', on: '2026-03-03', by: 'mediation_committee', form: assign },
      {
        step: 'terminate',
        on: '2026-03-20',
        by: 'mediator',
        form: { ground: 'divided', channels: [] },
        refused: 'input-invalid',
      },
      {
        step: 'terminate',
        on: '2026-03-20',
        by: 'mediator',
        form: { ground: 'divided', channels: ['arbitration', 'judicial'] },
      },
      { step: 'handOver', on: '2026-03-20', by: 'mediator', form: { to: 'petition', note: '请求监察用工单位' } },
      {
        step: 'referToAid',
        on: '2026-03-20',
        by: 'mediator',
        form: { kind: 'labour', form: 'labour', hardship: 'unlimited', told: true, wished: true },
        refused: 'input-invalid',
      },
      {
        step: 'referToAid',
        on: '2026-03-20',
        by: 'mediator',
        form: { kind: 'labour', form: 'labour', hardship: 'promise', told: true, wished: true },
      },
    ],
    expect: {
      state: 'failed',
      deadlines: { mediate: { due: '2026-04-02', status: 'met', late: false } },
      handedOff: ['petition', 'legal-aid'],
    },
  },
]
