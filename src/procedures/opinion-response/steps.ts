import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { opinionForms as forms } from './forms.ts'

export const opinionStates = {
  found: { name: '待研判', phase: 'pending' },
  graded: { name: '已研判，待核查', phase: 'working' },
  verified: { name: '已核查，待定口径', phase: 'working' },
  approved: { name: '口径已定，待回应', phase: 'working' },
  responded: { name: '已回应，跟踪中', phase: 'waiting' },
  transferred: { name: '已转责任单位', phase: 'done', final: true },
  noted: { name: '不需公开回应', phase: 'done', final: true },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

type OpinionStep = Step<keyof typeof opinionStates, never, AnyFacts>

const officers = ['disclosure_officer', 'gen_office', 'command_center', 'governance_office'] as const satisfies RoleId[]
const leaders = ['gen_office', 'deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const handlers = [
  ...officers,
  'judicial_office',
  'petition_officer',
  'enforcer',
  'service_clerk',
  'grid_leader',
] as const satisfies RoleId[]
const notice = '国办发〔2016〕61号（未核实）'

/** The grade as last judged. */
function levelOf({ intake, given }: Pick<AnyFacts, 'intake' | 'given'>): unknown {
  return given.grade?.level ?? intake.level
}

/** 特别重大、重大. */
export function isUrgent(facts: Pick<AnyFacts, 'intake' | 'given'>): boolean {
  const level = levelOf(facts)
  return level === 'extreme' || level === 'major'
}

export const opinionSteps = {
  grade: {
    name: '研判分级',
    from: ['found', 'graded'],
    to: 'graded',
    by: officers,
    form: forms.grade,
    assigns: true,
    basis: notice,
  },
  transferOut: {
    name: '转责任单位回应',
    from: ['found', 'graded'],
    to: 'transferred',
    by: officers,
    form: forms.transferOut,
    papers: { transferLetter: { name: '舆情转办函', required: true } },
    basis: `${notice}：按照属地管理、分级负责、谁主管谁负责的原则回应`,
  },
  noResponse: {
    name: '不需公开回应',
    from: 'graded',
    to: 'noted',
    by: leaders,
    form: forms.noResponse,
    basis: notice,
    barredBy: (facts) =>
      isUrgent(facts) ? `特别重大、重大舆情应当公开回应，不能定为不需回应（${notice}）。` : undefined,
  },
  verify: {
    name: '核查事实',
    from: ['graded', 'responded'],
    to: 'verified',
    by: handlers,
    form: forms.verify,
    papers: { facts: { name: '核查情况报告' } },
    basis: '政府信息公开条例第六条',
  },
  report: {
    name: '报告上级',
    from: ['graded', 'verified', 'approved', 'responded'],
    by: officers,
    form: forms.report,
    papers: { report: { name: '舆情专报' } },
    basis: notice,
  },
  approve: {
    name: '审定回应口径',
    from: ['graded', 'verified', 'responded'],
    to: 'approved',
    by: leaders,
    form: forms.approve,
    papers: { script: { name: '舆情回应审批表', required: true, basis: notice } },
    basis: `${notice}；政府信息公开条例第六条`,
    barredBy: (facts, { form }) =>
      facts.times.verify
        ? undefined
        : isUrgent(facts) && form.rapid === true
          ? undefined
          : '发布的信息应当准确，须先核查事实；特别重大、重大舆情可以先行发布已核实的基本事实，请勾选（政府信息公开条例第六条）。',
  },
  respond: {
    name: '公开回应',
    from: 'approved',
    to: 'responded',
    by: [...officers, ...leaders.slice(1)],
    form: forms.respond,
    basis: `${notice}；政府信息公开条例第六条二款（发布准确的政府信息予以澄清）`,
  },
  rectify: {
    name: '转问题整改',
    from: ['verified', 'responded'],
    by: officers,
    form: forms.rectify,
    basis: '清单销号为本地规定（未核实，可由管理员设定）',
    barredBy: ({ given, times }) =>
      !times.verify || given.verify?.truth === 'false' ? '核查属实或者部分属实的，才转问题整改。' : undefined,
    handOff: {
      to: 'rectification',
      link: 'derived-from',
      name: '转问题整改',
      basis: '清单销号为本地规定（未核实，可由管理员设定）',
      carry: ({ given }) => ({
        source: 'self',
        category: given.rectify?.category,
        problem: given.rectify?.problem,
      }),
    },
  },
  close: {
    name: '办结',
    from: 'responded',
    to: 'closed',
    by: leaders,
    form: forms.close,
    basis: notice,
    barredBy: ({ times, given }, { form }) =>
      !times.verify
        ? '先行发布的，须核查清楚、续报原因和处置以后才能办结（政府信息公开条例第六条）。'
        : given.verify?.truth === 'unclear'
          ? '事实尚待查明，查明并再次回应以后才能办结（政府信息公开条例第六条）。'
          : form.calm === true
            ? undefined
            : '舆情尚未平息的，继续回应和跟踪，不能办结。',
  },
  reopen: {
    name: '舆情反弹，重新办理',
    from: ['closed', 'noted'],
    to: 'graded',
    by: officers,
    form: forms.reopen,
  },
} as const satisfies Record<string, OpinionStep>
