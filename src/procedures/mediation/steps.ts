import { aidForm, toLegalAid } from '#procedures/legal-aid/referral.ts'
import { desk, isFromCourt, liaisons, type MediationStep, mediators } from './desk.ts'
import { mediationForms as forms } from './forms.ts'
import { activeStates } from './states.ts'

/** From screening to the end of talking: what is done before an agreement, or instead of one. */
export const mediationSteps = {
  accept: {
    name: '受理登记',
    from: 'screening',
    to: 'accepted',
    by: desk,
    form: forms.accept,
    papers: { application: { name: '人民调解申请书或者受理登记表' }, courtReferral: { name: '法院委派委托函' } },
    basis: '人民调解法第十七条、第十八条',
  },
  mediateAtOnce: {
    name: '当场调解成功',
    from: 'screening',
    to: 'settledAtOnce',
    by: mediators,
    form: forms.mediateAtOnce,
    papers: { agreement: { name: '口头协议登记表', required: true, basis: '人民调解法第二十八条、第三十条' } },
    basis:
      '人民调解法第十七条、第二十一条（及时、就地）、第二十八条、第三十条；即时履行的限制见宁波市人民调解条例第二十四条（本地规定，可由管理员设定）',
    barredBy: ({ intake }, { form }) => {
      if (isFromCourt(intake.medType))
        return '法院委派委托的纠纷，须先确认接受并联系对方当事人，不能当场登记（人民法院在线调解规则第十二条、第十五条）。'
      if (intake.medType === 'admin') return '行政调解须先作受理决定，请办「受理登记」。'
      return form.writingAsked === true || intake.difficulty === 'complex'
        ? '当事人要求制作协议书，或者重大、复杂、疑难的纠纷，应当制作协议书，请先「受理登记」（人民调解法第二十八条；宁波市人民调解条例第二十四条，本地规定）。'
        : undefined
    },
  },
  refuse: {
    name: '不予受理',
    from: 'screening',
    to: 'notAccepted',
    by: desk,
    form: forms.refuse,
    papers: {
      refusal: {
        name: '不予受理告知书',
        required: true,
        basis: '深圳经济特区矛盾纠纷多元化解条例第四十六条：书面说理（本地规定，可由管理员设定）',
        when: ({ intake }) => intake.medType === 'admin',
      },
    },
    basis: '人民调解法第十七条；专门管辖、禁止调解、已裁判的情形见地方条例，未核实，可由管理员设定',
    barredBy: ({ intake }, { form }) =>
      form.ground === 'not_ours' && intake.medType !== 'admin'
        ? '「不属于本机关行政调解职责」只用于行政调解，请另选理由。'
        : undefined,
  },
  transferOut: {
    name: '移送有权机关',
    from: 'screening',
    to: 'transferredOut',
    by: desk,
    form: forms.transferOut,
    papers: { transferLetter: { name: '纠纷移送函' } },
    basis: '深圳经济特区矛盾纠纷多元化解条例第四十五条（本地规定，可由管理员设定）',
    barredBy: ({ intake }) =>
      intake.medType === 'admin' ? undefined : '移送只用于行政调解；其他调解不符合条件的，请办理「不予受理」。',
  },
  assignMediator: {
    name: '确定调解员',
    from: 'accepted',
    to: 'assigned',
    by: desk,
    form: forms.assignMediator,
    assigns: true,
    basis: '人民调解法第十九条；特邀调解规定第十五条（回避）',
  },
  replaceMediator: {
    name: '更换调解员',
    from: activeStates,
    by: desk,
    form: forms.replaceMediator,
    assigns: true,
    basis: '人民调解法第二十三条；特邀调解规定第十五条',
  },
  contactOther: {
    name: '联系对方当事人',
    from: ['accepted', 'assigned'],
    by: [...mediators, 'judicial_office', 'governance_office'],
    form: forms.contactOther,
    basis: '人民法院在线调解规则第十五条',
  },
  notifyRights: {
    name: '告知权利义务',
    from: 'assigned',
    to: 'rightsNotified',
    by: mediators,
    signs: true,
    form: forms.notifyRights,
    papers: { rightsNotice: { name: '权利义务告知书' }, identity: { name: '当事人身份证明' } },
    basis: '人民调解法第二十三条、第二十四条',
    barredBy: ({ intake, given }) =>
      isFromCourt(intake.medType) && given.contactOther?.outcome !== 'consents'
        ? '法院委派委托的纠纷，须先联系对方当事人并征得同意（人民法院在线调解规则第十五条）。无法联系或者被拒绝的，请终止调解并退回法院。'
        : undefined,
  },
  investigate: {
    name: '调查核实',
    from: ['rightsNotified', 'investigating', 'mediating'],
    to: 'investigating',
    by: mediators,
    form: forms.investigate,
    papers: { investigation: { name: '人民调解调查记录' }, evidence: { name: '证据材料' } },
  },
  inviteExpert: {
    name: '邀请参与调解',
    from: activeStates,
    by: mediators,
    form: forms.inviteExpert,
    track: { id: 'expert', from: ['none', 'recorded'], to: 'invited' },
    basis: '人民调解法第二十条',
  },
  recordExpert: {
    name: '记录参与意见',
    from: [...activeStates, 'appraising'],
    by: mediators,
    form: forms.recordExpert,
    track: { id: 'expert', from: ['invited'], to: 'recorded' },
  },
  raiseRisk: {
    name: '登记激化风险',
    from: '*',
    by: [...desk, 'mediator', 'grid_leader', 'grid_worker'],
    form: forms.raiseRisk,
    track: { id: 'risk', from: ['none', 'settled'], to: 'raised' },
    basis: '人民调解法第二十五条',
  },
  reportPolice: {
    name: '报告公安机关',
    from: '*',
    by: [...desk, 'mediator'],
    form: forms.reportPolice,
    track: { id: 'risk', from: ['raised'], to: 'reported' },
    basis: '人民调解法第二十五条',
  },
  settleRisk: {
    name: '登记风险稳控',
    from: '*',
    by: [...desk, 'mediator'],
    form: forms.settleRisk,
    track: { id: 'risk', from: ['raised', 'reported'], to: 'settled' },
    barredBy: ({ given, times }) =>
      ['public_order', 'crime'].includes(String(given.raiseRisk?.risk)) && !times.reportPolice
        ? '可能引起治安案件、刑事案件的纠纷，须先报告公安机关或者有关部门（人民调解法第二十五条）。'
        : undefined,
  },
  holdSession: {
    name: '调解并记录',
    from: ['rightsNotified', 'investigating', 'mediating'],
    to: 'mediating',
    by: mediators,
    form: forms.holdSession,
    papers: { record: { name: '人民调解记录' } },
    basis: '人民调解法第二十一条、第二十二条、第二十七条',
  },
  beginAppraisal: {
    name: '委托鉴定评估',
    from: ['rightsNotified', 'investigating', 'mediating'],
    to: 'appraising',
    by: mediators,
    form: forms.beginAppraisal,
    papers: { appraisalOrder: { name: '鉴定评估委托书', required: true } },
    basis: '人民法院在线调解规则第二十六条',
  },
  endAppraisal: {
    name: '收到鉴定评估意见',
    from: 'appraising',
    to: 'mediating',
    by: mediators,
    form: forms.endAppraisal,
    papers: { appraisal: { name: '鉴定评估意见书' } },
  },
  extend: {
    name: '延长调解期限',
    from: [...activeStates, 'accepted'],
    by: liaisons,
    form: forms.extend,
    papers: { consent: { name: '双方同意延长确认书', required: true } },
    basis: '宁波市人民调解条例第二十七条（本地规定，可由管理员设定）；特邀调解规定第二十七条',
  },
  terminate: {
    name: '终止调解',
    from: [...activeStates, 'accepted', 'appraising', 'agreed'],
    to: 'failed',
    by: liaisons,
    form: forms.terminate,
    papers: { terminationNotice: { name: '终止调解告知书' } },
    basis: '人民调解法第二十六条；人民法院在线调解规则第二十五条',
  },
  handOver: {
    name: '移交后续途径',
    from: 'failed',
    by: [...mediators, 'judicial_office', 'governance_office'],
    form: forms.handOver,
    papers: {
      courtFiles: {
        name: '退回法院材料清单',
        required: true,
        basis: '特邀调解规定第二十一条',
        when: ({ intake }) => isFromCourt(intake.medType),
      },
    },
    basis: '人民调解法第二十六条；特邀调解规定第二十一条',
    handOff: {
      to: 'petition',
      link: 'derived-from',
      name: '转信访登记',
      basis: '人民调解法第二十六条；信访工作条例第二十一条',
      when: ({ given }) => given.handOver?.to === 'petition',
      carry: ({ given }) => ({ receivedAs: 'direct', request: given.handOver?.note }),
    },
  },
  referToAid: {
    name: '转法律援助申请',
    from: ['failed', 'breached', 'confirmRejected', 'inCourt'],
    by: [...mediators, 'judicial_office'],
    form: aidForm,
    basis: '法律援助法第三十五条；人民调解法第二十六条',
    handOff: toLegalAid('referToAid'),
  },
} as const satisfies Record<string, MediationStep>
