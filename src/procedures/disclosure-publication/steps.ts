import type { AnyFacts, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import {
  whyNotApproved,
  whyNotConcluded,
  whyNotMarked,
  whyNotOrdered,
  whyNotWithdrawn,
  whyNotWithheld,
} from './bars.ts'
import { publicationForms as forms } from './forms.ts'
import { type PublicationChannel, publicationChannels } from './kinds.ts'
import type { publicationStates, publicationTracks } from './states.ts'

type PublicationStep = Step<keyof typeof publicationStates, keyof typeof publicationTracks, AnyFacts>

const officers = ['disclosure_officer', 'gen_office'] as const satisfies RoleId[]
const leaders = ['gen_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]
const reviewers = [...leaders, 'legal_reviewer', 'judicial_office'] as const satisfies RoleId[]

const publishing = <const C extends PublicationChannel>(channel: C, basis: string) =>
  ({
    name: `发布：${publicationChannels[channel]}`,
    from: ['approved', 'published'],
    to: 'published',
    by: officers,
    form: forms.publish,
    track: { id: channel, from: ['none'], to: 'out' },
    basis,
  }) as const

/** 各渠道的发布；指标按渠道数这些环节. */
export const publishingSteps = {
  publishWebsite: publishing('website', '政府信息公开条例第二十三条、第二十四条'),
  publishWeibo: publishing('weibo', '政府信息公开条例第二十三条（其他互联网政务媒体）'),
  publishWechat: publishing('wechat', '政府信息公开条例第二十三条（其他互联网政务媒体）'),
  publishPress: publishing('press', '政府信息公开条例第二十三条'),
  publishBoard: publishing('board', '政府信息公开条例第二十五条二款'),
  publishLibrary: publishing('library', '政府信息公开条例第二十五条一款、三款'),
} as const satisfies Record<string, PublicationStep>

/** 定属性、审查、审定 (条例第十一条至第十八条). */
const deciding = {
  markAttribute: {
    name: '确定公开属性',
    from: 'drafted',
    to: 'marked',
    by: [...officers, 'governance_office', 'judicial_office', 'enforcer', 'command_center'],
    form: forms.markAttribute,
    basis: '政府信息公开条例第十三条至第十六条、第十九条至第二十一条',
    barredBy: (facts, { form }) => whyNotMarked(facts, form),
  },
  reviewSecrecy: {
    name: '保密审查',
    from: 'marked',
    to: 'reviewed',
    by: reviewers,
    form: forms.reviewSecrecy,
    papers: { secrecyForm: { name: '政府信息公开保密审查表', required: true, basis: '政府信息公开条例第十七条' } },
    basis: '政府信息公开条例第十七条',
    barredBy: (facts, { form, around }) => whyNotConcluded(facts, form, around),
  },
  askRuling: {
    name: '报请确定是否可以公开',
    from: 'marked',
    to: 'referred',
    by: officers,
    form: forms.askRuling,
    papers: { rulingRequest: { name: '关于能否公开的请示', required: true } },
    basis: '政府信息公开条例第十七条三款',
  },
  recordRuling: {
    name: '登记确定意见',
    from: 'referred',
    to: 'marked',
    by: officers,
    form: forms.recordRuling,
    papers: { ruling: { name: '确定意见', required: true } },
    basis: '政府信息公开条例第十七条三款',
  },
  approve: {
    name: '审定公开',
    from: 'reviewed',
    to: 'approved',
    by: leaders,
    form: forms.approve,
    basis: '政府信息公开条例第四条二款、第十一条、第十七条',
    barredBy: (facts, { form }) => whyNotApproved(facts, form),
  },
  withhold: {
    name: '审定不主动公开',
    from: 'reviewed',
    to: 'withheld',
    by: leaders,
    form: forms.withhold,
    basis: '政府信息公开条例第十三条至第十六条',
    barredBy: (facts) => whyNotWithheld(facts),
  },
  sendBack: {
    name: '退回重定',
    from: ['marked', 'reviewed', 'approved'],
    to: 'drafted',
    by: reviewers,
    form: forms.sendBack,
  },
  reassess: {
    name: '评估后重新确定公开属性',
    from: 'withheld',
    to: 'drafted',
    by: officers,
    form: forms.reassess,
    basis: '政府信息公开条例第十八条（定期评估，因情势变化可以公开的应当公开）',
  },
} as const satisfies Record<string, PublicationStep>

/** 更新与撤回 (条例第二十六条、处罚法第四十八条二款). */
const keeping = {
  recordChange: {
    name: '登记信息变更',
    from: 'published',
    to: 'changed',
    by: [...officers, 'governance_office', 'judicial_office', 'enforcer', 'command_center'],
    form: forms.recordChange,
    basis: '政府信息公开条例第六条、第二十六条',
    barredBy: (_, { form, on }) =>
      typeof form.changedOn === 'string' && form.changedOn > on ? '变更之日不能晚于登记之日。' : undefined,
  },
  update: {
    name: '更新公开内容',
    from: 'changed',
    to: 'published',
    by: officers,
    form: forms.update,
    basis: '政府信息公开条例第十七条、第二十六条',
  },
  orderWithdrawal: {
    name: '决定撤回',
    from: ['published', 'changed'],
    to: 'withdrawing',
    by: [...leaders, 'enforcer', 'disclosure_officer'],
    form: forms.orderWithdrawal,
    basis: '行政处罚法第四十八条二款；政府信息公开条例第六条',
    barredBy: (facts, { form, on }) => whyNotOrdered(facts, form, on),
  },
  withdraw: {
    name: '撤回公开信息',
    from: 'withdrawing',
    to: 'withdrawn',
    by: officers,
    form: forms.withdraw,
    papers: {
      explanation: {
        name: '撤回理由说明',
        required: true,
        basis: '行政处罚法第四十八条二款',
        when: ({ intake }) => intake.kind === 'penalty',
      },
    },
    basis: '行政处罚法第四十八条二款；政府信息公开条例第六条',
    barredBy: (facts, { form }) => whyNotWithdrawn(facts, form),
  },
} as const satisfies Record<string, PublicationStep>

export const publicationSteps = { ...deciding, ...publishingSteps, ...keeping }
