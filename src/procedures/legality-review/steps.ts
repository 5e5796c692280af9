import type * as z from 'zod'
import type { Facts, State, Step, Track } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { reviewForms as forms, isClean, type reviewIntake } from './forms.ts'

export const reviewStates = {
  submitted: { name: '待登记', phase: 'pending' },
  returned: { name: '材料已退回', phase: 'waiting' },
  excluded: { name: '不属审查事项', phase: 'done', final: true },
  received: { name: '待审查', phase: 'unsigned' },
  reviewing: { name: '审查中', phase: 'working' },
  correcting: { name: '待补充材料', phase: 'waiting' },
  examined: { name: '待出具意见', phase: 'working' },
  opined: { name: '已出具意见', phase: 'waiting' },
  answered: { name: '已反馈采纳情况', phase: 'working' },
  discussed: { name: '已集体讨论', phase: 'working' },
  continued: { name: '审查通过，由送审程序接续', phase: 'done', final: true },
  issued: { name: '已印发（签订、决定）', phase: 'working' },
  filed: { name: '已备案', phase: 'working' },
  filingReturned: { name: '备案退回补报', phase: 'working' },
  abandoned: { name: '不予制定（签订、决定）', phase: 'done', final: true },
  archived: { name: '已归档', phase: 'done', final: true },
} as const satisfies Record<string, State>

const asked = (waiting: string, done: string) =>
  ({
    none: { name: '未启动', phase: 'pending' },
    asked: { name: waiting, phase: 'waiting' },
    answered: { name: done, phase: 'done', final: true },
  }) as const

export const reviewTracks = {
  counsel: {
    name: '法律顾问',
    basis: '重大行政决策程序暂行条例第二十八条',
    initial: 'none',
    states: asked('已征询', '已出具意见'),
  },
  consult: { name: '征询部门', initial: 'none', states: asked('已征询', '已答复') },
  joint: { name: '会审', initial: 'none', states: asked('已召集', '已会审') },
} as const satisfies Record<string, Track>

type ReviewFacts = Facts<z.infer<typeof reviewIntake>, Record<string, Record<string, unknown>>>
type ReviewStep = Step<keyof typeof reviewStates, keyof typeof reviewTracks, ReviewFacts>

const registry = ['gen_office', 'command_center', 'judicial_office'] as const satisfies RoleId[]
const reviewers = ['legal_reviewer', 'judicial_office'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
/** Whoever drafts and sends for review. */
export const drafters = [
  'gen_office',
  'command_center',
  'governance_office',
  'enforcer',
  'petition_officer',
  'disclosure_officer',
  'service_clerk',
] as const satisfies RoleId[]

const article25 = '重大行政决策程序暂行条例第二十五条'

/** Why the reviewed matter may not go on, in words; undefined once the opinion lets it. */
function withoutPass({ given, times }: ReviewFacts): string | undefined {
  switch (given.giveOpinion?.opinion) {
    case 'pass':
    case 'risk_note':
      return undefined
    case 'pass_with_changes':
      return (times.feedback ?? 0) < (times.giveOpinion ?? 0)
        ? '审查意见为「修改后通过」，须先反馈采纳情况，不采纳的书面说明理由。'
        : undefined
    default:
      return '未经合法性审查或者审查未通过的，不得提交讨论、签订或者作出决定（重大行政决策程序暂行条例第二十五条、行政处罚法第五十八条）。请修改、补正程序后再送审。'
  }
}

export const reviewSteps = {
  exclude: {
    name: '不属审查事项',
    from: 'submitted',
    to: 'excluded',
    by: [...registry, 'legal_reviewer'],
    form: forms.exclude,
    basis: '审查事项清单（本地规定，可由管理员设定）',
  },
  returnMaterials: {
    name: '退回材料',
    from: 'submitted',
    to: 'returned',
    by: [...registry, 'legal_reviewer'],
    form: forms.returnMaterials,
    papers: { returnNotice: { name: '退回材料通知' } },
    basis: '重大行政决策程序暂行条例第二十六条',
  },
  resubmit: { name: '重新送审', from: 'returned', to: 'submitted', by: drafters, form: forms.resubmit },
  receive: {
    name: '登记收件',
    from: 'submitted',
    to: 'received',
    by: registry,
    assigns: true,
    form: forms.receive,
    papers: { submission: { name: '送审单' }, draft: { name: '送审文本', required: true }, note: { name: '起草说明' } },
    basis: '重大行政决策程序暂行条例第二十六条',
  },
  beginReview: { name: '开始审查', from: 'received', to: 'reviewing', by: reviewers, signs: true },
  requestSupplement: {
    name: '要求补充材料',
    from: ['received', 'reviewing', 'examined'],
    to: 'correcting',
    by: reviewers,
    form: forms.requestSupplement,
    papers: { supplementNotice: { name: '补充材料通知', required: true } },
    basis: '重大行政决策程序暂行条例第二十六条',
  },
  supplement: { name: '补充材料', from: 'correcting', to: 'reviewing', by: drafters, form: forms.supplement },
  askCounsel: {
    name: '征询法律顾问',
    from: ['reviewing', 'examined'],
    by: reviewers,
    form: forms.askCounsel,
    track: { id: 'counsel', from: ['none', 'answered'], to: 'asked' },
    basis: '重大行政决策程序暂行条例第二十八条',
  },
  recordCounsel: {
    name: '法律顾问出具意见',
    from: ['reviewing', 'examined', 'correcting'],
    by: [...reviewers, 'legal_counsel'],
    form: forms.recordCounsel,
    papers: { counselOpinion: { name: '法律顾问意见书' } },
    track: { id: 'counsel', from: ['asked'], to: 'answered' },
    basis: '重大行政决策程序暂行条例第二十八条',
  },
  consult: {
    name: '征询司法局、部门',
    from: ['reviewing', 'examined'],
    by: reviewers,
    form: forms.consult,
    track: { id: 'consult', from: ['none', 'answered'], to: 'asked' },
  },
  recordConsult: {
    name: '登记部门答复',
    from: ['reviewing', 'examined', 'correcting'],
    by: [...reviewers, 'district_dept'],
    form: forms.recordConsult,
    track: { id: 'consult', from: ['asked'], to: 'answered' },
  },
  callJoint: {
    name: '召集会审',
    from: ['reviewing', 'examined'],
    by: reviewers,
    form: forms.callJoint,
    track: { id: 'joint', from: ['none', 'answered'], to: 'asked' },
  },
  holdJoint: {
    name: '登记会审结论',
    from: ['reviewing', 'examined', 'correcting'],
    by: reviewers,
    form: forms.holdJoint,
    track: { id: 'joint', from: ['asked'], to: 'answered' },
  },
  examine: {
    name: '逐项审查',
    from: ['reviewing', 'examined'],
    to: 'examined',
    by: reviewers,
    form: forms.examine,
    basis: '重大行政决策程序暂行条例第二十七条；五要素见本地审查指引',
  },
  extend: {
    name: '延长审查期限',
    from: ['received', 'reviewing', 'examined'],
    by: leaders,
    form: forms.extend,
    papers: { extensionApproval: { name: '延长审查期限审批单', required: true } },
    basis: '街道重大执法决定法制审核办法（本地规定，可由管理员设定）',
  },
  giveOpinion: {
    name: '出具审查意见',
    from: 'examined',
    to: 'opined',
    by: reviewers,
    needsTracks: ['counsel', 'consult', 'joint'],
    form: forms.giveOpinion,
    papers: { opinion: { name: '合法性审查意见书', required: true } },
    basis: `${article25}、第二十七条、第二十八条；行政处罚法第五十八条`,
    barredBy: ({ intake, given, times }, { form }) =>
      intake.reviewKind === 'major_decision' && !times.recordCounsel
        ? '审查重大行政决策，应当组织法律顾问、公职律师提出法律意见，请先办理「征询法律顾问」（重大行政决策程序暂行条例第二十八条）。'
        : form.opinion === 'pass' && !isClean(given.examine ?? {})
          ? '逐项审查有问题的，不能出具「同意」意见，请选修改后通过、退回补正程序或者不同意。'
          : form.opinion === 'risk_note' && intake.reviewKind !== 'major_decision'
            ? `只有探索性改革的重大行政决策，才可以明示法律风险提交讨论（${article25}）。`
            : undefined,
  },
  feedback: { name: '反馈采纳情况', from: 'opined', to: 'answered', by: drafters, form: forms.feedback },
  submitAgain: {
    name: '修改后再送审',
    from: 'answered',
    to: 'received',
    by: drafters,
    form: forms.submitAgain,
    papers: { draft: { name: '修改后的文本', required: true } },
    barredBy: ({ given }) => (given.giveOpinion?.opinion === 'pass' ? '审查意见为「同意」，无须再送审。' : undefined),
  },
  meeting: {
    name: '集体讨论',
    from: ['opined', 'answered'],
    to: 'discussed',
    by: ['gen_office', 'director', 'party_secretary'],
    form: forms.meeting,
    papers: { minutes: { name: '会议纪要' } },
    basis: `${article25}、第三十条`,
    barredBy: withoutPass,
  },
  // 决策、文件、处罚另有程序的，会议、印发、备案在那里办，不重复登记。
  handBack: {
    name: '转回送审程序',
    from: ['opined', 'answered'],
    to: 'continued',
    by: [...reviewers, ...registry],
    form: forms.handBack,
    basis: `${article25}；行政处罚法第五十八条`,
    barredBy: withoutPass,
  },
  issue: {
    name: '印发（签订、决定）',
    from: ['opined', 'answered', 'discussed'],
    to: 'issued',
    by: ['gen_office', 'command_center', 'enforcer', ...leaders],
    form: forms.issue,
    papers: { final: { name: '正式文本', required: true } },
    basis: `${article25}；行政处罚法第五十八条`,
    barredBy: (facts) =>
      withoutPass(facts) ??
      (['norm_doc', 'major_decision', 'party_doc'].includes(facts.intake.reviewKind) && !facts.times.meeting
        ? '规范性文件、重大行政决策须经集体讨论后印发，请先办理「集体讨论」。'
        : facts.given.meeting?.result === 'deferred'
          ? '会议未通过，不能印发；请修改后再送审或者办理「不予制定」。'
          : undefined),
  },
  abandon: {
    name: '不予制定（签订、决定）',
    from: ['opined', 'answered', 'discussed'],
    to: 'abandoned',
    by: leaders,
    form: forms.abandon,
  },
  file: {
    name: '报备',
    from: 'issued',
    to: 'filed',
    by: registry,
    form: forms.file,
    papers: { filing: { name: '备案报告' }, final: { name: '正式文本' }, note: { name: '起草说明' } },
    basis: '本地备案规定（未核实，可由管理员设定）',
  },
  returnFiling: {
    name: '登记备案退回',
    from: 'filed',
    to: 'filingReturned',
    by: registry,
    form: forms.returnFiling,
    basis: '本地备案规定（可由管理员设定）',
  },
  refile: { name: '补报', from: 'filingReturned', to: 'filed', by: registry, form: forms.refile },
  recordOutcome: {
    name: '结果回填',
    from: ['continued', 'issued', 'filed', 'archived'],
    by: [...reviewers, 'gen_office', 'legal_counsel'],
    form: forms.recordOutcome,
  },
  archive: {
    name: '立卷归档',
    from: ['issued', 'filed'],
    to: 'archived',
    by: ['archivist', ...registry, 'legal_reviewer'],
    form: forms.archive,
    basis: '档案法第十三条',
    barredBy: ({ intake, times }) =>
      intake.reviewKind === 'norm_doc' && !times.file ? '规范性文件公布后须报备案，请先办理「报备」。' : undefined,
  },
} as const satisfies Record<string, ReviewStep>
