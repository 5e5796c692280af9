import type { Around } from '#procedures/define.ts'
import { withoutPower } from '#procedures/enforcement-powers.ts'
import { coercionForms as forms } from './forms.ts'
import { type CoercionFacts, type CoercionStep, enforcers, coercionLeaders as leaders } from './states.ts'

const onlyMeasure = ({ intake }: CoercionFacts) =>
  intake.kind === 'seal' || intake.kind === 'detain' ? undefined : '本件不是查封、扣押。'

/** Why the measure may not be taken: of another kind, without the power, or on what is sealed already. */
function cannotSeal(facts: CoercionFacts, form: Record<string, unknown>, around: Around): string | undefined {
  return onlyMeasure(facts) ?? withoutPower(around, form.itemCode, 'coercion') ?? sealedAlready(form, around)
}

/** 不得重复查封、扣押: the same things of the same case are under a measure that still stands (行政强制法第二十三条). */
function sealedAlready(form: Record<string, unknown>, around: Around): string | undefined {
  const before = around.sameCase.find(
    ({ procedure, state, given }) =>
      procedure === 'coercion' &&
      (state === 'sealed' || state === 'urgent') &&
      form.items !== undefined &&
      (given.implement ?? given.implementOnSpot)?.items === form.items,
  )
  return before ? `同一财物已由${before.number}查封、扣押，不得重复查封、扣押（行政强制法第二十三条）。` : undefined
}

/** 查封、扣押（行政强制法第十六条至第二十八条）. */
export const measureSteps = {
  approve: {
    name: '批准强制措施',
    from: 'proposed',
    to: 'approved',
    by: leaders,
    form: forms.approve,
    papers: { approval: { name: '行政强制措施审批表', required: true } },
    basis: '行政强制法第十八条',
    barredBy: (facts, { form, around }) => cannotSeal(facts, form, around),
  },
  deny: { name: '不批准', from: 'proposed', to: 'denied', by: leaders, form: forms.deny },
  implement: {
    name: '实施查封扣押',
    from: 'approved',
    to: 'sealed',
    by: enforcers,
    signs: true,
    form: forms.implement,
    papers: {
      decision: { name: '查封（扣押）决定书', required: true, basis: '行政强制法第二十四条' },
      inventory: { name: '查封（扣押）清单', required: true, basis: '行政强制法第二十四条' },
      record: { name: '现场笔录', required: true, basis: '行政强制法第十八条' },
      video: { name: '音像记录' },
    },
    basis: '行政强制法第十八条、第二十四条',
    barredBy: (_, { form, around }) => sealedAlready(form, around),
  },
  implementOnSpot: {
    name: '紧急情况当场实施',
    from: 'proposed',
    to: 'urgent',
    by: enforcers,
    signs: true,
    form: forms.implementOnSpot,
    papers: {
      decision: { name: '查封（扣押）决定书', required: true },
      inventory: { name: '查封（扣押）清单', required: true },
      record: { name: '现场笔录', required: true },
    },
    basis: '行政强制法第十九条',
    barredBy: (facts, { form, around }) => cannotSeal(facts, form, around),
  },
  approveAfter: {
    name: '补办批准',
    from: 'urgent',
    to: 'sealed',
    by: leaders,
    form: forms.approveAfter,
    papers: { approval: { name: '补办批准手续审批表', required: true } },
    basis: '行政强制法第十九条',
  },
  releaseAtOnce: {
    name: '不予补批，立即解除',
    from: 'urgent',
    to: 'disposed',
    by: leaders,
    form: forms.releaseAtOnce,
    papers: { release: { name: '解除决定书', required: true } },
    basis: '行政强制法第十九条',
  },
  beginTest: {
    name: '启动检测鉴定',
    from: 'sealed',
    by: enforcers,
    form: forms.beginTest,
    papers: { testNotice: { name: '检测鉴定期间告知书', required: true } },
    track: { id: 'test', from: ['none', 'done'], to: 'running' },
    basis: '行政强制法第二十五条三款',
  },
  endTest: {
    name: '检测鉴定完成',
    from: 'sealed',
    by: enforcers,
    form: forms.endTest,
    papers: { result: { name: '检测鉴定结果', required: true } },
    track: { id: 'test', from: ['running'], to: 'done' },
    basis: '行政强制法第二十五条三款',
  },
  extend: {
    name: '延长查封扣押',
    from: 'sealed',
    by: leaders,
    form: forms.extend,
    papers: { extension: { name: '延长查封（扣押）决定书', required: true } },
    basis: '行政强制法第二十五条',
  },
  release: {
    name: '解除查封扣押',
    from: 'sealed',
    to: 'disposed',
    by: leaders,
    form: forms.release,
    papers: { release: { name: '解除查封（扣押）决定书', required: true } },
    basis: '行政强制法第二十八条',
  },
  dispose: {
    name: '作出处理决定',
    from: 'sealed',
    to: 'disposed',
    by: leaders,
    needsTracks: ['test'],
    form: forms.dispose,
    papers: { disposal: { name: '处理决定书', required: true } },
    basis: '行政强制法第二十七条',
  },
} as const satisfies Record<string, CoercionStep>
