import type { Example } from '#procedures/example.ts'
import { disclosureConsultExamples } from './consult.examples.ts'
import { disclosureRefusalExamples } from './refusal.examples.ts'

export const request = (over: Record<string, unknown> = {}) => ({
  applicantType: 'natural',
  way: 'registered_mail',
  information: '某小区道路改造项目的竣工验收资料',
  medium: 'paper',
  ...over,
})
const registered = { identified: true }
const answer = (type: string, row: string, more: Record<string, unknown> = {}) => ({
  type,
  row,
  content: '答复内容',
  basis: '政府信息公开条例第三十六条',
  ...more,
})
const served = { way: 'post', remedies: true }

const extendedExample: Example = {
  name: '邮寄申请，延长十个工作日后予以公开：中秋、国庆和两个调休上班日都算对',
  filed: '2026-09-01',
  channel: 'letter',
  intake: request(),
  acts: [
    { step: 'register', on: '2026-09-02', by: 'disclosure_officer', form: registered, refused: 'step-needs-paper' },
    { step: 'register', on: '2026-09-02', by: 'disclosure_officer', form: registered, papers: ['application'] },
    { step: 'search', on: '2026-09-10', by: 'disclosure_officer', form: { scope: '档案室', found: true } },
    {
      step: 'draftAnswer',
      on: '2026-09-15',
      by: 'disclosure_officer',
      form: answer('nonexistent', 'not_held'),
      refused: 'step-barred',
    },
    {
      step: 'extend',
      on: '2026-09-28',
      by: 'gen_office',
      form: { extendBy: 21, reason: '资料较多' },
      papers: ['extensionNotice'],
      refused: 'extension-too-long',
    },
    {
      step: 'extend',
      on: '2026-09-28',
      by: 'gen_office',
      form: { extendBy: 10, reason: '资料较多' },
      papers: ['extensionNotice'],
    },
    {
      step: 'draftAnswer',
      on: '2026-10-09',
      by: 'disclosure_officer',
      form: answer('provided', 'open'),
      refused: 'step-barred',
    },
    {
      step: 'reviewSecrecy',
      on: '2026-10-09',
      by: 'gen_office',
      form: { conclusion: 'open', reason: '不涉密' },
    },
    {
      step: 'draftAnswer',
      on: '2026-10-10',
      by: 'disclosure_officer',
      form: answer('provided', 'secret'),
      refused: 'input-invalid',
    },
    { step: 'draftAnswer', on: '2026-10-10', by: 'disclosure_officer', form: answer('provided', 'open') },
    { step: 'checkAnswer', on: '2026-10-12', by: 'legal_reviewer' },
    {
      step: 'sign',
      on: '2026-10-13',
      by: 'deputy_in_charge',
      form: { number: '示公开〔2026〕1号' },
      papers: ['answer'],
    },
    { step: 'serve', on: '2026-10-15', by: 'disclosure_officer', form: served, papers: ['serviceReceipt'] },
  ],
  expect: {
    state: 'served',
    deadlines: {
      correctionNotice: { due: '2026-09-10', status: 'void' },
      reply: { due: '2026-10-19', status: 'met', late: false },
      reconsideration: { due: '2026-12-14', status: 'running' },
    },
  },
}

const feeExample: Example = {
  name: '数量明显超过合理范围：按件收费，缴费后重新计期，再确定延迟答复期限',
  filed: '2026-06-01',
  intake: request({ way: 'online', applicantType: 'enterprise' }),
  acts: [
    {
      step: 'askReason',
      on: '2026-06-02',
      by: 'disclosure_officer',
      form: { volume: '本月第二十九件至第三十三件' },
      papers: ['reasonNotice'],
    },
    {
      step: 'receiveReason',
      on: '2026-06-05',
      by: 'disclosure_officer',
      form: { reasons: '诉讼需要', reasonable: true },
    },
    {
      step: 'chargeFee',
      on: '2026-06-08',
      by: 'gen_office',
      form: { standard: 'items', before: 28, count: 5, amount: 500, dueOn: '2026-07-07' },
      papers: ['feeNotice'],
      refused: 'input-invalid',
    },
    {
      step: 'chargeFee',
      on: '2026-06-08',
      by: 'gen_office',
      form: { standard: 'items', before: 28, count: 5, amount: 800, dueOn: '2026-07-07' },
      papers: ['feeNotice'],
    },
    {
      step: 'abandonFee',
      on: '2026-06-29',
      by: 'disclosure_officer',
      form: { note: '未缴' },
      refused: 'step-barred',
    },
    { step: 'pay', on: '2026-06-30', by: 'disclosure_officer', form: { receipt: '00012345' } },
    {
      step: 'draftAnswer',
      on: '2026-07-15',
      by: 'disclosure_officer',
      form: answer('excessive', 'excessive'),
      refused: 'step-barred',
    },
    {
      step: 'setDelay',
      on: '2026-07-20',
      by: 'gen_office',
      form: { days: 30, reason: '需调取历年档案' },
      papers: ['delayNotice'],
    },
    { step: 'search', on: '2026-08-20', by: 'disclosure_officer', form: { scope: '历年档案', found: false } },
    { step: 'draftAnswer', on: '2026-08-24', by: 'disclosure_officer', form: answer('nonexistent', 'not_held') },
    { step: 'checkAnswer', on: '2026-08-25', by: 'judicial_office' },
    { step: 'sign', on: '2026-08-26', by: 'director', form: { number: '示公开〔2026〕2号' }, papers: ['answer'] },
    { step: 'serve', on: '2026-08-28', by: 'disclosure_officer', form: served, papers: ['serviceReceipt'] },
  ],
  expect: {
    state: 'served',
    deadlines: {
      payment: { due: '2026-07-07', status: 'met', late: false },
      reply: { due: '2026-07-28', status: 'void' },
      delayedReply: { due: '2026-08-31', status: 'met', late: false },
    },
  },
}

const abandonedExample: Example = {
  name: '申请人逾期不补正，补正期限届满后才视为放弃',
  filed: '2026-07-01',
  intake: request({ way: 'oral', information: '有关规划的材料' }),
  acts: [
    {
      step: 'requestCorrection',
      on: '2026-07-06',
      by: 'disclosure_officer',
      form: { items: '请写明是哪一项规划', dueOn: '2026-07-20' },
      papers: ['correctionNotice'],
    },
    {
      step: 'abandonCorrection',
      on: '2026-07-20',
      by: 'disclosure_officer',
      form: { note: '未补正' },
      refused: 'step-barred',
    },
    { step: 'abandonCorrection', on: '2026-07-21', by: 'disclosure_officer', form: { note: '未补正' } },
  ],
  expect: {
    state: 'abandoned',
    deadlines: {
      correctionNotice: { due: '2026-07-10', status: 'met', late: false },
      reply: { status: 'void' },
    },
  },
}

const petitionExample: Example = {
  name: '以申请公开的形式投诉：不作为申请处理，经申请人同意转信访登记',
  filed: '2026-08-03',
  intake: request({ information: '要求查处某工地夜间施工并公开查处结果' }),
  acts: [
    { step: 'register', on: '2026-08-04', by: 'disclosure_officer', form: registered, papers: ['application'] },
    { step: 'draftAnswer', on: '2026-08-06', by: 'disclosure_officer', form: answer('not_request', 'complaint') },
    { step: 'checkAnswer', on: '2026-08-07', by: 'legal_counsel' },
    {
      step: 'sign',
      on: '2026-08-10',
      by: 'deputy_in_charge',
      form: { number: '示公开〔2026〕3号' },
      papers: ['answer'],
    },
    {
      step: 'serve',
      on: '2026-08-11',
      by: 'disclosure_officer',
      form: { way: 'direct', remedies: false },
      papers: ['serviceReceipt'],
      refused: 'input-invalid',
    },
    {
      step: 'serve',
      on: '2026-08-11',
      by: 'disclosure_officer',
      form: { ...served, asPetition: true },
      papers: ['serviceReceipt'],
    },
    { step: 'close', on: '2026-08-12', by: 'disclosure_officer' },
  ],
  expect: {
    state: 'closed',
    deadlines: { reply: { due: '2026-08-31', status: 'met', late: false } },
    handedOff: ['petition'],
  },
}

const spotExamples: readonly Example[] = [
  {
    name: '已主动公开的当场答复，不予公开不能当场答复',
    filed: '2026-03-02',
    intake: request({ way: 'in_person' }),
    acts: [
      {
        step: 'answerOnSpot',
        on: '2026-03-02',
        by: 'disclosure_officer',
        form: answer('refused', 'internal'),
        papers: ['answer'],
        refused: 'step-barred',
      },
      {
        step: 'answerOnSpot',
        on: '2026-03-02',
        by: 'disclosure_officer',
        form: answer('already_public', 'open', { channel: '区政府网站街道专栏' }),
        papers: ['answer'],
      },
      { step: 'close', on: '2026-03-02', by: 'disclosure_officer' },
    ],
    expect: { state: 'closed', deadlines: { reply: { due: '2026-03-30', status: 'met', late: false } } },
  },
  {
    name: '更正与自身相关的信息记录没有专门的答复天数，按履行职责的两个月，末日逢五一顺延',
    filed: '2026-03-02',
    intake: request({ kind: 'record', way: 'in_person', information: '本人低保登记信息中的住址有误' }),
    acts: [
      { step: 'register', on: '2026-03-02', by: 'disclosure_officer', form: registered, papers: ['application'] },
      {
        step: 'draftAnswer',
        on: '2026-03-05',
        by: 'disclosure_officer',
        form: answer('provided', 'open'),
        refused: 'step-barred',
      },
      { step: 'draftAnswer', on: '2026-03-05', by: 'disclosure_officer', form: answer('record', 'other') },
      { step: 'returnDraft', on: '2026-03-06', by: 'legal_reviewer', form: { problems: '未写明更正结果' } },
      {
        step: 'withdraw',
        on: '2026-03-09',
        by: 'disclosure_officer',
        form: { reason: '已自行更正' },
        papers: ['withdrawal'],
      },
    ],
    expect: { state: 'withdrawn', deadlines: { recordReply: { due: '2026-05-06', status: 'void', late: false } } },
  },
]

/** 依申请公开：条例29–41条，按2026年日历手算. */
export const disclosureExamples: readonly Example[] = [
  extendedExample,
  ...disclosureConsultExamples,
  feeExample,
  abandonedExample,
  petitionExample,
  ...spotExamples,
  ...disclosureRefusalExamples,
]
