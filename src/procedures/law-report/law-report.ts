import { days, workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { writtenLimit } from '#procedures/written-limit.ts'
import { reportForms as forms, reportIntake } from './forms.ts'

const office = ['gen_office', 'governance_office', 'judicial_office'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director', 'deputy_in_charge'] as const satisfies RoleId[]
const superiors = ['deputy_in_charge', 'party_secretary'] as const satisfies RoleId[]
const reporters = [
  ...leaders,
  ...office,
  'enforcer',
  'petition_officer',
  'service_clerk',
  'disclosure_officer',
  'grid_leader',
] as const satisfies RoleId[]

const rules = '《法治政府建设与责任落实督察工作规定》（条号未核实）；述职述法办法（本地规定，未核实）'
const local = '述职述法办法（本地规定，未核实，可由管理员设定）'

export const lawReport = defineProcedure({
  id: 'law-report',
  area: 'leadership',
  name: '述职述法',
  mark: '述',
  basis:
    '《法治政府建设与责任落实督察工作规定》（条号未核实）；《党政主要负责人履行推进法治建设第一责任人职责规定》（条号未核实）；述职述法办法（本地规定，未核实）',
  inForce: { from: '2016-11-30' },
  purpose: '负责人每年报告自己履行法治建设职责的情况：书面述法全覆盖，部分人在会上述法，评议后逐人反馈、整改。',
  filedBy: [...office, ...leaders],
  remedies: ['述法评议意见向述法人反馈，述法人可以说明情况（本地规定，未核实）'],
  several: true,
  intake: reportIntake,

  states: {
    noticed: { name: '已通知，待提交', phase: 'pending' },
    submitted: { name: '已提交书面述法', phase: 'working' },
    presented: { name: '已会议述法', phase: 'working' },
    assessed: { name: '已评议，待反馈', phase: 'working' },
    fedBack: { name: '已反馈', phase: 'waiting' },
    archived: { name: '已归档', phase: 'done', final: true },
    exempted: { name: '不述法', phase: 'done', final: true },
  },
  initial: 'noticed',

  steps: {
    submit: {
      name: '提交述法报告',
      from: 'noticed',
      to: 'submitted',
      by: reporters,
      form: forms.submit,
      papers: { report: { name: '述法报告', required: true } },
      basis: rules,
    },
    returnReport: {
      name: '退回修改',
      from: 'submitted',
      to: 'noticed',
      by: office,
      form: forms.returnReport,
      basis: local,
    },
    exempt: {
      name: '不述法',
      from: 'noticed',
      to: 'exempted',
      by: leaders,
      form: forms.exempt,
      basis: local,
      barredBy: ({ intake }, { form }) =>
        ['secretary', 'director'].includes(intake.post) && form.ground !== 'left'
          ? '党政主要负责人是推进法治建设第一责任人，在任的应当述法（第一责任人职责规定，条号未核实）。'
          : undefined,
    },
    present: {
      name: '会议述法',
      from: 'submitted',
      to: 'presented',
      by: office,
      form: forms.present,
      basis: local,
      barredBy: (_, { form, on, around }) =>
        String(form.heldOn) > on
          ? '述法日期在将来，请在述法以后登记。'
          : around.matter(form.meeting)?.state === 'called' || around.matter(form.meeting)?.state === 'cancelled'
            ? '所写的会议没有召开，请核对会议编号。'
            : undefined,
    },
    assess: {
      name: '评议',
      from: ['submitted', 'presented'],
      to: 'assessed',
      by: [...office, ...leaders],
      form: forms.assess,
      papers: { assessment: { name: '述法报告评议表', required: true } },
      basis: local,
      barredBy: ({ intake, times }, { form }) => {
        if (intake.oral && !times.present) return `安排会议述法的，须先办「会议述法」，再评议（${local}）。`
        const sum = ['good', 'fairlyGood', 'average', 'poor'].reduce((total, key) => total + Number(form[key] ?? 0), 0)
        return sum === form.voters ? undefined : `各等次票数之和为${sum}，与参加评议人数${form.voters}不符，请核对。`
      },
    },
    feedBack: {
      name: '反馈评议意见',
      from: 'assessed',
      to: 'fedBack',
      by: [...office, ...leaders],
      form: forms.feedBack,
      papers: { feedback: { name: '述法评议意见反馈书' } },
      basis: local,
      barredBy: ({ given }, { form }) =>
        given.assess?.grade === 'poor' && form.mustRectify !== true
          ? `评议为差的，须报送整改情况，请勾选（${local}）。`
          : form.mustRectify === true && form.problems === undefined
            ? '须报送整改情况的，应当写明指出的问题。'
            : undefined,
    },
    rectify: {
      name: '报送整改情况',
      from: 'fedBack',
      by: reporters,
      form: forms.rectify,
      papers: { rectification: { name: '整改情况报告', required: true } },
      basis: local,
    },
    archive: {
      name: '归档',
      from: 'fedBack',
      to: 'archived',
      by: ['archivist', ...office],
      form: forms.archive,
      papers: { report: { name: '述法报告', required: true } },
      basis: '档案法第十三条',
      barredBy: ({ given, times }) =>
        given.feedBack?.mustRectify && !times.rectify ? '指出的问题尚未报送整改情况，不能归档。' : undefined,
    },
  },

  deadlines: {
    submit: {
      name: '提交述法报告',
      own: { kind: 'L', basis: '述法通知写明的截止日期' },
      within: ({ intake }) => writtenLimit(intake.noticedOn, intake.dueOn),
      starts: 'filed',
      startsOn: ({ intake }) => intake.noticedOn,
      ends: 'submit',
      endsWithout: 'exempt',
      escalatesTo: superiors,
    },
    submitAgain: {
      name: '修改后再提交',
      own: { kind: 'L', basis: '述职述法办法：五个工作日（未核实，可由管理员设定）' },
      within: () => workdays(5),
      starts: 'returnReport',
      ends: 'submit',
      endsWithout: 'exempt',
      escalatesTo: superiors,
    },
    feedBack: {
      name: '反馈评议意见',
      own: { kind: 'L', basis: '述职述法办法：十五个工作日（未核实，可由管理员设定）' },
      within: () => workdays(15),
      starts: 'assess',
      ends: 'feedBack',
      escalatesTo: superiors,
    },
    rectify: {
      name: '报送整改情况',
      own: { kind: 'L', basis: '述职述法办法：自反馈之日起三十日（未核实，可由管理员设定）' },
      within: () => days(30),
      when: ({ given }) => given.feedBack?.mustRectify === true,
      starts: 'feedBack',
      startsOn: ({ given }) => given.feedBack?.fedBackOn,
      ends: 'rectify',
      escalatesTo: superiors,
    },
  },
})
