import type { Example } from '#procedures/example.ts'

const received = { complete: true }
const clean = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok' }
const unheard = { ...clean, procedure: 'problem', procedureRemark: '未听取陈述申辩。' }

/** 不属审查、退回、再送审与逾期。 */
export const returnExamples: readonly Example[] = [
  {
    name: '审查期限届满后不得延长，逾期出具意见记为超期；不合法的不予签订',
    filed: '2026-06-15',
    intake: { reviewKind: 'agreement', submittedBy: '资产办', amount: 90000 },
    acts: [
      { step: 'receive', on: '2026-06-15', by: 'command_center', form: received, papers: ['draft'] },
      { step: 'beginReview', on: '2026-06-16', by: 'legal_reviewer' },
      { step: 'examine', on: '2026-06-24', by: 'legal_reviewer', form: { ...clean, problems: ['guarantee'] } },
      {
        step: 'extend',
        on: '2026-06-24',
        by: 'director',
        form: { extendBy: 3, reason: '来不及' },
        papers: ['extensionApproval'],
        refused: 'extension-after-due',
      },
      {
        step: 'giveOpinion',
        on: '2026-06-25',
        by: 'legal_reviewer',
        form: { opinion: 'risk_note', advice: '有风险', risk: '担保无效' },
        papers: ['opinion'],
        refused: 'step-barred',
      },
      {
        step: 'giveOpinion',
        on: '2026-06-25',
        by: 'legal_reviewer',
        form: { opinion: 'not_pass', advice: '违规担保' },
        papers: ['opinion'],
      },
      {
        step: 'meeting',
        on: '2026-06-26',
        by: 'gen_office',
        form: { kind: 'director', heldOn: '2026-06-26', result: 'approved' },
        refused: 'step-barred',
      },
      { step: 'abandon', on: '2026-06-26', by: 'director', form: { reason: '违规担保，不予签订。' } },
    ],
    expect: { state: 'abandoned', deadlines: { reviewAgreement: { due: '2026-06-23', status: 'met', late: true } } },
  },
  {
    name: '材料退回期间不起算：重新送审、登记收件后才起算',
    filed: '2026-10-08',
    intake: { reviewKind: 'other_legal', submittedBy: '信访办' },
    acts: [
      { step: 'returnMaterials', on: '2026-10-09', by: 'gen_office', form: { missing: '依据文本' } },
      { step: 'resubmit', on: '2026-10-12', by: 'petition_officer', form: { supplied: '依据文本' } },
      { step: 'receive', on: '2026-10-13', by: 'gen_office', form: received, refused: 'step-needs-paper' },
      { step: 'receive', on: '2026-10-13', by: 'gen_office', form: received, papers: ['draft'] },
    ],
    expect: { state: 'received', deadlines: { reviewAgreement: { due: '2026-10-20', status: 'running' } } },
  },
  {
    name: '会议纪要、内部管理等不属审查事项',
    filed: '2026-07-01',
    intake: { reviewKind: 'norm_doc', submittedBy: '党政办' },
    acts: [{ step: 'exclude', on: '2026-07-02', by: 'gen_office', form: { ground: 'minutes' } }],
    expect: { state: 'excluded' },
  },
  {
    name: '退回补正程序后再送审，重新逐项审查通过才能作出决定',
    filed: '2026-07-06',
    intake: { reviewKind: 'major_enforcement', submittedBy: '综合行政执法队' },
    acts: [
      { step: 'receive', on: '2026-07-06', by: 'gen_office', form: received, papers: ['draft'] },
      { step: 'beginReview', on: '2026-07-06', by: 'legal_reviewer' },
      { step: 'examine', on: '2026-07-07', by: 'legal_reviewer', form: unheard },
      {
        step: 'giveOpinion',
        on: '2026-07-08',
        by: 'legal_reviewer',
        form: { opinion: 'procedure_back', advice: '补充听取陈述申辩。' },
        papers: ['opinion'],
      },
      { step: 'feedback', on: '2026-07-09', by: 'enforcer', form: { adoption: 'all', adopted: 1 } },
      { step: 'submitAgain', on: '2026-07-13', by: 'enforcer', form: { changes: '已听取陈述申辩' }, papers: ['draft'] },
      { step: 'beginReview', on: '2026-07-13', by: 'legal_reviewer' },
      {
        step: 'giveOpinion',
        on: '2026-07-14',
        by: 'legal_reviewer',
        form: { opinion: 'pass', advice: '同意' },
        papers: ['opinion'],
        refused: 'step-not-now',
      },
      { step: 'examine', on: '2026-07-14', by: 'legal_reviewer', form: clean },
      {
        step: 'giveOpinion',
        on: '2026-07-15',
        by: 'legal_reviewer',
        form: { opinion: 'pass', advice: '同意' },
        papers: ['opinion'],
      },
      {
        step: 'issue',
        on: '2026-07-16',
        by: 'enforcer',
        form: { number: '示罚〔2026〕2号', issuedOn: '2026-07-16' },
        papers: ['final'],
      },
    ],
    expect: { state: 'issued' },
  },
  {
    name: '决策、处罚另有程序的，审查通过后转回送审程序；未通过的不能转回；法律顾问出具法律意见书记入',
    filed: '2026-07-06',
    intake: { reviewKind: 'major_decision', submittedBy: '经发办', listItem: 'JC-01' },
    around: {
      entries: { 'review-items': [{ code: 'JC-01', data: { kind: 'major_decision' } }], counsel: [{ code: 'LS-01' }] },
      matters: [{ number: '策〔2026〕000001', procedure: 'major-decision', state: 'reviewing' }],
    },
    acts: [
      { step: 'receive', on: '2026-07-06', by: 'gen_office', form: received, papers: ['draft'] },
      { step: 'beginReview', on: '2026-07-06', by: 'legal_reviewer' },
      { step: 'askCounsel', on: '2026-07-07', by: 'legal_reviewer', form: { counsel: 'counsel', question: '权限' } },
      {
        step: 'recordCounsel',
        on: '2026-07-08',
        by: 'legal_counsel',
        form: { opinion: '符合权限', counsel: 'LS-02', written: true },
        refused: 'entry-not-standing',
      },
      {
        step: 'recordCounsel',
        on: '2026-07-08',
        by: 'legal_counsel',
        form: { opinion: '符合权限', counsel: 'LS-01', revised: true, written: true },
        papers: ['counselOpinion'],
      },
      { step: 'examine', on: '2026-07-09', by: 'legal_reviewer', form: unheard },
      {
        step: 'giveOpinion',
        on: '2026-07-10',
        by: 'legal_reviewer',
        form: { opinion: 'pass_with_changes', advice: '补充听证', changes: 1 },
        papers: ['opinion'],
      },
      {
        step: 'handBack',
        on: '2026-07-13',
        by: 'legal_reviewer',
        form: { matter: '策〔2026〕000001' },
        refused: 'step-barred',
      },
      { step: 'feedback', on: '2026-07-13', by: 'gen_office', form: { adoption: 'all', adopted: 1 } },
      { step: 'handBack', on: '2026-07-14', by: 'legal_reviewer', form: { matter: '策〔2026〕000001' } },
    ],
    expect: {
      state: 'continued',
      deadlines: { leastReviewTime: { due: '2026-07-15', status: 'met', late: false } },
    },
  },
]
