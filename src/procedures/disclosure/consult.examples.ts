import type { Example } from '#procedures/example.ts'

const intake = {
  applicantType: 'legal_service',
  way: 'online',
  information: '某征收项目的评估报告',
  medium: 'electronic',
} as const
const registered = { identified: true }
const answer = (type: string, row: string, more: Record<string, unknown> = {}) => ({
  type,
  row,
  content: '答复内容',
  basis: '政府信息公开条例第三十六条',
  ...more,
})
const open = { conclusion: 'open', reason: '不涉密' }

const thirdPartyExample: Example = {
  name: '补正后重新起算，征求第三方意见不计期；第三方合理反对的不予公开，须先复议',
  filed: '2026-04-20',
  channel: 'online',
  intake,
  acts: [
    {
      step: 'requestCorrection',
      on: '2026-04-24',
      by: 'disclosure_officer',
      form: { items: '请写明项目名称', dueOn: '2026-05-15' },
      papers: ['correctionNotice'],
    },
    {
      step: 'receiveCorrection',
      on: '2026-05-08',
      by: 'disclosure_officer',
      form: { supplied: '已写明', clear: true },
    },
    {
      step: 'requestCorrection',
      on: '2026-05-09',
      by: 'disclosure_officer',
      form: { items: '再补一项', dueOn: '2026-05-20' },
      papers: ['correctionNotice'],
      refused: 'step-barred',
    },
    { step: 'register', on: '2026-05-09', by: 'disclosure_officer', form: registered, papers: ['application'] },
    {
      step: 'consultThirdParty',
      on: '2026-05-12',
      by: 'disclosure_officer',
      form: { whom: '某评估公司', question: '是否同意公开', dueOn: '2026-06-02' },
      papers: ['thirdPartyLetter'],
    },
    {
      step: 'draftAnswer',
      on: '2026-05-18',
      by: 'disclosure_officer',
      form: answer('provided', 'open'),
      refused: 'step-needs-track',
    },
    {
      step: 'thirdPartySilent',
      on: '2026-05-21',
      by: 'disclosure_officer',
      form: { note: '未回' },
      refused: 'step-barred',
    },
    {
      step: 'recordThirdParty',
      on: '2026-05-22',
      by: 'disclosure_officer',
      form: { view: 'disagree', reasonable: true, reasons: '涉及商业秘密' },
      papers: ['thirdPartyReply'],
    },
    { step: 'reviewSecrecy', on: '2026-05-25', by: 'gen_office', form: open },
    {
      step: 'draftAnswer',
      on: '2026-06-08',
      by: 'disclosure_officer',
      form: answer('provided', 'open'),
      refused: 'step-barred',
    },
    { step: 'draftAnswer', on: '2026-06-08', by: 'disclosure_officer', form: answer('refused', 'third_party') },
    { step: 'checkAnswer', on: '2026-06-09', by: 'legal_reviewer' },
    { step: 'sign', on: '2026-06-10', by: 'director', form: { number: '示公开〔2026〕4号' }, papers: ['answer'] },
    {
      step: 'serve',
      on: '2026-06-12',
      by: 'disclosure_officer',
      form: { way: 'electronic', remedies: true },
      papers: ['serviceReceipt'],
    },
    {
      step: 'receiveSuit',
      on: '2026-06-25',
      by: 'disclosure_officer',
      form: {
        organ: '某区人民法院',
        number: '（2026）行初1号',
        track: 'summary',
        request: '撤销答复',
        answeredOn: '2026-06-10',
      },
      papers: ['complaintCopy'],
      refused: 'step-barred',
    },
    {
      step: 'receiveReconsideration',
      on: '2026-07-10',
      by: 'judicial_office',
      form: {
        organ: '某区人民政府',
        number: '复〔2026〕1号',
        track: 'summary',
        request: '撤销答复',
        answeredOn: '2026-06-10',
      },
      papers: ['reconsiderationCopy'],
    },
    {
      step: 'recordRemedy',
      on: '2026-08-20',
      by: 'judicial_office',
      form: { kind: 'reconsideration', result: 'upheld' },
    },
    {
      step: 'receiveSuit',
      on: '2026-08-28',
      by: 'judicial_office',
      form: {
        organ: '某区人民法院',
        number: '（2026）行初1号',
        track: 'ordinary',
        request: '撤销答复和复议决定',
        answeredOn: '2026-06-10',
      },
      papers: ['complaintCopy'],
    },
  ],
  expect: {
    state: 'served',
    deadlines: {
      correctionNotice: { due: '2026-04-29', status: 'met', late: false },
      thirdParty: { due: '2026-06-02', status: 'met', late: false },
      reply: { due: '2026-06-16', status: 'met', late: false },
      reconsideration: { due: '2026-08-11', status: 'met', late: false },
    },
    handedOff: ['reconsideration-reply', 'litigation-response'],
  },
}

const organExample: Example = {
  name: '共同制作机关满十五个工作日未答复视为同意，跨春节停计；扣除后仍逾期答复',
  filed: '2026-01-30',
  intake,
  acts: [
    { step: 'register', on: '2026-02-02', by: 'disclosure_officer', form: registered, papers: ['application'] },
    {
      step: 'consultOrgan',
      on: '2026-02-03',
      by: 'disclosure_officer',
      form: { whom: '某区住建局', question: '是否同意公开', dueOn: '2026-03-02', relation: 'joint' },
      papers: ['organLetter'],
    },
    { step: 'organSilent', on: '2026-02-28', by: 'disclosure_officer', form: { note: '未复' }, refused: 'step-barred' },
    { step: 'organSilent', on: '2026-03-02', by: 'disclosure_officer', form: { note: '视为同意公开' } },
    { step: 'reviewSecrecy', on: '2026-03-03', by: 'gen_office', form: { ...open, conclusion: 'part' } },
    {
      step: 'draftAnswer',
      on: '2026-03-20',
      by: 'disclosure_officer',
      form: answer('provided', 'open'),
      refused: 'step-barred',
    },
    { step: 'draftAnswer', on: '2026-03-20', by: 'disclosure_officer', form: answer('partial', 'partial') },
    { step: 'checkAnswer', on: '2026-03-24', by: 'judicial_office' },
    { step: 'sign', on: '2026-03-26', by: 'director', form: { number: '示公开〔2026〕5号' }, papers: ['answer'] },
    {
      step: 'extend',
      on: '2026-03-27',
      by: 'gen_office',
      form: { extendBy: 5, reason: '来不及' },
      papers: ['extensionNotice'],
      refused: 'step-not-now',
    },
    {
      step: 'serve',
      on: '2026-03-27',
      by: 'disclosure_officer',
      form: { way: 'post', remedies: true },
      papers: ['serviceReceipt'],
    },
  ],
  expect: {
    state: 'served',
    deadlines: {
      otherOrgan: { due: '2026-03-02', status: 'void' },
      reply: { due: '2026-03-26', status: 'met', late: true },
    },
  },
}

const publicInterestExample: Example = {
  name: '第三方反对但涉及重大公共利益：决定公开，先书面告知第三方；逾期后不得延长',
  filed: '2026-08-03',
  intake,
  acts: [
    { step: 'register', on: '2026-08-03', by: 'disclosure_officer', form: registered, papers: ['application'] },
    { step: 'reviewSecrecy', on: '2026-08-03', by: 'gen_office', form: open },
    {
      step: 'consultThirdParty',
      on: '2026-08-04',
      by: 'disclosure_officer',
      form: { whom: '某公司', question: '是否同意公开', dueOn: '2026-08-25' },
      papers: ['thirdPartyLetter'],
    },
    {
      step: 'recordThirdParty',
      on: '2026-08-11',
      by: 'disclosure_officer',
      form: { view: 'disagree', reasonable: true, reasons: '商业秘密' },
      papers: ['thirdPartyReply'],
    },
    {
      step: 'extend',
      on: '2026-09-08',
      by: 'gen_office',
      form: { extendBy: 5, reason: '情况复杂' },
      papers: ['extensionNotice'],
      refused: 'extension-after-due',
    },
    {
      step: 'draftAnswer',
      on: '2026-09-08',
      by: 'disclosure_officer',
      form: answer('provided', 'open', { publicInterest: true }),
    },
    { step: 'checkAnswer', on: '2026-09-09', by: 'legal_reviewer' },
    { step: 'sign', on: '2026-09-09', by: 'director', form: { number: '示公开〔2026〕6号' }, papers: ['answer'] },
    {
      step: 'serve',
      on: '2026-09-10',
      by: 'disclosure_officer',
      form: { way: 'post', remedies: true },
      papers: ['serviceReceipt'],
      refused: 'step-barred',
    },
    {
      step: 'informThirdParty',
      on: '2026-09-10',
      by: 'disclosure_officer',
      form: { content: '决定公开评估结果，理由如下' },
      papers: ['thirdPartyNotice'],
    },
    {
      step: 'serve',
      on: '2026-09-10',
      by: 'disclosure_officer',
      form: { way: 'post', remedies: true },
      papers: ['serviceReceipt'],
    },
  ],
  expect: { state: 'served', deadlines: { reply: { due: '2026-09-07', status: 'met', late: true } } },
}

/** 征求第三方和其他机关意见：条例32–34条，按2026年日历手算. */
export const disclosureConsultExamples: readonly Example[] = [thirdPartyExample, organExample, publicInterestExample]
