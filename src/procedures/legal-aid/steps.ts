import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { legalAidForms as forms } from './forms.ts'

/** 法律援助工作站、联络点（法律援助法第十三条）. */
export const station = ['judicial_office', 'legal_counsel', 'window_clerk', 'service_clerk'] as const satisfies RoleId[]

export const legalAidStates = {
  received: { name: '已收到申请，待核材料', phase: 'pending' },
  correcting: { name: '待补充材料', phase: 'waiting' },
  complete: { name: '材料齐全，待转交', phase: 'working' },
  forwarded: { name: '已转法律援助机构，待决定', phase: 'waiting' },
  granted: { name: '决定给予，待指派', phase: 'waiting' },
  handling: { name: '援助办理中', phase: 'working' },
  denied: { name: '决定不予、终止援助', phase: 'waiting' },
  objected: { name: '异议审查中', phase: 'waiting' },
  closed: { name: '已办结', phase: 'done', final: true },
  notAided: { name: '未给予援助', phase: 'done', final: true },
  deemedWithdrawn: { name: '视为撤回申请', phase: 'done', final: true },
  withdrawn: { name: '申请人已撤回', phase: 'done', final: true },
} as const satisfies Record<string, State>

type AidStep = Step<keyof typeof legalAidStates, never, AnyFacts>

const receipt = { name: '法律援助申请受理回执', basis: '法律援助法第十三条、第四十三条' }

export const legalAidSteps = {
  askMaterials: {
    name: '一次性告知补充材料',
    from: 'received',
    to: 'correcting',
    by: station,
    form: forms.askMaterials,
    papers: { materialsNotice: { name: '补充材料告知书', required: true } },
    basis: '法律援助法第四十三条二款',
    barredBy: ({ times }) =>
      times.askMaterials ? '材料不齐全的应当一次性告知，不能再次要求补充（法律援助法第四十三条二款）。' : undefined,
  },
  receiveMaterials: {
    name: '收齐材料',
    from: 'correcting',
    to: 'complete',
    by: station,
    form: forms.receiveMaterials,
    papers: { receipt },
    basis: '法律援助法第四十三条二款',
  },
  checkMaterials: {
    name: '材料齐全，受理',
    from: 'received',
    to: 'complete',
    by: station,
    form: forms.checkMaterials,
    papers: { receipt },
    basis: '法律援助法第十三条、第四十一条、第四十二条',
  },
  deemWithdrawn: {
    name: '视为撤回申请',
    from: 'correcting',
    to: 'deemedWithdrawn',
    by: station,
    form: forms.deemWithdrawn,
    basis: '法律援助法第四十三条二款',
    barredBy: ({ given }, { on }) =>
      on > String(given.askMaterials?.until)
        ? undefined
        : '补充材料的期限还没有届满，不能视为撤回（法律援助法第四十三条二款）。',
  },
  provideFirst: {
    name: '先行提供援助',
    from: ['received', 'correcting', 'complete', 'forwarded'],
    by: station,
    form: forms.provideFirst,
    basis: '法律援助法第四十四条',
    barredBy: ({ intake }) =>
      intake.urgent
        ? undefined
        : '只有时效届满不足七日、需要立即保全等情形才可以先行提供，请在登记内容中写明（法律援助法第四十四条）。',
  },
  forward: {
    name: '转交法律援助机构',
    from: 'complete',
    to: 'forwarded',
    by: station,
    form: forms.forward,
    papers: { forwardLetter: { name: '法律援助申请转交函', required: true } },
    basis: '法律援助法第十三条、第三十八条',
  },
  grant: {
    name: '登记给予援助决定',
    from: 'forwarded',
    to: 'granted',
    by: station,
    form: forms.grant,
    papers: { grantDecision: { name: '给予法律援助决定书', required: true } },
    basis: '法律援助法第四十三条一款',
  },
  refuse: {
    name: '登记不予援助决定',
    from: 'forwarded',
    to: 'denied',
    by: station,
    form: forms.refuse,
    papers: { refusalDecision: { name: '不予法律援助决定书', required: true, basis: '法律援助法第四十三条一款' } },
    basis: '法律援助法第四十三条一款（书面告知、说明理由）',
  },
  appoint: {
    name: '登记指派',
    from: 'granted',
    to: 'handling',
    by: station,
    form: forms.appoint,
    papers: { appointment: { name: '指派通知书', required: true } },
    basis: '法律援助法第四十三条一款',
  },
  terminate: {
    name: '登记终止援助决定',
    from: ['granted', 'handling'],
    to: 'denied',
    by: station,
    form: forms.terminate,
    papers: { terminationDecision: { name: '终止法律援助决定书', required: true } },
    basis: '法律援助法第四十八条',
  },
  object: {
    name: '登记异议',
    from: 'denied',
    to: 'objected',
    by: station,
    form: forms.object,
    papers: { objection: { name: '异议申请书' } },
    basis: '法律援助法第四十九条一款',
    barredBy: ({ times }) =>
      times.object
        ? '异议已经审查，对维持的决定不服的，可以申请行政复议或者提起行政诉讼（法律援助法第四十九条三款）。'
        : undefined,
  },
  uphold: {
    name: '维持不予、终止决定',
    from: 'objected',
    to: 'notAided',
    by: station,
    form: forms.review,
    papers: { reviewDecision: { name: '异议审查决定书', required: true } },
    basis: '法律援助法第四十九条二款、三款',
  },
  correct: {
    name: '责令改正，给予援助',
    from: 'objected',
    to: 'granted',
    by: station,
    form: forms.review,
    papers: { reviewDecision: { name: '异议审查决定书', required: true } },
    basis: '法律援助法第四十九条二款',
  },
  acceptRefusal: {
    name: '没有异议，办结',
    from: 'denied',
    to: 'notAided',
    by: station,
    form: forms.acceptRefusal,
    basis: '法律援助法第四十九条',
  },
  close: {
    name: '援助办结',
    from: 'handling',
    to: 'closed',
    by: station,
    form: forms.close,
    papers: {
      closingReport: { name: '办理情况报告', required: true, basis: '法律援助法第五十条' },
      copies: { name: '法律文书副本或者复印件', basis: '法律援助法第五十条' },
    },
    basis: '法律援助法第五十条',
  },
  withdraw: {
    name: '申请人撤回',
    from: ['received', 'correcting', 'complete', 'forwarded', 'granted'],
    to: 'withdrawn',
    by: station,
    form: forms.withdraw,
    basis: '法律援助法第四十三条、第四十八条',
  },
} as const satisfies Record<string, AidStep>
