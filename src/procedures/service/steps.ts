import type * as z from 'zod'
import type { Facts, Step } from '#procedures/define.ts'
import { lastDay } from '#procedures/enforcement-time.ts'
import type { RoleId } from '#procedures/roles.ts'
import { serviceForms as forms, type serviceIntake } from './forms.ts'
import type { serviceStates, serviceTracks } from './states.ts'

type ServiceStep = Step<
  keyof typeof serviceStates,
  keyof typeof serviceTracks,
  Facts<z.infer<typeof serviceIntake>, Record<string, Record<string, unknown>>>
>

const clerks = ['service_clerk', 'window_clerk'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
const article32 = '行政许可法第三十二条'

export const serviceSteps = {
  correctOnSpot: { name: '当场更正', from: 'received', by: clerks, form: forms.correctOnSpot, basis: article32 },
  requestCorrection: {
    name: '一次告知补正',
    from: 'received',
    to: 'correcting',
    by: clerks,
    form: forms.requestCorrection,
    papers: { correctionNotice: { name: '补正告知书', required: true } },
    basis: article32,
    barredBy: ({ times }, { form }) =>
      times.requestCorrection && form.stillMissing !== true
        ? '需要补正的全部内容应当一次告知，不得再提新的补正要求；前次已告知而仍未补齐的，请勾选「只缺前次已告知的材料」（行政许可法第三十二条）。'
        : undefined,
  },
  supplement: {
    name: '收到补正材料',
    from: 'correcting',
    to: 'received',
    by: clerks,
    form: forms.supplement,
    basis: article32,
  },
  notNeeded: {
    name: '告知不需许可',
    from: 'received',
    to: 'notNeeded',
    by: clerks,
    form: forms.notNeeded,
    basis: article32,
    barredBy: ({ intake }) => (intake.kind === 'permit' ? undefined : '「不需许可」只用于行政许可事项。'),
  },
  refuse: {
    name: '不予受理',
    from: 'received',
    to: 'refused',
    by: clerks,
    form: forms.refuse,
    papers: { refusalNotice: { name: '不予受理通知书', required: true } },
    basis: article32,
  },
  accept: {
    name: '受理',
    from: 'received',
    to: 'accepted',
    by: clerks,
    assigns: true,
    form: forms.accept,
    papers: {
      acceptance: { name: '受理通知书', required: true },
      application: { name: '申请表' },
      materials: { name: '申请材料' },
    },
    basis: article32,
  },
  deemAccepted: {
    name: '登记视为受理',
    from: 'received',
    to: 'accepted',
    by: clerks,
    assigns: true,
    form: forms.deemAccepted,
    basis: `${article32}第一款第四项`,
  },
  decideOnSpot: {
    name: '当场办结',
    from: ['received', 'accepted'],
    to: 'closed',
    by: clerks,
    form: forms.decideOnSpot,
    papers: { decision: { name: '决定书或者证照' }, commitment: { name: '告知承诺书' } },
    basis: '行政许可法第三十四条第二款',
    barredBy: ({ intake }, { form }) =>
      (intake.kind === 'permit') === (form.result === 'permitted')
        ? undefined
        : '行政许可请选「当场准予许可」，其他事项请选「办结」。',
  },
  review: {
    name: '审查',
    from: ['accepted', 'reviewing'],
    to: 'reviewing',
    by: ['service_clerk', 'window_clerk', 'enforcer'],
    signs: true,
    form: forms.review,
    papers: { reviewRecord: { name: '核查记录' } },
    basis: '行政许可法第三十四条',
  },
  notifyInterested: {
    name: '告知利害关系人',
    from: 'reviewing',
    by: clerks,
    form: forms.notifyInterested,
    track: { id: 'interested', from: ['none', 'heard'], to: 'notified' },
    basis: '行政许可法第三十六条',
  },
  hearOpinions: {
    name: '听取陈述申辩',
    from: 'reviewing',
    by: clerks,
    form: forms.hearOpinions,
    track: { id: 'interested', from: ['notified'], to: 'heard' },
    basis: '行政许可法第三十六条',
  },
  tellHearing: {
    name: '告知听证权利',
    from: 'reviewing',
    by: clerks,
    form: forms.tellHearing,
    papers: { hearingRights: { name: '听证告知书', required: true } },
    track: { id: 'hearing', from: ['none'], to: 'told' },
    basis: '行政许可法第四十七条',
  },
  applyHearing: {
    name: '启动听证',
    from: 'reviewing',
    by: clerks,
    form: forms.applyHearing,
    track: { id: 'hearing', from: ['none', 'told'], to: 'applied' },
    basis: '行政许可法第四十六条、第四十七条',
    barredBy: ({ times }, { form }) =>
      times.tellHearing || form.applicant === 'statutory'
        ? undefined
        : '依申请听证的，须先办理「告知听证权利」（行政许可法第四十七条）。',
  },
  noticeHearing: {
    name: '通知听证',
    from: 'reviewing',
    by: clerks,
    form: forms.noticeHearing,
    papers: { hearingNotice: { name: '听证通知书', required: true } },
    track: { id: 'hearing', from: ['applied'], to: 'noticed' },
    basis: '行政许可法第四十八条',
    barredBy: (_, { form, on }) => {
      const latest = lastDay('ZW-05', form.heldOn, { variant: 'notice' })
      return latest && on > latest
        ? `应当在举行听证的七个工作日前通知，${form.heldOn}的听证最迟于${latest}通知（行政许可法第四十八条、第八十二条）。`
        : undefined
    },
  },
  holdHearing: {
    name: '举行听证',
    from: 'reviewing',
    by: clerks,
    form: forms.holdHearing,
    papers: { hearingRecord: { name: '听证笔录', required: true } },
    track: { id: 'hearing', from: ['noticed'], to: 'held' },
    basis: '行政许可法第四十八条',
    barredBy: ({ given }, { on }) =>
      on < String(given.noticeHearing?.heldOn) ? '未到通知的听证日期，不能登记已举行。' : undefined,
  },
  waiveHearing: {
    name: '登记未申请听证',
    from: 'reviewing',
    by: clerks,
    form: forms.waiveHearing,
    track: { id: 'hearing', from: ['told'], to: 'waived' },
    basis: '行政许可法第四十七条',
    barredBy: (_, { form, on, around }) => {
      const last = lastDay('ZW-05', around.takenOn.tellHearing, { variant: 'apply' })
      return form.how === 'lapsed' && last && on <= last
        ? `申请听证的五个工作日至${last}，尚未届满；明示放弃的请选「明示放弃」（行政许可法第四十七条、第八十二条）。`
        : undefined
    },
  },
  beginSpecial: {
    name: '启动检验鉴定等',
    from: 'reviewing',
    to: 'specialTime',
    by: clerks,
    form: forms.beginSpecial,
    papers: { specialNotice: { name: '所需时间告知书', required: true } },
    basis: '行政许可法第四十五条',
  },
  endSpecial: {
    name: '检验鉴定等结束',
    from: 'specialTime',
    to: 'reviewing',
    by: clerks,
    form: forms.endSpecial,
    papers: { specialResult: { name: '检验检测、鉴定、评审结果' } },
    basis: '行政许可法第四十五条',
  },
  extend: {
    name: '延长办理期限',
    from: ['accepted', 'reviewing'],
    by: ['director'],
    form: forms.extend,
    papers: { extensionNotice: { name: '延长期限告知书', required: true } },
    basis: '行政许可法第四十二条',
  },
  forward: {
    name: '初审转报',
    from: 'reviewing',
    to: 'forwarded',
    by: [...clerks, ...leaders],
    needsTracks: ['interested', 'hearing'],
    form: forms.forward,
    papers: { firstOpinion: { name: '初步审查意见' } },
    basis: '行政许可法第三十五条、第四十三条',
  },
  permit: {
    name: '准予许可',
    from: ['reviewing', 'forwarded'],
    to: 'permitted',
    by: leaders,
    needsTracks: ['interested', 'hearing'],
    form: forms.permit,
    papers: { decision: { name: '准予行政许可决定书', required: true } },
    basis: '行政许可法第三十八条',
    barredBy: ({ intake }) => (intake.kind === 'permit' ? undefined : '本件不是行政许可，请办理「办结」。'),
  },
  reject: {
    name: '不予许可（办理）',
    from: ['reviewing', 'forwarded'],
    to: 'closed',
    by: leaders,
    needsTracks: ['interested', 'hearing'],
    form: forms.reject,
    papers: { decision: { name: '不予行政许可（办理）决定书', required: true } },
    basis: '行政许可法第三十八条第二款',
  },
  deemRenewed: {
    name: '视为准予延续',
    from: ['received', 'accepted', 'reviewing', 'forwarded'],
    to: 'permitted',
    by: leaders,
    form: forms.deemRenewed,
    basis: '行政许可法第五十条第二款',
    barredBy: ({ intake }, { on }) =>
      intake.application === 'renew' && intake.validUntil !== undefined && on > intake.validUntil
        ? undefined
        : '只有延续申请在原许可有效期届满前未作决定的，才视为准予延续（行政许可法第五十条）。',
  },
  complete: {
    name: '办结',
    from: ['accepted', 'reviewing', 'forwarded'],
    to: 'closed',
    by: clerks,
    needsTracks: ['interested', 'hearing'],
    form: forms.complete,
    papers: { result: { name: '办理结果' } },
    barredBy: ({ intake }) =>
      intake.kind === 'permit' ? '行政许可须作出准予或者不予许可的书面决定（行政许可法第三十八条）。' : undefined,
  },
  issue: {
    name: '颁证送达',
    from: 'permitted',
    to: 'closed',
    by: clerks,
    form: forms.issue,
    papers: { licence: { name: '许可证件' }, receipt: { name: '送达回证' } },
    basis: '行政许可法第四十四条',
  },
  checkCommitment: {
    name: '核查承诺',
    from: ['reviewing', 'permitted', 'closed'],
    by: [...clerks, 'enforcer'],
    form: forms.checkCommitment,
    basis: '国办发〔2020〕42号（未核实，可由管理员设定）',
    barredBy: ({ intake }) => (intake.commitment ? undefined : '本件没有采用告知承诺，无须核查承诺。'),
  },
  revoke: {
    name: '撤销决定',
    from: 'closed',
    to: 'revoked',
    by: leaders,
    form: forms.revoke,
    papers: { revocation: { name: '撤销决定书', required: true } },
    basis: '行政许可法第六十九条；国办发〔2020〕42号（未核实，可由管理员设定）',
  },
} as const satisfies Record<string, ServiceStep>
