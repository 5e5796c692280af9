import type { Example } from '#procedures/example.ts'

const measures = [
  { measure: '修订告知文书', owner: '甲', dueOn: '2026-10-31' },
  { measure: '全员培训', owner: '乙', dueOn: '2026-10-31' },
]
const adopted = { adoption: 'all', measures }
const draft = { situation: '已逐条研究', result: '已修订文书' }
const assigned = { unit: '综合执法队', leader: '分管负责人丙' }
const prepared = (
  assignOn: string,
  planOn: string,
  draftOn: string,
  reviewOn: string,
  plan: Record<string, unknown>,
): Example['acts'] => [
  { step: 'assign', on: assignOn, by: 'judicial_office', form: assigned },
  { step: 'sign', on: assignOn, by: 'enforcer' },
  { step: 'plan', on: planOn, by: 'enforcer', form: plan },
  { step: 'draftReply', on: draftOn, by: 'enforcer', form: draft },
  { step: 'reviewReply', on: reviewOn, by: 'legal_reviewer' },
]

/** 司法建议、检察建议：按收到之日起算，按2026年日历手算. */
export const judicialSuggestionExamples: readonly Example[] = [
  {
    name: '司法建议自收到之日起两个月回复，末日逢周日顺延；列入整改清单，措施逐项核查后办结',
    filed: '2026-07-07',
    intake: {
      kind: 'court',
      organ: '某区人民法院',
      receivedOn: '2026-07-06',
      problem: '处罚告知不规范',
      content: '完善告知程序',
    },
    acts: [
      { step: 'assign', on: '2026-07-07', by: 'judicial_office', form: assigned },
      { step: 'sign', on: '2026-07-08', by: 'enforcer' },
      { step: 'draftReply', on: '2026-07-10', by: 'enforcer', form: draft, refused: 'step-barred' },
      {
        step: 'object',
        on: '2026-07-10',
        by: 'director',
        form: { reasons: '不认可' },
        papers: ['objection'],
        refused: 'step-barred',
      },
      {
        step: 'plan',
        on: '2026-07-13',
        by: 'enforcer',
        form: { adoption: 'part', measures },
        refused: 'input-invalid',
      },
      { step: 'plan', on: '2026-07-13', by: 'enforcer', form: { ...adopted, toList: true } },
      { step: 'draftReply', on: '2026-08-20', by: 'enforcer', form: draft },
      { step: 'returnDraft', on: '2026-08-24', by: 'judicial_office', form: { problems: '写明完成时限' } },
      { step: 'draftReply', on: '2026-08-28', by: 'enforcer', form: draft },
      { step: 'reviewReply', on: '2026-08-31', by: 'legal_reviewer' },
      { step: 'sendReply', on: '2026-09-04', by: 'director', form: { way: 'direct' }, refused: 'step-needs-paper' },
      { step: 'sendReply', on: '2026-09-07', by: 'director', form: { way: 'direct' }, papers: ['reply'] },
      {
        step: 'followUp',
        on: '2026-09-30',
        by: 'enforcer',
        form: { done: 1, note: '文书已修订', checkedOn: '2026-09-30' },
      },
      { step: 'close', on: '2026-10-09', by: 'director', form: { lasting: true }, refused: 'step-barred' },
      {
        step: 'followUp',
        on: '2026-10-30',
        by: 'enforcer',
        form: { done: 2, note: '培训完毕', checkedOn: '2026-10-30' },
      },
      { step: 'close', on: '2026-11-02', by: 'director', form: { lasting: false }, refused: 'input-invalid' },
      { step: 'close', on: '2026-11-02', by: 'director', form: { lasting: true } },
    ],
    expect: {
      state: 'closed',
      deadlines: { courtReply: { due: '2026-09-07', status: 'met', late: false } },
      handedOff: ['rectification'],
    },
  },
  {
    name: '紧急的诉前检察建议十五日，末日逢国庆顺延至节后首日；超过建议书写明的十日，记为超期；未落实被起诉的转应诉',
    filed: '2026-09-18',
    intake: {
      kind: 'pre_suit',
      organ: '某区人民检察院',
      problem: '违法占用绿地',
      content: '依法履职',
      urgent: true,
      replyDays: 10,
    },
    acts: [
      ...prepared('2026-09-18', '2026-09-21', '2026-09-28', '2026-09-29', adopted),
      { step: 'sendReply', on: '2026-09-30', by: 'director', form: { way: 'direct' }, papers: ['reply'] },
      { step: 'redo', on: '2026-10-09', by: 'judicial_office', form: { problems: '未拆除' }, refused: 'step-barred' },
      { step: 'evaluate', on: '2026-10-20', by: 'judicial_office', form: { result: 'not' } },
      { step: 'close', on: '2026-10-21', by: 'director', form: { lasting: true }, refused: 'step-barred' },
      {
        step: 'receiveSuit',
        on: '2026-11-10',
        by: 'judicial_office',
        form: { court: '某区人民法院', number: '（2026）行初3号', request: '判令履行职责' },
        papers: ['complaintCopy'],
      },
    ],
    expect: {
      state: 'sued',
      deadlines: {
        procuratorialReply: { due: '2026-10-08', status: 'met', late: false },
        statedReply: { due: '2026-09-28', status: 'met', late: true },
      },
      handedOff: ['litigation-response'],
    },
  },
  {
    name: '对社会治理检察建议提出异议，复核维持后再次提出，检察院撤回；回复期限消灭',
    filed: '2026-03-02',
    intake: { kind: 'general', organ: '某区人民检察院', problem: '消防通道占用', content: '开展整治' },
    acts: [
      { step: 'assign', on: '2026-03-02', by: 'judicial_office', form: assigned },
      { step: 'dispute', on: '2026-03-03', by: 'enforcer', form: { reason: '属平安法治办' } },
      { step: 'assign', on: '2026-03-03', by: 'judicial_office', form: assigned },
      { step: 'sign', on: '2026-03-04', by: 'enforcer' },
      { step: 'object', on: '2026-03-10', by: 'director', form: { reasons: '已整治完毕' }, papers: ['objection'] },
      { step: 'recordAnswer', on: '2026-03-13', by: 'judicial_office', form: { result: 'kept' } },
      { step: 'object', on: '2026-03-16', by: 'director', form: { reasons: '补充整治照片' }, papers: ['objection'] },
      {
        step: 'recordAnswer',
        on: '2026-03-20',
        by: 'judicial_office',
        form: { result: 'withdrawn' },
        refused: 'step-barred',
      },
      { step: 'recordWithdrawal', on: '2026-03-20', by: 'judicial_office', papers: ['withdrawal'] },
    ],
    expect: { state: 'withdrawn', deadlines: { procuratorialReply: { due: '2026-05-06', status: 'void' } } },
  },
  {
    name: '评价为部分落实的继续落实，再次书面回复后办结；社会治理检察建议不转应诉',
    filed: '2026-04-01',
    intake: { kind: 'general', organ: '某区人民检察院', problem: '消防通道占用', content: '开展整治' },
    acts: [
      ...prepared('2026-04-01', '2026-04-07', '2026-04-20', '2026-04-21', {
        adoption: 'none',
        reasons: '已有整治方案',
      }),
      { step: 'sendReply', on: '2026-04-22', by: 'director', form: { way: 'post' }, papers: ['reply'] },
      { step: 'evaluate', on: '2026-05-20', by: 'judicial_office', form: { result: 'part' } },
      {
        step: 'receiveSuit',
        on: '2026-05-21',
        by: 'judicial_office',
        form: { court: '某区人民法院', number: '（2026）行初3号', request: '判令履行职责' },
        papers: ['complaintCopy'],
        refused: 'step-barred',
      },
      { step: 'redo', on: '2026-05-22', by: 'judicial_office', form: { problems: '夜间巡查' } },
      { step: 'draftReply', on: '2026-06-10', by: 'enforcer', form: draft },
      { step: 'reviewReply', on: '2026-06-11', by: 'legal_reviewer' },
      { step: 'sendReply', on: '2026-06-12', by: 'director', form: { way: 'post' }, papers: ['reply'] },
      { step: 'evaluate', on: '2026-07-10', by: 'judicial_office', form: { result: 'done' } },
      { step: 'close', on: '2026-07-13', by: 'director', form: { lasting: true } },
    ],
    expect: { state: 'closed', deadlines: { procuratorialReply: { due: '2026-06-01', status: 'met', late: false } } },
  },
  {
    name: '不属本机关职责的，函告提出建议的法院',
    filed: '2026-06-01',
    intake: { kind: 'court', organ: '某区人民法院', problem: '登记资料缺失', content: '完善档案' },
    acts: [
      {
        step: 'returnUp',
        on: '2026-06-02',
        by: 'judicial_office',
        form: { reason: '属区不动产登记机构职责' },
        papers: ['returnLetter'],
      },
    ],
    expect: { state: 'returned', deadlines: { courtReply: { due: '2026-08-03', status: 'void' } } },
  },
]
