import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { supervisionForms as forms } from './forms.ts'

export const supervisionStates = {
  planned: { name: '已列计划', phase: 'pending' },
  cancelled: { name: '已取消', phase: 'done', final: true },
  held: { name: '已开展', phase: 'working' },
  opined: { name: '已收到意见，研究处理中', phase: 'working' },
  answered: { name: '已报告处理情况', phase: 'waiting' },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

type SupervisionStep = Step<keyof typeof supervisionStates, never, AnyFacts>

export const office = ['gen_office', 'governance_office'] as const satisfies RoleId[]
export const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const handlers = [
  ...office,
  'judicial_office',
  'enforcer',
  'petition_officer',
  'service_clerk',
  'disclosure_officer',
] as const satisfies RoleId[]
const act = '监督法（条文未核实，可由管理员设定）；地方组织法第五十九条三款'

function opinionsOf(given: AnyFacts['given']): number {
  const opinions = given.receiveOpinions?.opinions
  return Array.isArray(opinions) ? opinions.length : 0
}

const isDissatisfied = (form: Record<string, unknown> | undefined) =>
  form !== undefined && Number(form.dissatisfied) * 2 > Number(form.ballots)

export const supervisionSteps = {
  prepare: {
    name: '送交专项工作报告',
    from: 'planned',
    by: [...handlers, ...leaders],
    form: forms.prepare,
    papers: { report: { name: '专项工作报告', required: true } },
    basis: act,
    barredBy: ({ intake }) =>
      intake.kind === 'special_report' ? undefined : '只有听取专项工作报告的才须事先送交报告（监督法，条文未核实）。',
  },
  hold: {
    name: '登记监督活动',
    from: 'planned',
    to: 'held',
    by: [...office, ...leaders],
    form: forms.hold,
    papers: { minutes: { name: '活动记录' } },
    basis: act,
    barredBy: ({ intake, given }, { form, on }) =>
      intake.kind === 'special_report' && !given.prepare
        ? '须先送交专项工作报告，请先办「送交专项工作报告」（监督法，条文未核实）。'
        : intake.kind === 'special_report' && form.leader === undefined
          ? '专项工作报告由街道负责人到会报告，请写明到会负责人（监督法，条文未核实）。'
          : String(form.on) > on
            ? '开展日期不能晚于今天，请在活动开展后登记。'
            : undefined,
  },
  cancel: { name: '取消', from: 'planned', to: 'cancelled', by: [...office, ...leaders], form: forms.cancel },
  receiveOpinions: {
    name: '收到审议意见、建议',
    from: ['held', 'answered'],
    to: 'opined',
    by: [...office, ...leaders],
    form: forms.receiveOpinions,
    papers: { opinions: { name: '审议意见书、监督意见', required: true } },
    basis: act,
    handOff: {
      to: 'rectification',
      link: 'derived-from',
      name: '列入问题整改清单',
      basis: '清单销号（本地规定，未核实，可由管理员设定）',
      when: ({ given }) => given.receiveOpinions?.toList === true,
      carry: ({ given, intake }) => ({
        source: 'npc',
        from: intake.organ,
        number: given.receiveOpinions?.number,
        category: intake.subject,
        problem: [given.receiveOpinions?.opinions].flat().join('；'),
      }),
    },
  },
  assign: {
    name: '交办',
    from: 'opined',
    by: [...office, ...leaders],
    assigns: true,
    form: forms.assign,
    basis: act,
  },
  answer: {
    name: '报告研究处理情况',
    from: 'opined',
    to: 'answered',
    by: [...handlers, ...leaders],
    form: forms.answer,
    papers: { answer: { name: '研究处理情况报告', required: true } },
    basis: act,
    barredBy: ({ given }, { form }) => {
      const wanted = opinionsOf(given)
      return Number(form.answered) < wanted && form.unresolved === undefined
        ? `意见共${wanted}条，已研究处理${form.answered}条，其余的须说明原因和打算（监督法，条文未核实）。`
        : undefined
    },
  },
  evaluate: {
    name: '登记满意度测评',
    from: 'answered',
    by: [...office, ...leaders],
    form: forms.evaluate,
    basis: act,
    barredBy: (_, { form }) =>
      Number(form.satisfied) + Number(form.fair) + Number(form.dissatisfied) === Number(form.ballots)
        ? undefined
        : '各项合计与收回的测评票不符，请核对。',
  },
  redo: {
    name: '继续处理',
    from: 'answered',
    to: 'opined',
    by: [...office, ...leaders],
    form: forms.redo,
    basis: act,
    barredBy: ({ given }) =>
      isDissatisfied(given.evaluate)
        ? undefined
        : '测评不满意超过半数的，才须继续处理并再次报告（未核实，可由管理员设定）。',
  },
  close: {
    name: '办结',
    from: ['held', 'answered'],
    to: 'closed',
    by: [...office, ...leaders],
    form: forms.close,
    basis: act,
    barredBy: ({ given }) =>
      isDissatisfied(given.evaluate) ? '测评不满意超过半数的，须先「继续处理」（未核实，可由管理员设定）。' : undefined,
  },
} as const satisfies Record<string, SupervisionStep>
