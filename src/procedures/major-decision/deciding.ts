import { addWorkdays } from '#calendar/count.ts'
import type { Day } from '#calendar/date.ts'
import { discussionForm, whyNoDiscussion } from '#procedures/collective-discussion.ts'
import type { AnyFacts, Around } from '#procedures/define.ts'
import { decisionForms as forms } from './forms.ts'
import { whyNotCleared, whyNotReady } from './readiness.ts'
import { type DecisionStep, decisionLeaders, decisionOffice, regulation, undertakers } from './states.ts'

const begun = ['public', 'hearing', 'expert', 'competition'] as const

/** 送审应当保证的审查时间（第二十六条，HF-01）. */
function whyTooSoon(form: Record<string, unknown>, on: Day, { calendar }: Around): string | undefined {
  const earliest = addWorkdays(calendar, on, 7)
  return form.urgentReason === undefined && String(form.meetingOn) < earliest
    ? `送请合法性审查应当保证必要的审查时间，一般不少于7个工作日，上会不早于${earliest}（${regulation}第二十六条）。`
    : undefined
}

function whyNotDecided({ given }: AnyFacts, form: Record<string, unknown>): string | undefined {
  const { result } = given.discuss ?? {}
  if (result !== 'adopt' && result !== 'modify')
    return `集体讨论的结果不是通过，不能作出决定；请办理「暂缓」「不予通过」或者退回修改（${regulation}第三十条）。`
  if (given.reportParty?.answer === 'disagree')
    return `党工委不同意的，不得出台；请退回修改草案或者暂缓（${regulation}第三十一条）。`
  return result === 'modify' && form.kind === 'adopt'
    ? `集体讨论结果为修改后通过，决定应当写明修改内容（${regulation}第三十条）。`
    : undefined
}

/** Legality review, collective discussion, report to the party committee, decision（第二十五条至第三十一条）. */
export const decidingSteps = {
  sendReview: {
    name: '送请合法性审查',
    from: 'drafting',
    to: 'reviewing',
    by: undertakers,
    form: forms.sendReview,
    needsTracks: begun,
    basis: `${regulation}第二十五条、第二十六条`,
    barredBy: (facts, { form, on, around }) => whyNotReady(facts, around) ?? whyTooSoon(form, on, around),
    handOff: {
      to: 'legality-review',
      link: 'derived-from',
      name: '重大行政决策合法性审查',
      basis: `${regulation}第二十五条`,
      when: ({ given }) => given.sendReview?.review === undefined,
      carry: ({ given }) => ({
        reviewKind: 'major_decision',
        submittedBy: given.start?.unit ?? '决策承办单位',
        materials: ['form', 'draft', 'drafting_note', 'basis', 'opinions'],
        meetingOn: given.sendReview?.meetingOn,
      }),
    },
  },
  passReview: {
    name: '登记合法性审查通过',
    from: 'reviewing',
    to: 'reviewed',
    by: [...undertakers, 'legal_reviewer', 'judicial_office'],
    form: forms.passReview,
    papers: { reviewOpinion: { name: '合法性审查意见书', required: true } },
    basis: `${regulation}第二十五条、第二十八条`,
    barredBy: (_, { form, around }) => whyNotCleared(form.review, around),
  },
  submitMeeting: {
    name: '提交会议讨论',
    from: 'reviewed',
    to: 'submitted',
    by: undertakers,
    form: forms.submitMeeting,
    papers: { meetingMaterials: { name: '上会材料', required: true } },
    basis: `${regulation}第二十五条、第二十九条`,
    barredBy: (facts, { around }) => whyNotReady(facts, around),
  },
  discuss: {
    name: '集体讨论',
    from: 'submitted',
    to: 'discussed',
    by: decisionOffice,
    form: discussionForm,
    needsTracks: ['risk'],
    papers: { discussionRecord: { name: '集体讨论记录', required: true }, minutes: { name: '会议纪要' } },
    basis: `${regulation}第三十条`,
    barredBy: (_, { form }) => whyNoDiscussion(form),
  },
  reportParty: {
    name: '向党工委请示报告',
    from: 'discussed',
    to: 'reported',
    by: ['gen_office', ...decisionLeaders],
    form: forms.reportParty,
    papers: { partyReport: { name: '向党工委请示报告', required: true } },
    basis: `${regulation}第三十一条`,
    barredBy: ({ given }) =>
      given.discuss?.result === 'adopt' || given.discuss?.result === 'modify'
        ? undefined
        : `集体讨论未通过的，无须请示出台；请办理「暂缓」「不予通过」（${regulation}第三十条）。`,
  },
  decide: {
    name: '作出决定',
    from: 'reported',
    to: 'decided',
    by: ['director'],
    form: forms.decide,
    papers: { decision: { name: '决策文本', required: true } },
    basis: `${regulation}第二十四条、第三十条、第三十四条`,
    barredBy: (facts, { form }) => whyNotDecided(facts, form),
  },
  shelve: {
    name: '暂缓',
    from: ['discussed', 'reported'],
    to: 'shelved',
    by: ['director'],
    form: forms.shelve,
    basis: `${regulation}第三十条`,
  },
  takeUpAgain: {
    name: '恢复办理',
    from: 'shelved',
    to: 'drafting',
    by: decisionLeaders,
    form: forms.redraft,
    basis: `${regulation}第三十条`,
  },
  reject: {
    name: '不予通过',
    from: ['discussed', 'reported', 'shelved'],
    to: 'rejected',
    by: ['director'],
    form: forms.reject,
    basis: `${regulation}第三十条`,
  },
} as const satisfies Record<string, DecisionStep>
