import type { Example } from '#procedures/example.ts'
import { archive, late, lesson, prepared, team } from '#procedures/respondent-samples.ts'

const intake = { organ: '示例区人民政府', actKind: 'penalty', actOn: '2023-06-01', request: '撤销处罚决定' }
const evidence = {
  evidence: [{ name: '现场检查笔录', proves: '事实', collectedOn: '2021-12-15' }],
  norms: ['行政处罚法第五十七条'],
}
const papers = ['reply', 'evidenceList', 'norms']

/** 2023年12月31日以前的行政复议答复：十日为自然日，按当年日历手算. */
export const reconsiderationReply1999Examples: readonly Example[] = [
  {
    name: '旧法：答复期限十日为自然日，末日逢国庆假期顺延至调休上班的10月7日，8日提交为超期；维持后起诉转应诉',
    filed: '2023-09-23',
    intake: { ...intake, receivedOn: '2023-09-22' },
    acts: [
      ...prepared('Reply', '2023-09-25', '2023-09-26', '2023-09-27', '2023-09-28').map((one) =>
        one.step === 'bundleEvidence' ? { ...one, form: evidence } : one,
      ),
      {
        step: 'submitReply',
        on: '2023-10-08',
        by: 'judicial_office',
        form: { staff: 0, lawyers: 1, submittedBy: 'direct' },
        papers,
      },
      {
        step: 'noticeHearing',
        on: '2023-10-12',
        by: 'judicial_office',
        form: { on: '2023-10-20', place: '听证室' },
        papers: ['hearingNotice'],
      },
      {
        step: 'attendHearing',
        on: '2023-10-20',
        by: 'judicial_office',
        form: { on: '2023-10-20', principal: false, staff: 1 },
      },
      {
        step: 'recordDecision',
        on: '2023-11-20',
        by: 'judicial_office',
        form: { outcome: 'upheld', decidedOn: '2023-11-17' },
        papers: ['decision'],
      },
      {
        step: 'perform',
        on: '2023-11-21',
        by: 'enforcer',
        form: { content: '已履行', performedOn: '2023-11-21' },
        papers: ['performance'],
        refused: 'step-barred',
      },
      {
        step: 'receiveSuit',
        on: '2023-12-05',
        by: 'judicial_office',
        form: { court: '某区人民法院', number: '（2023）行初9号', track: 'ordinary', request: '撤销处罚' },
        papers: ['complaintCopy'],
      },
      { step: 'learn', on: '2023-12-06', by: 'enforcer', form: lesson },
      { step: 'archive', on: '2023-12-08', by: 'archivist', form: archive },
    ],
    expect: {
      state: 'archived',
      deadlines: {
        reply: { due: '2023-10-07', status: 'met', late: true },
        suit: { due: '2023-12-05', status: 'met', late: false },
      },
      handedOff: ['litigation-response'],
    },
  },
  {
    name: '旧法：逾期未答复视为没有证据而撤销，责令重作；六十日内重作，违反程序也不得以同一事实和理由重作',
    filed: '2022-03-01',
    intake: { ...intake, actOn: '2022-01-10' },
    acts: [
      { step: 'formTeam', on: '2022-03-02', by: 'judicial_office', form: team },
      { step: 'bundleEvidence', on: '2022-03-03', by: 'enforcer', form: late, refused: 'step-barred' },
      { step: 'bundleEvidence', on: '2022-03-03', by: 'enforcer', form: evidence },
      {
        step: 'recordDecision',
        on: '2022-04-15',
        by: 'judicial_office',
        form: { outcome: 'upheld', decidedOn: '2022-04-14', redo: true },
        papers: ['decision'],
        refused: 'input-invalid',
      },
      {
        step: 'recordDecision',
        on: '2022-04-15',
        by: 'judicial_office',
        form: { outcome: 'revoked', decidedOn: '2022-04-14', redo: true, noAnswer: true },
        papers: ['decision'],
      },
      {
        step: 'receiveOpinion',
        on: '2022-04-15',
        by: 'judicial_office',
        form: { content: '完善答复制度' },
        papers: ['opinionLetter'],
      },
      {
        step: 'perform',
        on: '2022-06-13',
        by: 'enforcer',
        form: { content: '照原样重作', redone: true, sameFacts: true, performedOn: '2022-06-13' },
        papers: ['performance'],
        refused: 'step-barred',
      },
      {
        step: 'perform',
        on: '2022-06-14',
        by: 'enforcer',
        form: { content: '补充调查后重作', redone: true, performedOn: '2022-06-14' },
        papers: ['performance'],
      },
      {
        step: 'answerOpinion',
        on: '2022-06-15',
        by: 'judicial_office',
        form: { corrected: '已建立收件登记' },
        papers: ['correctionReport'],
      },
      { step: 'learn', on: '2022-06-16', by: 'enforcer', form: lesson, papers: ['lossReport'] },
      { step: 'archive', on: '2022-06-17', by: 'archivist', form: archive },
    ],
    expect: {
      state: 'archived',
      deadlines: {
        reply: { due: '2022-03-11', status: 'void', late: true },
        redo: { due: '2022-06-14', status: 'met', late: false },
        opinion: { due: '2022-06-14', status: 'met', late: true },
      },
    },
  },
]
