import { workdays } from '#calendar/duration.ts'
import { discussionForm, whyNoDiscussion } from '#procedures/collective-discussion.ts'
import type { AnyFacts, Around } from '#procedures/define.ts'
import {
  competitionBasis,
  competitionFailsForm,
  competitionForm,
  competitionMissing,
} from '#procedures/fair-competition.ts'
import { whyNotReviewed } from '#procedures/passed-review.ts'
import { commentForm, commentSummaryForm, whyNotYetSummed, whyTooShort } from '#procedures/public-comment.ts'
import { isTakenSince } from '#procedures/rounds.ts'
import { whyForbidden } from './forbidden.ts'
import { documentForms as forms } from './forms.ts'
import { type DocumentStep, documentDrafters, documentLeaders, localRule, policy } from './states.ts'

const bans = '行政处罚法第十六条、行政强制法第十条第四款、行政许可法第十七条'

/** What the draft still lacks before the review; each stage is gone through again when the document is amended. */
function whyNotReady({ intake }: AnyFacts, around: Around): string | undefined {
  const lacks = (step: string) => !isTakenSince(step, 'amend', around)
  if (lacks('draft')) return `须先起草并登记草案（${policy}）。`
  if (lacks('assess')) return `须先评估论证（${policy}）。`
  if (lacks('summarise')) return `须先公开征求意见并汇总采纳情况，不得以征求意见代替合法性审核（${policy}）。`
  return intake.market === true && lacks('passCompetition') ? competitionMissing : undefined
}

/** 立项、起草、评估、征求意见、公平竞争审查. */
export const draftingSteps = {
  initiate: {
    name: '立项',
    from: 'proposed',
    to: 'drafting',
    by: documentLeaders,
    assigns: true,
    form: forms.initiate,
    papers: { proposal: { name: '立项申请' } },
    basis: localRule,
  },
  decline: {
    name: '不予立项',
    from: 'proposed',
    to: 'declined',
    by: documentLeaders,
    form: forms.decline,
    basis: localRule,
  },
  draft: {
    name: '起草',
    from: 'drafting',
    by: documentDrafters,
    form: forms.draft,
    papers: { draft: { name: '文件草案', required: true }, note: { name: '起草说明', required: true } },
    basis: bans,
    barredBy: (_, { form }) => whyForbidden(form),
  },
  assess: {
    name: '评估论证',
    from: 'drafting',
    by: documentDrafters,
    form: forms.assess,
    papers: { assessment: { name: '评估论证意见' } },
    basis: policy,
  },
  announce: {
    name: '公开征求意见',
    from: 'drafting',
    by: documentDrafters,
    form: commentForm,
    papers: { commentNotice: { name: '征求意见公告', required: true } },
    track: { id: 'public', from: ['none', 'summed'], to: 'open' },
    basis: policy,
    barredBy: (_, { form, around }) => whyTooShort(form, workdays(7), around.calendar, policy),
  },
  summarise: {
    name: '汇总意见并研究采纳',
    from: 'drafting',
    by: documentDrafters,
    form: commentSummaryForm,
    papers: { commentSummary: { name: '意见汇总采纳情况表', required: true } },
    track: { id: 'public', from: ['open'], to: 'summed' },
    basis: policy,
    barredBy: ({ given }, { on }) => whyNotYetSummed(given.announce, on),
  },
  passCompetition: {
    name: '公平竞争审查通过',
    from: 'drafting',
    by: documentDrafters,
    form: competitionForm,
    papers: { competitionForm: { name: '公平竞争审查表', required: true } },
    track: { id: 'competition', from: ['none', 'failed', 'passed'], to: 'passed' },
    basis: competitionBasis,
  },
  failCompetition: {
    name: '公平竞争审查未通过',
    from: 'drafting',
    by: documentDrafters,
    form: competitionFailsForm,
    papers: { competitionForm: { name: '公平竞争审查表', required: true } },
    track: { id: 'competition', from: ['none', 'failed', 'passed'], to: 'failed' },
    basis: competitionBasis,
  },
  abandon: {
    name: '不予制定',
    from: ['drafting', 'reviewing', 'reviewed', 'discussed'],
    to: 'abandoned',
    by: documentLeaders,
    form: forms.abandon,
    basis: localRule,
  },
} as const satisfies Record<string, DocumentStep>

/** 合法性审核和集体审议. */
export const reviewingSteps = {
  sendReview: {
    name: '送请合法性审核',
    from: 'drafting',
    to: 'reviewing',
    by: documentDrafters,
    form: forms.sendReview,
    needsTracks: ['public', 'competition'],
    basis: '国办发〔2018〕115号（未核实，可由管理员设定）',
    barredBy: (facts, { around }) => whyNotReady(facts, around),
    handOff: {
      to: 'legality-review',
      link: 'derived-from',
      name: '规范性文件合法性审核',
      basis: '国办发〔2018〕115号（未核实，可由管理员设定）',
      when: ({ given }) => given.sendReview?.review === undefined,
      carry: ({ intake }) => ({
        reviewKind: 'norm_doc',
        submittedBy: intake.unit,
        materials: ['form', 'draft', 'drafting_note', 'basis', 'opinions'],
      }),
    },
  },
  passReview: {
    name: '登记合法性审核通过',
    from: 'reviewing',
    to: 'reviewed',
    by: [...documentDrafters, 'legal_reviewer', 'judicial_office'],
    form: forms.passReview,
    papers: { reviewOpinion: { name: '合法性审查意见书', required: true } },
    basis: '国办发〔2018〕115号（未核实，可由管理员设定）',
    barredBy: (_, { form, around }) =>
      whyNotReviewed(around.matter(form.review), 'norm_doc', '该规范性文件', around.takenOn.amend),
  },
  redraft: {
    name: '退回修改草案',
    from: ['reviewing', 'reviewed', 'discussed'],
    to: 'drafting',
    by: [...documentDrafters, ...documentLeaders, 'legal_reviewer', 'judicial_office'],
    form: forms.redraft,
    basis: policy,
  },
  discuss: {
    name: '集体审议',
    from: 'reviewed',
    to: 'discussed',
    by: ['gen_office', 'director', 'deputy_in_charge'],
    form: discussionForm,
    papers: { discussionRecord: { name: '集体讨论记录', required: true }, minutes: { name: '会议纪要' } },
    basis: `${policy}；参照重大行政决策程序暂行条例第三十条`,
    barredBy: (_, { form }) => whyNoDiscussion(form, '参照重大行政决策程序暂行条例第三十条'),
  },
} as const satisfies Record<string, DocumentStep>
