import { heldByTransfer } from '#procedures/enforcement-powers.ts'
import { lastDay, unlessBetween, unlessOn } from '#procedures/enforcement-time.ts'
import { cannotDecide, hearingOpen, investigated, isFast, recused } from './bars.ts'
import { decisionForms as forms } from './forms.ts'
import { cannotPass } from './review-bars.ts'
import { enforcers, type PenaltyStep, penaltyLeaders } from './states.ts'

/** 告知之日不算陈述、申辩的时间（行政处罚法第四十五条）. */
function noTimeToState({ statementUntil, servedOn }: Record<string, unknown>): string | undefined {
  return typeof statementUntil === 'string' && statementUntil <= String(servedOn)
    ? '陈述、申辩的截止日期须在送达之日以后，给当事人陈述、申辩的时间（行政处罚法第四十五条）。'
    : undefined
}

/** Prior notice, statement, hearing, legal review, collective discussion and the decision (行政处罚法第四十四条至第六十五条). */
export const decisionSteps = {
  priorNotice: {
    name: '事先告知',
    from: 'reported',
    to: 'noticed',
    by: enforcers,
    form: forms.priorNotice,
    papers: { priorNotice: { name: '行政处罚事先告知书', required: true }, noticeReceipt: { name: '送达回证' } },
    basis: '行政处罚法第四十四条',
    barredBy: (facts, { form, on, around }) =>
      form.hearingRight === true && isFast(facts)
        ? '属于听证范围的案件不适用简案快办，请先转为普通程序（本地规定，未核实，可由管理员设定）。'
        : (unlessBetween('送达日期', form.servedOn, on, around.takenOn.report) ??
          recused(facts, form.officers) ??
          noTimeToState(form)),
  },
  hearStatement: {
    name: '听取陈述申辩并复核',
    from: 'noticed',
    by: enforcers,
    form: forms.hearStatement,
    papers: { statement: { name: '陈述申辩笔录' }, recheck: { name: '复核意见书' } },
    basis: '行政处罚法第四十五条',
    barredBy: (_, { form, on }) => unlessOn('听取日期', form.heardOn, on),
  },
  waiveStatement: {
    name: '登记放弃陈述申辩',
    from: 'noticed',
    by: enforcers,
    form: forms.waiveStatement,
    papers: { waiver: { name: '放弃陈述申辩声明或者记录', required: true } },
    basis: '行政处罚法第六十二条',
    barredBy: (_, { form, on }) => unlessOn('放弃日期', form.waivedOn, on),
  },
  sendBack: {
    name: '退回补充调查',
    from: ['reported', 'noticed'],
    to: 'investigating',
    by: [...penaltyLeaders, 'legal_reviewer'],
    form: forms.sendBack,
    basis: '行政处罚法第五十七条',
  },
  tellHearing: {
    name: '告知听证权利',
    from: 'noticed',
    by: enforcers,
    form: forms.tellHearing,
    papers: { hearingRights: { name: '听证告知书', required: true } },
    track: { id: 'hearing', from: ['none', 'held', 'waived'], to: 'told' },
    basis: '行政处罚法第六十三条',
    barredBy: (_, { form, on, around }) => unlessBetween('送达日期', form.servedOn, on, around.takenOn.report),
  },
  requestHearing: {
    name: '当事人要求听证',
    from: 'noticed',
    by: enforcers,
    form: forms.requestHearing,
    papers: { request: { name: '听证申请书' } },
    track: { id: 'hearing', from: ['told'], to: 'requested' },
    basis: '行政处罚法第六十四条第一项',
    barredBy: ({ given }, { on }) => {
      const last = lastDay('CF-04', given.tellHearing?.servedOn)
      return last !== undefined && on > last
        ? `要求听证的期限至${last}届满，逾期视为放弃（行政处罚法第六十四条第一项、第八十五条）。`
        : undefined
    },
  },
  waiveHearing: {
    name: '登记未要求听证',
    from: 'noticed',
    by: enforcers,
    form: forms.waiveHearing,
    track: { id: 'hearing', from: ['told'], to: 'waived' },
    basis: '行政处罚法第六十四条第一项',
    barredBy: ({ given }, { form, on }) => {
      const last = lastDay('CF-04', given.tellHearing?.servedOn)
      return form.how === 'expired' && last !== undefined && on <= last
        ? `要求听证的期限至${last}，未满不得登记逾期（行政处罚法第六十四条第一项、第八十五条）。`
        : undefined
    },
  },
  noticeHearing: {
    name: '通知听证',
    from: 'noticed',
    by: ['enforcer', 'legal_reviewer', 'judicial_office'],
    form: forms.noticeHearing,
    papers: { hearingNotice: { name: '听证通知书', required: true } },
    track: { id: 'hearing', from: ['requested', 'noticed'], to: 'noticed' },
    basis: '行政处罚法第六十四条第二项',
    barredBy: (facts, { form, on }) => {
      const latest = lastDay('CF-05', form.heldOn)
      if (investigated(facts, form.chair)) return '听证主持人不得是本案调查人员（行政处罚法第六十四条第四项）。'
      return latest !== undefined && on > latest
        ? `应当在举行听证的七个工作日前通知，${String(form.heldOn)}的听证最迟于${latest}通知（行政处罚法第六十四条第二项、第八十五条）。`
        : undefined
    },
  },
  holdHearing: {
    name: '举行听证',
    from: 'noticed',
    by: ['enforcer', 'legal_reviewer', 'judicial_office'],
    form: forms.holdHearing,
    papers: {
      hearingRecord: { name: '听证笔录', required: true },
      hearingReport: { name: '听证报告', required: true },
    },
    track: { id: 'hearing', from: ['noticed'], to: 'held' },
    basis: '行政处罚法第六十四条、第六十五条',
    barredBy: ({ given }, { form, on }) =>
      on < String(given.noticeHearing?.heldOn)
        ? '未到通知的听证日期，不能登记已举行。'
        : unlessOn('举行日期', form.heldOn, on),
  },
  forgoHearing: {
    name: '登记放弃听证',
    from: 'noticed',
    by: ['enforcer', 'legal_reviewer', 'judicial_office'],
    form: forms.forgoHearing,
    track: { id: 'hearing', from: ['noticed'], to: 'waived' },
    basis: '行政处罚法第六十四条第六项',
    barredBy: ({ given }, { on }) =>
      on < String(given.noticeHearing?.heldOn) ? '未到通知的听证日期，不能登记当事人未到。' : undefined,
  },
  sendReview: {
    name: '送法制审核',
    from: ['reported', 'noticed'],
    by: enforcers,
    form: forms.sendReview,
    papers: { file: { name: '案卷' } },
    track: { id: 'review', from: ['none', 'returned', 'passed'], to: 'sent' },
    basis: '行政处罚法第五十八条',
    barredBy: hearingOpen,
    handOff: {
      to: 'legality-review',
      link: 'derived-from',
      name: '重大执法决定法制审核',
      basis: '行政处罚法第五十八条',
      when: ({ given }) => given.sendReview?.way === 'review',
      carry: () => ({
        reviewKind: 'major_enforcement',
        submittedBy: '综合行政执法',
        materials: ['form', 'draft', 'evidence'],
      }),
    },
  },
  passReview: {
    name: '法制审核通过',
    from: ['reported', 'noticed'],
    by: ['legal_reviewer', 'judicial_office'],
    form: forms.passReview,
    papers: { review: { name: '法制审核意见书', required: true } },
    track: { id: 'review', from: ['sent'], to: 'passed' },
    basis: '行政处罚法第五十八条',
    barredBy: (facts, { form, on, around }) => cannotPass(facts, form, on, around),
  },
  failReview: {
    name: '法制审核未通过',
    from: ['reported', 'noticed'],
    by: ['legal_reviewer', 'judicial_office'],
    form: forms.failReview,
    papers: { objection: { name: '法制审核意见书', required: true } },
    track: { id: 'review', from: ['sent'], to: 'returned' },
    basis: '行政处罚法第五十八条',
  },
  discuss: {
    name: '集体讨论',
    from: ['reported', 'noticed'],
    by: [...penaltyLeaders, 'gen_office'],
    form: forms.discuss,
    papers: { minutes: { name: '集体讨论笔录', required: true } },
    basis: '行政处罚法第五十七条二款',
  },
  decidePenalty: {
    name: '作出处罚决定',
    from: 'noticed',
    to: 'decided',
    by: penaltyLeaders,
    needsTracks: ['exclusion', 'hearing', 'review'],
    form: forms.decidePenalty,
    papers: { decision: { name: '行政处罚决定书', required: true, basis: '行政处罚法第五十九条' } },
    basis: '行政处罚法第五十七条、第五十九条',
    barredBy: (facts, { form, on, around }) => cannotDecide(facts, form, on, around),
  },
  decideNoPenalty: {
    name: '不予处罚决定',
    from: ['reported', 'noticed'],
    to: 'decided',
    by: penaltyLeaders,
    needsTracks: ['exclusion', 'review'],
    form: forms.decideNoPenalty,
    papers: {
      decision: { name: '不予行政处罚决定书', required: true },
      education: { name: '教育记录' },
    },
    basis: '行政处罚法第三十条、第三十一条、第三十三条、第三十六条、第五十七条',
    barredBy: (facts, { form, around }) => heldByTransfer(around) ?? recused(facts, form.officers),
  },
} as const satisfies Record<string, PenaltyStep>
