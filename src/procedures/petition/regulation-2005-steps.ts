import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, State, Step } from '#procedures/define.ts'
import { day, text } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'
import { handlers, leaders, officers } from './desk.ts'
import { opinionForm, satisfactionForm } from './forms.ts'
import { petitionLineSteps } from './line.ts'
import { forms2005 as forms } from './regulation-2005-forms.ts'

export const states2005 = {
  registered: { name: '已登记，待甄别', phase: 'pending' },
  triaged: { name: '已甄别，待处理', phase: 'pending' },
  transferred: { name: '已转送', phase: 'done', final: true },
  guidedOut: { name: '已告知', phase: 'done', final: true },
  notAccepted: { name: '不予受理', phase: 'done', final: true },
  investigating: { name: '已受理，办理中', phase: 'working' },
  opinionIssued: { name: '处理意见待送达', phase: 'working' },
  served: { name: '处理意见已送达', phase: 'waiting' },
  executing: { name: '督促执行', phase: 'working' },
  reviewing: { name: '复查中', phase: 'waiting' },
  reviewed: { name: '复查意见已出具', phase: 'waiting' },
  rechecking: { name: '复核中', phase: 'waiting' },
  finalised: { name: '复核终结', phase: 'done', final: true },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

type OldStep = Step<keyof typeof states2005, never, AnyFacts>

const { takeLine, concludeLine, runErrand } = petitionLineSteps

/** 专线领办 without its track, which the older edition does not keep. */
const untracked = { takeLine: { ...takeLine, track: undefined }, concludeLine: { ...concludeLine, track: undefined } }

const routing = {
  classify: {
    name: '登记甄别',
    from: ['registered', 'triaged'],
    to: 'triaged',
    by: [...officers, 'window_clerk'],
    form: forms.classify,
    basis: '信访条例第十四条、第二十一条、第二十二条',
  },
  guideOut: {
    name: '告知向有权机关提出',
    from: ['registered', 'triaged'],
    to: 'guidedOut',
    by: [...officers, 'window_clerk'],
    form: forms.tell,
    papers: { toldNotice: { name: '告知书', required: true } },
    basis: '信访条例第十五条、第二十二条',
  },
  notAccept: {
    name: '不予受理',
    from: 'triaged',
    to: 'notAccepted',
    by: officers,
    form: forms.tell,
    papers: { notAccepted: { name: '不予受理告知书', required: true } },
    basis: '信访条例第十六条、第二十一条、第三十五条',
  },
  transfer: {
    name: '转送',
    from: 'triaged',
    to: 'transferred',
    by: officers,
    form: forms.transfer,
    papers: { forwarding: { name: '信访事项转送函', required: true } },
    basis: '信访条例第二十一条',
    barredBy: (_, { form }) =>
      form.accused !== undefined && form.accused === form.organ
        ? '不得将检举、揭发材料及有关情况透露或者转给被检举、揭发的单位（信访条例第二十三条）。'
        : undefined,
  },
  accept: {
    name: '受理',
    from: 'triaged',
    to: 'investigating',
    by: officers,
    assigns: true,
    form: forms.accept,
    papers: { acceptedNotice: { name: '受理告知书', required: true } },
    basis: '信访条例第二十二条',
    barredBy: ({ given }) =>
      given.classify?.channel === 'statutory'
        ? '应当通过诉讼、仲裁、行政复议等法定途径解决的，不予受理，请告知信访人（信访条例第十四条二款、第二十一条）。'
        : undefined,
  },
} as const satisfies Record<string, OldStep>

const handling = {
  investigate: {
    name: '登记调查核实',
    from: 'investigating',
    by: handlers,
    form: forms.investigate,
    basis: '信访条例第三十一条',
  },
  receiveByLeader: {
    name: '登记领导接访下访',
    from: '*',
    by: [...officers, 'party_secretary', ...leaders],
    form: forms.receiveByLeader,
    basis: '信访条例第十条',
  },
  extend: {
    name: '延长办理期限',
    from: 'investigating',
    by: leaders,
    form: forms.extend,
    papers: { delayNotice: { name: '延期告知书', required: true } },
    basis: '信访条例第三十三条',
  },
  issueOpinion: {
    name: '作出处理意见',
    from: 'investigating',
    to: 'opinionIssued',
    by: leaders,
    form: opinionForm,
    papers: { writtenAnswer: { name: '信访事项处理意见书', required: true, basis: '信访条例第三十二条' } },
    basis: '信访条例第三十二条',
  },
  serve: {
    name: '送达处理意见',
    from: 'opinionIssued',
    to: 'served',
    by: handlers,
    form: z.object({
      way: choice('送达方式', { direct: '直接送达', post: '邮寄', lien: '留置', announce: '公告' }),
    }),
    papers: { receipt: { name: '送达回证', required: true } },
    basis: '信访条例第三十四条（收到书面答复之日起算）',
  },
  execute: {
    name: '督促执行',
    from: 'served',
    to: 'executing',
    by: [...officers, ...leaders],
    form: forms.execute,
    basis: '信访条例第三十二条二款',
    barredBy: ({ given }) =>
      given.issueOpinion?.conclusion === 'support'
        ? undefined
        : '只有支持信访请求的意见才须督促执行（信访条例第三十二条二款）。',
  },
  close: {
    name: '办结',
    from: ['served', 'executing'],
    to: 'closed',
    by: [...officers, ...leaders],
    form: forms.close,
    basis: '信访条例第三十二条二款、第三十三条',
    barredBy: ({ given }) =>
      given.issueOpinion?.conclusion === 'support' && given.execute === undefined
        ? '支持信访请求的，应当先督促执行再办结（信访条例第三十二条二款）。'
        : undefined,
  },
  evaluate: {
    name: '满意度评价',
    from: ['served', 'executing', 'closed', 'finalised'],
    by: [...officers, 'window_clerk'],
    form: satisfactionForm,
    basis: '信访事项满意度评价（国信发〔2014〕16号，未核实）',
  },
  archive: {
    name: '归档',
    from: ['closed', 'finalised'],
    by: ['archivist', ...officers],
    form: z.object({ file: text('案卷号'), ...archiveShape('ten', 'volume'), archivedOn: day('归档日期').optional() }),
    basis: '档案法',
  },
} as const satisfies Record<string, OldStep>

const reviewing = {
  requestReview: {
    name: '登记复查请求',
    from: ['served', 'executing', 'closed'],
    to: 'reviewing',
    by: officers,
    form: forms.request,
    basis: '信访条例第三十四条',
    barredBy: ({ times }) =>
      (times.recordReview ?? 0) > (times.redo ?? 0)
        ? '已有复查意见，不服的应请求复核（信访条例第三十五条）。'
        : undefined,
  },
  recordReview: {
    name: '登记复查意见',
    from: 'reviewing',
    to: 'reviewed',
    by: [...officers, 'district_dept'],
    form: forms.recordReview,
    papers: { reviewed: { name: '复查意见书', required: true } },
    basis: '信访条例第三十四条',
  },
  redo: {
    name: '按复查意见重新办理',
    from: 'reviewed',
    to: 'investigating',
    by: officers,
    assigns: true,
    basis: '信访条例第三十四条',
    barredBy: ({ given }) =>
      given.recordReview?.outcome === 'redo' ? undefined : '复查意见未责令重新办理，不能重新办理。',
  },
  requestRecheck: {
    name: '登记复核请求',
    from: 'reviewed',
    to: 'rechecking',
    by: officers,
    form: forms.request,
    basis: '信访条例第三十五条',
  },
  recordRecheck: {
    name: '登记复核意见',
    from: 'rechecking',
    to: 'finalised',
    by: [...officers, 'district_dept'],
    form: forms.recordRecheck,
    papers: { rechecked: { name: '复核意见书', required: true } },
    basis: '信访条例第三十五条',
  },
  acceptReview: {
    name: '复查后办结',
    from: 'reviewed',
    to: 'closed',
    by: officers,
    form: forms.close,
    basis: '信访条例第三十五条：未请求复核的，复查意见为终结意见',
  },
} as const satisfies Record<string, OldStep>

/** From registration to 复核 as the regulation of 2005 had it. */
export const steps2005 = { ...routing, ...handling, ...reviewing, ...untracked, runErrand }
