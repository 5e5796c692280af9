import type { AnyFacts } from '#procedures/define.ts'
import { desk, isFromCourt, liaisons, type MediationStep, mediators } from './desk.ts'
import { mediationForms as forms } from './forms.ts'
import { agreedStates } from './states.ts'
import { subsidySteps } from './subsidy.ts'

const keepers = [...liaisons, 'archivist'] as const

// 案卷必备材料（★），依司法部统一卷宗格式；封面、目录由系统生成。保管期限未核实，可由管理员设定。
// 口头协议当场履行的，立简易卷：口头协议登记表与封底。
const full = { required: true, when: ({ times }: Pick<AnyFacts, 'times'>) => !times.mediateAtOnce } as const
const dossier = {
  application: { name: '人民调解申请书或者受理登记表', ...full },
  rightsNotice: { name: '权利义务告知书', ...full },
  identity: { name: '当事人身份证明', ...full },
  record: { name: '人民调解记录', ...full },
  backCover: { name: '封底', required: true },
  cover: { name: '封面' },
  index: { name: '卷内目录' },
  authorization: { name: '授权委托书' },
  investigation: { name: '人民调解调查记录' },
  evidence: { name: '证据材料' },
  report: { name: '结案报告表' },
  dossierNote: { name: '卷宗情况说明' },
} as const

/** From an agreement to the archive: effect, judicial confirmation, performance, dossier. */
export const agreementSteps = {
  ...subsidySteps,
  agreeInWriting: {
    name: '达成书面协议',
    from: 'mediating',
    to: 'agreed',
    by: mediators,
    needsTracks: ['expert'],
    form: forms.agreeInWriting,
    basis: '人民调解法第二十八条、第二十九条',
  },
  takeEffect: {
    name: '协议签章生效',
    from: 'agreed',
    to: 'effective',
    by: mediators,
    form: forms.takeEffect,
    papers: { agreement: { name: '人民调解协议书', required: true } },
    basis: '人民调解法第二十九条',
  },
  agreeOrally: {
    name: '达成口头协议',
    from: 'mediating',
    to: 'effective',
    by: mediators,
    needsTracks: ['expert'],
    form: forms.agreeOrally,
    papers: { agreement: { name: '口头协议登记表', required: true } },
    basis: '人民调解法第二十八条、第三十条；宁波市人民调解条例第二十四条（本地规定，可由管理员设定）',
    barredBy: ({ intake }, { form }) =>
      form.writingAsked === true
        ? '当事人要求制作协议书的，不能采取口头协议，请办理「达成书面协议」（人民调解法第二十八条）。'
        : form.performedAtOnce !== true || intake.difficulty === 'complex'
          ? '不能即时履行完毕，或者重大、复杂、疑难的纠纷，应当制作协议书（宁波市人民调解条例第二十四条，本地规定）。'
          : undefined,
  },
  applyConfirm: {
    name: '申请司法确认',
    from: ['effective', 'performing'],
    to: 'confirmFiled',
    by: liaisons,
    form: forms.applyConfirm,
    papers: { confirmApplication: { name: '司法确认申请书' }, hostedProof: { name: '调解组织主持调解的证明' } },
    basis: '人民调解法第三十三条；民事诉讼法第二百零五条；民诉法解释第三百五十三条',
  },
  courtAccept: {
    name: '登记法院受理',
    from: 'confirmFiled',
    to: 'courtReviewing',
    by: liaisons,
    form: forms.courtAccept,
    basis: '人民调解协议司法确认程序规定第四条',
  },
  courtDecline: {
    name: '登记法院不予受理',
    from: 'confirmFiled',
    to: 'effective',
    by: liaisons,
    form: forms.courtDecline,
    basis: '民诉法解释第三百五十五条；逾期不予受理未核实，可由管理员设定',
  },
  courtExtend: {
    name: '登记法院延长审查',
    from: 'courtReviewing',
    by: liaisons,
    form: forms.courtExtend,
    basis: '人民调解协议司法确认程序规定第五条',
  },
  confirm: {
    name: '登记确认有效',
    from: 'courtReviewing',
    to: 'performing',
    by: liaisons,
    form: forms.confirm,
    papers: { ruling: { name: '确认裁定书' } },
    basis: '民事诉讼法第二百零六条',
  },
  rejectConfirm: {
    name: '登记驳回确认',
    from: 'courtReviewing',
    to: 'confirmRejected',
    by: liaisons,
    form: forms.rejectConfirm,
    basis: '民诉法解释第三百五十八条',
  },
  withdrawConfirm: {
    name: '撤回确认申请',
    from: ['confirmFiled', 'courtReviewing'],
    to: 'effective',
    by: liaisons,
    form: forms.withdrawConfirm,
  },
  object: {
    name: '登记对确认裁定的异议',
    from: ['performing', 'performed', 'breached'],
    by: liaisons,
    form: forms.object,
    basis: '民诉法解释第三百七十二条',
    barredBy: ({ times }) => (times.confirm ? undefined : '协议未经司法确认，没有可提异议的裁定。'),
  },
  followUp: {
    name: '回访督促',
    from: ['effective', 'performing', 'breached'],
    to: 'performing',
    by: [...mediators, 'judicial_office', 'grid_worker'],
    form: forms.followUp,
    papers: { followUp: { name: '回访记录' } },
    basis: '人民调解法第三十一条',
  },
  recordPerformed: {
    name: '登记履行完毕',
    from: ['effective', 'performing', 'breached'],
    to: 'performed',
    by: mediators,
    form: forms.recordPerformed,
    papers: { performance: { name: '履行凭证' } },
    basis: '人民调解法第三十一条',
  },
  recordBreach: {
    name: '登记未履行',
    from: ['effective', 'performing'],
    to: 'breached',
    by: mediators,
    form: forms.recordBreach,
    basis: '人民调解法第三十二条、第三十三条',
  },
  mediateAgain: {
    name: '再次调解',
    from: ['breached', 'confirmRejected'],
    to: 'mediating',
    by: mediators,
    basis: '人民调解法第三十三条第三款',
  },
  sue: {
    name: '告知起诉',
    from: ['breached', 'confirmRejected'],
    to: 'inCourt',
    by: mediators,
    form: forms.turnToCourt,
    basis: '人民调解法第三十二条、第三十三条',
  },
  enforce: {
    name: '告知申请强制执行',
    from: 'breached',
    to: 'inCourt',
    by: mediators,
    form: forms.turnToCourt,
    basis: '人民调解法第三十三条第二款',
    barredBy: ({ times }) =>
      times.confirm ? undefined : '协议未经司法确认，不能直接申请强制执行；可以告知起诉（人民调解法第三十二条）。',
  },
  rateSatisfaction: {
    name: '登记满意度',
    from: [...agreedStates, 'agreed', 'confirmRejected', 'failed', 'settledAtOnce', 'archived'],
    by: [...desk, 'mediator', 'grid_worker'],
    form: forms.rateSatisfaction,
  },
  archive: {
    name: '立卷归档',
    from: ['performed', 'inCourt', 'settledAtOnce'],
    to: 'archived',
    by: keepers,
    needsTracks: ['risk'],
    form: forms.archive,
    papers: {
      ...dossier,
      agreement: { name: '人民调解协议书或者口头协议登记表', required: true },
      performance: { name: '履行凭证' },
      followUp: { name: '回访记录' },
      confirmation: { name: '司法确认有关材料' },
    },
    basis: '人民调解法第二十七条；人民调解卷宗格式（司法部，未核实，可由管理员设定）',
  },
  archiveFailed: {
    name: '不成归档',
    from: 'failed',
    to: 'failedArchived',
    by: keepers,
    needsTracks: ['risk'],
    form: forms.archive,
    papers: dossier,
    basis: '人民调解法第二十六条、第二十七条',
    barredBy: ({ intake, times }) =>
      isFromCourt(intake.medType) && !times.handOver
        ? '法院委派委托的纠纷调解不成，须先将起诉状等材料退回法院（特邀调解规定第二十一条），请办理「移交后续途径」。'
        : undefined,
  },
} as const satisfies Record<string, MediationStep>
