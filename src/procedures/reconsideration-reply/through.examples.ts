import type { Example } from '#procedures/example.ts'
import { lesson, prepared, team } from '#procedures/respondent-samples.ts'

/** 通过本机关提出、附带审查、受委托的. */
export const reconsiderationReplyThroughExamples: readonly Example[] = [
  {
    name: '申请人通过本机关提出：五日内转送，跨劳动节；收到副本后调解结案并履行',
    filed: '2026-04-28',
    intake: {
      organ: '示例区人民政府',
      actKind: 'penalty',
      actOn: '2026-02-01',
      request: '撤销处罚决定',
      via: 'through_us',
    },
    acts: [
      { step: 'formTeam', on: '2026-04-28', by: 'judicial_office', form: team, refused: 'step-barred' },
      {
        step: 'forwardApplication',
        on: '2026-04-30',
        by: 'judicial_office',
        form: { keep: true },
        papers: ['forwarding'],
      },
      {
        step: 'receiveCopy',
        on: '2026-05-08',
        by: 'judicial_office',
        form: { track: 'ordinary', number: '复〔2026〕3号' },
        papers: ['copy'],
      },
      ...prepared('Reply', '2026-05-08', '2026-05-11', '2026-05-13', '2026-05-14'),
      {
        step: 'submitReply',
        on: '2026-05-20',
        by: 'judicial_office',
        form: { staff: 1, submittedBy: 'post' },
        papers: ['reply', 'evidenceList', 'norms'],
      },
      {
        step: 'recordDecision',
        on: '2026-05-25',
        by: 'judicial_office',
        form: { outcome: 'mediated', decidedOn: '2026-05-25' },
        papers: ['decision'],
        refused: 'step-barred',
      },
      { step: 'startMediation', on: '2026-05-26', by: 'director', form: { kind: 'mediation', proposal: '减轻罚款' } },
      { step: 'settle', on: '2026-06-02', by: 'deputy_in_charge', form: { terms: '罚款减半' }, papers: ['settlement'] },
      {
        step: 'recordDecision',
        on: '2026-06-05',
        by: 'judicial_office',
        form: { outcome: 'mediated', decidedOn: '2026-06-04' },
        papers: ['decision'],
      },
      {
        step: 'perform',
        on: '2026-06-15',
        by: 'enforcer',
        form: { content: '已重新作出决定', performedOn: '2026-06-15' },
        papers: ['performance'],
      },
    ],
    expect: {
      state: 'performed',
      deadlines: {
        forward: { due: '2026-05-08', status: 'met', late: false },
        reply: { due: '2026-05-21', status: 'met', late: false },
      },
    },
  },
  {
    name: '附带审查规范性文件：中止期间十个工作日内说明合法性，端午不计；撤回申请后终止',
    filed: '2026-06-10',
    intake: {
      organ: '示例区人民政府',
      actKind: 'penalty',
      actOn: '2026-02-01',
      request: '撤销处罚决定',
      reviewsNorm: true,
    },
    acts: [
      ...prepared('Reply', '2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16'),
      {
        step: 'submitReply',
        on: '2026-06-22',
        by: 'judicial_office',
        form: { staff: 1, submittedBy: 'direct' },
        papers: ['reply', 'evidenceList', 'norms'],
      },
      {
        step: 'supplementEvidence',
        on: '2026-06-23',
        by: 'enforcer',
        form: { permitted: false, newGround: '新理由', content: '补充材料' },
        papers: ['supplement'],
        refused: 'input-invalid',
      },
      {
        step: 'suspendCase',
        on: '2026-06-26',
        by: 'judicial_office',
        form: { ground: '附带审查规范性文件' },
        papers: ['suspension'],
      },
      {
        step: 'receiveNorm',
        on: '2026-06-26',
        by: 'judicial_office',
        form: { norm: '街道管理办法', clauses: '第三条' },
        papers: ['normNotice'],
      },
      {
        step: 'replyNorm',
        on: '2026-07-08',
        by: 'judicial_office',
        form: { lawful: true, words: '有上位法依据' },
        papers: ['normReply'],
      },
      { step: 'resumeCase', on: '2026-08-03', by: 'judicial_office', form: { note: '恢复审理' } },
      {
        step: 'recordDecision',
        on: '2026-08-10',
        by: 'judicial_office',
        form: { outcome: 'ended', decidedOn: '2026-08-10' },
        papers: ['decision'],
      },
      { step: 'learn', on: '2026-08-12', by: 'enforcer', form: lesson },
    ],
    expect: {
      state: 'lessoned',
      deadlines: {
        reply: { due: '2026-06-25', status: 'met', late: false },
        norm: { due: '2026-07-10', status: 'met', late: false },
      },
    },
  },
  {
    name: '受委托作出的行为，委托机关为被申请人',
    filed: '2026-07-01',
    intake: {
      organ: '示例区人民政府',
      actKind: 'penalty',
      actOn: '2026-02-01',
      request: '撤销处罚决定',
      delegated: true,
    },
    acts: [
      {
        step: 'forwardApplication',
        on: '2026-07-02',
        by: 'judicial_office',
        form: { keep: true },
        papers: ['forwarding'],
        refused: 'step-barred',
      },
      {
        step: 'notRespondent',
        on: '2026-07-03',
        by: 'judicial_office',
        form: { organ: '某区城管局', reason: '受其委托' },
        papers: ['statement'],
      },
    ],
    expect: { state: 'notRespondent', deadlines: { reply: { due: '2026-07-15', status: 'void' } } },
  },
]
