import type { Around } from '#procedures/define.ts'
import { decisionForms as forms } from './forms.ts'
import { type DecisionStep, decisionLeaders, decisionOffice, regulation, undertakers } from './states.ts'

/** What the yearly catalogue asks of an item, and the box of the start that answers it. */
const asked = [
  ['expert', 'technical', '专家论证'],
  ['risk', 'risky', '风险评估'],
  ['competition', 'market', '公平竞争审查'],
] as const

function whyNotStarted(form: Record<string, unknown>, on: string, around: Around): string | undefined {
  if (form.item === undefined)
    return form.offList === undefined
      ? `决策事项应当列入经同级党委同意并公布的目录（${regulation}第三条）。请选择年度目录事项；目录外启动的，写明理由和党工委同意调整目录的情况。`
      : undefined
  const item = around.entry('decision-catalogue', form.item)
  const { consentOn, requires } = item?.data ?? {}
  if (typeof consentOn === 'string' && consentOn > on)
    return `目录事项${String(form.item)}于${consentOn}才经党工委同意，此前不得据以启动（${regulation}第三条）。`
  if (!Array.isArray(requires)) return undefined
  const skipped = asked.filter(([stage, box]) => requires.includes(stage) && form[box] !== true)
  return skipped.length > 0
    ? `年度目录载明该事项须履行${skipped.map(([, , name]) => name).join('、')}，请勾选相应情形（${regulation}第三条）。`
    : undefined
}

/** Proposal, study, start and drafting（第十条至第十三条）. */
export const openingSteps = {
  study: {
    name: '研究论证',
    from: 'proposed',
    to: 'studied',
    by: undertakers,
    form: forms.study,
    papers: { proposal: { name: '决策建议书' } },
    basis: `${regulation}第十条`,
  },
  decline: {
    name: '不予启动',
    from: 'studied',
    to: 'declined',
    by: decisionLeaders,
    form: forms.decline,
    basis: `${regulation}第十条`,
  },
  start: {
    name: '决定启动',
    from: 'studied',
    to: 'drafting',
    by: decisionLeaders,
    assigns: true,
    form: forms.start,
    papers: { startDecision: { name: '决策启动决定', required: true } },
    basis: `${regulation}第三条、第十条、第十一条`,
    barredBy: (_, { form, on, around }) => whyNotStarted(form, on, around),
  },
  draft: {
    name: '拟订决策草案',
    from: 'drafting',
    by: undertakers,
    form: forms.draft,
    papers: { draft: { name: '决策草案', required: true }, note: { name: '起草说明', required: true } },
    basis: `${regulation}第十二条、第十三条`,
  },
  redraft: {
    name: '退回修改草案',
    from: ['reviewing', 'reviewed', 'submitted', 'discussed', 'reported'],
    to: 'drafting',
    by: [...decisionOffice, 'judicial_office', 'legal_reviewer'],
    form: forms.redraft,
    basis: `${regulation}第二十八条`,
  },
} as const satisfies Record<string, DecisionStep>
