import { days } from '#calendar/duration.ts'
import { type AnyFacts, defineProcedure, type State, type Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { receptionForms as forms, receptionIntake } from './forms.ts'

const officers = ['petition_officer', 'governance_office', 'gen_office'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
const handlers = [
  ...officers,
  'judicial_office',
  'service_clerk',
  'enforcer',
  'grid_leader',
] as const satisfies RoleId[]

const states = {
  arranged: { name: '已安排，待接待', phase: 'pending' },
  cancelled: { name: '已取消', phase: 'done', final: true },
  received: { name: '已接待，待处理', phase: 'working' },
  answered: { name: '已当场答复', phase: 'done', final: true },
  petitioned: { name: '已转信访登记', phase: 'done', final: true },
  assigned: { name: '已交办，待办结', phase: 'working' },
  resulted: { name: '已有结果，待反馈', phase: 'working' },
  closed: { name: '已反馈来访人', phase: 'done', final: true },
} as const satisfies Record<string, State>

type ReceptionStep = Step<keyof typeof states, never, AnyFacts>

const duty = '信访工作条例第十八条二款；2022年5月1日前依《信访条例》（2005年）第十条'
const local = '领导接访交办制度（本地规定，未核实，可由管理员设定）'

const steps = {
  receiveVisitors: {
    name: '登记接待',
    from: 'arranged',
    to: 'received',
    by: [...officers, ...leaders],
    form: forms.receiveVisitors,
    papers: { register: { name: '领导接访登记表' } },
    basis: duty,
    barredBy: (_, { form, on }) => {
      if (form.interest === true)
        return '与信访事项或者信访人有直接利害关系的应当回避，请另行安排接访领导（信访工作条例第二十八条三款）。'
      return String(form.on) > on ? '接待日期尚未到，请在接待之后登记。' : undefined
    },
  },
  cancel: { name: '取消', from: 'arranged', to: 'cancelled', by: officers, form: forms.cancel, basis: local },
  answer: {
    name: '当场答复',
    from: 'received',
    to: 'answered',
    by: [...officers, ...leaders],
    form: forms.answer,
    basis: duty,
  },
  assign: {
    name: '交办',
    from: 'received',
    to: 'assigned',
    by: [...officers, ...leaders],
    assigns: true,
    form: forms.assign,
    papers: { assignment: { name: '领导接访交办单', required: true, basis: local } },
    basis: local,
    barredBy: (_, { form }) =>
      form.accusedUnit !== undefined && form.accusedUnit === form.to
        ? '不得把检举控告的材料或者情况透露、转给被检举的单位（信访工作条例第三十条三款）。'
        : undefined,
  },
  toPetition: {
    name: '转信访登记',
    from: 'received',
    to: 'petitioned',
    by: officers,
    form: forms.toPetition,
    basis: '信访工作条例第二十一条：信访事项应当登记录入',
    barredBy: ({ intake }) =>
      intake.petition === undefined
        ? undefined
        : '所带的信访件已经登记，不重复登记；请在原件中办理（信访工作条例第二十一条）。',
    handOff: {
      to: 'petition',
      link: 'derived-from',
      name: '登记为信访件',
      basis: '信访工作条例第二十一条',
      carry: ({ intake, given }) => ({
        receivedAs: 'direct',
        request: given.toPetition?.request,
        ...(intake.collective === true
          ? { collective: true, headcount: intake.visitors, representatives: intake.representatives }
          : {}),
      }),
    },
  },
  recordResult: {
    name: '登记办理结果',
    from: 'assigned',
    to: 'resulted',
    by: handlers,
    form: forms.recordResult,
    basis: local,
  },
  sendBack: {
    name: '退回再办',
    from: 'resulted',
    to: 'assigned',
    by: [...officers, ...leaders],
    form: forms.sendBack,
    basis: local,
  },
  feedBack: {
    name: '反馈来访人',
    from: 'resulted',
    to: 'closed',
    by: handlers,
    form: forms.feedBack,
    papers: { feedback: { name: '领导接访事项办理反馈' } },
    basis: local,
    barredBy: (_, { form, on }) => (String(form.on) > on ? '反馈日期尚未到，请在反馈之后登记。' : undefined),
  },
} as const satisfies Record<string, ReceptionStep>

export const leaderReception = defineProcedure({
  id: 'leader-reception',
  area: 'disputes',
  name: '领导接访下访',
  mark: '接',
  basis: '《信访工作条例》第十八条；2022年5月1日前依《信访条例》（2005年）第十条',
  inForce: { from: '2005-05-01' },
  purpose: '领导干部接待、约见、走访群众的每一次：谁接的、在哪里、说了什么、交给谁办、结果怎样、何时告诉来访人。',
  filedBy: [...officers, 'window_clerk', ...leaders],
  remedies: ['接待的时间、地点应当公布；不服处理结果的，可以依法提出信访事项（信访工作条例第十八条、第十九条）。'],
  // 同一件可以多次约访、下访。
  several: true,
  intake: receptionIntake,
  states,
  initial: 'arranged',
  steps,
  deadlines: {
    result: {
      name: '交办事项办理',
      own: { kind: 'I', basis: '领导接访时确定的办理时限（默认30日，未核实，可由管理员设定）' },
      within: ({ given }) => days(Number(given.assign?.limit ?? 30)),
      starts: ['assign', 'sendBack'],
      ends: 'recordResult',
      escalatesTo: ['deputy_in_charge', 'director', 'party_secretary'],
    },
  },
})
