import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { chosenProjects, voteForms as forms, whyNotNominated, whyNotStarted, whyNotVoted } from './forms.ts'

export const voteStates = {
  collecting: { name: '征集项目', phase: 'working' },
  nominated: { name: '候选项目已确定，待票决', phase: 'waiting' },
  voted: { name: '已票决', phase: 'working' },
  executing: { name: '实施中', phase: 'working' },
  reported: { name: '已报告完成情况，待测评', phase: 'waiting' },
  evaluated: { name: '已测评', phase: 'working' },
  closed: { name: '已办结', phase: 'done', final: true },
  stopped: { name: '已终止', phase: 'done', final: true },
} as const satisfies Record<string, State>

type VoteStep = Step<keyof typeof voteStates, never, AnyFacts>

const office = ['gen_office', 'governance_office'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const handlers = [
  'gen_office',
  'governance_office',
  'service_clerk',
  'enforcer',
  'grid_leader',
] as const satisfies RoleId[]
const local = '民生实事项目人大代表票决制（本地规定，未核实，可由管理员设定）'

/** Why the year cannot be reported as done: fewer than voted, and no reason given. */
function whyNotReported({ given }: AnyFacts, form: Record<string, unknown>): string | undefined {
  const wanted = chosenProjects(given).length
  return Number(form.done) < wanted && form.unfinished === undefined
    ? `票决项目${wanted}项，完成${form.done}项，未完成的须说明原因和措施（${local}）。`
    : undefined
}

function whyMiscounted(form: Record<string, unknown>): string | undefined {
  const sum = Number(form.satisfied) + Number(form.fair) + Number(form.dissatisfied)
  return sum === Number(form.ballots) ? undefined : `各项合计${sum}票，与收回的${form.ballots}票不符，请核对。`
}

const isDissatisfied = (form: Record<string, unknown> | undefined) =>
  form !== undefined && Number(form.dissatisfied) * 2 > Number(form.ballots)

export const voteSteps = {
  collect: { name: '征集项目', from: 'collecting', by: [...office, ...leaders], form: forms.collect, basis: local },
  nominate: {
    name: '确定候选项目',
    from: 'collecting',
    to: 'nominated',
    by: leaders,
    form: forms.nominate,
    papers: { candidates: { name: '民生实事候选项目', required: true } },
    basis: local,
    barredBy: ({ given }, { form }) => whyNotNominated(given, form),
  },
  publicise: { name: '公示候选项目', from: 'nominated', by: office, form: forms.publicise, basis: local },
  renominate: { name: '重新确定候选项目', from: 'nominated', to: 'collecting', by: leaders, basis: local },
  vote: {
    name: '登记票决结果',
    from: 'nominated',
    to: 'voted',
    by: [...office, ...leaders],
    form: forms.vote,
    papers: { tally: { name: '票决结果报告单', required: true } },
    basis: `${local}；地方组织法第二十五条（全体代表过半数通过）`,
    barredBy: ({ given }, { form }) => whyNotVoted(given, form),
  },
  publish: {
    name: '公布票决结果',
    from: ['voted', 'executing'],
    by: [...office, 'disclosure_officer'],
    form: forms.publish,
    papers: { announcement: { name: '票决结果公告' } },
    basis: local,
  },
  start: {
    name: '分解任务，组织实施',
    from: 'voted',
    to: 'executing',
    by: leaders,
    assigns: true,
    form: forms.start,
    basis: local,
    barredBy: ({ given }, { form }) =>
      given.publish ? whyNotStarted(given, form) : `票决结果须先向社会公布，请先办「公布票决结果」（${local}）。`,
  },
  progress: { name: '登记进展', from: 'executing', by: handlers, form: forms.progress, basis: local },
  adjust: {
    name: '调整项目',
    from: 'executing',
    by: leaders,
    form: forms.adjust,
    papers: { resolution: { name: '同意调整的决定', required: true } },
    basis: `${local}；票决项目不得自行变更，须经原票决会议或者其授权的会议同意`,
  },
  inspect: { name: '代表视察监督', from: 'executing', by: [...office, ...leaders], form: forms.inspect, basis: local },
  report: {
    name: '报告完成情况',
    from: 'executing',
    to: 'reported',
    by: leaders,
    form: forms.report,
    papers: { report: { name: '民生实事项目完成情况报告', required: true } },
    basis: local,
    barredBy: (facts, { form }) => whyNotReported(facts, form),
  },
  evaluate: {
    name: '满意度测评',
    from: 'reported',
    to: 'evaluated',
    by: [...office, ...leaders],
    form: forms.evaluate,
    basis: local,
    barredBy: (_, { form }) => whyMiscounted(form),
  },
  rework: {
    name: '限期整改',
    from: 'evaluated',
    to: 'executing',
    by: leaders,
    form: forms.rework,
    basis: local,
    barredBy: ({ given }) =>
      isDissatisfied(given.evaluate)
        ? undefined
        : '测评不满意超过半数的，才限期整改（本地规定，未核实，可由管理员设定）。',
  },
  close: {
    name: '办结',
    from: 'evaluated',
    to: 'closed',
    by: [...office, ...leaders],
    form: forms.close,
    basis: local,
    barredBy: ({ given }) =>
      isDissatisfied(given.evaluate)
        ? '测评不满意超过半数的，须先「限期整改」（本地规定，未核实，可由管理员设定）。'
        : undefined,
  },
  stop: { name: '终止', from: ['collecting', 'nominated'], to: 'stopped', by: leaders, form: forms.stop, basis: local },
} as const satisfies Record<string, VoteStep>
