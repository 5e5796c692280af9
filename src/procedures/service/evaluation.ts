import type * as z from 'zod'
import type { Facts, State, Step } from '#procedures/define.ts'
import { serviceForms as forms, type serviceIntake } from './forms.ts'
import type { serviceStates } from './states.ts'

/** 好差评：差评的核实、整改、反馈、再评价与申诉。 */
export const evaluationStates = {
  badRated: { name: '差评待核实', phase: 'pending' },
  verified: { name: '差评已核实', phase: 'working' },
  appealing: { name: '差评申诉复核中', phase: 'waiting' },
  rectifying: { name: '差评整改中', phase: 'working' },
  responded: { name: '差评已反馈', phase: 'waiting' },
} as const satisfies Record<string, State>

type EvaluationStep = Step<
  keyof typeof serviceStates | keyof typeof evaluationStates,
  never,
  Facts<z.infer<typeof serviceIntake>, Record<string, Record<string, unknown>>>
>

const clerks = ['service_clerk', 'window_clerk', 'command_center', 'hotline_officer'] as const
const reviewers = ['command_center', 'deputy_in_charge', 'director'] as const
const basis = '国办发〔2019〕51号、GB/T 39735-2020（未核实，可由管理员设定）'

function onceOnly({ times }: { times: Record<string, number | undefined> }): string | undefined {
  return times.evaluate || times.evaluateBad ? '该件已经评价，一事一评；差评整改后请用「再次评价」。' : undefined
}

const isGenuine = (given: Record<string, Record<string, unknown> | undefined>) =>
  given.verifyBad?.finding === 'genuine' && given.decideAppeal?.finding !== 'changed'

export const evaluationSteps = {
  evaluate: { name: '评价', from: 'closed', to: 'closed', by: clerks, form: forms.evaluate, basis, barredBy: onceOnly },
  evaluateBad: {
    name: '差评登记',
    from: 'closed',
    to: 'badRated',
    by: clerks,
    form: forms.evaluateBad,
    basis,
    barredBy: onceOnly,
  },
  verifyBad: { name: '回访核实', from: 'badRated', to: 'verified', by: reviewers, form: forms.verifyBad, basis },
  appealRating: {
    name: '申诉',
    from: 'verified',
    to: 'appealing',
    by: ['service_clerk', 'window_clerk'],
    form: forms.appealRating,
    basis,
    barredBy: ({ times }) => (times.decideAppeal ? '申诉已经复核，请按复核结论整改或者说明。' : undefined),
  },
  decideAppeal: {
    name: '申诉复核',
    from: 'appealing',
    to: 'verified',
    by: reviewers,
    form: forms.decideAppeal,
    basis,
  },
  rectify: {
    name: '整改',
    from: ['verified', 'rectifying'],
    to: 'rectifying',
    by: ['service_clerk', 'window_clerk', 'command_center'],
    form: forms.rectify,
    basis,
    barredBy: ({ given }) =>
      isGenuine(given) ? undefined : '核实为误评、恶意评价或者申诉成立的，无须整改，请直接反馈或者办结。',
  },
  respond: {
    name: '反馈评价人',
    from: ['verified', 'rectifying'],
    to: 'responded',
    by: ['service_clerk', 'window_clerk', 'command_center'],
    form: forms.respond,
    basis,
    barredBy: ({ given, times }) =>
      isGenuine(given) && !times.rectify ? '差评属实的，须先整改或者说明解释，再反馈评价人。' : undefined,
  },
  reRate: { name: '再次评价', from: 'responded', to: 'closed', by: clerks, form: forms.reRate, basis },
  closeBad: {
    name: '差评办结',
    from: ['verified', 'responded'],
    to: 'closed',
    by: reviewers,
    form: forms.closeBad,
    basis,
    barredBy: ({ given, times }) =>
      isGenuine(given) && !times.respond ? '差评属实的，须整改并反馈评价人后才能办结。' : undefined,
  },
} as const satisfies Record<string, EvaluationStep>
