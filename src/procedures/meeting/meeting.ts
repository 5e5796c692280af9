import { workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { whyItemUnreviewed, whyNotDecided, whyNotHeld } from './bars.ts'
import { meetingForms as forms, meetingIntake } from './forms.ts'

const office = ['gen_office', 'governance_office', 'judicial_office'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

const article25 = '重大行政决策程序暂行条例第二十五条'
const article30 = '重大行政决策程序暂行条例第三十条'
const rules = '本街道议事规则（未核实，可由管理员设定）'

export const meeting = defineProcedure({
  id: 'meeting',
  area: 'decision',
  name: '会议议事',
  mark: '会',
  basis:
    '《重大行政决策程序暂行条例》第二十五条、第三十条；《党政主要负责人履行推进法治建设第一责任人职责规定》（条号未核实）；本街道议事规则（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '党工委会议、主任办公会、法治建设专题会和联席会议议了什么、怎样定的、由谁在何时以前落实，逐项可查。',
  filedBy: [...office, ...leaders],
  remedies: ['会议组成人员的不同意见应当如实载明（重大行政决策程序暂行条例第三十条）'],
  intake: meetingIntake,

  states: {
    called: { name: '已通知，征集议题', phase: 'pending' },
    held: { name: '已开会，待印发纪要', phase: 'working' },
    minuted: { name: '纪要已印发，落实中', phase: 'waiting' },
    archived: { name: '已归档', phase: 'done', final: true },
    cancelled: { name: '已取消', phase: 'done', final: true },
  },
  initial: 'called',

  steps: {
    addTopic: {
      name: '列入议题',
      from: 'called',
      by: office,
      form: forms.addTopic,
      papers: { material: { name: '议题材料' } },
      basis: `${article25}；${rules}`,
      barredBy: (_, { form, around }) => whyItemUnreviewed(form, around),
    },
    cancel: { name: '取消会议', from: 'called', to: 'cancelled', by: [...office, ...leaders], form: forms.cancel },
    hold: {
      name: '开会',
      from: 'called',
      to: 'held',
      by: [...office, ...leaders],
      form: forms.hold,
      papers: { attendance: { name: '会议签到表' } },
      basis: rules,
      barredBy: (_, { form, on }) => whyNotHeld(form, on),
    },
    decide: {
      name: '登记议定事项',
      from: 'held',
      by: [...office, ...leaders],
      form: forms.decide,
      basis: `${article25}、第三十条`,
      barredBy: (_, { form, around }) => whyNotDecided(form, around),
    },
    minute: {
      name: '印发会议纪要',
      from: 'held',
      to: 'minuted',
      by: [...office, ...leaders],
      form: forms.minute,
      papers: { minutes: { name: '会议纪要', required: true } },
      basis: article30,
      barredBy: ({ given, times }, { form }) =>
        !times.decide
          ? '会议没有登记议定事项，请先逐项办理「登记议定事项」：集体讨论决定情况应当如实记录（重大行政决策程序暂行条例第三十条）。'
          : String(form.issuedOn) < String(given.hold?.heldOn)
            ? '纪要印发日期不得早于开会日期。'
            : undefined,
    },
    entrust: {
      name: '交办落实事项',
      from: ['held', 'minuted'],
      by: [...office, ...leaders],
      form: forms.entrust,
      basis: rules,
      barredBy: ({ given }, { form }) =>
        String(form.dueOn) < String(given.hold?.heldOn) ? '完成时限不得早于开会日期。' : undefined,
      handOff: {
        to: 'follow-up',
        link: 'derived-from',
        name: '会议议定的落实事项',
        basis: rules,
        carry: ({ given }) => ({
          source: 'meeting',
          task: given.entrust?.task,
          unit: given.entrust?.unit,
          agreedOn: given.hold?.heldOn,
          dueOn: given.entrust?.dueOn,
        }),
      },
    },
    archive: {
      name: '归档',
      from: 'minuted',
      to: 'archived',
      by: ['archivist', ...office],
      form: forms.archive,
      papers: { minutes: { name: '会议纪要', required: true } },
      basis: '重大行政决策程序暂行条例第三十三条；档案法第十三条',
    },
  },

  deadlines: {
    minutes: {
      name: '印发会议纪要',
      own: { kind: 'L', basis: '本街道议事规则：会后五个工作日（未核实，可由管理员设定）' },
      within: () => workdays(5),
      starts: 'hold',
      startsOn: ({ given }) => given.hold?.heldOn,
      ends: 'minute',
      escalatesTo: superiors,
    },
  },
})
