import type { AnyFacts } from '#procedures/define.ts'
import { correctionForms as forms } from './forms.ts'
import { type CorrectionStep, office } from './states.ts'

/** Why it is too early: the term given at admission, or as reduced, is not over. */
function whyNotDischarged({ given }: AnyFacts, form: Record<string, unknown>): string | undefined {
  if (form.ground !== 'expired') return undefined
  const until = String(given.recordReduction?.until ?? given.admit?.until ?? '')
  return String(form.on) < until ? `矫正期至${until}届满，期满或者被赦免才能解除（社区矫正法第四十四条）。` : undefined
}

/** 变更执行地、解除、终止（社区矫正法第二十七条、第四十四条、第四十五条、第五十一条）. */
export const endingSteps = {
  moveAway: {
    name: '变更执行地',
    from: 'supervising',
    to: 'movedAway',
    by: office,
    form: forms.moveAway,
    papers: { moveDecision: { name: '变更执行地决定书', required: true } },
    needsTracks: ['leave', 'monitor', 'punishment', 'reduction'],
    basis: '社区矫正法第二十七条',
  },
  discharge: {
    name: '解除社区矫正',
    from: 'supervising',
    to: 'discharged',
    by: office,
    form: forms.discharge,
    papers: { dischargeProof: { name: '解除社区矫正证明书', required: true, basis: '社区矫正法第四十四条' } },
    needsTracks: ['leave', 'monitor', 'punishment', 'reduction'],
    basis: '社区矫正法第四十四条',
    barredBy: (facts, { form }) => whyNotDischarged(facts, form),
    handOff: {
      to: 'resettlement',
      link: 'transferred-to',
      name: '转安置帮教',
      basis: '解除社区矫正人员的安置帮教（本地规定，未核实）',
      when: ({ given }) => given.discharge?.resettlement !== undefined,
      carry: ({ given, intake }) => ({
        subject: given.discharge?.resettlement,
        kind: 'discharged',
        releasedOn: given.discharge?.on,
        minor: intake.minor,
      }),
    },
  },
  recordDeath: {
    name: '死亡，终止矫正',
    from: ['awaiting', 'reported', 'admitted', 'supervising', 'searching', 'proposed'],
    to: 'terminated',
    by: office,
    form: forms.recordDeath,
    papers: { deathProof: { name: '死亡证明' } },
    basis: '社区矫正法第四十五条、第五十一条',
  },
} as const satisfies Record<string, CorrectionStep>
