import { addYears } from '#calendar/count.ts'
import { findDay } from '#calendar/date.ts'
import { days, workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { resettlementForms as forms, resettlementIntake } from './forms.ts'

const office = ['judicial_office'] as const satisfies RoleId[]
const superiors = ['director', 'party_secretary'] as const satisfies RoleId[]
const local = '安置帮教工作规定，未核实，可由管理员设定'
const left = ['returnInfo', 'end'] as const

/** 刑释五年内为帮教期；提前解除须评估为低风险. */
function whyNotReleased(
  releasedOn: unknown,
  risk: unknown,
  { ground, on }: Record<string, unknown>,
): string | undefined {
  if (ground === 'assessed')
    return risk === 'low' ? undefined : `评估为低风险的才可以提前解除，请先办「评估」（${local}）。`
  const start = findDay(String(releasedOn))
  const end = start && addYears(start, 5)
  return end && String(on) < end ? `帮教期为五年，至${end}届满，尚不能期满解除（${local}）。` : undefined
}

export const resettlement = defineProcedure({
  id: 'resettlement',
  area: 'care',
  name: '安置帮教',
  mark: '帮',
  basis: '本地规定：安置帮教工作（国家规定条文未核实，可由管理员设定）；《个人信息保护法》第二十八条',
  inForce: { from: '2004-01-01' },
  purpose: '对刑满释放和解除社区矫正的人核查信息、接回衔接，帮助安置就业，五年内帮教，防止重新违法犯罪。',
  filedBy: office,
  sealed: true,
  remedies: [
    '可以依法申请社会救助、职业培训和法律援助',
    '帮教信息属敏感个人信息，只用于帮教（个人信息保护法第二十八条）',
  ],
  intake: resettlementIntake,

  states: {
    listed: { name: '已列管，待信息核查', phase: 'pending' },
    returned: { name: '查无此人，已回告', phase: 'done', final: true },
    checked: { name: '信息已核查，待衔接', phase: 'waiting' },
    met: { name: '已衔接，待建档', phase: 'pending' },
    helping: { name: '帮教中', phase: 'working' },
    missing: { name: '失去联系，查找中', phase: 'working' },
    released: { name: '已解除帮教', phase: 'done', final: true },
    ended: { name: '帮教终止', phase: 'done', final: true },
  },
  initial: 'listed',

  steps: {
    check: {
      name: '信息核查',
      from: 'listed',
      to: 'checked',
      by: office,
      form: forms.check,
      papers: { checkReply: { name: '信息核查回执' } },
      basis: local,
      barredBy: (_, { form }) =>
        form.result === 'nobody' ? `查无此人的，请办「查无此人，回告监所」（${local}）。` : undefined,
    },
    returnInfo: {
      name: '查无此人，回告监所',
      from: 'listed',
      to: 'returned',
      by: office,
      form: forms.returnInfo,
      papers: { checkReply: { name: '信息核查回执', required: true } },
      basis: local,
    },
    meet: {
      name: '衔接',
      from: 'checked',
      to: 'met',
      by: office,
      form: forms.meet,
      papers: { handOver: { name: '衔接交接单', when: ({ intake }) => intake.key === true, required: true } },
      basis: local,
      barredBy: ({ intake }, { form }) =>
        intake.key && form.way === 'self' ? `重点帮教对象必接必送，不能自行报到（${local}）。` : undefined,
    },
    open: {
      name: '建档、确定帮教小组',
      from: 'met',
      to: 'helping',
      by: office,
      form: forms.open,
      papers: { file: { name: '安置帮教登记表', required: true } },
      basis: local,
    },
    place: {
      name: '落实安置',
      from: 'helping',
      by: office,
      form: forms.place,
      basis: local,
      barredBy: ({ given }) =>
        given.open?.needsPlacement === true
          ? undefined
          : '建档时没有列为需要安置，不登记安置；情况变化的请办「改列安置需要」。',
    },
    needPlacement: {
      name: '改列安置需要',
      from: 'helping',
      to: 'met',
      by: office,
      form: forms.find.pick({ handling: true }),
      basis: local,
    },
    train: { name: '职业技能培训', from: 'helping', by: office, form: forms.train, basis: local },
    support: { name: '帮教', from: 'helping', by: office, form: forms.support, basis: local },
    visit: { name: '走访', from: 'helping', by: office, form: forms.visit, basis: local },
    assess: { name: '评估', from: 'helping', by: office, form: forms.assess, basis: local },
    lose: { name: '失去联系，查找', from: 'helping', to: 'missing', by: office, form: forms.lose, basis: local },
    find: { name: '恢复联系', from: 'missing', to: 'helping', by: office, form: forms.find, basis: local },
    release: {
      name: '解除帮教',
      from: 'helping',
      to: 'released',
      by: office,
      form: forms.release,
      papers: { releaseForm: { name: '解除安置帮教审批表', required: true } },
      basis: local,
      barredBy: ({ intake, given }, { form }) => whyNotReleased(intake.releasedOn, given.assess?.risk, form),
    },
    end: {
      name: '终止帮教',
      from: ['listed', 'checked', 'met', 'helping', 'missing'],
      to: 'ended',
      by: office,
      form: forms.end,
      papers: { transferForm: { name: '帮教对象移交单' } },
      basis: local,
    },
  },

  deadlines: {
    check: {
      name: '信息核查',
      own: { kind: 'L', basis: local },
      within: () => workdays(10),
      starts: 'filed',
      ends: 'check',
      endsWithout: left,
      escalatesTo: superiors,
    },
    open: {
      name: '建立帮教档案',
      own: { kind: 'L', basis: local },
      within: () => workdays(10),
      starts: 'meet',
      startsOn: ({ given }) => given.meet?.on,
      ends: 'open',
      endsWithout: left,
      escalatesTo: superiors,
    },
    visit: {
      name: '走访、帮教（每季一次）',
      own: { kind: 'L', basis: local },
      within: () => days(90),
      starts: ['open', 'visit', 'support'],
      ends: ['visit', 'support', 'release'],
      endsWithout: ['end', 'lose', 'needPlacement'],
      escalatesTo: superiors,
    },
  },
})
